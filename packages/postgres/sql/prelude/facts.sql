-- The facts that figures are counted from, read from the raw events of servicebook.event and from nothing else.
-- Makes the view `fact`: every fact known at the head that acts before the cut, wrong ones taken out or put right
-- (docs/events.md, "From events to rows"), numbered in each stream in the order in which they act.
--
-- Views and functions are temporary: the right to connect and to read the table is enough, and nothing is left behind.
-- A file that includes this one says of which streams: \set categories '{Case,Unit}'.

\ir question.sql
\ir forms.sql

-- The events known at the head, as they were told.
create temporary view told as
select
  position, category, stream_id, event_id, source_system,
  said.type, said.concerns, said.data, said.subjects,
  pg_temp.ms(said."occurredAt") as occurred_ms,
  coalesce((said.source ->> 'sequence')::bigint, 0) as sequence
from servicebook.event
cross join lateral jsonb_to_record(body::jsonb)
  as said (type text, concerns text, data jsonb, subjects jsonb, "occurredAt" timestamptz, source jsonb)
where tenant = :'tenant' and commit <= :head and category = any (:'categories');

create temporary view fact as
with recursive
event as materialized (
  select * from told
),
retraction as materialized (
  select event.event_id, event.concerns
  from event
  join event as retracted
    on retracted.event_id = event.concerns
    and (retracted.category, retracted.stream_id) = (event.category, event.stream_id)
  where event.type = 'Retracted'
),
-- A retraction may itself be retracted, and so on. Round by round: those are void that a retraction concerns which the
-- round before did not find void. A chain of n comes to rest in n + 1 rounds.
contested as materialized (
  select retraction.event_id, retraction.concerns
  from retraction
  join retraction as retracted on retracted.event_id = retraction.concerns
),
round (nth, before, void) as (
  select 0, null::text[], '{}'::text[]
  union all
  select nth + 1, void, array(select distinct concerns from contested where event_id <> all (void) order by concerns)
  from round
  where void is distinct from before and nth <= (select count(*) from contested)
),
struck as (
  select distinct concerns as event_id
  from retraction
  where event_id <> all ((select void from round order by nth desc limit 1)::text[])
),
live as materialized (
  select event.* from event left join struck using (event_id) where struck.event_id is null
),
-- From an event that concerns another, link by link, to the one meant in the end: for a correction the first that is
-- no correction itself, for others (a voiding, a mark as duplicate) the first that concerns nothing more.
link (event_id, is_correction, category, stream_id, concerns) as (
  select event_id, type = 'Corrected', category, stream_id, concerns
  from live
  where concerns is not null and type <> 'Retracted'
  union
  select link.event_id, link.is_correction, link.category, link.stream_id, live.concerns
  from link
  join live on live.event_id = link.concerns and (live.category, live.stream_id) = (link.category, link.stream_id)
  where live.concerns is not null and (live.type = 'Corrected' or not link.is_correction)
),
meant as materialized (
  select link.event_id, link.is_correction, live.event_id as root, live.type as root_type
  from link
  join live on live.event_id = link.concerns and (live.category, live.stream_id) = (link.category, link.stream_id)
  where live.type not in ('Corrected', 'Retracted') and (link.is_correction or live.concerns is null)
),
-- The last correction counts; an instant or subjects stay corrected when a later one does not speak of them. One that
-- does not have the form of the event it corrects changes nothing.
correction as (
  select
    meant.root as event_id,
    (array_agg(live.data -> 'data' order by live.position desc))[1] as data,
    (array_agg(live.data ->> 'occurredAt' order by live.position desc)
      filter (where live.data ? 'occurredAt'))[1]::timestamptz as occurred_at,
    (array_agg(live.data -> 'subjects' order by live.position desc)
      filter (where live.data ? 'subjects'))[1] as subjects
  from meant
  join live on live.event_id = meant.event_id
  where meant.is_correction and pg_temp.fits(live.category, meant.root_type, live.data -> 'data')
  group by meant.root
),
stated as materialized (
  select
    live.position, live.category, live.stream_id, live.event_id, live.type, live.source_system, live.sequence,
    coalesce(correction.data, live.data) as data,
    coalesce(correction.subjects, live.subjects) as subjects,
    coalesce(pg_temp.ms(correction.occurred_at), live.occurred_ms) as occurred_ms
  from live
  left join correction using (event_id)
  where live.type not in ('Corrected', 'Retracted')
),
-- A fact that concerns another acts at the instant of that other, right behind it, whenever it was decided.
placed as (
  select
    stated.*,
    coalesce(root.occurred_ms, stated.occurred_ms) as at_ms,
    coalesce(root.source_system, stated.source_system) as root_system,
    coalesce(root.sequence, stated.sequence) as root_sequence,
    coalesce(root.position, stated.position) as root_position
  from stated
  left join meant on meant.event_id = stated.event_id
  left join stated as root on root.event_id = meant.root
),
ordered as (
  select
    *,
    row_number() over (
      partition by category, stream_id order by at_ms, root_system collate "C", root_sequence, root_position, position
    ) as nth
  from placed
)
select category, stream_id, nth, type, data, subjects, at_ms, occurred_ms, event_id, position
from ordered
where at_ms < :cut_ms;
