-- Makes the view `in_service`: the installed base 保有量, a line for each stretch in service of a unit or of an opening
-- count, with `unit_moments`: its units times the moments at which it was in service; and the view `moment`: the
-- instants at which the reading `base` measures the base.
-- Needs `fact` with the category Unit.

\if :{?base} \else \set base dailyMean \endif
\if :{?demonstrationUnits} \else \set demonstrationUnits excluded \endif
select
  pg_temp.answer('base', :'base', 'dailyMean', 'openClose', 'opening', 'closing') as base,
  pg_temp.answer('demonstrationUnits', :'demonstrationUnits', 'excluded', 'included') as "demonstrationUnits"
\gset

-- Every 24:00 of the window that the cut has reached; or the window's first and last instant, clipped at the cut. Where
-- a zone sets its clocks back over midnight, a day begins with the first of the two.
create temporary view moment as
with day as (
  select ((to_timestamp(:from_ms / 1000.0) at time zone :'zone')::date + days)::timestamp as midnight
  from generate_series(1, ((:until_ms - :from_ms) / 86400000)::integer + 2) as days
),
began as (
  select distinct pg_temp.ms(case (later - interval '1 hour') at time zone :'zone'
    when midnight then later - interval '1 hour' else later
  end) as at_ms
  from (select midnight, midnight at time zone :'zone' as later from day) as known
)
select at_ms from began where :'base' = 'dailyMean' and at_ms > :from_ms and at_ms <= least(:until_ms, :cut_ms)
union all
select :from_ms where :'base' in ('opening', 'openClose')
union all
select least(:until_ms, :cut_ms) where :'base' in ('closing', 'openClose');

create temporary view in_service as
with act as (
  select stream_id, nth, type, data, at_ms, lag(type) over (partition by stream_id order by nth) as before
  from fact
  where category = 'Unit' and type in ('Delivered', 'Retired', 'Counted')
),
-- A unit delivered while it is in service stays what it is. A count takes the place of what it found.
turn as (
  select stream_id, nth, type, data, at_ms, lead(at_ms) over (partition by stream_id order by nth) as left_ms
  from act
  where type <> 'Delivered' or before is null or before = 'Retired'
),
stretch as (
  select
    stream_id, nth, at_ms as entered_ms, left_ms,
    coalesce(data ->> 'use' = 'demonstration', false) as is_demonstration,
    case type when 'Counted' then (data ->> 'units')::bigint else 1 end as units
  from turn
  where type in ('Delivered', 'Counted') and at_ms < :until_ms and (left_ms is null or left_ms >= :from_ms)
)
-- In service at a moment: entered before it, and not left before it. `width_bucket` says how many moments lie at or
-- before an instant.
select
  stretch.stream_id, stretch.nth,
  case when stretch.is_demonstration and :'demonstrationUnits' = 'excluded' then 'demonstration' end as reason,
  stretch.units * (
    coalesce(width_bucket(stretch.left_ms, measured.moments), cardinality(measured.moments))
    - width_bucket(stretch.entered_ms, measured.moments)
  ) as unit_moments
from stretch
cross join (select coalesce(array_agg(at_ms order by at_ms), '{}') as moments from moment) as measured;
