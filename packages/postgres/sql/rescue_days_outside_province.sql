-- Mean days of rescues elsewhere 出省救援平均天数, Yema 6.1.3 row 7 (S4-T7): of the rescues where somebody arrived in the
-- window, the mean time from the request to the arrival.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f rescue_days_outside_province.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi rescue_days_outside_province
\set categories '{Callout}'
\ir prelude/facts.sql
\ir prelude/callouts.sql

\set display days
\set readings ''

create temporary view operand as
select * from (values (1, 'rescues')) as operand (nth, name);

create temporary view judged as
select
  'rescues' as operand, stream_id, coalesce(rescue_zone = 'outside-province', false) as meant, null::text as reason,
  true as counts, arrived_ms - requested_ms as took
from callout
where arrived_ms >= :from_ms and arrived_ms < :until_ms;

create temporary view quotient as
select coalesce(sum(took), 0) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
