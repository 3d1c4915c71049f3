-- Nonconformities overdue 逾期不符合项, commitments and targets, surveillance 2 (S3-C2): due before the cut, with correction,
-- corrective action or evidence missing, or found ineffective.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f nonconformities_overdue.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken
-- otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi nonconformities_overdue
\set categories '{Nonconformity}'
\ir prelude/facts.sql
\ir prelude/nonconformities.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'nonconformities')) as operand (nth, name);

create temporary view judged as
select
  'nonconformities' as operand, stream_id,
  corrected_ms is null or action_ms is null or evidence_ms is null or is_effective is false as meant,
  null::text as reason, true as counts
from nonconformity
where due_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
