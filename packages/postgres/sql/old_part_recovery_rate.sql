-- Old-part recovery rate 旧件回收率, Yema service item 9 (S4-I9):
-- of the parts replaced in the window whose old ones are to come back, those back by the cut.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f old_part_recovery_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi old_part_recovery_rate
\set categories '{Claim}'
\ir prelude/facts.sql
\ir prelude/claims.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'old_parts')) as operand (nth, name);

create temporary view judged as
select 'old_parts' as operand, stream_id, true as meant, null::text as reason, returned_ms is not null as counts
from claim
where due_ms >= :from_ms and due_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
