-- Incident conformance 应急处理合规率, enterprise service §7.2, §7.3 (S1-7.2.1 to S1-7.3.1): of the incidents reported in the
-- window, those that kept every step they have come past. Counted from the raw events alone: a check on the figure that
-- the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f incident_conformance.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\if :{?cut} \else \set cut latest \endif
\set kpi incident_conformance
\set categories '{Incident}'
\ir prelude/facts.sql
\ir prelude/incidents.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  true as meant, null::text as reason,
  pg_temp.in_order(reported_ms, activated_ms)
    and pg_temp.in_order(activated_ms, team_ms)
    and pg_temp.in_order(team_ms, plan_ms)
    and pg_temp.in_order(plan_ms, acted_ms)
    and pg_temp.in_order(plan_ms, finished_ms)
    and pg_temp.in_order(finished_ms, reviewed_ms)
    and (team_ms is null or leader_role = 'after-sales-manager')
    and (finished_ms is null or (
      superior_ms is not null
      and case class
        when 'quality' then
          actions @> '{solution,production-stopped,stock-inspected,recalled,customers-notified,remedied}'
          and coalesce(to_recall = 0 and to_notify = 0, false)
        when 'group-complaint' then
          actions @> '{investigated,unified-reply}' and coalesce(to_answer = 0, false) and not is_answered_singly
        when 'force-majeure' then actions @> '{service-adjusted,restored}'
        else true
      end
    )) as counts
from incident
where reported_ms >= :from_ms and reported_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
