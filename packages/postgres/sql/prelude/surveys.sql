-- Makes the view `survey`: every follow-up 回访 with the beginning of the work week that it asks about, the points of 25 that
-- count, and about whom it is.
-- Needs `fact` with the category Survey.

create or replace function pg_temp.points(answer jsonb) returns bigint language sql immutable
  as $$ select coalesce(
    (select sum(value::bigint) from jsonb_each_text(answer -> 'items')),
    (answer ->> 'points')::bigint
  ) $$;

-- What is first said of a subject stays: a later transfer moves nothing.
create temporary view survey as
with told as (
  select
    stream_id,
    coalesce(
      (array_agg(at_ms order by nth desc) filter (where type = 'Drawn'))[1],
      (array_agg(at_ms order by nth))[1]
    ) as drawn_ms,
    (array_agg(data ->> 'week' order by nth desc) filter (where type = 'Drawn'))[1] as week,
    min(at_ms) filter (where type = 'Answered') as answered_ms,
    pg_temp.points((array_agg(data order by nth desc) filter (where type = 'Answered'))[1]) as points,
    (array_agg(data order by nth desc) filter (where type = 'Settled'))[1] as settled,
    (array_agg(pg_temp.token('staff', subjects) order by nth)
      filter (where pg_temp.token('staff', subjects) is not null))[1] as staff,
    (array_agg(pg_temp.token('department', subjects) order by nth)
      filter (where pg_temp.token('department', subjects) is not null))[1] as department
  from fact
  where category = 'Survey'
  group by stream_id
)
select
  stream_id, drawn_ms, answered_ms, points, staff, department,
  -- A draw that names no week asks about the one before its own. Weeks begin on the Mondays of Shanghai.
  pg_temp.ms(case when week is null
    then date_trunc('week', to_timestamp(drawn_ms / 1000.0) at time zone 'Asia/Shanghai') - interval '7 days'
    else date_trunc('week', week::timestamp)
  end at time zone 'Asia/Shanghai') as week_ms,
  -- The stamped record prevails, with its items or with nothing (§3.2.9).
  case when settled ->> 'prevails' = 'slip' then pg_temp.points(settled) else points end as score
from told;
