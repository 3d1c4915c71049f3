-- Difficulties open 待协调的困难, enterprise service §3.3.2 (S1-3.3.2): difficulties reported and not settled at the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f difficulties_open.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken
-- otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi difficulties_open
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\set display number
\set readings ''

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  true as meant, null::text as reason, true as counts
from problem
where has_difficulty;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
