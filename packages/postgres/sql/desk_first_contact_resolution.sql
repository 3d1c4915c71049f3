-- Resolved at first contact 服务台首次接触解决率 (SD-4.1): of the cases first known in the window and resolved at least once,
-- those resolved at first contact and not reopened by the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_first_contact_resolution.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   contact=oneHand | notPassedUp | resolvedOnce: what is resolved at first contact

\set ON_ERROR_STOP on
\set kpi desk_first_contact_resolution
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\if :{?contact} \else \set contact oneHand \endif
select pg_temp.answer('contact', :'contact', 'oneHand', 'notPassedUp', 'resolvedOnce') as "contact" \gset
\set readings 'contact=' :contact

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  was_resolved as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  reopenings = 0 and case :'contact' when 'oneHand' then not is_beyond when 'notPassedUp' then not was_passed_up else true end as counts
from desk_case
where first_ms >= :from_ms and first_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
