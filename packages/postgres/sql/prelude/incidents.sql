-- Makes the view `incident`: the first instant of each step of an incident, and of each action; how many units were not
-- recalled, customers not told and complaints not answered, as counted last; whether one was answered alone before all were.
-- Needs `fact` with the category Incident.

\ir in_order.sql

create temporary view incident as
with act as (
  select
    *,
    data ->> 'action' as action,
    greatest(0, (data ->> 'of')::bigint - coalesce((data ->> 'reached')::bigint, 0)) as missing,
    count(*) filter (where type = 'ActionDone' and data ->> 'action' = 'unified-reply')
      over (partition by stream_id order by nth) as replies
  from fact
  where category = 'Incident'
)
select
  stream_id,
  (array_agg(data ->> 'class' order by nth) filter (where type = 'Reported'))[1] as class,
  (array_agg(at_ms order by nth) filter (where type = 'Reported'))[1] as reported_ms,
  min(at_ms) filter (where type = 'Activated') as activated_ms,
  min(at_ms) filter (where type = 'SuperiorTold') as superior_ms,
  min(at_ms) filter (where type = 'TeamFormed') as team_ms,
  (array_agg(data ->> 'leaderRole' order by nth desc) filter (where type = 'TeamFormed'))[1] as leader_role,
  min(at_ms) filter (where type = 'PlanIssued') as plan_ms,
  -- Stopping production waits for no plan.
  min(at_ms) filter (where type = 'ActionDone' and action <> 'production-stopped') as acted_ms,
  coalesce(array_agg(distinct action) filter (where type = 'ActionDone'), '{}') as actions,
  (array_agg(missing order by nth desc) filter (where action = 'recalled' and data ? 'of'))[1] as to_recall,
  (array_agg(missing order by nth desc) filter (where action = 'customers-notified' and data ? 'of'))[1] as to_notify,
  (array_agg(missing order by nth desc) filter (where action = 'unified-reply' and data ? 'of'))[1] as to_answer,
  bool_or(type = 'ComplaintAnswered' and replies = 0) as is_answered_singly,
  min(at_ms) filter (where type = 'Finished') as finished_ms,
  min(at_ms) filter (where type = 'Reviewed') as reviewed_ms
from act
group by stream_id;
