-- Accuracy of the demand plan 月配件需求计划准确率, Yema service item 4 (S4-I4). The document gives no formula.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f demand_plan_accuracy.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   accuracy=lines | weighted | covered: by which formula
--   lineAccuracyPercent=80: from which per cent on a line is accurate; the document gives no number, so there is no default

\set ON_ERROR_STOP on
\set kpi demand_plan_accuracy
\set categories '{PartsSheet}'
\ir prelude/facts.sql
\ir prelude/sheets.sql

\if :{?accuracy} \else \set accuracy lines \endif
\if :{?lineAccuracyPercent} \else \set lineAccuracyPercent '' \endif
select pg_temp.answer('accuracy', :'accuracy', 'lines', 'weighted', 'covered') as accuracy \gset
\set readings 'accuracy=' :accuracy ', lineAccuracyPercent=' :lineAccuracyPercent

create temporary view operand as
select nth, name
from (values ('lines', 1, 'lines'), ('covered', 1, 'lines'), ('weighted', 1, 'hits'), ('weighted', 2, 'demand'))
  as operand (accuracy, nth, name)
where accuracy = :'accuracy';

create temporary view judged as
select
  operand.name as operand, stream_id, part, of_sheet = 'demand-plan' and is_whole as meant,
  case when :'accuracy' = 'lines' and actual = 0 then 'no-demand' end as reason,
  case :'accuracy'
    when 'lines' then
      coalesce(100 * (actual - abs(stated - actual)) >= nullif(:'lineAccuracyPercent', '')::bigint * actual, false)
    when 'covered' then stated >= actual
    else true
  end as counts,
  stated, actual
from sheet_line
cross join operand
where actual_ms >= :from_ms and actual_ms < :until_ms;

create temporary view quotient as
select
  case
    when not is_configured then null
    when :'accuracy' = 'weighted' then coalesce(sum(actual - abs(stated - actual)) filter (where operand = 'hits'), 0)
    else count(*) filter (where counts)
  end as above,
  1 as over_above,
  case
    when not is_configured then null
    when :'accuracy' = 'weighted' then coalesce(sum(actual) filter (where operand = 'demand'), 0)
    else count(counts)
  end as below,
  1 as over_below
from (select :'accuracy' <> 'lines' or :'lineAccuracyPercent' <> '' as is_configured) as answer
left join judged on meant and reason is null
group by is_configured;

\ir prelude/figure.sql
