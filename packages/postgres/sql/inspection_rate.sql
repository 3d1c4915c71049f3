-- Periodic inspection rate 定期巡检率, OBL-P-02 §3.1.4 d (S0-3.1.4d1): of the inspections due in the window, those done in
-- time. Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f inspection_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (toleranceDays after the window's end), window-end, latest, or an instant
--   toleranceDays=10      how far the tolerance of a plan counts at most; the text gives no number
--   inTime=tolerance | dueDate | whenever: within the tolerance, by the due date, or at all by the cut
--   refused=withEvidence | leftOut | counted: what the customer refused in time
--   rescheduled=customerMoves | original: when a rescheduled inspection is due
--   cancelledPlans=leftOut | counted: what was cancelled in time

\set ON_ERROR_STOP on
\if :{?toleranceDays} \else \set toleranceDays 10 \endif
\set matures_days :toleranceDays
\set kpi inspection_rate
\set categories '{Inspection}'
\ir prelude/facts.sql
\ir prelude/inspections.sql

\if :{?inTime} \else \set inTime tolerance \endif
\if :{?refused} \else \set refused withEvidence \endif
\if :{?rescheduled} \else \set rescheduled customerMoves \endif
\if :{?cancelledPlans} \else \set cancelledPlans leftOut \endif
select
  pg_temp.answer('inTime', :'inTime', 'tolerance', 'dueDate', 'whenever') as "inTime",
  pg_temp.answer('refused', :'refused', 'withEvidence', 'leftOut', 'counted') as refused,
  pg_temp.answer('rescheduled', :'rescheduled', 'customerMoves', 'original') as rescheduled,
  pg_temp.answer('cancelledPlans', :'cancelledPlans', 'leftOut', 'counted') as "cancelledPlans",
  :'toleranceDays'::bigint * 86400000 as longest_ms
\gset
\set readings 'inTime=' :inTime ', refused=' :refused ', rescheduled=' :rescheduled ', cancelledPlans=' :cancelledPlans ', toleranceDays=' :toleranceDays

create temporary view operand as
select 1 as nth, case :'rescheduled' when 'original' then 'inspections_as_planned' else 'inspections' end as name;

create temporary view judged as
with due as (
  select *, case :'rescheduled' when 'original' then original_ms else due_ms end as owed_ms
  from inspection
),
-- The last instant at which something comes in time: the same for what is done, refused or cancelled.
owed as (
  select
    *,
    case :'inTime'
      when 'tolerance' then owed_ms + least(tolerance_ms, :longest_ms)
      when 'dueDate' then owed_ms
      when 'whenever' then 9007199254740991
    end as last_ms
  from due
  where owed_ms >= :from_ms and owed_ms < :until_ms
),
found as (
  select
    stream_id, has_evidence,
    coalesce(done_ms <= last_ms, false) as is_done,
    coalesce(refused_ms <= last_ms, false) as is_refused,
    coalesce(cancelled_ms <= last_ms, false) as is_cancelled
  from owed
)
select
  operand.name as operand, found.stream_id, true as meant,
  case
    when is_done then null
    when is_refused and (:'refused' = 'leftOut' or (:'refused' = 'withEvidence' and has_evidence)) then 'refused'
    when is_cancelled and :'cancelledPlans' = 'leftOut' then 'cancelled'
  end as reason,
  is_done as counts
from found
cross join operand;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
