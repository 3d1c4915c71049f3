-- Cases called back 服务台回访率 (SD-4.2): of the cases first known in the window and resolved at least once, those called
-- back by the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_callback_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   calledBack=followedUp | heard: whether a confirmation that stands is enough

\set ON_ERROR_STOP on
\set kpi desk_callback_rate
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\if :{?calledBack} \else \set calledBack followedUp \endif
select pg_temp.answer('calledBack', :'calledBack', 'followedUp', 'heard') as "calledBack" \gset
\set readings 'calledBack=' :calledBack

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  was_resolved as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  followed_up_ms is not null or (:'calledBack' = 'heard' and confirmed_ms is not null) as counts
from desk_case
where first_ms >= :from_ms and first_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
