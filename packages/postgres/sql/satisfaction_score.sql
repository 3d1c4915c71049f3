-- Mean satisfaction score 顾客满意度平均分, Yema 6.1.3 row 10 (S4-T10): the mean of the scores, of 25, of the surveys answered
-- in the window.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f satisfaction_score.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi satisfaction_score
\set categories '{Survey}'
\ir prelude/facts.sql
\ir prelude/surveys.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'answers')) as operand (nth, name);

create temporary view judged as
select
  'answers' as operand, stream_id, true as meant, case when score is null then 'no-value' end as reason,
  true as counts, score as took
from survey
where answered_ms >= :from_ms and answered_ms < :until_ms;

create temporary view quotient as
select coalesce(sum(took), 0) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
