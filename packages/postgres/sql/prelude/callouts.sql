-- Makes the view `callout`: each callout with its zone and the first instant of each step.
-- Needs `fact` with the category Callout.

create temporary view callout as
select
  stream_id,
  (array_agg(data ->> 'zone' order by nth) filter (where type = 'Requested'))[1] as rescue_zone,
  min(at_ms) filter (where type = 'Requested') as requested_ms,
  min(at_ms) filter (where type = 'VehicleSent') as sent_ms,
  min(at_ms) filter (where type = 'TripRegistered') as registered_ms,
  min(at_ms) filter (where type = 'Arrived') as arrived_ms,
  bool_or(type = 'Cancelled') as is_cancelled
from fact
where category = 'Callout'
group by stream_id;
