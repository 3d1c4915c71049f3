-- The form of every event's data (docs/events.md), for one purpose: a correction that does not have the form of the
-- event it corrects changes nothing. A field ending in ? may be missing; no other field may be there.

create temporary view form (category, type, fields) as
select stream.category, form.type, form.fields::jsonb
from (values
  ('Case', 'Registered', '{"class": "consultation|request|complaint", "definition?": "name", "channel?": "name", "severity?": "name", "repeatOf?": "name"}'),
  ('Case', 'CarriedOver', '{"class": "consultation|request|complaint", "receivedAt": "instant", "definition?": "name"}'),
  ('Case', 'Reclassified', '{"class": "consultation|request|complaint", "definition?": "name"}'),
  ('Case', 'GrievanceHeard', '{"by": "name"}'),
  ('Case', 'PassedOn', '{"from": "name", "to": "name"}'),
  ('Case', 'Assigned', '{}'),
  ('Case', 'Answered', '{}'),
  ('Case', 'Paused', '{"cause": "name"}'),
  ('Case', 'Resumed', '{}'),
  ('Case', 'Escalated', '{"to": "name"}'),
  ('Case', 'VisitScheduled', '{}'),
  ('Case', 'CustomerInformed', '{}'),
  ('Case', 'Resolved', '{"cause": "name"}'),
  ('Case', 'Verified', '{"passed": "boolean"}'),
  ('Case', 'Confirmed', '{"satisfied": "boolean"}'),
  ('Case', 'Unreachable', '{"tries": "positive"}'),
  ('Case', 'Closed', '{"cause": "name"}'),
  ('Case', 'Reopened', '{"cause": "name"}'),
  ('Case', 'Withdrawn', '{"cause": "name"}'),
  ('Case', 'Referred', '{"to": "name"}'),
  ('Case', 'AppealFiled', '{"by": "name", "grounds": "text"}'),
  ('Case', 'AppealRejected', '{}'),
  ('Case', 'Voided', '{"signedBy": "name"}'),
  ('Case', 'MarkedDuplicate', '{"of": "name"}'),
  ('Case', 'Classified', '{"category": "name", "issue?": "name"}'),
  ('Case', 'SubmittedToManager', '{}'),
  ('Case', 'Assessed', '{"nature": "name", "severity": "name", "complexity": "general|complex", "urgent": "boolean", "departments": "names"}'),
  ('Case', 'Contacted', '{}'),
  ('Case', 'ProgressTold', '{"progress": "name"}'),
  ('Case', 'DifficultyReported', '{"cause": "name"}'),
  ('Case', 'DifficultySettled', '{"outcome": "name"}'),
  ('Case', 'ResultTold', '{}'),
  ('Case', 'ResponsibilityAssigned', '{"party": "name"}'),
  ('Case', 'Terminated', '{"cause": "name"}'),
  ('Case', 'FollowedUp', '{"by": "phone|mail|visit|other", "satisfaction?": "satisfied|basically-satisfied|dissatisfied", "suggestion?": "name"}'),
  ('Case', 'Archived', '{"parts": "file-parts"}'),
  ('TaskPlan', 'MilestoneSet', '{"milestone": "name", "department": "name", "duty": "name", "due": "instant"}'),
  ('TaskPlan', 'MilestoneMoved', '{"milestone": "name", "due": "instant"}'),
  ('TaskPlan', 'MilestoneReached', '{"milestone": "name"}'),
  ('Improvement', 'Raised', '{"from": "follow-up|technical|sales|suggestion|supervision|training|evaluation|meeting|other", "about": "name"}'),
  ('Improvement', 'Declined', '{"cause": "name"}'),
  ('Improvement', 'Verified', '{"effective": "boolean"}'),
  ('Supervision', 'RecordChecked', '{"record": "name", "is": "call|mail|customer-file|other", "complete": "boolean", "accurate": "boolean"}'),
  ('Training', 'SessionHeld', '{"session": "name", "category": "business|technical|awareness|other", "mode": "internal|online|on-site|external", "audience": "name"}'),
  ('Training', 'SessionEvaluated', '{"session": "name", "by": "exam|practice|questionnaire|customer-feedback", "result": "name"}'),
  ('Incident', 'Reported', '{"class": "quality|group-complaint|force-majeure|other", "since": "instant"}'),
  ('Incident', 'Activated', '{}'),
  ('Incident', 'SuperiorTold', '{"to": "name"}'),
  ('Incident', 'TeamFormed', '{"leader": "name", "leaderRole": "name", "members": "team"}'),
  ('Incident', 'PlanIssued', '{"plan": "name"}'),
  ('Incident', 'ActionDone', '{"action": "solution|production-stopped|stock-inspected|recalled|customers-notified|remedied|investigated|unified-reply|service-adjusted|restored", "reached?": "natural", "of?": "natural"}'),
  ('Incident', 'ComplaintAnswered', '{"case": "name"}'),
  ('Incident', 'Finished', '{}'),
  ('Incident', 'Reviewed', '{"lessons": "name"}'),
  ('ServiceOrder', 'Created', '{"work": "after-sales|delivery|training|inspection|other"}'),
  ('ServiceOrder', 'Arrived', '{}'),
  ('ServiceOrder', 'Served', '{}'),
  ('ServiceOrder', 'Cancelled', '{"cause": "name"}'),
  ('ServiceOrder', 'SlipSigned', '{"slip": "name", "satisfaction?": "satisfied|basically-satisfied|dissatisfied", "stamped": "boolean", "visit?": "integer"}'),
  ('ServiceOrder', 'SlipFiled', '{"slip": "name"}'),
  ('ServiceOrder', 'CalledBack', '{"satisfaction": "satisfied|basically-satisfied|dissatisfied", "survey?": "name"}'),
  ('Repair', 'AttemptStarted', '{"attempt": "name", "cause": "fault|awaited-part|maintenance|campaign|accident", "place": "field|shop", "method?": "name"}'),
  ('Repair', 'AttemptCompleted', '{"attempt": "name", "outcome": "fixed|not-fixed|awaiting-part|customer-absent|no-fault-found|beyond-repair|unknown"}'),
  ('Repair', 'Tested', '{"attempt?": "name", "passed": "boolean"}'),
  ('Repair', 'Restarted', '{}'),
  ('Repair', 'Diagnosed', '{"defect?": "name"}'),
  ('Unit', 'Delivered', '{"use": "customer|demonstration"}'),
  ('Unit', 'DeliverySlipSigned', '{"slip": "name", "satisfaction?": "satisfied|basically-satisfied|dissatisfied", "stamped": "boolean", "visit?": "integer"}'),
  ('Unit', 'DeliveryCalledBack', '{"satisfaction": "satisfied|basically-satisfied|dissatisfied", "survey?": "name"}'),
  ('Unit', 'CustomerFileCreated', '{}'),
  ('Unit', 'GuaranteeGiven', '{"until": "instant"}'),
  ('Unit', 'Retired', '{"cause": "scrapped|exported|returned"}'),
  ('Unit', 'Counted', '{"units": "natural", "use": "customer|demonstration"}'),
  ('Outlet', 'Admitted', '{}'),
  ('Outlet', 'ManagerAssigned', '{"manager": "name"}'),
  ('Outlet', 'Published', '{"list": "name"}'),
  ('Outlet', 'Withdrawn', '{"list": "name"}'),
  ('Outlet', 'Inspected', '{"aspect": "name", "passed": "boolean"}'),
  ('Outlet', 'Closed', '{"cause": "name"}'),
  ('Settlement', 'ContentStated', '{"work": "minor-repair|maintenance|part-replacement|part-supply|major-repair|installation|other", "by": "customer|staff"}'),
  ('Settlement', 'ChargeDecided', '{"charge": "free|chargeable", "criterion": "name", "fen": "natural"}'),
  ('Settlement', 'ServiceDone', '{"onSite": "boolean"}'),
  ('Settlement', 'SolutionExplained', '{}'),
  ('Settlement', 'ProductExplained', '{}'),
  ('Settlement', 'OpinionGiven', '{"satisfaction?": "satisfied|basically-satisfied|dissatisfied"}'),
  ('Settlement', 'ChargeConfirmed', '{}'),
  ('Settlement', 'Paid', '{"fen": "natural"}'),
  ('Settlement', 'ReceiptIssued', '{"receipt": "name", "fen": "natural"}'),
  ('Settlement', 'ReportedBack', '{}'),
  ('Settlement', 'RecordRegistered', '{}'),
  ('Settlement', 'OrderHandedOver', '{"to": "dispatcher|follow-up|office"}'),
  ('Settlement', 'OrderArchived', '{}'),
  ('Settlement', 'SettledWithCompany', '{"fen": "natural"}'),
  ('Custody', 'Taken', '{"device": "name"}'),
  ('Custody', 'Returned', '{}'),
  ('Custody', 'ReceiptRecovered', '{}'),
  ('Custody', 'ReceiptHandedOver', '{}'),
  ('Custody', 'ReceiptProcessed', '{}'),
  ('Nonconformity', 'Raised', '{"by": "name", "code": "name", "due": "instant"}'),
  ('Nonconformity', 'CorrectionMade', '{}'),
  ('Nonconformity', 'CorrectiveActionTaken', '{"action": "name"}'),
  ('Nonconformity', 'EvidenceSubmitted', '{"evidence": "name"}'),
  ('Nonconformity', 'Verified', '{"effective": "boolean"}'),
  ('Nonconformity', 'Returned', '{"cause": "name"}'),
  ('Conduct', 'Reported', '{"offence": "quarrel|brawl|rudeness|other|process-breach|customer-data|bias|favouritism", "proof": "name", "group?": "name", "leader?": "name", "registeredAt?": "instant"}'),
  ('Conduct', 'Established', '{}'),
  ('Conduct', 'Voided', '{"cause": "name"}'),
  ('Call', 'Offered', '{"line": "name"}'),
  ('Call', 'Answered', '{}'),
  ('Call', 'Abandoned', '{}'),
  ('ComplaintSlip', 'Issued', '{"grounds": "dissatisfied-at-call-back|manufacturer-hotline|other"}'),
  ('ComplaintSlip', 'AppealFiled', '{"by": "name", "grounds": "text"}'),
  ('ComplaintSlip', 'AppealForwarded', '{}'),
  ('ComplaintSlip', 'AppealRejected', '{}'),
  ('ComplaintSlip', 'Voided', '{"signedBy": "name"}'),
  ('ComplaintSlip', 'Handled', '{}'),
  ('ComplaintSlip', 'ResultReplied', '{"result": "name"}'),
  ('ComplaintSlip', 'MeasureSubmitted', '{"measure": "name"}'),
  ('ComplaintSlip', 'Checked', '{"passed": "boolean"}'),
  ('ComplaintSlip', 'CareRecorded', '{"care": "name"}'),
  ('Notice', 'Arisen', '{"notice": "name"}'),
  ('Notice', 'Issued', '{"notice": "name", "due?": "instant"}'),
  ('Notice', 'Answered', '{"answer": "name"}'),
  ('Notice', 'Confirmed', '{}'),
  ('Notice', 'Returned', '{"cause": "name"}'),
  ('SpotCheck', 'Done', '{"by": "mystery-visitor|customer-relations", "area": "sales|service", "questionnaire": "name", "factors": "factors"}'),
  ('Meeting', 'Held', '{"topic": "name", "period": "period", "report?": "name", "departments": "names"}'),
  ('CustomerFile', 'Opened', '{"customer": "private|organisation"}'),
  ('CustomerFile', 'FieldsFilled', '{"fields": "fields"}'),
  ('CustomerFile', 'FieldsCleared', '{"fields": "fields"}'),
  ('Call', 'Forwarded', '{"to": "name"}'),
  ('Call', 'Sorted', '{"matter": "general-quality|major|other"}'),
  ('Call', 'Replied', '{}'),
  ('Call', 'Directed', '{"to": "station|area-manager"}'),
  ('Call', 'Exempted', '{"reason": "name"}'),
  ('Inspection', 'Planned', '{"dueAt": "instant", "toleranceDays?": "tolerance"}'),
  ('Inspection', 'Rescheduled', '{"dueAt": "instant", "by": "customer|company"}'),
  ('Inspection', 'Done', '{}'),
  ('Inspection', 'Refused', '{"evidence?": "name"}'),
  ('Inspection', 'Cancelled', '{"cause": "name"}'),
  ('PartsOrder', 'Ordered', '{"lines": "lines"}'),
  ('PartsOrder', 'Shipped', '{"line": "name", "shipment": "name", "quantity": "pieces"}'),
  ('PartsOrder', 'LineCancelled', '{"line": "name", "by": "customer|company"}'),
  ('Survey', 'Drawn', '{"sample?": "name", "week?": "date"}'),
  ('Survey', 'Attempted', '{"reached": "boolean"}'),
  ('Survey', 'Answered', '{"satisfaction?": "satisfied|basically-satisfied|dissatisfied", "points?": "points", "items?": "items"}'),
  ('Survey', 'Abandoned', '{"cause": "name"}'),
  ('Survey', 'Disputed', '{"by": "name"}'),
  ('Survey', 'Settled', '{"prevails": "slip|answer", "items?": "items"}'),
  ('PartsOrder', 'PaymentArrived', '{"line": "name"}'),
  ('PartsOrder', 'Exempted', '{"line": "name", "reason": "name"}'),
  ('PartsOrder', 'MisShipped', '{"line": "name"}'),
  ('Callout', 'Requested', '{"zone?": "urban|county|region|province|outside-province"}'),
  ('Callout', 'VehicleSent', '{"vehicle": "name"}'),
  ('Callout', 'TripRegistered', '{}'),
  ('Callout', 'Arrived', '{}'),
  ('Callout', 'Completed', '{}'),
  ('Callout', 'Cancelled', '{"cause": "name"}'),
  ('FollowUp', 'Scheduled', '{"dueAt": "instant"}'),
  ('FollowUp', 'Attempted', '{"reached": "boolean"}'),
  ('FollowUp', 'Cancelled', '{"cause": "name"}'),
  ('PartsSheet', 'Stated', '{"of": "demand-plan|old-part-stock", "lines": "quantities"}'),
  ('PartsSheet', 'ActualStated', '{"of": "demand-plan|old-part-stock", "lines": "quantities"}'),
  ('Claim', 'Submitted', '{"claim": "guarantee|customer", "fen": "fen"}'),
  ('Claim', 'Decided', '{"accepted": "boolean", "fen": "fen"}'),
  ('Claim', 'Paid', '{"fen": "fen"}'),
  ('Claim', 'OldPartDue', '{}'),
  ('Claim', 'OldPartReturned', '{}'),
  ('Claim', 'Reviewed', '{"liable": "supplier|production|other"}'),
  ('Claim', 'OpinionGiven', '{}'),
  ('Claim', 'NoticeIssued', '{"supplier": "name"}'),
  ('Claim', 'NoticeConfirmed', '{}'),
  ('Claim', 'SentToFinance', '{}'),
  ('Claim', 'Deducted', '{"fen": "fen"}'),
  ('QualityProblem', 'Reported', '{"source": "dealer|customer|station|other", "grade": "general|batch"}'),
  ('QualityProblem', 'Confirmed', '{}'),
  ('QualityProblem', 'CauseAnalysed', '{"cause": "name"}'),
  ('QualityProblem', 'ResponsibilityAssigned', '{"to": "name"}'),
  ('QualityProblem', 'ImprovementPlanned', '{}'),
  ('QualityProblem', 'TechnicalPlanIssued', '{}'),
  ('QualityProblem', 'ImprovementMade', '{}'),
  ('QualityProblem', 'ImprovementVerified', '{"effective": "boolean"}'),
  ('QualityProblem', 'BatchConfirmed', '{}'),
  ('QualityProblem', 'BatchReported', '{}'),
  ('QualityProblem', 'RectificationProposed', '{"kind": "batch-rectification|recall", "vehicles": "pieces"}'),
  ('QualityProblem', 'RectificationApproved', '{}'),
  ('QualityProblem', 'VehicleRectified', '{"vehicle": "name"}'),
  ('any', 'Noted', '{"activity": "name", "work?": "boolean", "fields?": "texts"}')
) as form (category, type, fields)
join (
  values ('Case'), ('ServiceOrder'), ('Repair'), ('Unit'), ('Inspection'), ('PartsOrder'),
    ('Outlet'), ('Settlement'), ('Custody'), ('Nonconformity'), ('Survey'), ('Conduct'), ('Call'),
    ('ComplaintSlip'), ('Notice'), ('SpotCheck'), ('Meeting'), ('CustomerFile'),
    ('Callout'), ('FollowUp'), ('PartsSheet'), ('Claim'), ('QualityProblem'),
    ('TaskPlan'), ('Improvement'), ('Supervision'), ('Training'), ('Incident')
) as stream (category)
  on form.category in (stream.category, 'any');

-- Whether there is such a day: 2026-02-29 is none.
create or replace function pg_temp.is_date(text) returns boolean language sql immutable
  as $$ select coalesce(day between 1 and case
      when month in (4, 6, 9, 11) then 30
      when month <> 2 then 31
      when year % 4 = 0 and (year % 100 <> 0 or year % 400 = 0) then 29
      else 28
    end and month between 1 and 12, false)
    from (select regexp_match($1, '^([0-9]{4})-([0-9]{2})-([0-9]{2})$')::int[] as part) as said
    cross join lateral (select part[1] as year, part[2] as month, part[3] as day) as civil $$;

-- The fields of a customer's file, and of which files each is one of the basic fields.
create or replace temporary view file_field (name, of_private, of_organisation) as
select name, name = any (string_to_array('name sex birth-date marital-status residence postcode identity-number phone mobile email fax employer employer-address employer-postcode', ' ')),
  name = any (string_to_array('name industry address founding-date size business website person-in-charge contact-person identity-number phone fax email', ' '))
from (
  select distinct unnest(string_to_array('name sex birth-date marital-status residence postcode identity-number phone mobile email fax employer employer-address employer-postcode industry address founding-date size business website person-in-charge contact-person chassis-number engine-number plate model colour suffix insurer insured-until annual-inspection list-price sale-price discount salesperson delivery-date receptionist created-by repair-kind repair-amount mileage next-visit call-backs surveys complaints promotions activities suggestions renewal-date occupation position education income interests temperament belief family', ' ')) as name
) as known;

-- Whether a value is of a kind; other kinds than those named are the words that may stand there.
create or replace function pg_temp.is_a(kind text, value jsonb) returns boolean language sql immutable
  as $$ select case
    when kind = 'boolean' then jsonb_typeof(value) = 'boolean'
    when kind in ('integer', 'natural', 'positive', 'pieces', 'tolerance', 'points', 'item', 'quantity', 'fen') then case when jsonb_typeof(value) <> 'number' then false else
      (value #>> '{}')::numeric % 1 = 0
      and (value #>> '{}')::numeric <= case
        when kind in ('pieces', 'quantity') then 1000000000 when kind = 'fen' then 1000000000000
        when kind = 'tolerance' then 366 when kind = 'points' then 25 when kind = 'item' then 5 else 9007199254740991
      end
      and (value #>> '{}')::numeric >= case
        when kind in ('positive', 'pieces') then 1 when kind in ('natural', 'tolerance', 'points', 'item', 'quantity', 'fen') then 0 else -9007199254740991
      end
    end
    when kind = 'texts' then
      jsonb_typeof(value) = 'object' and not jsonb_path_exists(value, '$.* ? (@.type() != "string")')
    when kind = 'names' then
      jsonb_typeof(value) = 'array' and not exists (
        select from jsonb_array_elements(value) as one (name) where pg_temp.is_a('name', name) is not true
      )
    when kind = 'fields' then
      jsonb_typeof(value) = 'array' and not exists (
        select from jsonb_array_elements(value) as one (field)
        where jsonb_typeof(field) <> 'string' or field #>> '{}' not in (select name from pg_temp.file_field)
      )
    when kind = 'factors' then
      jsonb_typeof(value) = 'array' and not exists (
        select from jsonb_array_elements(value) as one (factor)
        where (
          jsonb_typeof(factor) = 'object'
          and factor - '{factor,scored,lost,notApplicable}'::text[] = '{}'
          and pg_temp.is_a('name', factor -> 'factor')
          and pg_temp.is_a('natural', factor -> 'scored')
          and pg_temp.is_a('natural', factor -> 'lost')
          and pg_temp.is_a('natural', factor -> 'notApplicable')
        ) is not true
      )
    when jsonb_typeof(value) <> 'string' then false
    when kind = 'period' then
      value #>> '{}' ~ '^\d{4}(-(W(0[1-9]|[1-4]\d|5[0-3])|Q[1-4]|0[1-9]|1[0-2]))?$'
    when kind = 'text' then true
    when kind = 'date' then pg_temp.is_date(value #>> '{}')
    when kind = 'name' then value #>> '{}' ~ '^[^\x01-\x1f\x7f]+$' and length(value #>> '{}') <= 200
    when kind = 'instant' then value #>> '{}' ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'
    else value #>> '{}' = any (string_to_array(kind, '|'))
  end $$;

-- Whether a value is the lines of a parts order: one at least, each with its fields and no other.
create or replace function pg_temp.are_lines(value jsonb) returns boolean language sql immutable
  as $$ select case when jsonb_typeof(value) <> 'array' then false else
    value <> '[]' and not exists (
      select from jsonb_array_elements(value) as one (line)
      where (
        jsonb_typeof(line) = 'object'
        and line - '{line,part,quantity,promisedAt,urgency,guarantee}'::text[] = '{}'
        and pg_temp.is_a('name', line -> 'line')
        and pg_temp.is_a('name', line -> 'part')
        and pg_temp.is_a('pieces', line -> 'quantity')
        and (not line ? 'promisedAt' or pg_temp.is_a('instant', line -> 'promisedAt'))
        and (not line ? 'urgency' or pg_temp.is_a('urgent|regular', line -> 'urgency'))
        and (not line ? 'guarantee' or pg_temp.is_a('boolean', line -> 'guarantee'))
      ) is not true
    )
  end $$;

-- Whether a value is the lines of a sheet of parts: one at least, each a part with its quantity.
create or replace function pg_temp.are_quantities(value jsonb) returns boolean language sql immutable
  as $$ select case when jsonb_typeof(value) <> 'array' then false else
    value <> '[]' and not exists (
      select from jsonb_array_elements(value) as one (line)
      where (
        jsonb_typeof(line) = 'object'
        and line - '{part,quantity}'::text[] = '{}'
        and pg_temp.is_a('name', line -> 'part')
        and pg_temp.is_a('quantity', line -> 'quantity')
      ) is not true
    )
  end $$;

-- Whether a value is a list of values of one kind.
create or replace function pg_temp.are(kind text, value jsonb) returns boolean language sql immutable
  as $$ select case when jsonb_typeof(value) <> 'array' then false else
    not exists (select from jsonb_array_elements(value) as one (member) where not pg_temp.is_a(kind, member))
  end $$;

-- Whether a value is the members of a team, each with its department.
create or replace function pg_temp.is_team(value jsonb) returns boolean language sql immutable
  as $$ select case when jsonb_typeof(value) <> 'array' then false else
    not exists (
      select from jsonb_array_elements(value) as one (member)
      where (
        jsonb_typeof(member) = 'object'
        and member - '{member,department}'::text[] = '{}'
        and pg_temp.is_a('name', member -> 'member')
        and pg_temp.is_a('name', member -> 'department')
      ) is not true
    )
  end $$;

-- Whether a value is the five items of an answer, each of up to 5 points.
create or replace function pg_temp.are_items(value jsonb) returns boolean language sql immutable
  as $$ select case when jsonb_typeof(value) <> 'object' then false else (
    select count(*) = 5 and bool_and(
      key in ('timeliness', 'guidance', 'skill', 'attitude', 'bearing') and pg_temp.is_a('item', one)
    )
    from jsonb_each(value) as item (key, one)
  ) end $$;

-- Whether data has the form of an event type; a type that is not in the list has no form to be held against.
create or replace function pg_temp.fits(of_category text, of_type text, data jsonb) returns boolean language sql stable
  as $$ select coalesce(bool_and(
    not exists (
      select from jsonb_each(data) as given
      where given.key ~ '\?$'
        or case coalesce(fields ->> given.key, fields ->> (given.key || '?'))
          when 'lines' then pg_temp.are_lines(given.value)
          when 'names' then pg_temp.are('name', given.value)
          when 'file-parts' then pg_temp.are('customer|problem|handling|follow-up', given.value)
          when 'team' then pg_temp.is_team(given.value)
          when 'quantities' then pg_temp.are_quantities(given.value)
          when 'items' then pg_temp.are_items(given.value)
          else pg_temp.is_a(coalesce(fields ->> given.key, fields ->> (given.key || '?')), given.value)
        end is not true
    )
    and not exists (
      select from jsonb_object_keys(fields) as needed (key)
      where needed.key !~ '\?$' and not data ? needed.key
    )
  ), true)
  from form where category = of_category and type = of_type $$;
