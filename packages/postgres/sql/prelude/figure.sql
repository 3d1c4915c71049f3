-- Prints the figure and its account, from three views that the indicator's file has made:
--   operand   the operands of the formula, in order
--   judged    one line for each row of an operand: whether it is meant at all, the reason for which it is left out (null:
--             it is included), and whether the numerator of a share counts it
--   quotient  numerator and denominator, each a fraction: above / over_above, below / over_below

create or replace function pg_temp.fraction(above numeric, below numeric) returns text language sql immutable
  as $$ select case
    when below = 0 then null
    when above % below = 0 then div(above, below)::text
    else div(above, gcd(above, below)) || '/' || div(below, gcd(above, below))
  end $$;

-- Two decimals, rounded once, half away from zero, for display.
create or replace function pg_temp.hundredths(above numeric, below numeric) returns text language sql immutable
  as $$ select case when above < 0 and shown <> 0 then '-' else '' end || to_char(shown / 100, 'FM999999999999990.00')
    from (select div(200 * abs(above) + below, 2 * below) as shown) as rounded $$;

create or replace function pg_temp.percent(above numeric, below numeric) returns text language sql immutable
  as $$ select case when below = 0 then '—' else pg_temp.hundredths(100 * above, below) || ' %' end $$;

create or replace function pg_temp.number(above numeric, below numeric) returns text language sql immutable
  as $$ select case
    when below = 0 then '—'
    when above % below = 0 then div(above, below)::text
    else pg_temp.hundredths(above, below)
  end $$;

-- Milliseconds as days.
create or replace function pg_temp.days(above numeric, below numeric) returns text language sql immutable
  as $$ select case when below = 0 then '—' else pg_temp.hundredths(above, 86400000 * below) || ' d' end $$;

select
  :'kpi' as kpi,
  pg_temp.local(:from_ms) as window_start,
  pg_temp.local(:until_ms) as window_end,
  pg_temp.local(:cut_ms) as cut,
  :head as head,
  :'readings' as readings,
  pg_temp.fraction(above, over_above) as numerator,
  pg_temp.fraction(below, over_below) as denominator,
  pg_temp.fraction(above * over_below, over_above * below) as value,
  case :'display'
    when 'number' then pg_temp.number(above * over_below, over_above * below)
    when 'days' then pg_temp.days(above * over_below, over_above * below)
    else coalesce(pg_temp.percent(above * over_below, over_above * below), '—')
  end as percent,
  case
    when above is null then 'not-configured'
    when below = 0 then 'undefined'
    when :cut_ms <= :head_at_ms then 'final'
    else 'provisional'
  end as status
from quotient \gx

with part as (
  select operand, meant, reason, count(*) as rows, count(*) filter (where counts) as counted
  from judged
  group by operand, meant, reason
)
select
  operand.name as operand,
  coalesce(sum(rows), 0) as rows,
  coalesce(sum(rows) filter (where meant and reason is null), 0) as included,
  coalesce(sum(counted) filter (where meant and reason is null), 0) as counted,
  coalesce(sum(rows) filter (where not meant), 0) as irrelevant,
  coalesce(string_agg(reason || ' ' || rows, ', ' order by reason) filter (where meant), '') as excluded
from operand
left join part on part.operand = operand.name
group by operand.nth, operand.name
order by operand.nth;
