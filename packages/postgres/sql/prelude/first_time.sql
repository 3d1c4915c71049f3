-- First-time repairs of the window, counted as `unit` says and printed: what the files by fault and by vehicle share.
-- Needs `attempt`, the answer `unit` and `repeatDays`.

select :'repeatDays'::bigint * 86400000 as repeat_ms \gset

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

\ir figure.sql
