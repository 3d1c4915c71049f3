-- First-time repair rate 一次维修合格率, OBL-P-02 §3.1.4 c (S0-3.1.4c): repairs right the first time over all repairs. Of the
-- faults first repaired in the window, those fixed by that attempt and not back within the repeat window. Counted from
-- the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f first_time_repair_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (repeatDays after the window's end), window-end, latest, or an instant
--   repeatDays=30         within how many days a return counts against the repair; the text gives no number
--   unit=fault | repair | vehicle: what is counted

\set ON_ERROR_STOP on
\if :{?repeatDays} \else \set repeatDays 30 \endif
\set matures_days :repeatDays
\set kpi first_time_repair_rate
\set categories '{Repair}'
\ir prelude/facts.sql
\ir prelude/attempts.sql

\if :{?unit} \else \set unit fault \endif
select pg_temp.answer('unit', :'unit', 'fault', 'repair', 'vehicle') as unit \gset
\set readings 'unit=' :unit ', repeatDays=' :repeatDays

\ir prelude/first_time.sql
