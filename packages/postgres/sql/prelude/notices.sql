-- Makes the view `notice`: the kind of each, when it arose, was issued and is due, and the answer of its last round.
-- Needs `fact` with the category Notice.

create temporary view notice as
with act as (
  select
    *,
    -- Sent back, a notice is to be answered anew; the last round counts.
    count(*) filter (where type = 'Returned') over (partition by stream_id order by nth desc) as returned_after
  from fact
  where category = 'Notice'
)
select
  stream_id,
  (array_agg(data ->> 'notice' order by nth) filter (where type in ('Arisen', 'Issued')))[1] as notice,
  min(at_ms) filter (where type = 'Arisen') as arisen_ms,
  min(at_ms) filter (where type = 'Issued') as issued_ms,
  pg_temp.ms(((array_agg(data ->> 'due' order by nth) filter (where type = 'Issued'))[1])::timestamptz) as due_ms,
  min(at_ms) filter (where type = 'Answered' and returned_after = 0) as answered_ms
from act
group by stream_id;
