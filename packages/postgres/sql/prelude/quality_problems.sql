-- Makes the view `problem`: the way of each quality problem with the first instant of its steps, and the vehicles put right.
-- Needs `fact` with the category QualityProblem.

\ir in_order.sql

create temporary view problem as
with act as (
  select
    *,
    -- What comes after an improvement was found effective changes nothing about it.
    count(*) filter (where type = 'ImprovementVerified' and (data ->> 'effective')::boolean)
      over (partition by stream_id order by nth rows between unbounded preceding and 1 preceding) as effective_before
  from fact
  where category = 'QualityProblem'
)
select
  stream_id,
  min(at_ms) filter (where type = 'Reported') as reported_ms,
  min(at_ms) filter (where type = 'Confirmed') as confirmed_ms,
  min(at_ms) filter (where type = 'CauseAnalysed') as analysed_ms,
  min(at_ms) filter (where type = 'ResponsibilityAssigned') as assigned_ms,
  min(at_ms) filter (where type = 'ImprovementPlanned') as planned_ms,
  min(at_ms) filter (where type = 'TechnicalPlanIssued') as technical_ms,
  min(at_ms) filter (where type = 'ImprovementMade') as made_ms,
  max(at_ms) filter (where type = 'ImprovementVerified' and effective_before = 0) as verified_ms,
  coalesce(bool_or((data ->> 'effective')::boolean) filter (where type = 'ImprovementVerified'), false) as is_closed,
  min(at_ms) filter (where type = 'BatchConfirmed') as batch_ms,
  min(at_ms) filter (where type = 'BatchReported') as told_ms,
  min(at_ms) filter (where type = 'RectificationProposed') as proposed_ms,
  (array_agg((data ->> 'vehicles')::bigint order by nth) filter (where type = 'RectificationProposed'))[1] as affected,
  min(at_ms) filter (where type = 'RectificationApproved') as approved_ms,
  min(at_ms) filter (where type = 'VehicleRectified') as executed_ms,
  count(distinct data ->> 'vehicle') filter (where type = 'VehicleRectified') as rectified
from act
group by stream_id;
