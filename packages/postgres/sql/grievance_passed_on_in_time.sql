-- Grievances passed on in time 抱怨转交及时率, OBL-P-02 §3.2.7 (S0-3.2.7): of the grievances that a department heard which
-- does not own complaints, those that it passed on to another one within the limit. Counted from the raw events alone: a
-- check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f grievance_passed_on_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (the limit after the window's end), window-end, latest, or an instant
--   passOnLimit=stated | asReports: the hours that the company states, or four, as complaints are reported
--   passOnHours=4         the hours stated; the text gives none, and without them the figure is not configured

\set ON_ERROR_STOP on
\if :{?passOnLimit} \else \set passOnLimit stated \endif
\if :{?passOnHours} \else \set passOnHours '' \endif
select case :'passOnLimit' when 'asReports' then '4' else :'passOnHours' end as hours \gset
select coalesce(nullif(:'hours', ''), '0') as matures_hours \gset
\set kpi grievance_passed_on_in_time
\set categories '{Case}'
\ir prelude/facts.sql

select pg_temp.answer('passOnLimit', :'passOnLimit', 'stated', 'asReports') as "passOnLimit" \gset
\set readings 'passOnLimit=' :passOnLimit ', passOnHours=' :passOnHours

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
with grievance as (
  select
    stream_id,
    min(at_ms) filter (where type = 'GrievanceHeard') as heard_ms,
    -- What a department passes on to itself, it keeps.
    min(at_ms) filter (where type = 'PassedOn' and data ->> 'from' <> data ->> 'to') as passed_ms,
    bool_or(type = 'MarkedDuplicate') as is_duplicate
  from fact
  where category = 'Case'
  group by stream_id
)
select
  'cases' as operand, stream_id, true as meant,
  case when is_duplicate then 'duplicate' end as reason,
  coalesce(passed_ms - heard_ms <= nullif(:'hours', '')::bigint * 3600000, false) as counts
from grievance
where heard_ms >= :from_ms and heard_ms < :until_ms;

create temporary view quotient as
select
  case when :'hours' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'hours' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
