-- Makes the view `settlement`: the way of a dispatch order from the customer's statement to the office, with the first
-- instant of each step, the last decision on the charge, and what was paid and receipted in all (分).
-- Needs `fact` with the category Settlement.

\ir in_order.sql

create temporary view settlement as
select
  stream_id,
  min(at_ms) filter (where type = 'ContentStated') as content_ms,
  (array_agg(data ->> 'by' order by nth) filter (where type = 'ContentStated'))[1] as content_by,
  max(at_ms) filter (where type = 'ChargeDecided') as decided_ms,
  (array_agg(data order by nth desc) filter (where type = 'ChargeDecided'))[1] as decision,
  min(at_ms) filter (where type = 'ServiceDone') as served_ms,
  (array_agg((data ->> 'onSite')::boolean order by nth) filter (where type = 'ServiceDone'))[1] as is_on_site,
  min(at_ms) filter (where type = 'SolutionExplained') as solution_ms,
  min(at_ms) filter (where type = 'ProductExplained') as product_ms,
  min(at_ms) filter (where type = 'OpinionGiven') as opinion_ms,
  min(at_ms) filter (where type = 'ChargeConfirmed') as confirmed_ms,
  min(at_ms) filter (where type = 'Paid') as paid_ms,
  coalesce(sum((data ->> 'fen')::numeric) filter (where type = 'Paid'), 0) as paid_fen,
  min(at_ms) filter (where type = 'ReceiptIssued') as receipt_ms,
  coalesce(sum((data ->> 'fen')::numeric) filter (where type = 'ReceiptIssued'), 0) as receipt_fen,
  min(at_ms) filter (where type = 'ReportedBack') as reported_ms,
  min(at_ms) filter (where type = 'RecordRegistered') as registered_ms,
  min(at_ms) filter (where type = 'OrderHandedOver' and data ->> 'to' = 'dispatcher') as dispatcher_ms,
  min(at_ms) filter (where type = 'OrderHandedOver' and data ->> 'to' = 'follow-up') as follow_up_ms,
  min(at_ms) filter (where type = 'OrderHandedOver' and data ->> 'to' = 'office') as office_ms,
  min(at_ms) filter (where type = 'OrderArchived') as archived_ms,
  min(at_ms) filter (where type = 'SettledWithCompany') as settled_ms
from fact
where category = 'Settlement'
group by stream_id;
