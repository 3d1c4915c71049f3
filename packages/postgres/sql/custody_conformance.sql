-- Custody conformance 设备收条合规率, commitments and targets, service flow 1 and 3 (S3-F1b, F3c): of the devices given back
-- in the window, those whose receipt kept every step it has come past.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f custody_conformance.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi custody_conformance
\set categories '{Custody}'
\if :{?cut} \else \set cut latest \endif
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
with receipt as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Taken') as taken_ms,
    min(at_ms) filter (where type = 'Returned') as returned_ms,
    min(at_ms) filter (where type = 'ReceiptRecovered') as recovered_ms,
    min(at_ms) filter (where type = 'ReceiptHandedOver') as handed_ms,
    min(at_ms) filter (where type = 'ReceiptProcessed') as processed_ms
  from fact
  where category = 'Custody'
  group by stream_id
)
select
  'cases' as operand, stream_id, true as meant, null::text as reason,
  coalesce(taken_ms <= returned_ms, false)
    and (recovered_ms is null or returned_ms <= recovered_ms)
    and (handed_ms is null or coalesce(recovered_ms <= handed_ms, false))
    and (processed_ms is null or coalesce(handed_ms <= processed_ms, false)) as counts
from receipt
where returned_ms >= :from_ms and returned_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
