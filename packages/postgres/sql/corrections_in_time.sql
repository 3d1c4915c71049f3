-- Corrections within 24 hours 资料修正及时率, FTMS §9.3 (S2-9.3b): of the sheets of corrections handed over in the
-- window, those put right within 24 hours, days of rest included, the end inside.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f corrections_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (24 hours after the window's end), window-end, latest, or an instant

\set ON_ERROR_STOP on
\set matures_hours 24
\set kpi corrections_in_time
\set categories '{Notice}'
\ir prelude/facts.sql
\ir prelude/notices.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
select
  'cases' as operand, stream_id, coalesce(notice = 'correction-sheet', false) as meant, null::text as reason,
  coalesce(answered_ms - issued_ms <= 24 * 3600000, false) as counts
from notice
where issued_ms >= :from_ms and issued_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
