-- Makes the view `sheet_line`: each part of a sheet whose actual quantities were stated, with both quantities; what a side
-- does not name came to nothing there. `is_whole`: the other side was stated too.
-- Needs `fact` with the category PartsSheet.

create temporary view sheet_line as
with act as (
  select *, first_value(data ->> 'of') over (partition by stream_id order by nth) as of_sheet
  from fact
  where category = 'PartsSheet' and type in ('Stated', 'ActualStated')
),
-- The first word on each side counts.
side as (
  select distinct on (stream_id, type) stream_id, type, of_sheet, at_ms, data -> 'lines' as lines
  from act
  where data ->> 'of' = of_sheet
  order by stream_id, type, nth
),
line as (
  select distinct on (stream_id, type, part)
    stream_id, type, said.line ->> 'part' as part, (said.line ->> 'quantity')::bigint as quantity
  from side
  cross join lateral jsonb_array_elements(lines) with ordinality as said (line, place)
  order by stream_id, type, part, place
),
sheet as (
  select
    stream_id, max(of_sheet) as of_sheet,
    min(at_ms) filter (where type = 'ActualStated') as actual_ms,
    bool_or(type = 'Stated') as is_whole
  from side
  group by stream_id
)
select
  stream_id, line.part, sheet.of_sheet, sheet.actual_ms, sheet.is_whole,
  coalesce(max(line.quantity) filter (where line.type = 'Stated'), 0) as stated,
  coalesce(max(line.quantity) filter (where line.type = 'ActualStated'), 0) as actual
from line
join sheet using (stream_id)
where sheet.actual_ms is not null
group by stream_id, line.part, sheet.of_sheet, sheet.actual_ms, sheet.is_whole;
