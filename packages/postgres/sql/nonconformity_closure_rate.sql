-- Nonconformity closure rate 不符合项按期关闭率, commitments and targets, surveillance 2 and 3 (S3-C2, S3-C3): of those due in
-- the window, those corrected, with the cause removed and evidence given, by their due instant.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f nonconformity_closure_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   closing=evidenced | verified: whether an effective verification must be there too

\set ON_ERROR_STOP on
\set kpi nonconformity_closure_rate
\set categories '{Nonconformity}'
\ir prelude/facts.sql
\ir prelude/nonconformities.sql

\if :{?closing} \else \set closing evidenced \endif
select pg_temp.answer('closing', :'closing', 'evidenced', 'verified') as closing \gset
\set readings 'closing=' :closing

create temporary view operand as
select * from (values (1, 'nonconformities')) as operand (nth, name);

create temporary view judged as
select
  'nonconformities' as operand, stream_id, true as meant, null::text as reason,
  coalesce(greatest(corrected_ms, action_ms, evidence_ms) <= due_ms, false)
    and corrected_ms is not null and action_ms is not null and evidence_ms is not null
    and case :'closing' when 'verified' then is_effective is true else is_effective is not false end as counts
from nonconformity
where due_ms >= :from_ms and due_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
