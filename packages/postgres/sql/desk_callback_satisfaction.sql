-- Satisfied when called back 服务台回访满意率 (SD-4.4): of the cases first called back in the window with an answer, those
-- whose newest answer is content.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_callback_satisfaction.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   satisfied=satisfiedOnly | withBasically: whether basically satisfied customers count too

\set ON_ERROR_STOP on
\set kpi desk_callback_satisfaction
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\if :{?satisfied} \else \set satisfied satisfiedOnly \endif
select pg_temp.answer('satisfied', :'satisfied', 'satisfiedOnly', 'withBasically') as "satisfied" \gset
\set readings 'satisfied=' :satisfied

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  answer is not null as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  answer = 'satisfied' or (answer = 'basically-satisfied' and :'satisfied' = 'withBasically') as counts
from desk_case
where followed_up_ms >= :from_ms and followed_up_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
