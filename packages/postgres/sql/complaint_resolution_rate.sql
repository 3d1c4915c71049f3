-- Complaint resolution rate 投诉解决率, OBL-P-02 §3.1.4 a (S0-3.1.4a): resolved complaints over complaints.
-- Of the complaints that became complaints in the window, those that stand resolved at the cut, counted from the raw
-- events alone. A check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f complaint_resolution_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state of the cases is read
--   resolvedCriterion=verified | handlerDone | customerConfirmed
--   withdrawn=notSolved | solved | excluded
--   unreachable=ownOutcome | solved, with unreachableTries=3: the document gives no number, so there is no default
--   attribution=cohort | flow: resolved of the window's complaints, or resolved in the window
--   void=retroactive | fromDecision
--   complaintDefinition=asClassified | named | s4

\set ON_ERROR_STOP on
\set kpi complaint_resolution_rate
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql

\if :{?resolvedCriterion} \else \set resolvedCriterion verified \endif
\if :{?withdrawn} \else \set withdrawn notSolved \endif
\if :{?unreachable} \else \set unreachable ownOutcome \endif
\if :{?unreachableTries} \else \set unreachableTries '' \endif
\if :{?attribution} \else \set attribution cohort \endif
\if :{?void} \else \set void retroactive \endif
\if :{?complaintDefinition} \else \set complaintDefinition asClassified \endif
select
  pg_temp.answer('resolvedCriterion', :'resolvedCriterion', 'verified', 'handlerDone', 'customerConfirmed') as "resolvedCriterion",
  pg_temp.answer('withdrawn', :'withdrawn', 'notSolved', 'solved', 'excluded') as withdrawn,
  pg_temp.answer('unreachable', :'unreachable', 'ownOutcome', 'solved') as unreachable,
  pg_temp.answer('attribution', :'attribution', 'cohort', 'flow') as attribution,
  pg_temp.answer('void', :'void', 'retroactive', 'fromDecision') as void,
  pg_temp.answer('complaintDefinition', :'complaintDefinition', 'asClassified', 'named', 's4') as "complaintDefinition"
\gset
\set readings 'resolvedCriterion=' :resolvedCriterion ', withdrawn=' :withdrawn ', unreachable=' :unreachable
\set readings :readings ', unreachableTries=' :unreachableTries ', attribution=' :attribution
\set readings :readings ', void=' :void ', complaintDefinition=' :complaintDefinition

create temporary view operand as
select * from (values (1, 'solved'), (2, 'complaints')) as operand (nth, name)
where name = 'complaints' or :'attribution' = 'flow';

create temporary view judged as
with candidate as (
  select
    *,
    case :'resolvedCriterion'
      when 'handlerDone' then resolved_ms when 'verified' then verified_ms when 'customerConfirmed' then confirmed_ms
    end as solved_ms,
    case :'complaintDefinition'
      when 'asClassified' then true
      when 'named' then definition is not null
      when 's4' then coalesce(definition = 'S4-4.1', false)
    end as is_by_definition,
    case
      when is_duplicate then 'duplicate'
      when void_decided_ms is not null and (:'void' = 'retroactive' or void_decided_ms < :cut_ms) then 'voided'
      when is_withdrawn and :'withdrawn' = 'excluded' then 'withdrawn'
    end as reason
  from customer_case
)
select
  'complaints' as operand, stream_id, is_by_definition as meant, reason,
  solved_ms is not null
    or (:'withdrawn' = 'solved' and is_withdrawn)
    or (:'unreachable' = 'solved' and coalesce(tries >= nullif(:'unreachableTries', '')::bigint, false)) as counts
from candidate
where since_ms >= :from_ms and since_ms < :until_ms
union all
select 'solved', stream_id, is_by_definition and since_ms is not null, reason, true
from candidate
where :'attribution' = 'flow' and solved_ms >= :from_ms and solved_ms < :until_ms;

-- Without the number of tries that the document does not give, a reading that needs it gives no figure.
create temporary view quotient as
select
  case when is_configured then count(*) filter (where case :'attribution'
    when 'cohort' then counts when 'flow' then operand = 'solved'
  end) end as above,
  1 as over_above,
  case when is_configured then count(*) filter (where operand = 'complaints') end as below,
  1 as over_below
from (select :'unreachable' = 'ownOutcome' or :'unreachableTries' <> '' as is_configured) as answer
left join judged on meant and reason is null
group by is_configured;

\ir prelude/figure.sql
