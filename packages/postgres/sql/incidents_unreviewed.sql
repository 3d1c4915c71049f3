-- Incidents not reviewed 待总结的应急事件, enterprise service §7.3.1 (S1-7.3.1): incidents finished and not reviewed at the
-- cut. Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f incidents_unreviewed.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken
-- otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi incidents_unreviewed
\set categories '{Incident}'
\ir prelude/facts.sql
\ir prelude/incidents.sql

\set display number
\set readings ''

create temporary view operand as
select 1 as nth, 'incidents' as name;

create temporary view judged as
select
  'incidents' as operand, stream_id,
  reviewed_ms is null as meant, null::text as reason, true as counts
from incident
where finished_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
