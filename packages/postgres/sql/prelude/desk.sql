-- Makes the view `desk_case`: a case as the service desk counts it (SD-1.1 to SD-5.1), at the cut.
--   first_ms                       when the books first knew of it
--   first_resolved_ms, state       the first resolution; open, resolved, closed or withdrawn
--   resolutions, was_closed        how often it was resolved, and whether it was ever closed
--   was_passed_up, is_beyond       escalated ever; gone beyond the first contact before it was first resolved
--   is_voided                      voided on appeal
-- and of `problem` and `customer_case`: received_ms, answered_ms, resolved_ms, closed_ms, confirmed_ms, followed_up_ms,
-- answer, was_resolved, reopenings, is_carried_over, is_withdrawn, is_duplicate.
-- Needs `fact` with the category Case, `customer_case`, `force_majeure` and `problem`.

create temporary view desk_case as
with act as (
  select
    stream_id, nth, type, at_ms, opened_nth,
    pg_temp.token('staff', subjects) as staff,
    min(nth) filter (where type = 'Resolved') over (partition by stream_id) as resolved_nth
  from fact
  join customer_case using (stream_id)
  where category = 'Case'
),
-- An assignment that names somebody else than the assignment before it.
hand_over as (
  select stream_id, nth, staff, lag(staff) over (partition by stream_id order by nth) as before
  from act
  where type = 'Assigned'
),
beyond as (
  select stream_id
  from act
  left join hand_over using (stream_id, nth)
  left join force_majeure using (stream_id, nth)
  where (resolved_nth is null or nth < resolved_nth) and is_force_majeure is null and (
    type in ('Paused', 'Escalated', 'VisitScheduled', 'SubmittedToManager', 'DifficultyReported', 'Referred')
    or hand_over.staff <> hand_over.before
  )
  group by stream_id
),
way as (
  select
    stream_id,
    (array_agg(at_ms order by nth))[1] as first_ms,
    (array_agg(at_ms order by nth) filter (where type = 'Resolved'))[1] as first_resolved_ms,
    count(*) filter (where type = 'Resolved') as resolutions,
    bool_or(type = 'Closed') as was_closed,
    bool_or(type = 'Escalated') as was_passed_up,
    (array_agg(type order by nth desc) filter (where type in ('Resolved', 'Closed', 'Withdrawn') and nth > opened_nth))[1]
      as ended
  from act
  group by stream_id
)
select
  stream_id, first_ms, first_resolved_ms, coalesce(lower(ended), 'open') as state, resolutions, was_closed, was_passed_up,
  beyond.stream_id is not null as is_beyond,
  received_ms, answered_ms, problem.resolved_ms, closed_ms, problem.confirmed_ms, followed_up_ms, answer, was_resolved,
  reopenings, is_carried_over, problem.is_withdrawn, problem.is_duplicate,
  void_decided_ms is not null as is_voided
from way
join problem using (stream_id)
join customer_case using (stream_id)
left join beyond using (stream_id);
