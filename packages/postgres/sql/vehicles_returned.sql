-- Vehicles returned 顾客退货数, Yema 6.1.3 a (S4-6.1.3a): vehicles that customers gave back in the window.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f vehicles_returned.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi vehicles_returned
\set categories '{Unit}'
\ir prelude/facts.sql
\ir prelude/stretches.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'returned')) as operand (nth, name);

create temporary view judged as
select 'returned' as operand, stream_id, coalesce(cause = 'returned', false) as meant, null::text as reason, true as counts, units
from stretch
where left_ms >= :from_ms and left_ms < :until_ms;

create temporary view quotient as
select coalesce(sum(units), 0) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
