-- Explanation rate 现场讲解率, commitments and targets, corrective action 1 (S3-NC1, S3-CA1): of the jobs done on site
-- in the window, those after which the product was explained to the customer.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f explanation_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi explanation_rate
\set categories '{Settlement}'
\ir prelude/facts.sql
\ir prelude/settlements.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'jobs')) as operand (nth, name);

create temporary view judged as
select 'jobs' as operand, stream_id, is_on_site as meant, null::text as reason, product_ms is not null as counts
from settlement
where served_ms >= :from_ms and served_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
