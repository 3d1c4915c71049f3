-- Mis-shipment rate 三包件发错率, Yema service item 3 (S4-I3): of the lines of parts under guarantee first sent in the window, those
-- that were not what was ordered.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f mis_shipment_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi mis_shipment_rate
\set categories '{PartsOrder}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'lines')) as operand (nth, name);

create temporary view judged as
with ordered as (
  -- The first word on a line is its order.
  select distinct on (stream_id, line)
    stream_id, said.line ->> 'line' as line, coalesce((said.line ->> 'guarantee')::boolean, false) as is_guaranteed
  from fact
  cross join lateral jsonb_array_elements(data -> 'lines') with ordinality as said (line, place)
  where category = 'PartsOrder' and type = 'Ordered'
  order by stream_id, said.line ->> 'line', nth, place
),
sent as (
  select
    stream_id, data ->> 'line' as line,
    min(at_ms) filter (where type = 'Shipped') as first_ms,
    bool_or(type = 'MisShipped') as is_wrong
  from fact
  where category = 'PartsOrder' and type in ('Shipped', 'MisShipped')
  group by stream_id, data ->> 'line'
)
select
  'lines' as operand, stream_id, line, coalesce(is_guaranteed, false) as meant, null::text as reason, is_wrong as counts
from sent
left join ordered using (stream_id, line)
where first_ms >= :from_ms and first_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
