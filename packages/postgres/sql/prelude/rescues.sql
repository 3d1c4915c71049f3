-- Counts the rescues of `rescue_zone` with somebody there within `limit_hours`, and prints the figure: what the files of the
-- zones share.
-- Needs `callout`.

select pg_temp.answer('rescueLimits', :'rescueLimits', 'asTranscribed', 'reversed') as "rescueLimits" \gset
\set readings 'rescueLimits=' :rescueLimits

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  coalesce(rescue_zone = :'rescue_zone', false) as meant,
  case when is_cancelled and arrived_ms is null then 'cancelled' end as reason,
  coalesce(arrived_ms - requested_ms <= :limit_hours * 3600000, false) as counts
from callout
where requested_ms >= :from_ms and requested_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir figure.sql
