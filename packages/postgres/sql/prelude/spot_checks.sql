-- Makes the views `spot_check`, one line a check with its points, and `checked_factor`, one line for each of its factors.
-- Needs `fact` with the category SpotCheck; the first check of a stream stands.

create temporary view checked_factor as
with first as (
  select stream_id, (array_agg(at_ms order by nth))[1] as checked_ms, (array_agg(data order by nth))[1] as data
  from fact
  where category = 'SpotCheck' and type = 'Done'
  group by stream_id
)
select
  stream_id, checked_ms, data ->> 'by' as by, factor ->> 'factor' as factor,
  sum((factor ->> 'scored')::numeric) as scored, sum((factor ->> 'lost')::numeric) as lost
from first
cross join lateral jsonb_array_elements(data -> 'factors') as one (factor)
group by stream_id, checked_ms, data ->> 'by', factor ->> 'factor';

create temporary view spot_check as
with first as (
  select stream_id, (array_agg(at_ms order by nth))[1] as checked_ms, (array_agg(data ->> 'by' order by nth))[1] as by
  from fact
  where category = 'SpotCheck' and type = 'Done'
  group by stream_id
)
select
  first.stream_id, first.checked_ms, first.by,
  coalesce(sum(factor.scored), 0) as scored, coalesce(sum(factor.lost), 0) as lost
from first
left join checked_factor as factor using (stream_id)
group by first.stream_id, first.checked_ms, first.by;
