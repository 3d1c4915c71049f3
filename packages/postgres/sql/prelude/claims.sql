-- Makes the view `claim`: the way of each claim with the first instant of its steps, who answers for it, and its money (分).
-- Needs `fact` with the category Claim.

\ir in_order.sql

create temporary view claim as
select
  stream_id,
  min(at_ms) filter (where type = 'Submitted') as submitted_ms,
  min(at_ms) filter (where type = 'Decided') as decided_ms,
  (array_agg((data ->> 'accepted')::boolean order by nth) filter (where type = 'Decided'))[1] as is_accepted,
  min(at_ms) filter (where type = 'Paid') as paid_ms,
  min(at_ms) filter (where type = 'OldPartDue') as due_ms,
  min(at_ms) filter (where type = 'OldPartReturned') as returned_ms,
  min(at_ms) filter (where type = 'Reviewed') as reviewed_ms,
  (array_agg(data ->> 'liable' order by nth) filter (where type = 'Reviewed'))[1] as liable,
  min(at_ms) filter (where type = 'OpinionGiven') as opinion_ms,
  min(at_ms) filter (where type = 'NoticeIssued') as notice_ms,
  min(at_ms) filter (where type = 'NoticeConfirmed') as confirmed_ms,
  min(at_ms) filter (where type = 'SentToFinance') as finance_ms,
  min(at_ms) filter (where type = 'Deducted') as deducted_ms,
  coalesce(sum((data ->> 'fen')::numeric) filter (where type = 'Paid'), 0)
    - coalesce(sum((data ->> 'fen')::numeric) filter (where type = 'Deducted'), 0) as net_fen
from fact
where category = 'Claim'
group by stream_id;
