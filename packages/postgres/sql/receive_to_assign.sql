-- Mean time from receipt to assignment 收到至分配平均时长, enterprise service §3.2, §4.2.4 (S1-3.2.2a): of the problems received
-- in the window and assigned by the cut. Counted from the raw events alone: a check on the figure that the software
-- prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f receive_to_assign.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi receive_to_assign
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\set display hours
\set readings ''

create temporary view operand as
select 1 as nth, 'problems' as name;

create temporary view judged as
select
  'problems' as operand, stream_id,
  is_known as meant,
  case
    when is_duplicate then 'duplicate'
    when is_carried_over then 'carried-over'
    when assigned_ms is null then 'no-value'
  end as reason,
  true as counts, assigned_ms - received_ms as took_ms
from problem
where received_ms >= :from_ms and received_ms < :until_ms;

create temporary view quotient as
select coalesce(sum(took_ms), 0) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
