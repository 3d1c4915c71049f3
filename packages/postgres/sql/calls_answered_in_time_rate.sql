-- Calls answered in time 来电接听及时率, OBL-P-02 §3.2.6 (S0-3.2.6): of the calls offered in the window, those that a person
-- took within the limit. Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f calls_answered_in_time_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (answerSeconds after the window's end), window-end, latest, or an instant
--   answerSeconds=20      the limit; the text gives none, and without one the figure is not configured

\set ON_ERROR_STOP on
\if :{?answerSeconds} \else \set answerSeconds '' \endif
select coalesce(nullif(:'answerSeconds', ''), '0') as matures_seconds \gset
\set kpi calls_answered_in_time_rate
\set categories '{Call}'
\ir prelude/facts.sql

\set readings 'answerSeconds=' :answerSeconds

create temporary view operand as
select 1 as nth, 'calls' as name;

create temporary view judged as
with call as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Offered') as offered_ms,
    min(at_ms) filter (where type = 'Answered') as answered_ms
  from fact
  where category = 'Call'
  group by stream_id
)
select
  'calls' as operand, stream_id, true as meant, null::text as reason,
  coalesce(answered_ms - offered_ms <= nullif(:'answerSeconds', '')::bigint * 1000, false) as counts
from call
where offered_ms >= :from_ms and offered_ms < :until_ms;

create temporary view quotient as
select
  case when :'answerSeconds' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'answerSeconds' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
