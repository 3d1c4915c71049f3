-- Makes the views `job` (dispatch orders 派工单), `visit` (their visits) and `delivery` (products delivered), each with the
-- last slip and the last call-back that is about it.
-- Needs `fact` with the categories ServiceOrder and Unit.

-- What the customer said, by the evidence the reading takes: a stamped record prevails over a call-back, and a call-back
-- over a mere signature (§3.2.9); a record that was left open says nothing.
create or replace function pg_temp.said(slip jsonb, call jsonb, evidence text) returns text language sql immutable
  as $$ select case
    when evidence = 'slipOnly' then slip ->> 'satisfaction'
    when (slip ->> 'stamped')::boolean then coalesce(slip ->> 'satisfaction', call ->> 'satisfaction')
    else coalesce(call ->> 'satisfaction', slip ->> 'satisfaction')
  end $$;

-- An order whose creation nobody told began with the first that is known of it. Whoever was visited after all was not
-- cancelled before anybody came.
create temporary view job as
select
  stream_id,
  coalesce(min(at_ms) filter (where type = 'Created'), min(at_ms)) as at_ms,
  (array_agg(data ->> 'work' order by nth) filter (where type = 'Created'))[1] as work,
  bool_or(type = 'Cancelled') and not bool_or(type = 'Arrived') as is_cancelled_before_arrival,
  (array_agg(data order by nth desc) filter (where type = 'SlipSigned'))[1] as slip,
  (array_agg(data order by nth desc) filter (where type = 'CalledBack'))[1] as call
from fact
where category = 'ServiceOrder'
group by stream_id;

-- A slip is for the visit that it names, of those there were, else for the last one; a call-back is about the last one.
create temporary view visit as
with act as (
  select *, count(*) filter (where type = 'Arrived') over (partition by stream_id order by nth) as visits
  from fact
  where category = 'ServiceOrder'
),
about as (
  select
    stream_id, nth, type, data, at_ms, visits,
    case when type = 'SlipSigned' then coalesce((data ->> 'visit')::bigint, visits) else visits end as visit
  from act
  where type in ('Arrived', 'SlipSigned', 'CalledBack')
),
heard as (
  select
    stream_id, visit,
    min(at_ms) filter (where type = 'Arrived') as at_ms,
    (array_agg(data order by nth desc) filter (where type = 'SlipSigned'))[1] as slip,
    (array_agg(data order by nth desc) filter (where type = 'CalledBack'))[1] as call
  from about
  where visit between 1 and visits
  group by stream_id, visit
)
select heard.*, job.work
from heard
join job using (stream_id);

-- A slip or a call-back is about the last delivery.
create temporary view delivery as
with act as (
  select *, count(*) filter (where type = 'Delivered') over (partition by stream_id order by nth) as delivery
  from fact
  where category = 'Unit'
)
select
  stream_id, delivery,
  min(at_ms) filter (where type = 'Delivered') as at_ms,
  bool_or(type = 'Delivered' and data ->> 'use' = 'demonstration') as is_demonstration,
  (array_agg(data order by nth desc) filter (where type = 'DeliverySlipSigned'))[1] as slip,
  (array_agg(data order by nth desc) filter (where type = 'DeliveryCalledBack'))[1] as call
from act
where delivery > 0
group by stream_id, delivery;
