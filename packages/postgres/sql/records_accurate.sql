-- Accurate records 服务记录准确率, enterprise service §4.1.2 (S1-4.1.2a): of the records looked through in the window, those
-- that are accurate. Counted from the raw events alone: a check on the figure that the software prints, made apart from
-- it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f records_accurate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi records_accurate
\set categories '{Supervision}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'records' as name;

create temporary view judged as
select
  'records' as operand, stream_id,
  true as meant, null::text as reason, (data ->> 'accurate')::boolean as counts
from (
  select distinct on (stream_id, data ->> 'record') stream_id, at_ms, data
  from fact
  where category = 'Supervision' and type = 'RecordChecked'
  order by stream_id, data ->> 'record', nth
) as checked
where at_ms >= :from_ms and at_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
