-- Claim conformance 索赔合规率, Yema 5.1 d, 5.2 b, 5.6 a (S4-5.1d, 5.2b, 5.6a, I9): of the claims of the window, those that kept
-- every step they have come past.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f claim_conformance.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi claim_conformance
\set categories '{Claim}'
\if :{?cut} \else \set cut latest \endif
\ir prelude/facts.sql
\ir prelude/claims.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
select
  'cases' as operand, stream_id, true as meant, null::text as reason,
  pg_temp.in_order(submitted_ms, decided_ms)
    and pg_temp.in_order(decided_ms, paid_ms)
    and pg_temp.in_order(due_ms, returned_ms)
    and pg_temp.in_order(submitted_ms, reviewed_ms)
    and pg_temp.in_order(reviewed_ms, opinion_ms)
    and pg_temp.in_order(reviewed_ms, notice_ms)
    and pg_temp.in_order(notice_ms, confirmed_ms)
    and pg_temp.in_order(confirmed_ms, finance_ms)
    and pg_temp.in_order(finance_ms, deducted_ms)
    and (notice_ms is null or coalesce(liable = 'supplier', false))
    and (paid_ms is null or coalesce(is_accepted, false)) as counts
from claim
where submitted_ms >= :from_ms and submitted_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
