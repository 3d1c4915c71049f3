-- Settlement conformance 服务结算合规率, commitments and targets, outlets 4 to 6, service flow 1 to 4 and corrective
-- action 1 (S3-N4, N5b, N6, F1a, F1b, F2, F3a, F4c, CA1): of the jobs done in the window, those that kept every step
-- that they have come past.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f settlement_conformance.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi settlement_conformance
\set categories '{Settlement}'
\if :{?cut} \else \set cut latest \endif
\ir prelude/facts.sql
\ir prelude/settlements.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
select
  'cases' as operand, stream_id, true as meant, null::text as reason,
  pg_temp.in_order(content_ms, decided_ms)
    and pg_temp.in_order(solution_ms, opinion_ms)
    and pg_temp.in_order(decided_ms, confirmed_ms)
    and pg_temp.in_order(opinion_ms, confirmed_ms)
    and pg_temp.in_order(confirmed_ms, paid_ms)
    and pg_temp.in_order(paid_ms, receipt_ms)
    and pg_temp.in_order(opinion_ms, settled_ms)
    and pg_temp.in_order(reported_ms, registered_ms)
    and pg_temp.in_order(reported_ms, dispatcher_ms)
    and pg_temp.in_order(dispatcher_ms, follow_up_ms)
    and pg_temp.in_order(follow_up_ms, office_ms)
    and pg_temp.in_order(office_ms, archived_ms)
    and content_by is distinct from 'staff'
    and (decision ->> 'charge' is distinct from 'free' or paid_ms is null)
    -- What is asked of a job once the technician is back.
    and (
      reported_ms is null
      or (
        (decision ->> 'charge' is distinct from 'chargeable' or paid_fen = (decision ->> 'fen')::numeric)
        and (paid_ms is null or (pg_temp.in_order(receipt_ms, reported_ms) and paid_fen = receipt_fen))
        and (is_on_site is not true or pg_temp.in_order(product_ms, reported_ms))
      )
    ) as counts
from settlement
where served_ms >= :from_ms and served_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
