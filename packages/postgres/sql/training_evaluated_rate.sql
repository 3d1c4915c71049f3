-- Training evaluated 培训评估率, enterprise service §6.4.1 (S1-6.4.1): of the sessions held in the window, those whose
-- effect was evaluated. Counted from the raw events alone: a check on the figure that the software prints, made apart
-- from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f training_evaluated_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\if :{?cut} \else \set cut latest \endif
\set kpi training_evaluated_rate
\set categories '{Training}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'sessions' as name;

create temporary view judged as
select
  'sessions' as operand, stream_id,
  true as meant, null::text as reason, is_evaluated as counts
from (
  select
    stream_id, data ->> 'session' as session,
    min(at_ms) filter (where type = 'SessionHeld') as held_ms,
    bool_or(type = 'SessionEvaluated') as is_evaluated
  from fact
  where category = 'Training' and type in ('SessionHeld', 'SessionEvaluated')
  group by stream_id, data ->> 'session'
) as session
where held_ms >= :from_ms and held_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
