-- Makes the view `stretch`: a line for each stretch in service of a unit or of an opening count, with when and why it ended
-- and until when the last word gave it a guarantee.
-- Needs `fact` with the category Unit.

create temporary view stretch as
with act as (
  select stream_id, nth, type, data, at_ms, lag(type) over (partition by stream_id order by nth) as before
  from fact
  where category = 'Unit' and type in ('Delivered', 'Retired', 'Counted')
),
-- A unit delivered while it is in service stays what it is. A count takes the place of what it found.
turn as (
  select
    stream_id, nth, type, data, at_ms,
    lead(at_ms) over (partition by stream_id order by nth) as left_ms,
    lead(data ->> 'cause') over (partition by stream_id order by nth) as cause
  from act
  where type <> 'Delivered' or before is null or before = 'Retired'
),
began as (
  select *, lead(nth) over (partition by stream_id order by nth) as next_nth
  from turn
  where type in ('Delivered', 'Counted')
)
select
  began.stream_id, began.nth, began.at_ms as entered_ms, began.left_ms, began.cause,
  coalesce(began.data ->> 'use' = 'demonstration', false) as is_demonstration,
  case began.type when 'Counted' then (began.data ->> 'units')::bigint else 1 end as units,
  pg_temp.ms((array_agg(given.data ->> 'until' order by given.nth desc) filter (where given.nth is not null))[1]::timestamptz)
    as guarantee_ms
from began
left join fact as given
  on given.category = 'Unit' and given.type = 'GuaranteeGiven' and given.stream_id = began.stream_id
  and given.nth > began.nth and (began.next_nth is null or given.nth < began.next_nth)
group by began.stream_id, began.nth, began.at_ms, began.left_ms, began.cause, began.data, began.type;
