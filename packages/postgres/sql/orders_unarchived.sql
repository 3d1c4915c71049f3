-- Dispatch orders not archived 未存档派工单, commitments and targets, service flow 4 (S3-F4a): jobs done whose dispatch order the
-- office has not archived at the cut.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f orders_unarchived.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken
-- otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi orders_unarchived
\set categories '{Settlement}'
\ir prelude/facts.sql
\ir prelude/settlements.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'orders')) as operand (nth, name);

create temporary view judged as
select 'orders' as operand, stream_id, archived_ms is null as meant, null::text as reason, true as counts
from settlement
where served_ms is not null;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
