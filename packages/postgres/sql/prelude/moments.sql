-- Makes the view `moment`: the instants at which the variable `base` says that a stock is measured over the window.

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
