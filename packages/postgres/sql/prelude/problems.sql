-- Makes the view `problem`: the way of a case as the enterprise after-sales policy has it (chapter 3), at the cut.
--   received_ms, is_known   when the contact was received, and whether anybody said what it is
--   is_carried_over         what first said it was an opening balance; is_suspended: by force majeure, once at least
--   stops                   the spans (ms) in which force majeure stopped its clocks, as a multirange; see `pg_temp.came_in`
--   is_urgent, complexity   by the newest assessment
--   assigned_ms, answered_ms, contacted_ms, first_closed_ms, followed_up_ms   the first of each; answer: the newest
--   was_resolved, reopenings, has_difficulty, parts (of the file, archived last)
-- and of `customer_case`: resolved_ms, verified_ms, confirmed_ms, is_withdrawn, is_duplicate.
-- Needs `fact` with the category Case, `customer_case` and `force_majeure`.

-- Whether something came in so many ms, stops not counted: up to the millisecond before, less than that had run.
create or replace function pg_temp.came_in(from_ms bigint, done_ms bigint, allowed_ms bigint, stops int8multirange) returns boolean
language sql immutable as $$
  select done_ms - from_ms <= allowed_ms or (allowed_ms > 0 and done_ms > from_ms and done_ms - 1 - from_ms - (
    select coalesce(sum(upper(stop) - lower(stop)), 0)
    from unnest(stops * int8multirange(int8range(from_ms, greatest(from_ms, done_ms - 1)))) as stop
  ) < allowed_ms)
$$;

create temporary view problem as
with act as (
  select
    stream_id, nth, type, data, at_ms,
    type in ('Registered', 'CarriedOver', 'Reclassified')
      and count(*) filter (where type in ('Registered', 'CarriedOver', 'Reclassified'))
        over (partition by stream_id order by nth) = 1 as is_first
  from fact
  where category = 'Case'
),
-- What moves a case between done and not done.
move as (
  select stream_id, what, lag(what) over (partition by stream_id order by nth) as before
  from act
  left join force_majeure using (stream_id, nth)
  cross join lateral (select case
    when is_force_majeure then null
    when type in ('Resolved', 'Closed') then 'done'
    when type = 'Withdrawn' then 'withdrawn'
    when type = 'Reopened' then 'reopened'
    when type = 'Verified' and not (data ->> 'passed')::boolean then 'failed'
    when type = 'Confirmed' and not (data ->> 'satisfied')::boolean then 'failed'
    when type in ('Assigned', 'Answered', 'Paused', 'Resumed', 'Escalated', 'VisitScheduled') then 'worked'
    when type = 'Noted' and data -> 'work' = 'true' then 'worked'
    when type = 'Registered' and not is_first then 'worked'
  end as what) as its
  where what is not null
),
round as (
  select stream_id, count(*) filter (where what = 'reopened' or (what in ('failed', 'worked') and before = 'done')) as more
  from move
  group by stream_id
),
-- From each suspension to the next end of all pauses, or without end; those that meet become one.
stop as (
  select stream_id, range_agg(int8range(at_ms, until_ms)) as stops
  from act as one
  cross join lateral (
    select min(at_ms) as until_ms from act as later
    where later.stream_id = one.stream_id and later.type = 'Resumed' and later.nth > one.nth
  ) as its
  where type = 'Paused' and data ->> 'cause' = 'force-majeure'
  group by stream_id
),
way as (
  select
    stream_id,
    coalesce(
      min(case type
        when 'Registered' then at_ms
        when 'CarriedOver' then pg_temp.ms((data ->> 'receivedAt')::timestamptz)
      end) filter (where is_first),
      (array_agg(at_ms order by nth))[1]
    ) as received_ms,
    bool_or(is_first) as is_known,
    bool_or(is_first and type = 'CarriedOver') as is_carried_over,
    coalesce(bool_or(type = 'Paused' and data ->> 'cause' = 'force-majeure'), false) as is_suspended,
    (array_agg(data order by nth desc) filter (where type = 'Assessed'))[1] as assessment,
    (array_agg(at_ms order by nth) filter (where type = 'Assigned'))[1] as assigned_ms,
    (array_agg(at_ms order by nth) filter (where type = 'Answered'))[1] as answered_ms,
    (array_agg(at_ms order by nth) filter (where type = 'Contacted'))[1] as contacted_ms,
    (array_agg(at_ms order by nth) filter (where type = 'Closed'))[1] as first_closed_ms,
    (array_agg(at_ms order by nth) filter (where type = 'FollowedUp'))[1] as followed_up_ms,
    (array_agg(data ->> 'satisfaction' order by nth desc) filter (where type = 'FollowedUp' and data ? 'satisfaction'))[1]
      as answer,
    bool_or(type = 'Resolved') as was_resolved,
    (array_agg(type order by nth desc) filter (where type in ('DifficultyReported', 'DifficultySettled')))[1]
      = 'DifficultyReported' as has_difficulty,
    (array_agg(data -> 'parts' order by nth desc) filter (where type = 'Archived'))[1] as parts
  from act
  group by stream_id
)
select
  stream_id, received_ms, is_known, is_carried_over, is_suspended,
  coalesce(stops, '{}') as stops,
  coalesce((assessment ->> 'urgent')::boolean, false) as is_urgent, assessment ->> 'complexity' as complexity,
  assigned_ms, answered_ms, contacted_ms, first_closed_ms, followed_up_ms, answer,
  was_resolved, coalesce(more, 0) as reopenings, coalesce(has_difficulty, false) as has_difficulty,
  (select count(distinct part) from jsonb_array_elements_text(parts) as one (part)) as parts,
  resolved_ms, verified_ms, confirmed_ms, is_withdrawn, is_duplicate
from way
join customer_case using (stream_id)
left join round using (stream_id)
left join stop using (stream_id);
