-- The weekly draw again, OBL-P-02 §3.2.2 (S0-3.2.2c): from the frame and the seed of each sample, who had to be drawn, and
-- whether that is who was. Computed from the raw events alone, with nothing but the SHA-256 of PostgreSQL.
--
--   psql -v tenant=... -f weekly_draw.sql
--
-- A sample with a retraction or correction is not judged here but named: follow it by hand (docs/events.md).

\set ON_ERROR_STOP on
\set QUIET on
\if :{?tenant} \else \warn 'say whose books: -v tenant=...' \endif

create or replace function pg_temp.digest(text) returns text language sql immutable
  as $$ select encode(sha256(convert_to($1, 'UTF8')), 'hex') $$;

with
told as (
  select stream_id, position, said.type, said.data, said."occurredAt" as at
  from servicebook.event
  cross join lateral jsonb_to_record(body::jsonb) as said (type text, data jsonb, "occurredAt" text)
  where tenant = :'tenant' and category = 'Sample'
),
-- The first of each kind counts.
fact as (
  select distinct on (stream_id, type) stream_id, type, data, at, position
  from told
  order by stream_id, type, at, position
),
frame as (
  select
    stream_id, data ->> 'week' as week,
    (data -> 'share' ->> 'of')::bigint as share_of, (data -> 'share' ->> 'in')::bigint as share_in, data
  from fact
  where type = 'FrameFixed'
),
member as (
  select distinct frame.stream_id, one as token, frame.data -> 'covered' ? one as covered
  from frame cross join lateral jsonb_array_elements_text(frame.data -> 'members') as one
),
bound as (
  select
    frame.stream_id, frame.week,
    (count(*) * share_of + share_in - 1) / share_in as size,
    frame.data ->> 'hash' as stated,
    pg_temp.digest(concat_ws(chr(10), 'servicebook/frame/1', frame.week, share_of || '/' || share_in,
      string_agg(case when covered then '-' else '+' end || token, chr(10) order by token collate "C"))) as hash
  from frame join member using (stream_id)
  group by frame.stream_id, frame.week, share_of, share_in, frame.data
),
ticket as (
  select
    bound.stream_id, member.token, member.covered,
    pg_temp.digest(
      pg_temp.digest(concat_ws(chr(10), 'servicebook/draw/1', bound.hash, seed.data ->> 'seed')) || chr(10) || member.token
    ) as ticket
  from bound
  join fact as seed on seed.stream_id = bound.stream_id and seed.type = 'SeedSupplied'
  join member on member.stream_id = bound.stream_id
),
placed as (
  select *, row_number() over (partition by stream_id order by covered, ticket collate "C") as place from ticket
),
computed as (
  select bound.stream_id, array_agg(placed.token order by placed.place) as names
  from bound join placed on placed.stream_id = bound.stream_id and placed.place <= bound.size
  group by bound.stream_id
),
drawn as (
  select stream_id, array(select jsonb_array_elements_text(data -> 'drawn')) as names from fact where type = 'Drawn'
)
select
  bound.stream_id as sample, bound.week, bound.hash as frame_hash,
  array_to_string(computed.names, ' ') as computed, array_to_string(drawn.names, ' ') as drawn,
  case
    when exists (
      select from told where told.stream_id = bound.stream_id and told.type in ('Retracted', 'Corrected')
    ) then 'by hand'
    when bound.hash <> bound.stated then 'frame differs'
    when drawn.names is null then 'not drawn'
    when computed.names is null then 'no seed'
    when computed.names = drawn.names then 'same'
    else 'differs'
  end as result
from bound
left join computed using (stream_id)
left join drawn using (stream_id)
order by bound.week, bound.stream_id collate "C";
