-- Makes the view `milestone`: every milestone of every plan with the instant it is due at, moved or not, and when it was
-- first reached; `is_set`: somebody set it, beside moving or reaching it.
-- Needs `fact` with the category TaskPlan.

create temporary view milestone as
select
  stream_id, data ->> 'milestone' as milestone,
  bool_or(type = 'MilestoneSet') as is_set,
  -- Set, it is due as the first setting says, unless it had been moved before; a later move counts.
  pg_temp.ms(coalesce(
    (array_agg(data ->> 'due' order by nth desc) filter (where type = 'MilestoneMoved'))[1],
    (array_agg(data ->> 'due' order by nth) filter (where type = 'MilestoneSet'))[1]
  )::timestamptz) as due_ms,
  min(at_ms) filter (where type = 'MilestoneReached') as reached_ms
from fact
where category = 'TaskPlan' and type in ('MilestoneSet', 'MilestoneMoved', 'MilestoneReached')
group by stream_id, data ->> 'milestone';
