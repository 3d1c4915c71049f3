-- Follow-up rate 终端客户定期回访率, Yema 6.1.3 row 9 (S4-T9): of the follow-ups due in the window, those in which the customer
-- was reached.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f follow_up_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   done=reached | attempted: when a follow-up is done
--   inTime=byCut | byDue: by when

\set ON_ERROR_STOP on
\set kpi follow_up_rate
\set categories '{FollowUp}'
\ir prelude/facts.sql

\if :{?done} \else \set done reached \endif
\if :{?inTime} \else \set inTime byCut \endif
select
  pg_temp.answer('done', :'done', 'reached', 'attempted') as done,
  pg_temp.answer('inTime', :'inTime', 'byCut', 'byDue') as "inTime"
\gset
\set readings 'done=' :done ', inTime=' :inTime

create temporary view operand as
select * from (values (1, 'follow_ups')) as operand (nth, name);

create temporary view judged as
with follow_up as (
  select
    stream_id,
    pg_temp.ms(((array_agg(data ->> 'dueAt' order by nth) filter (where type = 'Scheduled'))[1])::timestamptz) as due_ms,
    min(at_ms) filter (where type = 'Attempted') as attempted_ms,
    min(at_ms) filter (where type = 'Attempted' and (data ->> 'reached')::boolean) as reached_ms,
    bool_or(type = 'Cancelled') as is_cancelled
  from fact
  where category = 'FollowUp'
  group by stream_id
)
select
  'follow_ups' as operand, stream_id, true as meant,
  case when is_cancelled and reached_ms is null then 'cancelled' end as reason,
  coalesce(
    case :'done' when 'reached' then reached_ms else attempted_ms end
      <= case :'inTime' when 'byDue' then due_ms else 9007199254740991 end,
    false
  ) as counts
from follow_up
where due_ms >= :from_ms and due_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
