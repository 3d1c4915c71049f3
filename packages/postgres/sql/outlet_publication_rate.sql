-- Outlet publication rate 网点公示率, commitments and targets, outlets 2 (S3-N2): of the outlets active at the cut,
-- those that stand in a public list. The window matters by its end alone.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f outlet_publication_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi outlet_publication_rate
\set categories '{Outlet}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'outlets')) as operand (nth, name);

create temporary view judged as
with listed as (
  -- In a list stands who was put into it and not taken out since.
  select distinct stream_id
  from (
    select
      stream_id, type,
      row_number() over (partition by stream_id, data ->> 'list' order by nth desc) as backwards
    from fact
    where category = 'Outlet' and type in ('Published', 'Withdrawn')
  ) as act
  where backwards = 1 and type = 'Published'
),
standing as (
  select
    stream_id,
    (array_agg(type order by nth desc))[1] = 'Admitted' as is_active,
    bool_or(type = 'Admitted') as is_admitted
  from fact
  where category = 'Outlet' and type in ('Admitted', 'Closed')
  group by stream_id
)
select
  'outlets' as operand, stream_id, is_active as meant, null::text as reason,
  exists (select from listed where listed.stream_id = standing.stream_id) as counts
from standing
where is_admitted;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
