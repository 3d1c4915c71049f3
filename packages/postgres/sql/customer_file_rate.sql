-- Customer file rate 终端客户档案建立率, Yema 6.1.3 row 8 (S4-T8): of the customers who received a vehicle in the window,
-- those with a file.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f customer_file_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   unit=customer | vehicle: what is counted
--   fileDue=byCut | inDays, with fileDays=30: the document gives no number, so there is no default

\set ON_ERROR_STOP on
\set kpi customer_file_rate
\set categories '{Unit}'
\ir prelude/facts.sql

\if :{?unit} \else \set unit customer \endif
\if :{?fileDue} \else \set fileDue byCut \endif
\if :{?fileDays} \else \set fileDays '' \endif
select
  pg_temp.answer('unit', :'unit', 'customer', 'vehicle') as unit,
  pg_temp.answer('fileDue', :'fileDue', 'byCut', 'inDays') as "fileDue"
\gset
\set readings 'unit=' :unit ', fileDue=' :fileDue ', fileDays=' :fileDays

create temporary view operand as
select 1 as nth, case :'unit' when 'customer' then 'customers' else 'deliveries' end as name;

create temporary view judged as
with act as (
  select *, count(*) filter (where type = 'Delivered') over (partition by stream_id order by nth) as delivery
  from fact
  where category = 'Unit'
),
delivery as (
  select
    stream_id, delivery,
    min(at_ms) filter (where type = 'Delivered') as at_ms,
    bool_or(type = 'Delivered' and data ->> 'use' = 'customer') as is_customer,
    min(at_ms) filter (where type = 'CustomerFileCreated') as file_ms,
    (array_agg(subjects order by nth) filter (where type = 'Delivered'))[1] as subjects
  from act
  where delivery > 0
  group by stream_id, delivery
)
select
  operand.name as operand, stream_id, customer, is_customer as meant,
  case when :'unit' = 'customer' and customer is null then 'no-entity' end as reason,
  file_ms is not null and (
    :'fileDue' = 'byCut' or coalesce(file_ms - at_ms <= nullif(:'fileDays', '')::bigint * 86400000, false)
  ) as counts
from delivery
left join lateral (
  select substr(one, length('customer:') + 1) as customer
  from jsonb_array_elements_text(subjects) with ordinality as said (one, place)
  where one like 'customer:%'
  order by place limit 1
) as named on true
cross join operand
where at_ms >= :from_ms and at_ms < :until_ms;

-- A customer has a file when there is one for each of the vehicles.
create temporary view quotient as
with counted as (
  select counts from judged where meant and reason is null and :'unit' = 'vehicle'
  union all
  select bool_and(counts) from judged where meant and reason is null and :'unit' = 'customer' group by customer
)
select
  case when is_configured then count(*) filter (where counts) end as above, 1 as over_above,
  case when is_configured then count(counts) end as below, 1 as over_below
from (select :'fileDue' = 'byCut' or :'fileDays' <> '' as is_configured) as answer
left join counted on true
group by is_configured;

\ir prelude/figure.sql
