-- Parts supplied in time 配件供应及时率, OBL-P-02 §3.1.4 d (S0-3.1.4d2): of the order lines promised for the window, those
-- shipped in full by the promise. Counted from the raw events alone: a check on the figure that the software prints, made
-- apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f parts_on_time_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state of the lines is read
--   unit=line | order | quantity: what is counted
--   shipment=inFull | first: when a line is supplied
--   cancelledLines=byCustomer | leftOut | counted: what was cancelled in time

\set ON_ERROR_STOP on
\set matures_days 0
\set kpi parts_on_time_rate
\set categories '{PartsOrder}'
\ir prelude/facts.sql
\ir prelude/parts_lines.sql

\if :{?unit} \else \set unit line \endif
\if :{?shipment} \else \set shipment inFull \endif
\if :{?cancelledLines} \else \set cancelledLines byCustomer \endif
select
  pg_temp.answer('unit', :'unit', 'line', 'order', 'quantity') as unit,
  pg_temp.answer('shipment', :'shipment', 'inFull', 'first') as shipment,
  pg_temp.answer('cancelledLines', :'cancelledLines', 'byCustomer', 'leftOut', 'counted') as "cancelledLines"
\gset
\set readings 'unit=' :unit ', shipment=' :shipment ', cancelledLines=' :cancelledLines

create temporary view operand as
select nth, name
from (values
  ('line', 1, 'lines'), ('order', 1, 'orders'), ('quantity', 1, 'pieces_in_time'), ('quantity', 2, 'pieces')
) as operand (unit, nth, name)
where unit = :'unit';

create temporary view due as
with found as (
  select *, coalesce(case :'shipment' when 'first' then first_ms else in_full_ms end <= promised_ms, false) as is_in_time
  from parts_line
  where promised_ms >= :from_ms and promised_ms < :until_ms
)
select
  *,
  -- What was cancelled by the promise was not owed any more.
  case when not is_in_time and cancelled_ms <= promised_ms and (
    :'cancelledLines' = 'leftOut' or (:'cancelledLines' = 'byCustomer' and cancelled_by = 'customer')
  ) then 'cancelled' end as reason
from found;

create temporary view judged as
select
  operand.name as operand, due.stream_id, due.line, true as meant, due.reason,
  due.is_in_time or :'unit' = 'quantity' as counts
from due
cross join operand;

create temporary view quotient as
with counted as (
  select is_in_time::integer as above, 1 as below from due where reason is null and :'unit' = 'line'
  union all
  -- An order is in time when all of its lines due in the window are.
  select bool_and(is_in_time)::integer, 1 from due where reason is null and :'unit' = 'order' group by stream_id
  union all
  select in_time, quantity from due where reason is null and :'unit' = 'quantity'
)
select coalesce(sum(above), 0) as above, 1 as over_above, coalesce(sum(below), 0) as below, 1 as over_below
from counted;

\ir prelude/figure.sql
