-- Complaint slips answered in time 抱怨单按时回复率, FTMS §5.1 (S2-5.1e): of the slips whose handling ended in
-- the window, those with result and measure both handed in within 24 hours; a slip that fell on appeal is left out.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f slip_answered_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (24 hours after the window's end), window-end, latest, or an instant
--   replyDay=elapsed      24 hours
-- Not here, though the software has it: the day of the calendar and the working day, which go by the company's calendar.

\set ON_ERROR_STOP on
\set matures_hours 24
\set kpi slip_answered_in_time
\set categories '{ComplaintSlip}'
\ir prelude/facts.sql

\if :{?replyDay} \else \set replyDay elapsed \endif
select pg_temp.answer('replyDay', :'replyDay', 'elapsed') as "replyDay" \gset
\set readings 'replyDay=' :replyDay

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
with act as (
  select
    *,
    -- A check that fails begins another round; the last one counts.
    count(*) filter (where type = 'Checked' and not (data ->> 'passed')::boolean)
      over (partition by stream_id order by nth desc) as failed_after
  from fact
  where category = 'ComplaintSlip'
),
slip as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Handled' and failed_after = 0) as handled_ms,
    min(at_ms) filter (where type = 'ResultReplied' and failed_after = 0) as replied_ms,
    min(at_ms) filter (where type = 'MeasureSubmitted' and failed_after = 0) as measure_ms,
    bool_or(type = 'Voided') as is_void
  from act
  group by stream_id
)
select
  'cases' as operand, stream_id, true as meant, case when is_void then 'voided' end as reason,
  coalesce(replied_ms + measure_ms is not null and greatest(replied_ms, measure_ms) - handled_ms <= 24 * 3600000, false)
    as counts
from slip
where handled_ms >= :from_ms and handled_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
