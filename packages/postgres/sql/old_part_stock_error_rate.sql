-- Old-part stock error rate 旧件库存管理错误率, Yema service item 12 (S4-I12): of the lines counted in the window, those in which
-- books and count differ.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f old_part_stock_error_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi old_part_stock_error_rate
\set categories '{PartsSheet}'
\ir prelude/facts.sql
\ir prelude/sheets.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'lines')) as operand (nth, name);

create temporary view judged as
select
  'lines' as operand, stream_id, part, of_sheet = 'old-part-stock' and is_whole as meant, null::text as reason,
  stated <> actual as counts
from sheet_line
where actual_ms >= :from_ms and actual_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
