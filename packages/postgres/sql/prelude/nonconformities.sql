-- Makes the view `nonconformity`: when each is due, and its last round of correction, corrective action and evidence.
-- Needs `fact` with the category Nonconformity.

create temporary view nonconformity as
with act as (
  select
    *,
    -- Handed back, a nonconformity begins another round; the last one counts.
    count(*) filter (where type = 'Returned') over (partition by stream_id order by nth desc) as returned_after
  from fact
  where category = 'Nonconformity'
)
select
  stream_id,
  pg_temp.ms(((array_agg(data ->> 'due' order by nth) filter (where type = 'Raised'))[1])::timestamptz) as due_ms,
  min(at_ms) filter (where type = 'CorrectionMade' and returned_after = 0) as corrected_ms,
  min(at_ms) filter (where type = 'CorrectiveActionTaken' and returned_after = 0) as action_ms,
  min(at_ms) filter (where type = 'EvidenceSubmitted' and returned_after = 0) as evidence_ms,
  (array_agg((data ->> 'effective')::boolean order by nth)
    filter (where type = 'Verified' and returned_after = 0))[1] as is_effective
from act
group by stream_id;
