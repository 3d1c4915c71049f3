-- Makes the view `customer_case`: every case as it stands at the cut, for the complaint figures of OBL-P-02 §3.1.4.
--   since_ms        when it became a complaint: received or carried over as one, or reclassified; null: it is none
--   definition      the definition of a complaint that its class was last given by; repeats: it repeats an earlier case
--   resolved_ms, verified_ms, confirmed_ms, tries   what stands since the case was last opened
--   severity, closed_ms                             as first registered; the closing that stands
--   opened_nth              the place of the act that last opened it, 0: it was never opened again
--   is_withdrawn, is_duplicate, void_decided_ms     what was decided about it
-- Makes `force_majeure` too: by case and place, the acts by which force majeure stops its clocks or lets them run again. They
-- are no work on it. A resumption ends all pauses; it is one of them where such a pause stands.
-- Needs `fact` with the category Case.

create temporary view force_majeure as
select stream_id, nth, true as is_force_majeure
from (
  select
    stream_id, nth, type, data,
    max(nth) filter (where type = 'Paused' and data ->> 'cause' = 'force-majeure') over earlier as stopped,
    max(nth) filter (where type = 'Resumed') over earlier as resumed
  from fact
  where category = 'Case'
  window earlier as (partition by stream_id order by nth rows between unbounded preceding and 1 preceding)
) as said
where (type = 'Paused' and data ->> 'cause' = 'force-majeure') or (type = 'Resumed' and stopped > coalesce(resumed, 0));

create temporary view customer_case as
with act as (
  select
    stream_id, nth, type, data, at_ms, occurred_ms,
    -- The first to say what the case is; a registration after it is only more work on the case.
    type in ('Registered', 'CarriedOver', 'Reclassified')
      and count(*) filter (where type in ('Registered', 'CarriedOver', 'Reclassified'))
        over (partition by stream_id order by nth) = 1 as is_first
  from fact
  where category = 'Case'
),
classified as (
  select
    stream_id, nth, type, data,
    case when type = 'CarriedOver' then pg_temp.ms((data ->> 'receivedAt')::timestamptz) else at_ms end as at_ms,
    max(nth) filter (where data ->> 'class' <> 'complaint') over (partition by stream_id) as last_other
  from act
  where is_first or type = 'Reclassified'
),
class as (
  select
    stream_id,
    (array_agg(at_ms order by nth) filter (where nth > coalesce(last_other, 0)))[1] as since_ms,
    (array_agg(data ->> 'definition' order by nth desc))[1] as definition,
    bool_or(type = 'Registered' and data ? 'repeatOf') as repeats,
    (array_agg(data ->> 'severity' order by nth) filter (where type = 'Registered'))[1] as severity
  from classified
  group by stream_id
),
-- What moves a case between open and done. A check that fails opens it; work opens it when it was done.
move as (
  select stream_id, nth, what, lag(what) over (partition by stream_id order by nth) as before
  from act
  left join force_majeure using (stream_id, nth)
  cross join lateral (select case
    when is_force_majeure then null
    when type in ('Resolved', 'Closed') then 'done'
    when type = 'Withdrawn' then 'withdrawn'
    when type = 'Reopened' then 'opened'
    when type = 'Verified' and not (data ->> 'passed')::boolean then 'opened'
    when type = 'Confirmed' and not (data ->> 'satisfied')::boolean then 'opened'
    when type in ('Assigned', 'Answered', 'Paused', 'Resumed', 'Escalated', 'VisitScheduled') then 'worked'
    when type = 'Noted' and data -> 'work' = 'true' then 'worked'
    when type = 'Registered' and not is_first then 'worked'
  end as what) as its
  where what is not null
),
opening as (
  select stream_id, max(nth) as nth
  from move
  where what = 'opened' or (what = 'worked' and before = 'done')
  group by stream_id
),
lately as (
  select act.*
  from act
  left join opening using (stream_id)
  where act.nth > coalesce(opening.nth, 0)
),
-- Declared resolved twice in a row, the first counts; after a closing or a withdrawal it is a new declaration.
resolution as (
  select stream_id, max(at_ms) as at_ms
  from (
    select stream_id, type, at_ms, lag(type) over (partition by stream_id order by nth) as before
    from lately
    where type in ('Resolved', 'Closed', 'Withdrawn')
  ) as said
  where type = 'Resolved' and before is distinct from 'Resolved'
  group by stream_id
),
-- Declared resolved anew, a case is not closed any more.
closing as (
  select stream_id, min(at_ms) as at_ms
  from (
    select stream_id, type, at_ms, count(*) filter (where type = 'Resolved') over (partition by stream_id order by nth desc) as resolved_after
    from lately
    where type in ('Resolved', 'Closed')
  ) as said
  where type = 'Closed' and resolved_after = 0
  group by stream_id
),
since_opened as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Verified') as verified_ms,
    min(at_ms) filter (where type = 'Confirmed') as confirmed_ms,
    (array_agg((data ->> 'tries')::bigint order by nth desc) filter (where type = 'Unreachable'))[1] as tries
  from lately
  group by stream_id
),
decided as (
  select
    stream_id,
    coalesce(max(nth) filter (where type = 'Withdrawn') > coalesce(max(nth) filter (where type = 'Reopened'), 0), false)
      as is_withdrawn,
    bool_or(type = 'MarkedDuplicate') as is_duplicate,
    (array_agg(occurred_ms order by nth) filter (where type = 'Voided'))[1] as void_decided_ms
  from act
  group by stream_id
)
select
  stream_id, coalesce(opening.nth, 0) as opened_nth, class.since_ms, class.definition, class.repeats,
  class.severity, closing.at_ms as closed_ms, resolution.at_ms as resolved_ms, since_opened.verified_ms, since_opened.confirmed_ms, since_opened.tries,
  decided.is_withdrawn, decided.is_duplicate, decided.void_decided_ms
from decided
left join class using (stream_id)
left join resolution using (stream_id)
left join closing using (stream_id)
left join since_opened using (stream_id)
left join opening using (stream_id);
