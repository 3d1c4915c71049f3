-- Rescues in time 救援及时率, Yema 6.1.3 row 3 (S4-T3): of the requests of the window from the zone urban, those with somebody
-- there within 4 hours as transcribed, or 2 in the other order.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f rescue_urban_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (4 or 2 hours after the window's end), window-end, latest, or an instant
--   rescueLimits=asTranscribed | reversed

\set ON_ERROR_STOP on
\if :{?rescueLimits} \else \set rescueLimits asTranscribed \endif
select case :'rescueLimits' when 'reversed' then 2 else 4 end as limit_hours \gset
\set matures_hours :limit_hours
\set rescue_zone urban
\set kpi rescue_urban_in_time
\set categories '{Callout}'
\ir prelude/facts.sql
\ir prelude/callouts.sql

\ir prelude/rescues.sql
