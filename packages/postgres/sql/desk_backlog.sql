-- Backlog 服务台积压案件数 (SD-3.2): the cases that stand open at the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_backlog.sql
--
-- The window matters by its end alone, which is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   open=unresolved | unclosed: what stands open

\set ON_ERROR_STOP on
\set kpi desk_backlog
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\set display number
\if :{?open} \else \set open unresolved \endif
select pg_temp.answer('open', :'open', 'unresolved', 'unclosed') as "open" \gset
\set readings 'open=' :open

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  (state = 'open' or (state = 'resolved' and :'open' = 'unclosed')) as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  true as counts
from desk_case
where received_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
