-- Completeness of customers' files 客户资料完整率, FTMS §9.1 (S2-9.1a, S2-9.1b): of the files opened in the
-- window, the basic fields that are filled over those that there are.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f customer_file_completeness.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the files are read

\set ON_ERROR_STOP on
\if :{?cut} \else \set cut latest \endif
\set kpi customer_file_completeness
\set categories '{CustomerFile}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'filled'), (2, 'required')) as operand (nth, name);

create temporary view judged as
with opened as (
  select stream_id, (array_agg(at_ms order by nth))[1] as opened_ms, (array_agg(data ->> 'customer' order by nth))[1] as kind
  from fact
  where category = 'CustomerFile' and type = 'Opened'
  group by stream_id
),
touch as (
  select stream_id, field, (array_agg(type order by nth desc))[1] as last
  from fact
  cross join lateral jsonb_array_elements_text(data -> 'fields') as one (field)
  where category = 'CustomerFile' and type in ('FieldsFilled', 'FieldsCleared')
  group by stream_id, field
),
file as (
  select
    opened.stream_id, opened_ms, count(*) as required,
    count(*) filter (where touch.last = 'FieldsFilled') as filled
  from opened
  join pg_temp.file_field on case kind when 'private' then of_private else of_organisation end
  left join touch on touch.stream_id = opened.stream_id and touch.field = file_field.name
  group by opened.stream_id, opened_ms
)
select 'filled' as operand, stream_id, true as meant, null::text as reason, true as counts, filled as points
from file
where opened_ms >= :from_ms and opened_ms < :until_ms
union all
select 'required', stream_id, true, null, true, required
from file
where opened_ms >= :from_ms and opened_ms < :until_ms;

create temporary view quotient as
select
  coalesce(sum(points) filter (where operand = 'filled'), 0) as above, 1 as over_above,
  coalesce(sum(points) filter (where operand = 'required'), 0) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
