-- Incidents of misconduct 行为违规次数, commitments and targets, outlets 5 (S3-N5a): quarrels and brawls with customers in
-- the window, without those voided. Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f conduct_incidents.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   offences=forbidden | all: quarrels and brawls, or whatever was reported

\set ON_ERROR_STOP on
\set kpi conduct_incidents
\set categories '{Conduct}'
\ir prelude/facts.sql

\if :{?offences} \else \set offences forbidden \endif
select pg_temp.answer('offences', :'offences', 'forbidden', 'all') as offences \gset
\set display number
\set readings 'offences=' :offences

create temporary view operand as
select 1 as nth, 'incidents' as name;

create temporary view judged as
with incident as (
  select
    stream_id,
    min(at_ms) filter (where type = 'Reported') as happened_ms,
    (array_agg(data ->> 'offence' order by nth) filter (where type = 'Reported'))[1] as offence,
    bool_or(type = 'Voided') as is_voided
  from fact
  where category = 'Conduct'
  group by stream_id
)
select
  'incidents' as operand, stream_id, :'offences' = 'all' or offence in ('quarrel', 'brawl') as meant,
  case when is_voided then 'voided' end as reason, true as counts
from incident
where happened_ms >= :from_ms and happened_ms < :until_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
