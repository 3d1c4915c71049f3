-- Milestones met 时间节点达成率, enterprise service §3.2.2, §3.3.1 (S1-3.2.2b, S1-3.3.1a): of the milestones due in the
-- window, those reached by then. Counted from the raw events alone: a check on the figure that the software prints,
-- made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f milestones_met.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi milestones_met
\set categories '{TaskPlan}'
\ir prelude/facts.sql
\ir prelude/milestones.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'milestones' as name;

create temporary view judged as
select
  'milestones' as operand, stream_id,
  is_set as meant, null::text as reason,
  coalesce(reached_ms <= due_ms, false) as counts
from milestone
where due_ms >= :from_ms and due_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
