-- Makes the view `parts_line`: every line of every parts order 配件 that was ordered, with its promise, what was shipped of
-- it and when it was complete, and the first word that it was cancelled.
-- Needs `fact` with the category PartsOrder.

create temporary view parts_line as
with ordered as (
  -- The first word on a line is its order.
  select distinct on (stream_id, line)
    stream_id, said.line ->> 'line' as line, at_ms as ordered_ms,
    (said.line ->> 'quantity')::bigint as quantity,
    pg_temp.ms((said.line ->> 'promisedAt')::timestamptz) as promised_ms
  from fact
  cross join lateral jsonb_array_elements(data -> 'lines') with ordinality as said (line, place)
  where category = 'PartsOrder' and type = 'Ordered'
  order by stream_id, said.line ->> 'line', nth, place
),
-- A shipment brings a line once.
shipped as (
  select distinct on (stream_id, data ->> 'line', data ->> 'shipment')
    stream_id, data ->> 'line' as line, nth, at_ms, (data ->> 'quantity')::bigint as quantity
  from fact
  where category = 'PartsOrder' and type = 'Shipped'
  order by stream_id, data ->> 'line', data ->> 'shipment', nth
),
running as (
  select *, sum(quantity) over (partition by stream_id, line order by nth) as so_far
  from shipped
),
supply as (
  select
    stream_id, line,
    count(*) as shipments,
    min(running.at_ms) as first_ms,
    min(running.at_ms) filter (where running.so_far >= ordered.quantity) as in_full_ms,
    coalesce(sum(running.quantity) filter (where running.at_ms <= ordered.promised_ms), 0) as by_promise
  from running
  join ordered using (stream_id, line)
  group by stream_id, line
),
cancellation as (
  select distinct on (stream_id, data ->> 'line')
    stream_id, data ->> 'line' as line, at_ms as cancelled_ms, data ->> 'by' as cancelled_by
  from fact
  where category = 'PartsOrder' and type = 'LineCancelled'
  order by stream_id, data ->> 'line', nth
)
select
  stream_id, line, ordered.ordered_ms, ordered.quantity, ordered.promised_ms,
  coalesce(supply.shipments, 0) as shipments, supply.first_ms, supply.in_full_ms,
  least(coalesce(supply.by_promise, 0), ordered.quantity) as in_time,
  cancellation.cancelled_ms, cancellation.cancelled_by
from ordered
left join supply using (stream_id, line)
left join cancellation using (stream_id, line);
