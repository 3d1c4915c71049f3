-- Makes the view `attempt`: the attempts at every fault (a Repair stream is one fault system of one unit), in the order
-- in which they are first heard of, with what those before and after make of each.
-- Needs `fact` with the category Repair.

create temporary view attempt as
with act as (
  select
    stream_id, nth, type, data, at_ms, unit, data ->> 'attempt' as attempt,
    -- The unit of the fault is the one first named.
    case when nth >= min(nth) filter (where unit is not null) over (partition by stream_id)
      then first_value(unit) over (partition by stream_id order by unit is null, nth)
    end as unit_of_fault
  from fact
  cross join lateral (
    select substr(jsonb_path_query_first(subjects, '$[*] ? (@ starts with "unit:")') #>> '{}', 6) as unit
  ) as named
  where category = 'Repair'
),
-- Completed without a start: an attempt at the fault, in the field, begun no later than it ended.
told as (
  select
    stream_id, attempt,
    min(nth) as first_nth,
    min(at_ms) as started_ms,
    coalesce((array_agg(data ->> 'cause' order by nth desc) filter (where type = 'AttemptStarted'))[1], 'fault') as cause,
    coalesce((array_agg(data ->> 'place' order by nth desc) filter (where type = 'AttemptStarted'))[1], 'field') as place,
    max(at_ms) filter (where type = 'AttemptCompleted') as completed_ms,
    (array_agg(data ->> 'outcome' order by nth desc) filter (where type = 'AttemptCompleted'))[1] as outcome,
    coalesce(
      (array_agg(coalesce(unit, unit_of_fault) order by nth))[1],
      (array_agg(unit order by nth) filter (where type = 'AttemptCompleted' and unit is not null))[1]
    ) as unit
  from act
  where type in ('AttemptStarted', 'AttemptCompleted')
  group by stream_id, attempt
),
-- A test is of the attempt that it names, of those there were, else of the last one; the last test of one counts.
test as (
  select distinct on (act.stream_id, act.nth) act.stream_id, act.nth, told.attempt, (act.data ->> 'passed')::boolean as passed
  from act
  join told on told.stream_id = act.stream_id
    and told.first_nth < act.nth
    and told.attempt = coalesce(act.attempt, told.attempt)
  where act.type = 'Tested'
  order by act.stream_id, act.nth, told.first_nth desc
),
tested as (
  select stream_id, attempt, (array_agg(passed order by nth desc))[1] as passed
  from test
  group by stream_id, attempt
),
heard as (
  select
    told.*, tested.passed,
    row_number() over (partition by stream_id order by first_nth) as ordinal,
    -- The unit stayed in the shop for a part: fitting it goes on with the same repair.
    cause = 'awaited-part' and place = 'shop' as continues,
    -- Another attempt at the fault: for the fault, or a field visit for a part that was missing.
    outcome is distinct from 'customer-absent' and outcome is distinct from 'no-fault-found'
      and (cause = 'fault' or (cause = 'awaited-part' and place = 'field')) as repeats,
    cause in ('fault', 'awaited-part') and outcome is distinct from 'customer-absent' as is_at_fault
  from told
  left join tested using (stream_id, attempt)
),
linked as (
  select
    *,
    ordinal > 1 and continues as is_continuation,
    max(completed_ms) filter (where is_at_fault) over earlier as previous_ms,
    min(started_ms) filter (where repeats) over later as next_repeat_ms,
    outcome = 'awaiting-part' and lead(continues, 1, false) over (partition by stream_id order by ordinal) as goes_on
  from heard
  window
    earlier as (partition by stream_id order by ordinal rows between unbounded preceding and 1 preceding),
    later as (partition by stream_id order by ordinal rows between 1 following and unbounded following)
),
-- The attempt by which a repair ends: itself, or the one in the shop that fitted the awaited part.
ended as (
  select
    *,
    min(ordinal) filter (where goes_on is not true)
      over (partition by stream_id order by ordinal rows between current row and unbounded following) as last_ordinal
  from linked
)
select
  ended.stream_id, ended.attempt, ended.ordinal, ended.unit, ended.cause, ended.outcome, ended.is_continuation,
  ended.started_ms, ended.completed_ms, ended.previous_ms, ended.next_repeat_ms,
  last.outcome as settled_outcome, last.completed_ms as settled_ms, last.passed as settled_passed
from ended
join ended as last on last.stream_id = ended.stream_id and last.ordinal = ended.last_ordinal;
