-- Process checks 流程检核次数, FTMS §11.1 (S2-11.1b): those of the window; a day of business needs one.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f process_checks.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi process_checks
\set categories '{SpotCheck}'
\ir prelude/facts.sql
\ir prelude/spot_checks.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'checks')) as operand (nth, name);

create temporary view judged as
select 'checks' as operand, stream_id, by = 'customer-relations' as meant, null::text as reason, true as counts
from spot_check
where checked_ms >= :from_ms and checked_ms < :until_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
