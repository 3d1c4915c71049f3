-- Customer satisfaction rate 顾客满意率, OBL-P-02 §3.1.4 b (S0-3.1.4b2, S0-3.2.9): satisfied slips of all kinds over
-- dispatch orders plus the year's product quantity. An order without an answer stays below the line; a delivery order
-- counts with its product, once. Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f satisfaction_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state of orders and deliveries is read
--   productQuantity=deliveredInWindow | annualDelivered (of windows that begin with a year) | installedBase
--   nonResponse=countAsUnsatisfied | excludeFromDenominator
--   satisfiedLevels=satisfiedOnly | withBasically
--   evidence=stampThenCallback | slipOnly
--   unit=order | visit
--   base=dailyMean | openClose | opening | closing, where the installed base is taken
--   demonstrationUnits=excluded | included

\set ON_ERROR_STOP on
\set kpi satisfaction_rate
\set categories '{ServiceOrder,Unit}'
\ir prelude/facts.sql
\ir prelude/jobs.sql
\ir prelude/in_service.sql

\if :{?productQuantity} \else \set productQuantity deliveredInWindow \endif
\if :{?nonResponse} \else \set nonResponse countAsUnsatisfied \endif
\if :{?satisfiedLevels} \else \set satisfiedLevels satisfiedOnly \endif
\if :{?evidence} \else \set evidence stampThenCallback \endif
\if :{?unit} \else \set unit order \endif
select
  pg_temp.answer('productQuantity', :'productQuantity', 'deliveredInWindow', 'installedBase',
    -- The third answer is one only where the window begins with a year.
    case to_char(to_timestamp(:from_ms / 1000.0), 'MM-DD') when '01-01' then 'annualDelivered' else '' end
  ) as "productQuantity",
  pg_temp.answer('nonResponse', :'nonResponse', 'countAsUnsatisfied', 'excludeFromDenominator') as "nonResponse",
  pg_temp.answer('satisfiedLevels', :'satisfiedLevels', 'satisfiedOnly', 'withBasically') as "satisfiedLevels",
  pg_temp.answer('evidence', :'evidence', 'stampThenCallback', 'slipOnly') as evidence,
  pg_temp.answer('unit', :'unit', 'order', 'visit') as unit
\gset
\set readings 'productQuantity=' :productQuantity ', nonResponse=' :nonResponse ', satisfiedLevels=' :satisfiedLevels
\set readings :readings ', evidence=' :evidence ', unit=' :unit ', base=' :base ', demonstrationUnits=' :demonstrationUnits

-- Every slip of the window with what the customer said, and why it is left out where it is.
create temporary view slip as
select
  case :'unit' when 'visit' then 'visits' else 'dispatch_orders' end as operand, stream_id,
  pg_temp.said(slip, call, :'evidence') as said,
  case
    when work = 'delivery' then 'counted-with-delivery'
    when is_cancelled_before_arrival then 'cancelled-before-arrival'
  end as reason
from (
  select stream_id, at_ms, work, is_cancelled_before_arrival, slip, call from job where :'unit' = 'order'
  union all
  select stream_id, at_ms, work, false, slip, call from visit where :'unit' = 'visit'
) as dispatch
where at_ms >= :from_ms and at_ms < :until_ms
union all
select
  'deliveries', stream_id, pg_temp.said(slip, call, :'evidence'),
  case when is_demonstration and :'demonstrationUnits' = 'excluded' then 'demonstration' end
from delivery
where at_ms >= :from_ms and at_ms < :until_ms;

create temporary view answer as
select
  operand, stream_id,
  coalesce(said = 'satisfied' or (said = 'basically-satisfied' and :'satisfiedLevels' = 'withBasically'), false)
    as is_satisfied,
  coalesce(reason, case when said is null and :'nonResponse' = 'excludeFromDenominator' then 'unanswered' end) as reason
from slip;

create temporary view operand as
select nth, name
from (values
  (1, 'satisfied_dispatch_orders', 'order', true),
  (1, 'satisfied_visits', 'visit', true),
  (2, 'satisfied_deliveries', :'unit', true),
  (3, 'dispatch_orders', 'order', :'productQuantity' = 'installedBase'),
  (3, 'visits', 'visit', :'productQuantity' = 'installedBase'),
  (4, 'deliveries', :'unit', false),
  (5, 'installed_base', :'unit', true)
) as operand (nth, name, unit, is_of_base)
where unit = :'unit'
  and (name in ('dispatch_orders', 'visits') or is_of_base = (:'productQuantity' = 'installedBase'));

-- Over the deliveries of the window, the satisfied slips are some of those below the line. Over the installed base they
-- are counted apart: those not satisfied are irrelevant above, and products delivered have no part below.
create temporary view judged as
select operand, stream_id, true as meant, reason, is_satisfied as counts, 0 as unit_moments
from answer
where :'productQuantity' <> 'installedBase' or operand <> 'deliveries'
union all
select 'satisfied_' || operand, stream_id, is_satisfied, reason, true, 0
from answer
where :'productQuantity' = 'installedBase'
union all
select 'installed_base', stream_id, true, reason, true, unit_moments
from in_service
where :'productQuantity' = 'installedBase';

create temporary view quotient as
with total as (
  select
    count(*) filter (where operand like 'satisfied%') as satisfied,
    count(*) filter (where operand in ('dispatch_orders', 'visits', 'deliveries') and counts) as satisfied_of_all,
    count(*) filter (where operand in ('dispatch_orders', 'visits', 'deliveries')) as slips,
    coalesce(sum(unit_moments), 0) as unit_moments,
    greatest((select count(*) from moment), 1) as moments
  from judged
  where meant and reason is null
)
select
  case :'productQuantity' when 'installedBase' then satisfied else satisfied_of_all end as above,
  1 as over_above,
  case :'productQuantity' when 'installedBase' then slips * moments + unit_moments else slips end as below,
  case :'productQuantity' when 'installedBase' then moments else 1 end as over_below
from total;

\ir prelude/figure.sql
