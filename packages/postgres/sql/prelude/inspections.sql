-- Makes the view `inspection`: every planned inspection 定期巡检 with its due instant as it was planned at first and as the
-- customer moved it, the tolerance of the plan, and the first word that it was done, refused or cancelled.
-- Needs `fact` with the category Inspection.

create temporary view inspection as
with plan as (
  -- The first plan counts; a plan that names no tolerance grants none.
  select distinct on (stream_id)
    stream_id, nth,
    pg_temp.ms((data ->> 'dueAt')::timestamptz) as due_ms,
    coalesce((data ->> 'toleranceDays')::bigint, 0) * 86400000 as tolerance_ms
  from fact
  where category = 'Inspection' and type = 'Planned'
  order by stream_id, nth
),
-- The customer's last wish counts, once there is a plan; a date of our own moves nothing that is due.
wish as (
  select distinct on (stream_id) stream_id, pg_temp.ms((data ->> 'dueAt')::timestamptz) as due_ms
  from fact
  join plan using (stream_id)
  where category = 'Inspection' and type = 'Rescheduled' and data ->> 'by' = 'customer' and fact.nth > plan.nth
  order by stream_id, fact.nth desc
),
ending as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Done') as done_ms,
    min(at_ms) filter (where type = 'Refused') as refused_ms,
    coalesce(bool_or(type = 'Refused' and data ? 'evidence'), false) as has_evidence,
    min(at_ms) filter (where type = 'Cancelled') as cancelled_ms
  from fact
  where category = 'Inspection'
  group by stream_id
)
select
  stream_id, coalesce(wish.due_ms, plan.due_ms) as due_ms, plan.due_ms as original_ms, plan.tolerance_ms,
  ending.done_ms, ending.refused_ms, ending.has_evidence, ending.cancelled_ms
from plan
join ending using (stream_id)
left join wish using (stream_id);
