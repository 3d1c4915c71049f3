-- Reopen rate 服务台重开率 (SD-3.1): of the cases first known in the window and resolved at least once, those reopened by
-- the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_reopen_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   reopened=ofResolved | ofClosed | perResolution: what is counted as reopened, and of what

\set ON_ERROR_STOP on
\set kpi desk_reopen_rate
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\if :{?reopened} \else \set reopened ofResolved \endif
select pg_temp.answer('reopened', :'reopened', 'ofResolved', 'ofClosed', 'perResolution') as "reopened" \gset
\set readings 'reopened=' :reopened

create temporary view operand as
select * from (values (1, 'cases'), (1, 'reopenings'), (2, 'resolutions')) as operand (nth, name) where (name = 'cases') = (:'reopened' <> 'perResolution');

create temporary view judged as
select
  operand.name as operand, stream_id,
  case :'reopened' when 'ofResolved' then was_resolved when 'ofClosed' then was_closed else true end as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  case when :'reopened' = 'perResolution' then true else reopenings > 0 end as counts,
  case operand.name when 'reopenings' then reopenings when 'resolutions' then resolutions else 1 end as quantity
from desk_case
cross join operand
where first_ms >= :from_ms and first_ms < :until_ms;

create temporary view quotient as
select
  coalesce(sum(quantity) filter (where operand = 'reopenings' or (operand = 'cases' and counts)), 0) as above, 1 as over_above,
  coalesce(sum(quantity) filter (where operand in ('resolutions', 'cases')), 0) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
