-- Satisfaction coverage 满意度作答率, OBL-P-02 §3.1.4 b (S0-3.1.4b2): of the dispatch orders and products delivered in the
-- window, those that have an answer at all; read beside the satisfaction rate. Counted from the raw events alone: a
-- check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f satisfaction_coverage.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state of orders and deliveries is read
--   demonstrationUnits=excluded | included

\set ON_ERROR_STOP on
\set kpi satisfaction_coverage
\set categories '{ServiceOrder,Unit}'
\ir prelude/facts.sql
\ir prelude/jobs.sql

\if :{?demonstrationUnits} \else \set demonstrationUnits excluded \endif
select pg_temp.answer('demonstrationUnits', :'demonstrationUnits', 'excluded', 'included') as "demonstrationUnits" \gset
\set readings 'demonstrationUnits=' :demonstrationUnits

create temporary view operand as
select * from (values (1, 'dispatch_orders'), (2, 'deliveries')) as operand (nth, name);

create temporary view judged as
select
  'dispatch_orders' as operand, stream_id, true as meant,
  case
    when work = 'delivery' then 'counted-with-delivery'
    when is_cancelled_before_arrival then 'cancelled-before-arrival'
  end as reason,
  pg_temp.said(slip, call, 'stampThenCallback') is not null as counts
from job
where at_ms >= :from_ms and at_ms < :until_ms
union all
select
  'deliveries', stream_id, true,
  case when is_demonstration and :'demonstrationUnits' = 'excluded' then 'demonstration' end,
  pg_temp.said(slip, call, 'stampThenCallback') is not null
from delivery
where at_ms >= :from_ms and at_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
