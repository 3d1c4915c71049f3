-- Net claim cost per vehicle 售后净索赔, Yema 6.1.3 row 13 (S4-T13), in 分: claims paid in the window without what was recovered
-- for them, over the vehicles under guarantee.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f net_claim_cost_per_vehicle.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end (by the reading of recoveries), or an instant
--   vehicles=guaranteed | inService | delivered: of which vehicles
--   recoveries=latest | windowEnd: until when they count

\set ON_ERROR_STOP on
\if :{?vehicles} \else \set vehicles guaranteed \endif
\if :{?recoveries} \else \set recoveries latest \endif
select case :'recoveries' when 'windowEnd' then 'window-end' else 'latest' end as own_cut \gset
\if :{?cut} \else \set cut :own_cut \endif
\set base dailyMean
\set kpi net_claim_cost_per_vehicle
\set categories '{Claim,Unit}'
\ir prelude/facts.sql
\ir prelude/claims.sql
\ir prelude/moments.sql
\ir prelude/stretches.sql

\set display number
select
  pg_temp.answer('vehicles', :'vehicles', 'guaranteed', 'inService', 'delivered') as vehicles,
  pg_temp.answer('recoveries', :'recoveries', 'latest', 'windowEnd') as recoveries
\gset
\set readings 'vehicles=' :vehicles ', recoveries=' :recoveries

create temporary view operand as
select 1 as nth, 'claims' as name
union all
select 2, case :'vehicles' when 'guaranteed' then 'guaranteed' when 'inService' then 'in_service' else 'delivered' end;

create temporary view judged as
with covered as (
  select
    *,
    case when :'vehicles' = 'inService' then left_ms
      -- No longer than it is in service, and no shorter than it began.
      when guarantee_ms is not null then greatest(entered_ms, least(guarantee_ms, left_ms))
    end as end_ms
  from stretch
),
measured as (
  select coalesce(array_agg(at_ms order by at_ms), '{}') as moments from moment
)
select 'claims' as operand, stream_id, true as meant, null::text as reason, true as counts, net_fen as amount
from claim
where paid_ms >= :from_ms and paid_ms < :until_ms
union all
select
  'guaranteed', stream_id, not is_demonstration and guarantee_ms is not null, null, true,
  units * (coalesce(width_bucket(end_ms, moments), cardinality(moments)) - width_bucket(entered_ms, moments))
from covered
cross join measured
where :'vehicles' = 'guaranteed' and entered_ms < :until_ms and (end_ms is null or end_ms >= :from_ms)
union all
select
  'in_service', stream_id, not is_demonstration, null, true,
  units * (coalesce(width_bucket(end_ms, moments), cardinality(moments)) - width_bucket(entered_ms, moments))
from covered
cross join measured
where :'vehicles' = 'inService' and entered_ms < :until_ms and (end_ms is null or end_ms >= :from_ms)
union all
select 'delivered', stream_id, data ->> 'use' = 'customer', null, true, 1
from fact
where :'vehicles' = 'delivered' and category = 'Unit' and type = 'Delivered' and at_ms >= :from_ms and at_ms < :until_ms;

create temporary view quotient as
select
  coalesce(sum(amount) filter (where operand = 'claims'), 0) as above,
  1 as over_above,
  coalesce(sum(amount) filter (where operand <> 'claims'), 0) as below,
  case :'vehicles' when 'delivered' then 1 else greatest((select count(*) from moment), 1) end as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
