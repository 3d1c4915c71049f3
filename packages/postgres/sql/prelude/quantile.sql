-- Makes the view `quotient`: the quantile :quantile_above / :quantile_below of `took` over the rows of `judged` that are
-- included, by linear interpolation between the two neighbours of rank (n - 1) times the fraction, exactly.

create temporary view quotient as
with ranked as (
  select took::numeric as took, row_number() over (order by took) - 1 as rank, count(*) over () as rows
  from judged
  where meant and reason is null
),
place as (
  select
    count(*) as rows,
    div((count(*) - 1) * :quantile_above::numeric, :quantile_below) as below,
    mod((count(*) - 1) * :quantile_above::numeric, :quantile_below) as rest
  from ranked
)
select
  coalesce(low.took * :quantile_below + rest * (coalesce(high.took, low.took) - low.took), 0) as above,
  :quantile_below as over_above,
  case when place.rows = 0 then 0 else 1 end as below,
  1 as over_below
from place
left join ranked as low on low.rank = place.below
left join ranked as high on high.rank = place.below + 1;
