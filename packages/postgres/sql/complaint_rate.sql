-- Complaint rate 投诉率, OBL-P-02 §3.1.4 b (S0-3.1.4b1): complaints of the window over the installed base.
-- Every complaint counts, also several of one customer; a reopening is no new one, and no month is made a year's.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2026-01-01 -f complaint_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state of cases and units is read
--   base=dailyMean | openClose | opening | closing: when the installed base is taken
--   demonstrationUnits=excluded | included
--   repeatAsNew=counted | excluded
--   void=retroactive | fromDecision
--   complaintDefinition=asClassified | named | s4

\set ON_ERROR_STOP on
\set kpi complaint_rate
\set categories '{Case,Unit}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/in_service.sql

\if :{?repeatAsNew} \else \set repeatAsNew counted \endif
\if :{?void} \else \set void retroactive \endif
\if :{?complaintDefinition} \else \set complaintDefinition asClassified \endif
select
  pg_temp.answer('repeatAsNew', :'repeatAsNew', 'counted', 'excluded') as "repeatAsNew",
  pg_temp.answer('void', :'void', 'retroactive', 'fromDecision') as void,
  pg_temp.answer('complaintDefinition', :'complaintDefinition', 'asClassified', 'named', 's4') as "complaintDefinition"
\gset
\set readings 'base=' :base ', demonstrationUnits=' :demonstrationUnits ', repeatAsNew=' :repeatAsNew
\set readings :readings ', void=' :void ', complaintDefinition=' :complaintDefinition

create temporary view operand as
select * from (values (1, 'complaints'), (2, 'installed_base')) as operand (nth, name);

create temporary view judged as
select
  'complaints' as operand, stream_id,
  case :'complaintDefinition'
    when 'asClassified' then true
    when 'named' then definition is not null
    when 's4' then coalesce(definition = 'S4-4.1', false)
  end as meant,
  case
    when is_duplicate then 'duplicate'
    when void_decided_ms is not null and (:'void' = 'retroactive' or void_decided_ms < :cut_ms) then 'voided'
    when repeats and :'repeatAsNew' = 'excluded' then 'repeat'
  end as reason,
  true as counts, 0 as unit_moments
from customer_case
where since_ms >= :from_ms and since_ms < :until_ms
union all
select 'installed_base', stream_id, true, reason, true, unit_moments
from in_service;

create temporary view quotient as
select
  count(*) filter (where operand = 'complaints') as above,
  1 as over_above,
  coalesce(sum(unit_moments), 0) as below,
  greatest((select count(*) from moment), 1) as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
