-- Makes the view `in_service`: the installed base 保有量, a line for each stretch in service of a unit or of an opening
-- count, with `unit_moments`: its units times the moments at which it was in service; and the view `moment`: the
-- instants at which the reading `base` measures the base.
-- Needs `fact` with the category Unit.

\if :{?base} \else \set base dailyMean \endif
\if :{?demonstrationUnits} \else \set demonstrationUnits excluded \endif
select
  pg_temp.answer('base', :'base', 'dailyMean', 'openClose', 'opening', 'closing') as base,
  pg_temp.answer('demonstrationUnits', :'demonstrationUnits', 'excluded', 'included') as "demonstrationUnits"
\gset

\ir moments.sql
\ir stretches.sql

create temporary view in_service as
-- In service at a moment: entered before it, and not left before it. `width_bucket` says how many moments lie at or
-- before an instant.
select
  stretch.stream_id, stretch.nth,
  case when stretch.is_demonstration and :'demonstrationUnits' = 'excluded' then 'demonstration' end as reason,
  stretch.units * (
    coalesce(width_bucket(stretch.left_ms, measured.moments), cardinality(measured.moments))
    - width_bucket(stretch.entered_ms, measured.moments)
  ) as unit_moments
from stretch
cross join (select coalesce(array_agg(at_ms order by at_ms), '{}') as moments from moment) as measured
where stretch.entered_ms < :until_ms and (stretch.left_ms is null or stretch.left_ms >= :from_ms);
