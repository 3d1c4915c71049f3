-- Complaints open 未关闭投诉数, Yema 6.1.3 rows 1 and 2 (S4-T1, T2): complaints neither closed nor taken back at the cut.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f complaints_open.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   complaintDefinition=s4 | asClassified | named
--   void=retroactive | fromDecision

\set ON_ERROR_STOP on
\set kpi complaints_open
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql

\set display number
\if :{?void} \else \set void retroactive \endif
\if :{?complaintDefinition} \else \set complaintDefinition s4 \endif
select
  pg_temp.answer('void', :'void', 'retroactive', 'fromDecision') as void,
  pg_temp.answer('complaintDefinition', :'complaintDefinition', 's4', 'asClassified', 'named') as "complaintDefinition"
\gset
\set readings 'complaintDefinition=' :complaintDefinition ', void=' :void

create temporary view operand as
select * from (values (1, 'complaints')) as operand (nth, name);

create temporary view judged as
select
  'complaints' as operand, stream_id,
  case :'complaintDefinition'
    when 'asClassified' then true
    when 'named' then definition is not null
    when 's4' then coalesce(definition = 'S4-4.1', false)
  end and closed_ms is null and not is_withdrawn as meant,
  case
    when is_duplicate then 'duplicate'
    when void_decided_ms is not null and (:'void' = 'retroactive' or void_decided_ms < :cut_ms) then 'voided'
  end as reason,
  true as counts
from customer_case
where since_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
