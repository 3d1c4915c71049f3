-- Score of the service survey 售后服务满意度得分, OBL-P-02 §3.2.3 and §3.2.5 (S0-3.2.3b): the mean of the months, each the mean of
-- its persons, each made of their weeks, each the mean of what customers said. Counted from the raw events alone: a check
-- on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2026-01-01 -v window_end=2026-04-01 -f survey_score.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2026-04-05 for what was known at an instant; else all
--   cut=declared          (when the window's last week is surveyed), window-end, latest, or an instant
--   weekToMonth=surveyClosedIn | isoThursday | weekStart | weekEnd: the day by which a month owns a week
--   combine=normalisedMean | cappedSum | literalSum: how a person's weeks make a month
--   department=...        of one department alone

\set ON_ERROR_STOP on
\if :{?weekToMonth} \else \set weekToMonth surveyClosedIn \endif
\if :{?combine} \else \set combine normalisedMean \endif
-- The survey closes on the 14th day of a week's Monday; a month that goes by an earlier day waits for it.
select
  case :'weekToMonth' when 'isoThursday' then 3 when 'weekStart' then 0 when 'weekEnd' then 6 else 13 end as owning_day,
  13 - case :'weekToMonth' when 'isoThursday' then 3 when 'weekStart' then 0 when 'weekEnd' then 6 else 13 end
    as matures_days
\gset
\set kpi survey_score
\set categories '{Survey}'
\ir prelude/facts.sql
\ir prelude/surveys.sql

select
  pg_temp.answer('weekToMonth', :'weekToMonth', 'surveyClosedIn', 'isoThursday', 'weekStart', 'weekEnd') as "weekToMonth",
  pg_temp.answer('combine', :'combine', 'normalisedMean', 'cappedSum', 'literalSum') as combine
\gset
\set readings 'weekToMonth=' :weekToMonth ', combine=' :combine
\set display number
\if :{?department} \else \set department '' \endif

create or replace function pg_temp.common(parts numeric[]) returns numeric language plpgsql immutable as $$
declare
  part numeric;
  multiple numeric := 1;
begin
  foreach part in array parts loop multiple := lcm(multiple, part); end loop;
  return multiple;
end $$;

create temporary view operand as select 1 as nth, 'answers' as name;

create temporary view judged as
with owned as (
  select *, (to_timestamp(week_ms / 1000.0))::date + :owning_day as day
  from survey
  where :'department' = '' or department = :'department'
)
select
  'answers' as operand, stream_id, staff, week_ms, day, score, true as meant,
  case
    when answered_ms is null and score is null then 'not-answered'
    when score is null and points is null then 'no-points'
    when score is null then 'overruled'
    when staff is null then 'no-staff'
  end as reason,
  true as counts
from owned
where day >= (to_timestamp(:from_ms / 1000.0))::date and day < (to_timestamp(:until_ms / 1000.0))::date;

-- Fractions are kept whole: a week is points over answers, and weeks are added over their common denominator.
create temporary view quotient as
with week as (
  select date_trunc('month', day) as month, staff, week_ms, sum(score)::numeric as points, count(*)::numeric as answers
  from judged
  where reason is null
  group by 1, 2, 3
),
base as (select pg_temp.common(array_agg(answers)) as of from week),
person as (
  select month, staff, sum(points * base.of / answers) as points, count(*) as weeks
  from week cross join base
  group by month, staff
),
scored as (
  select
    month, staff,
    case :'combine' when 'normalisedMean' then 4 * points
      when 'cappedSum' then least(points, 100 * base.of) else points end as above,
    base.of * case :'combine' when 'normalisedMean' then weeks else 1 end as below
  from person cross join base
),
persons as (select pg_temp.common(array_agg(below)) as of from scored),
of_month as (
  select month, sum(above * persons.of / below) as above, persons.of * count(*) as below
  from scored cross join persons
  group by month, persons.of
),
months as (select pg_temp.common(array_agg(below)) as of from of_month)
select
  coalesce(sum(above * months.of / below), 0) as above, coalesce(max(months.of), 1) as over_above,
  count(*)::numeric as below, 1 as over_below
from of_month cross join months;

\ir prelude/figure.sql
