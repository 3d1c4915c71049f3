-- First-time repair rate by vehicle 一次性修复合格率（按车辆）, Yema 6.1.3 row 11 (S4-T11): of the vehicles repaired in the window,
-- those all of whose faults were fixed by the first attempt.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f first_time_repair_rate_by_vehicle.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (repeatDays after the window's end), window-end, latest, or an instant
--   repeatDays=30         within how many days a return counts against the repair

\set ON_ERROR_STOP on
\if :{?repeatDays} \else \set repeatDays 30 \endif
\set matures_days :repeatDays
\set kpi first_time_repair_rate_by_vehicle
\set categories '{Repair}'
\ir prelude/facts.sql
\ir prelude/attempts.sql

\set unit vehicle
\set readings 'repeatDays=' :repeatDays

\ir prelude/first_time.sql
