-- Device receipts not settled 未了结设备收条, commitments and targets, service flow 1 (S3-F1b): devices taken that are not back at
-- the cut, or whose receipt is not.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f open_device_receipts.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken
-- otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi open_device_receipts
\set categories '{Custody}'
\ir prelude/facts.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'receipts')) as operand (nth, name);

create temporary view judged as
select
  'receipts' as operand, stream_id,
  not (bool_or(type = 'Returned') and bool_or(type = 'ReceiptRecovered')) as meant,
  null::text as reason, true as counts
from fact
where category = 'Custody'
group by stream_id
having bool_or(type = 'Taken');

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
