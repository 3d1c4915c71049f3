-- Problem solve rate 问题解决率, enterprise service §4.2.2 (S1-4.2.2): of the problems received in the window, those solved
-- by the cut. Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f problem_solve_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   solved=accepted | reviewed | declared: by the customer, by the review, by who handled it
--   withdrawn=leftOut | unsolved: problems that the customer took back

\set ON_ERROR_STOP on
\set kpi problem_solve_rate
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\if :{?solved} \else \set solved accepted \endif
\if :{?withdrawn} \else \set withdrawn leftOut \endif
select
  pg_temp.answer('solved', :'solved', 'accepted', 'reviewed', 'declared') as solved,
  pg_temp.answer('withdrawn', :'withdrawn', 'leftOut', 'unsolved') as withdrawn
\gset
\set readings 'solved=' :solved ', withdrawn=' :withdrawn

create temporary view operand as
select 1 as nth, 'problems' as name;

create temporary view judged as
select
  'problems' as operand, stream_id,
  is_known as meant,
  case
    when is_duplicate then 'duplicate'
    when is_withdrawn and :'withdrawn' = 'leftOut' then 'withdrawn'
  end as reason,
  case :'solved' when 'declared' then resolved_ms when 'reviewed' then verified_ms else confirmed_ms end is not null
    as counts
from problem
where received_ms >= :from_ms and received_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
