-- First-time repair rate 一次维修合格率, OBL-P-02 §3.1.4 c (S0-3.1.4c): repairs right the first time over all repairs. Of the
-- faults first repaired in the window, those fixed by that attempt and not back within the repeat window. Counted from
-- the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f first_time_repair_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (repeatDays after the window's end), window-end, latest, or an instant
--   repeatDays=30         within how many days a return counts against the repair; the text gives no number
--   unit=fault | repair | vehicle: what is counted

\set ON_ERROR_STOP on
\if :{?repeatDays} \else \set repeatDays 30 \endif
\set matures_days :repeatDays
\set kpi first_time_repair_rate
\set categories '{Repair}'
\ir prelude/facts.sql
\ir prelude/attempts.sql

\if :{?unit} \else \set unit fault \endif
select
  pg_temp.answer('unit', :'unit', 'fault', 'repair', 'vehicle') as unit,
  :'repeatDays'::bigint * 86400000 as repeat_ms
\gset
\set readings 'unit=' :unit ', repeatDays=' :repeatDays

create temporary view operand as
select 1 as nth, case :'unit' when 'fault' then 'faults' when 'repair' then 'repairs' when 'vehicle' then 'units' end as name;

create temporary view judged as
with repair as (
  select
    *,
    -- Nobody had completed an attempt at the fault within the repeat window before this one began.
    coalesce(started_ms - previous_ms > :repeat_ms, true) as is_first,
    -- Fixed in the end, not failed in the last test, and nobody had to come back for it within the repeat window.
    coalesce(settled_outcome = 'fixed', false)
      and settled_passed is distinct from false
      and coalesce(next_repeat_ms - settled_ms > :repeat_ms, true) as stayed_fixed,
    case
      when cause in ('maintenance', 'campaign') then 'no-repair-of-a-fault'
      when cause = 'accident' then 'accident'
      when is_continuation then 'continuation'
      when outcome in ('customer-absent', 'no-fault-found', 'unknown') then outcome
    end as is_no_repair
  from attempt
  where completed_ms >= :from_ms and completed_ms < :until_ms
)
select
  operand.name as operand, repair.stream_id, repair.attempt, repair.unit,
  :'unit' = 'repair' or repair.is_first as meant,
  coalesce(repair.is_no_repair, case when :'unit' = 'vehicle' and repair.unit is null then 'no-entity' end) as reason,
  repair.is_first and repair.stayed_fixed as counts
from repair
cross join operand;

-- By unit, one is right when all of its repairs are.
create temporary view quotient as
with counted as (
  select counts from judged where meant and reason is null and :'unit' <> 'vehicle'
  union all
  select bool_and(counts) from judged where meant and reason is null and :'unit' = 'vehicle' group by unit
)
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from counted;

\ir prelude/figure.sql
