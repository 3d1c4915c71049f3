-- Complaints reported within four hours 投诉四小时上报率, commitments and targets F3 (S3-F3b): of the complaints of the window,
-- those passed up to the superior in charge within four hours, nights included, the end inside. Counted from the raw
-- events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f complaint_reported_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (four hours after the window's end), window-end, latest, or an instant
-- Not here, though the software has it: the reading by working hours, which goes by the company's calendar.

\set ON_ERROR_STOP on
\set matures_hours 4
\set kpi complaint_reported_in_time
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql

\if :{?reportClock} \else \set reportClock elapsed \endif
select pg_temp.answer('reportClock', :'reportClock', 'elapsed') as "reportClock" \gset
\set readings 'reportClock=' :reportClock

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
with report as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Escalated') as reported_ms,
    -- What first says of the case what it is was an opening balance: nobody knows what was reported before the books.
    (array_agg(type order by nth) filter (where type in ('Registered', 'CarriedOver', 'Reclassified')))[1] = 'CarriedOver'
      as is_carried_over
  from fact
  where category = 'Case'
  group by stream_id
)
select
  'cases' as operand, stream_id, true as meant,
  case when is_duplicate then 'duplicate' when is_carried_over then 'carried-over' end as reason,
  coalesce(reported_ms - since_ms <= 4 * 3600000, false) as counts
from customer_case
join report using (stream_id)
where since_ms >= :from_ms and since_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
