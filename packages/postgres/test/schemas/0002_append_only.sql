create schema if not exists servicebook
-- next
CREATE TABLE "servicebook_migration" (
  migration_id integer primary key,
  created_at timestamp with time zone not null default now(),
  name text not null
)
-- next
INSERT INTO "servicebook_migration" ("migration_id","name") VALUES ('1','log'),('2','append_only')
-- next
create table servicebook.log (tenant text collate "C" primary key)
-- next
create table servicebook.event (
    tenant text collate "C" not null,
    position bigint not null,
    commit bigint not null,
    category text collate "C" not null,
    stream_id text collate "C" not null,
    version integer not null,
    event_id text collate "C" not null,
    source_system text collate "C" not null,
    source_key text collate "C" not null,
    recorded_at_ms bigint not null,
    source_recorded_at_ms bigint,
    body text not null,
    primary key (tenant, position),
    constraint event_in_its_stream unique (tenant, category, stream_id, version),
    constraint event_by_its_id unique (tenant, event_id),
    constraint event_by_its_key unique (tenant, source_system, source_key),
    check (0 < position and position <= commit)
  )
-- next
create table servicebook.commit_mark (
    tenant text collate "C" not null,
    commit bigint not null,
    recorded_at_ms bigint not null,
    latest_ms bigint not null,
    primary key (tenant, commit)
  )
-- next
create index commit_mark_by_instant on servicebook.commit_mark (tenant, latest_ms, commit)
-- next
create table servicebook.row_version (
    tenant text collate "C" not null,
    category text collate "C" not null,
    stream_id text collate "C" not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    valid_from_ms bigint not null,
    valid_until_ms bigint not null,
    known_from bigint not null,
    known_until bigint not null,
    content jsonb not null
  )
-- next
create unique index row_version_known_now on servicebook.row_version
    (tenant, category, stream_id, kind, key, valid_from_ms) where known_until = 9007199254740991
-- next
create function servicebook.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% on servicebook.% is refused: the log is append-only; record a Retracted or Corrected event', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$
-- next
create trigger append_only before update or delete on "servicebook"."event"
      for each row execute function servicebook.refuse_change()
-- next
create trigger append_only_whole before truncate on "servicebook"."event"
      for each statement execute function servicebook.refuse_change()
-- next
create trigger append_only before update or delete on "servicebook"."commit_mark"
      for each row execute function servicebook.refuse_change()
-- next
create trigger append_only_whole before truncate on "servicebook"."commit_mark"
      for each statement execute function servicebook.refuse_change()
-- next
create index if not exists row_case_receivedatms_a5eaf3cd on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'receivedAtMs') when 'number' then (content ->> 'receivedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_case_complaintatms_4e979c8d on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'complaintAtMs') when 'number' then (content ->> 'complaintAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_case_firstatms_a27fc6bb on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'firstAtMs') when 'number' then (content ->> 'firstAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_case_resolvedatms_014a7f22 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'resolvedAtMs') when 'number' then (content ->> 'resolvedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_case_verifiedatms_36a88739 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'verifiedAtMs') when 'number' then (content ->> 'verifiedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_case_confirmedatms_df2b951d on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'confirmedAtMs') when 'number' then (content ->> 'confirmedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'case'
-- next
create index if not exists row_order_createdatms_8ae3a150 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'createdAtMs') when 'number' then (content ->> 'createdAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'order'
-- next
create index if not exists row_order_servedatms_0404217d on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'servedAtMs') when 'number' then (content ->> 'servedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'order'
-- next
create index if not exists row_visit_arrivedatms_17999353 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'arrivedAtMs') when 'number' then (content ->> 'arrivedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'visit'
-- next
create index if not exists row_attempt_completedatms_a513a6ac on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'completedAtMs') when 'number' then (content ->> 'completedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'attempt'
-- next
create index if not exists row_attempt_startedatms_3557623f on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'startedAtMs') when 'number' then (content ->> 'startedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'attempt'
-- next
create index if not exists row_fault_startedatms_00680235 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'startedAtMs') when 'number' then (content ->> 'startedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'fault'
-- next
create index if not exists row_survey_drawnatms_229ff807 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'drawnAtMs') when 'number' then (content ->> 'drawnAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'survey'
-- next
create index if not exists row_survey_answeredatms_f9a35f23 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'answeredAtMs') when 'number' then (content ->> 'answeredAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'survey'
-- next
create index if not exists row_delivery_deliveredatms_a4ea15ee on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'deliveredAtMs') when 'number' then (content ->> 'deliveredAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'delivery'
-- next
create index if not exists row_in_service_enteredatms_5a08d2c3 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'enteredAtMs') when 'number' then (content ->> 'enteredAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'in-service'
-- next
create index if not exists row_target_fromatms_141ee9b6 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'fromAtMs') when 'number' then (content ->> 'fromAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'target'
-- next
create index if not exists row_publication_publishedatms_6c1f0b36 on servicebook.row_version (tenant, (case jsonb_typeof(content -> 'publishedAtMs') when 'number' then (content ->> 'publishedAtMs')::bigint end), valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = 'publication'
-- next
insert into servicebook.log (tenant) values ('books') on conflict do nothing
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{1,2}'::bigint[],
      '{2,2}'::bigint[],
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{1,1}'::bigint[],
      '{d0f5430948d4b7c9b288cb72cd8d88fb,742a9ccbf835cce4360cc11ce798600e}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/1,sample-20240101-60:Target/complaint_resolution_rate/2024/1}'::text[],
      '{1772366407000,1772366407000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"from\\":\\"2023-12-31T16:00:00.000Z\\",\\"kpi\\":\\"complaint_rate\\",\\"source\\":\\"clause\\",\\"until\\":\\"2024-12-31T16:00:00.000Z\\",\\"value\\":\\"1/100\\"},\\"id\\":\\"d0f5430948d4b7c9b288cb72cd8d88fb\\",\\"occurredAt\\":\\"2023-12-04T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:07.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Drafted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"from\\":\\"2023-12-31T16:00:00.000Z\\",\\"kpi\\":\\"complaint_resolution_rate\\",\\"source\\":\\"reconstructed\\",\\"until\\":\\"2024-12-31T16:00:00.000Z\\",\\"value\\":\\"100/100\\"},\\"id\\":\\"742a9ccbf835cce4360cc11ce798600e\\",\\"occurredAt\\":\\"2023-12-04T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:07.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Drafted\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{target,target}'::text[],
      '{1,1}'::text[],
      '{1701651600000,1701652500000}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      '{2,2}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{2}'::bigint[],
      '{1772366407000}'::bigint[],
      '{1772366407000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{3,4}'::bigint[],
      '{4,4}'::bigint[],
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{2,2}'::bigint[],
      '{d08119da1b2c8529879ca0498d6e8ec1,0cfe4320eed1d33c16446859dd8cfb83}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/2,sample-20240101-60:Target/complaint_resolution_rate/2024/2}'::text[],
      '{1772366414000,1772366414000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{\\"feasible\\":true},\\"id\\":\\"d08119da1b2c8529879ca0498d6e8ec1\\",\\"occurredAt\\":\\"2023-12-08T06:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:14.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"FeasibilityAssessed\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{\\"feasible\\":true},\\"id\\":\\"0cfe4320eed1d33c16446859dd8cfb83\\",\\"occurredAt\\":\\"2023-12-08T06:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:14.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"FeasibilityAssessed\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{4}'::bigint[],
      '{1772366414000}'::bigint[],
      '{1772366414000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{5,6}'::bigint[],
      '{6,6}'::bigint[],
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{3,3}'::bigint[],
      '{bb6b50efdaa9fcadd5f3c1470f78abff,3ee151cce980a2131ef8f588f51675a0}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/3,sample-20240101-60:Target/complaint_resolution_rate/2024/3}'::text[],
      '{1772366421000,1772366421000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ01\\",\\"roles\\":[\\"general-manager\\"]},\\"data\\":{},\\"id\\":\\"bb6b50efdaa9fcadd5f3c1470f78abff\\",\\"occurredAt\\":\\"2023-12-15T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:21.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Approved\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-HQ01\\",\\"roles\\":[\\"general-manager\\"]},\\"data\\":{},\\"id\\":\\"3ee151cce980a2131ef8f588f51675a0\\",\\"occurredAt\\":\\"2023-12-15T02:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:21.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Approved\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target,Target}'::text[],
        '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
        '{target,target}'::text[],
        '{1,1}'::text[],
        '{1701651600000,1701652500000}'::bigint[],
        '{6,6}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{target,target,target,target}'::text[],
      '{1,1,1,1}'::text[],
      '{1701651600000,1702605600000,1701652500000,1702606500000}'::bigint[],
      '{1702605600000,9007199254740991,1702606500000,9007199254740991}'::bigint[],
      '{6,6,6,6}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702606500000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{6}'::bigint[],
      '{1772366421000}'::bigint[],
      '{1772366421000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{7,8,9,10,11,12}'::bigint[],
      '{12,12,12,12,12,12}'::bigint[],
      '{Target,Target,Target,Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{4,5,6,4,5,6}'::bigint[],
      '{5191d70e0c9cafa05afed23f30aef17c,16fb70f9a7c7f296c6c84c7e58676e15,a39dbfc8de8ffab06bbf69524b78d31d,fb1c6ff5d1d0b1cc6ab62466fd087979,867b059743c2e5508b81029a20b1edad,c6a3b74c28d9cd7975ea1ccb46dfd1da}'::text[],
      '{"","","","","",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/4,sample-20240101-60:Target/complaint_rate/2024/5,sample-20240101-60:Target/complaint_rate/2024/6,sample-20240101-60:Target/complaint_resolution_rate/2024/4,sample-20240101-60:Target/complaint_resolution_rate/2024/5,sample-20240101-60:Target/complaint_resolution_rate/2024/6}'::text[],
      '{1772366428000,1772366428000,1772366428000,1772366428000,1772366428000,1772366428000}'::bigint[],
      '{NULL,NULL,NULL,NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"5191d70e0c9cafa05afed23f30aef17c\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"16fb70f9a7c7f296c6c84c7e58676e15\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"a39dbfc8de8ffab06bbf69524b78d31d\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"fb1c6ff5d1d0b1cc6ab62466fd087979\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"867b059743c2e5508b81029a20b1edad\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"c6a3b74c28d9cd7975ea1ccb46dfd1da\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target,Target}'::text[],
        '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
        '{target,target}'::text[],
        '{1,1}'::text[],
        '{1702605600000,1702606500000}'::bigint[],
        '{12,12}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{target,target,target,target}'::text[],
      '{1,1,1,1}'::text[],
      '{1702605600000,1702861200000,1702606500000,1702862100000}'::bigint[],
      '{1702861200000,9007199254740991,1702862100000,9007199254740991}'::bigint[],
      '{12,12,12,12}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702606500000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702606500000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{12}'::bigint[],
      '{1772366428000}'::bigint[],
      '{1772366428000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{13,14}'::bigint[],
      '{14,14}'::bigint[],
      '{Unit,Unit}'::text[],
      '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[],
      '{1,1}'::bigint[],
      '{8a4da6a3d0a60bddd6167ee42461035e,a49397a4f6a42286075ee6b1e640c9c8}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Unit/opening/O-03/HP-120/1,sample-20240101-60:Unit/opening/O-01/RF-500/1}'::text[],
      '{1772366426000,1772366426000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":186,\\"use\\":\\"customer\\"},\\"id\\":\\"8a4da6a3d0a60bddd6167ee42461035e\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"reason\\":\\"opening balance\\",\\"recordedAt\\":\\"2026-03-01T12:00:26.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":76,\\"use\\":\\"customer\\"},\\"id\\":\\"a49397a4f6a42286075ee6b1e640c9c8\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"reason\\":\\"opening balance\\",\\"recordedAt\\":\\"2026-03-01T12:00:26.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-01/RF-500/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-01/RF-500\\"},\\"subjects\\":[\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit,Unit}'::text[],
      '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[],
      '{in-service,in-service}'::text[],
      '{1,1}'::text[],
      '{1704038400000,1704038400000}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      '{14,14}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":null,\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{14}'::bigint[],
      '{1772366426000}'::bigint[],
      '{1772366428000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{15,16,17,18}'::bigint[],
      '{18,18,18,18}'::bigint[],
      '{Case,Case,Case,Case}'::text[],
      '{C-000001,C-000001,C-000002,C-000002}'::text[],
      '{1,2,1,2}'::bigint[],
      '{d948769520ead9bdead3aafa8b9ab869,8f50f107d98434a4571761e19afe59b1,f1ec92980dac34eb486d644b1422d273,4b5cb2812f52d75c4d27b77bf1f55419}'::text[],
      '{"","","",""}'::text[],
      '{sample-20240101-60:Case/C-000001/1,sample-20240101-60:Case/C-000001/2,sample-20240101-60:Case/C-000002/1,sample-20240101-60:Case/C-000002/2}'::text[],
      '{1772366433000,1772366433000,1772366433000,1772366433000}'::bigint[],
      '{NULL,NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-26T03:15:21.637Z\\"},\\"id\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"8f50f107d98434a4571761e19afe59b1\\",\\"occurredAt\\":\\"2024-01-02T02:28:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-20T01:35:08.164Z\\"},\\"id\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"4b5cb2812f52d75c4d27b77bf1f55419\\",\\"occurredAt\\":\\"2024-01-02T01:44:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0101\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case,Case,Case}'::text[],
      '{C-000001,C-000001,C-000002,C-000002}'::text[],
      '{case,case,case,case}'::text[],
      '{case,case,case,case}'::text[],
      '{1704038400000,1704162480000,1704038400000,1704159840000}'::bigint[],
      '{1704162480000,9007199254740991,1704159840000,9007199254740991}'::bigint[],
      '{18,18,18,18}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704038400000,\\"assignedAtMs\\":null,\\"assignee\\":null,\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704162480000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704038400000,\\"assignedAtMs\\":null,\\"assignee\\":null,\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704159840000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{18}'::bigint[],
      '{1772366433000}'::bigint[],
      '{1772366433000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{19}'::bigint[],
      '{19}'::bigint[],
      '{Case}'::text[],
      '{C-000002}'::text[],
      '{3}'::bigint[],
      '{3979219b3f70ac95909a0036b738b5e8}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000002/3}'::text[],
      '{1772366440000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0101\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"cause\\":\\"repaired\\"},\\"id\\":\\"3979219b3f70ac95909a0036b738b5e8\\",\\"occurredAt\\":\\"2024-01-04T00:52:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:40.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0101\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Resolved\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000002}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704159840000}'::bigint[],
        '{19}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000002,C-000002}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704159840000,1704329520000}'::bigint[],
      '{1704329520000,9007199254740991}'::bigint[],
      '{19,19}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704159840000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704329520000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704329520000,\\"resolvedBy\\":\\"S-0101\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704329520000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{19}'::bigint[],
      '{1772366440000}'::bigint[],
      '{1772366440000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{20,21}'::bigint[],
      '{21,21}'::bigint[],
      '{Case,Case}'::text[],
      '{C-000002,C-000002}'::text[],
      '{4,5}'::bigint[],
      '{fef41bbc79b808886fbbf80a811e8bbf,380d1c83a4acd7da5a0ca45056eb1105}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Case/C-000002/4,sample-20240101-60:Case/C-000002/5}'::text[],
      '{1772366447000,1772366447000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ06\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"passed\\":true},\\"id\\":\\"fef41bbc79b808886fbbf80a811e8bbf\\",\\"occurredAt\\":\\"2024-01-04T06:40:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:47.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Verified\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ05\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"cause\\":\\"verified\\"},\\"id\\":\\"380d1c83a4acd7da5a0ca45056eb1105\\",\\"occurredAt\\":\\"2024-01-04T09:10:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:47.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Closed\\",\\"v\\":1,\\"version\\":5}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000002}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704329520000}'::bigint[],
        '{21}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case,Case}'::text[],
      '{C-000002,C-000002,C-000002}'::text[],
      '{case,case,case}'::text[],
      '{case,case,case}'::text[],
      '{1704329520000,1704350400000,1704359400000}'::bigint[],
      '{1704350400000,1704359400000,9007199254740991}'::bigint[],
      '{21,21,21}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704329520000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704329520000,\\"resolvedBy\\":\\"S-0101\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704329520000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704350400000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704329520000,\\"resolvedBy\\":\\"S-0101\\",\\"verifiedAtMs\\":1704350400000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704329520000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"order\\":null,\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"closed\\",\\"receivedAtMs\\":1703036108164,\\"complaintAtMs\\":1703036108164,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704359400000,\\"assignedAtMs\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704329520000,\\"resolvedBy\\":\\"S-0101\\",\\"verifiedAtMs\\":1704350400000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":1704359400000,\\"firstResolvedAtMs\\":1704329520000,\\"firstClosedAtMs\\":1704359400000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{21}'::bigint[],
      '{1772366447000}'::bigint[],
      '{1772366447000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{22}'::bigint[],
      '{22}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{3}'::bigint[],
      '{76701ba547bce712d083015ad34f6e2e}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/3}'::text[],
      '{1772366454000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"cause\\":\\"repaired\\"},\\"id\\":\\"76701ba547bce712d083015ad34f6e2e\\",\\"occurredAt\\":\\"2024-01-05T02:09:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:54.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Resolved\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704162480000}'::bigint[],
        '{22}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704162480000,1704420540000}'::bigint[],
      '{1704420540000,9007199254740991}'::bigint[],
      '{22,22}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704162480000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704420540000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{22}'::bigint[],
      '{1772366454000}'::bigint[],
      '{1772366454000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{23}'::bigint[],
      '{23}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{4}'::bigint[],
      '{a4392f64b7b5b52ccc17b9e7932c93c5}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/4}'::text[],
      '{1772366452000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ06\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"passed\\":true},\\"id\\":\\"a4392f64b7b5b52ccc17b9e7932c93c5\\",\\"occurredAt\\":\\"2024-01-08T00:50:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:52.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Verified\\",\\"v\\":1,\\"version\\":4}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704420540000}'::bigint[],
        '{23}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704420540000,1704675000000}'::bigint[],
      '{1704675000000,9007199254740991}'::bigint[],
      '{23,23}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704420540000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704675000000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{23}'::bigint[],
      '{1772366452000}'::bigint[],
      '{1772366454000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{24}'::bigint[],
      '{24}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{5}'::bigint[],
      '{fb383b2d98339530b4fad101b1fc6de8}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/5}'::text[],
      '{1772366459000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ05\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"cause\\":\\"verified\\"},\\"id\\":\\"fb383b2d98339530b4fad101b1fc6de8\\",\\"occurredAt\\":\\"2024-01-09T01:34:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:59.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Closed\\",\\"v\\":1,\\"version\\":5}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704675000000}'::bigint[],
        '{24}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704675000000,1704764040000}'::bigint[],
      '{1704764040000,9007199254740991}'::bigint[],
      '{24,24}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704675000000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"closed\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704764040000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":1704764040000,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":1704764040000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{24}'::bigint[],
      '{1772366459000}'::bigint[],
      '{1772366459000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{25}'::bigint[],
      '{25}'::bigint[],
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{1}'::bigint[],
      '{88928a6bf1aa8387b831e451bf08a126}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:ServiceOrder/W-000001/1}'::text[],
      '{1772366466000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ04\\",\\"roles\\":[\\"dispatcher\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"work\\":\\"after-sales\\"},\\"id\\":\\"88928a6bf1aa8387b831e451bf08a126\\",\\"occurredAt\\":\\"2024-02-01T08:03:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:06.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Created\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{order}'::text[],
      '{order}'::text[],
      '{1706774580000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{25}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":null,\\"visits\\":0,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{25}'::bigint[],
      '{1772366466000}'::bigint[],
      '{1772366466000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{26,27,28,29,30}'::bigint[],
      '{30,30,30,30,30}'::bigint[],
      '{Repair,ServiceOrder,Repair,ServiceOrder,ServiceOrder}'::text[],
      '{U-000081/display,W-000001,U-000081/display,W-000001,W-000001}'::text[],
      '{1,2,2,3,4}'::bigint[],
      '{0442cba877811413529c189f8398e7ec,3a9783d15d5c31081566cc6971c797e8,637a5dacad5bd689ca5935cea0e4b66f,9759d6efeaebe285b852a80ce8083bd3,54a71cc9148d4dae8413fbb9527785fc}'::text[],
      '{"","","","",""}'::text[],
      '{sample-20240101-60:Repair/U-000081/display/1,sample-20240101-60:ServiceOrder/W-000001/2,sample-20240101-60:Repair/U-000081/display/2,sample-20240101-60:ServiceOrder/W-000001/3,sample-20240101-60:ServiceOrder/W-000001/4}'::text[],
      '{1772366473000,1772366473000,1772366473000,1772366473000,1772366473000}'::bigint[],
      '{NULL,NULL,NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"cause\\":\\"fault\\",\\"place\\":\\"field\\"},\\"id\\":\\"0442cba877811413529c189f8398e7ec\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptStarted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"3a9783d15d5c31081566cc6971c797e8\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"outcome\\":\\"fixed\\"},\\"id\\":\\"637a5dacad5bd689ca5935cea0e4b66f\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptCompleted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"9759d6efeaebe285b852a80ce8083bd3\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-000001\\",\\"stamped\\":false},\\"id\\":\\"54a71cc9148d4dae8413fbb9527785fc\\",\\"occurredAt\\":\\"2024-02-02T03:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":4}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{ServiceOrder}'::text[],
        '{W-000001}'::text[],
        '{order}'::text[],
        '{order}'::text[],
        '{1706774580000}'::bigint[],
        '{30}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Repair,Repair,Repair,Repair,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder}'::text[],
      '{U-000081/display,U-000081/display,U-000081/display,U-000081/display,W-000001,W-000001,W-000001,W-000001,W-000001,W-000001}'::text[],
      '{attempt,fault,attempt,fault,order,order,order,visit,order,visit}'::text[],
      '{W-000001/1,fault,W-000001/1,fault,order,order,order,1,order,1}'::text[],
      '{1706837580000,1706837580000,1706842740000,1706842740000,1706774580000,1706837580000,1706842740000,1706837580000,1706843100000,1706843100000}'::bigint[],
      '{1706842740000,1706842740000,9007199254740991,9007199254740991,1706837580000,1706842740000,1706843100000,1706843100000,9007199254740991,9007199254740991}'::bigint[],
      '{30,30,30,30,30,30,30,30,30,30}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000001/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":null,\\"settledOutcome\\":null,\\"settledAtMs\\":null,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":null,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":null,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}","{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000001/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":\\"fixed\\",\\"settledOutcome\\":\\"fixed\\",\\"settledAtMs\\":1706842740000,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":1706842740000,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":1706842740000,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":null,\\"visits\\":0,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"arrivedAtMs\\":1706837580000}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"arrivedAtMs\\":1706837580000}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{30}'::bigint[],
      '{1772366473000}'::bigint[],
      '{1772366473000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{31,32}'::bigint[],
      '{32,32}'::bigint[],
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{7,7}'::bigint[],
      '{7328f64398abf0a0c337602a30ce3072,2dc3842b201e89e3c340668e2296299d}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/7,sample-20240101-60:Target/complaint_resolution_rate/2024/7}'::text[],
      '{1772366480000,1772366480000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"supply-and-marketing\\"},\\"id\\":\\"7328f64398abf0a0c337602a30ce3072\\",\\"occurredAt\\":\\"2024-02-04T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:20.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/7\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":7}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"supply-and-marketing\\"},\\"id\\":\\"2dc3842b201e89e3c340668e2296299d\\",\\"occurredAt\\":\\"2024-02-04T02:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:20.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/7\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":7}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target,Target}'::text[],
        '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[],
        '{target,target}'::text[],
        '{1,1}'::text[],
        '{1702861200000,1702862100000}'::bigint[],
        '{32,32}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024}'::text[],
      '{target,target,target,target}'::text[],
      '{1,1,1,1}'::text[],
      '{1702861200000,1707012000000,1702862100000,1707012900000}'::bigint[],
      '{1707012000000,9007199254740991,1707012900000,9007199254740991}'::bigint[],
      '{32,32,32,32}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":4}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702606500000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702606500000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":4}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{32}'::bigint[],
      '{1772366480000}'::bigint[],
      '{1772366480000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{33}'::bigint[],
      '{33}'::bigint[],
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{5}'::bigint[],
      '{bb7bff9e012442bb4aed5d53c96e3598}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:ServiceOrder/W-000001/5}'::text[],
      '{1772366478000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"slip\\":\\"L-000001\\"},\\"id\\":\\"bb7bff9e012442bb4aed5d53c96e3598\\",\\"occurredAt\\":\\"2024-02-07T02:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:18.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"SlipFiled\\",\\"v\\":1,\\"version\\":5}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{ServiceOrder}'::text[],
        '{W-000001}'::text[],
        '{order}'::text[],
        '{order}'::text[],
        '{1706843100000}'::bigint[],
        '{33}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{ServiceOrder,ServiceOrder}'::text[],
      '{W-000001,W-000001}'::text[],
      '{order,order}'::text[],
      '{order,order}'::text[],
      '{1706843100000,1707271500000}'::bigint[],
      '{1707271500000,9007199254740991}'::bigint[],
      '{33,33}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":1707271500000}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{33}'::bigint[],
      '{1772366478000}'::bigint[],
      '{1772366480000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{34,35,36}'::bigint[],
      '{36,36,36}'::bigint[],
      '{ServiceOrder,ServiceOrder,ServiceOrder}'::text[],
      '{planned/never-created,planned/never-created,planned/never-created}'::text[],
      '{1,2,3}'::bigint[],
      '{e377473bf577fa79e346b71abeddd43d,449b1f1588f5820c2697b37776633e51,0e8ae5c115664795049ae21761012bfa}'::text[],
      '{"","",""}'::text[],
      '{sample-20240101-60:ServiceOrder/planned/never-created/1,sample-20240101-60:ServiceOrder/planned/never-created/2,sample-20240101-60:ServiceOrder/planned/never-created/3}'::text[],
      '{1772366485000,1772366485000,1772366485000}'::bigint[],
      '{NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{},\\"id\\":\\"e377473bf577fa79e346b71abeddd43d\\",\\"occurredAt\\":\\"2024-04-10T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{},\\"id\\":\\"449b1f1588f5820c2697b37776633e51\\",\\"occurredAt\\":\\"2024-04-10T03:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-planned\\",\\"stamped\\":false},\\"id\\":\\"0e8ae5c115664795049ae21761012bfa\\",\\"occurredAt\\":\\"2024-04-10T03:12:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder}'::text[],
      '{planned/never-created,planned/never-created,planned/never-created,planned/never-created,planned/never-created}'::text[],
      '{order,order,visit,order,visit}'::text[],
      '{order,order,1,order,1}'::text[],
      '{1712714400000,1712718000000,1712714400000,1712718720000,1712718720000}'::bigint[],
      '{1712718000000,1712718720000,1712718720000,9007199254740991,9007199254740991}'::bigint[],
      '{36,36,36,36,36}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"department\\":null,\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":null,\\"createdAtMs\\":1712714400000,\\"arrivedAtMs\\":1712714400000,\\"visits\\":1,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"department\\":null,\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":null,\\"createdAtMs\\":1712714400000,\\"arrivedAtMs\\":1712714400000,\\"visits\\":1,\\"servedAtMs\\":1712718000000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"department\\":null,\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":null,\\"arrivedAtMs\\":1712714400000}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"department\\":null,\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":\\"L-planned\\",\\"slipSignedAtMs\\":1712718720000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":null,\\"createdAtMs\\":1712714400000,\\"arrivedAtMs\\":1712714400000,\\"visits\\":1,\\"servedAtMs\\":1712718000000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"department\\":null,\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":\\"L-planned\\",\\"slipSignedAtMs\\":1712718720000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":null,\\"arrivedAtMs\\":1712714400000}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{36}'::bigint[],
      '{1772366485000}'::bigint[],
      '{1772366485000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{37}'::bigint[],
      '{37}'::bigint[],
      '{Repair}'::text[],
      '{U-001491/sensor}'::text[],
      '{1}'::bigint[],
      '{8ac6de3103eaf873b6fc088e9c6ca1fc}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Repair/U-001491/sensor/1}'::text[],
      '{1772366492000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0301\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"attempt\\":\\"W-000003/1\\",\\"cause\\":\\"fault\\",\\"place\\":\\"field\\"},\\"id\\":\\"8ac6de3103eaf873b6fc088e9c6ca1fc\\",\\"occurredAt\\":\\"2024-04-22T04:08:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:32.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-001491/sensor/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-001491/sensor\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptStarted\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Repair,Repair}'::text[],
      '{U-001491/sensor,U-001491/sensor}'::text[],
      '{attempt,fault}'::text[],
      '{W-000003/1,fault}'::text[],
      '{1713758880000,1713758880000}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      '{37,37}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000003/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":null,\\"settledOutcome\\":null,\\"settledAtMs\\":null,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":null,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":null,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{37}'::bigint[],
      '{1772366492000}'::bigint[],
      '{1772366492000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{38}'::bigint[],
      '{38}'::bigint[],
      '{Repair}'::text[],
      '{U-001491/sensor}'::text[],
      '{2}'::bigint[],
      '{9bba4c97cbf8e94dbfd393b6bdbe7ed7}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Repair/U-001491/sensor/2}'::text[],
      '{1772366499000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0301\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"attempt\\":\\"W-000003/1\\",\\"outcome\\":\\"fixed\\"},\\"id\\":\\"9bba4c97cbf8e94dbfd393b6bdbe7ed7\\",\\"occurredAt\\":\\"2024-04-22T05:22:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:39.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-001491/sensor/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-001491/sensor\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptCompleted\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Repair,Repair}'::text[],
        '{U-001491/sensor,U-001491/sensor}'::text[],
        '{attempt,fault}'::text[],
        '{W-000003/1,fault}'::text[],
        '{1713758880000,1713758880000}'::bigint[],
        '{38,38}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Repair,Repair,Repair,Repair}'::text[],
      '{U-001491/sensor,U-001491/sensor,U-001491/sensor,U-001491/sensor}'::text[],
      '{attempt,fault,attempt,fault}'::text[],
      '{W-000003/1,fault,W-000003/1,fault}'::text[],
      '{1713758880000,1713758880000,1713763320000,1713763320000}'::bigint[],
      '{1713763320000,1713763320000,9007199254740991,9007199254740991}'::bigint[],
      '{38,38,38,38}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000003/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":null,\\"settledOutcome\\":null,\\"settledAtMs\\":null,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":null,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":null,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}","{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000003/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":\\"fixed\\",\\"settledOutcome\\":\\"fixed\\",\\"settledAtMs\\":1713763320000,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":1713763320000,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"startedAtMs\\":1713758880000,\\"completedAtMs\\":1713763320000,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{38}'::bigint[],
      '{1772366499000}'::bigint[],
      '{1772366499000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{39}'::bigint[],
      '{39}'::bigint[],
      '{Survey}'::text[],
      '{V-000001}'::text[],
      '{1}'::bigint[],
      '{fe8f2c94b1e0745e8d9aefcb4ea2977b}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Survey/V-000001/1}'::text[],
      '{1772366506000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"sample\\":\\"drawn-2024-04-29\\"},\\"id\\":\\"fe8f2c94b1e0745e8d9aefcb4ea2977b\\",\\"occurredAt\\":\\"2024-04-29T01:36:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:46.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Drawn\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey}'::text[],
      '{V-000001}'::text[],
      '{survey}'::text[],
      '{survey}'::text[],
      '{1714354560000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{39}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":0,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{39}'::bigint[],
      '{1772366506000}'::bigint[],
      '{1772366506000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{40,41}'::bigint[],
      '{41,41}'::bigint[],
      '{Survey,Survey}'::text[],
      '{V-000001,V-000001}'::text[],
      '{2,3}'::bigint[],
      '{8f8c9eccdec8090ee1ef03d73e08c959,ab7ec1cd1e363f557bcfc10d246b86c3}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Survey/V-000001/2,sample-20240101-60:Survey/V-000001/3}'::text[],
      '{1772366504000,1772366504000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"reached\\":true},\\"id\\":\\"8f8c9eccdec8090ee1ef03d73e08c959\\",\\"occurredAt\\":\\"2024-04-29T06:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:44.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"points\\":25,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"ab7ec1cd1e363f557bcfc10d246b86c3\\",\\"occurredAt\\":\\"2024-04-29T07:04:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:44.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Survey}'::text[],
        '{V-000001}'::text[],
        '{survey}'::text[],
        '{survey}'::text[],
        '{1714354560000}'::bigint[],
        '{41}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey,Survey,Survey}'::text[],
      '{V-000001,V-000001,V-000001}'::text[],
      '{survey,survey,survey}'::text[],
      '{survey,survey,survey}'::text[],
      '{1714354560000,1714373940000,1714374240000}'::bigint[],
      '{1714373940000,1714374240000,9007199254740991}'::bigint[],
      '{41,41,41}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":0,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":1,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":1,\\"answeredAtMs\\":1714374240000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":25,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{41}'::bigint[],
      '{1772366504000}'::bigint[],
      '{1772366506000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{42,43,44}'::bigint[],
      '{44,44,44}'::bigint[],
      '{Survey,Survey,Survey}'::text[],
      '{planned/answered-twice,planned/answered-twice,planned/answered-twice}'::text[],
      '{1,2,3}'::bigint[],
      '{b2304bbb848b327d48b9c142c9a62f6f,840a53169c48dc8f21a4fc8ff9bbc8ac,3d936e316691a1530334a09240ec24c3}'::text[],
      '{"","",""}'::text[],
      '{sample-20240101-60:Survey/planned/answered-twice/1,sample-20240101-60:Survey/planned/answered-twice/2,sample-20240101-60:Survey/planned/answered-twice/3}'::text[],
      '{1772366511000,1772366511000,1772366511000}'::bigint[],
      '{NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"sample\\":\\"drawn-2024-05-13\\"},\\"id\\":\\"b2304bbb848b327d48b9c142c9a62f6f\\",\\"occurredAt\\":\\"2024-05-13T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Drawn\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"reached\\":true},\\"id\\":\\"840a53169c48dc8f21a4fc8ff9bbc8ac\\",\\"occurredAt\\":\\"2024-05-13T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"points\\":24,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"3d936e316691a1530334a09240ec24c3\\",\\"occurredAt\\":\\"2024-05-13T02:06:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey,Survey,Survey}'::text[],
      '{planned/answered-twice,planned/answered-twice,planned/answered-twice}'::text[],
      '{survey,survey,survey}'::text[],
      '{survey,survey,survey}'::text[],
      '{1715562000000,1715565600000,1715565960000}'::bigint[],
      '{1715565600000,1715565960000,9007199254740991}'::bigint[],
      '{44,44,44}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1715562000000,\\"attempts\\":0,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1715562000000,\\"attempts\\":1,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1715562000000,\\"attempts\\":1,\\"answeredAtMs\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":24,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{44}'::bigint[],
      '{1772366511000}'::bigint[],
      '{1772366511000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{45}'::bigint[],
      '{45}'::bigint[],
      '{Survey}'::text[],
      '{planned/answered-twice}'::text[],
      '{4}'::bigint[],
      '{74c6cb6fe80ded0abe3d0bfe59b1f1e1}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Survey/planned/answered-twice/4}'::text[],
      '{1772366518000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"points\\":23,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"74c6cb6fe80ded0abe3d0bfe59b1f1e1\\",\\"occurredAt\\":\\"2024-05-14T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:58.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":4}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Survey}'::text[],
        '{planned/answered-twice}'::text[],
        '{survey}'::text[],
        '{survey}'::text[],
        '{1715565960000}'::bigint[],
        '{45}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey,Survey}'::text[],
      '{planned/answered-twice,planned/answered-twice}'::text[],
      '{survey,survey}'::text[],
      '{survey,survey}'::text[],
      '{1715565960000,1715652000000}'::bigint[],
      '{1715652000000,9007199254740991}'::bigint[],
      '{45,45}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1715562000000,\\"attempts\\":1,\\"answeredAtMs\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":24,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[\\"answered-again\\"],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"order\\":null,\\"case\\":null,\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1715562000000,\\"attempts\\":1,\\"answeredAtMs\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":23,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{45}'::bigint[],
      '{1772366518000}'::bigint[],
      '{1772366518000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{46,47}'::bigint[],
      '{47,47}'::bigint[],
      '{Unit,Unit}'::text[],
      '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[],
      '{2,2}'::bigint[],
      '{5b5947c96627702b38384ae6bb1cf04f,6244ad4f65400c5e4fee9b8c9196d12a}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Unit/opening/O-03/HP-120/2,sample-20240101-60:Unit/opening/O-01/RF-500/2}'::text[],
      '{1772366525000,1772366525000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":185,\\"use\\":\\"customer\\"},\\"id\\":\\"5b5947c96627702b38384ae6bb1cf04f\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"reason\\":\\"yearly stocktaking\\",\\"recordedAt\\":\\"2026-03-01T12:02:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":75,\\"use\\":\\"customer\\"},\\"id\\":\\"6244ad4f65400c5e4fee9b8c9196d12a\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"reason\\":\\"yearly stocktaking\\",\\"recordedAt\\":\\"2026-03-01T12:02:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-01/RF-500/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-01/RF-500\\"},\\"subjects\\":[\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Unit,Unit}'::text[],
        '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[],
        '{in-service,in-service}'::text[],
        '{1,1}'::text[],
        '{1704038400000,1704038400000}'::bigint[],
        '{47,47}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit,Unit,Unit,Unit,Unit,Unit}'::text[],
      '{opening/O-03/HP-120,opening/O-03/HP-120,opening/O-03/HP-120,opening/O-01/RF-500,opening/O-01/RF-500,opening/O-01/RF-500}'::text[],
      '{in-service,in-service,in-service,in-service,in-service,in-service}'::text[],
      '{1,1,2,1,1,2}'::text[],
      '{1704038400000,1735660800000,1735660800000,1704038400000,1735660800000,1735660800000}'::bigint[],
      '{1735660800000,9007199254740991,9007199254740991,1735660800000,9007199254740991,9007199254740991}'::bigint[],
      '{47,47,47,47,47,47}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":1735660800000,\\"leftBy\\":\\"recounted\\"}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"2\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":185,\\"enteredAtMs\\":1735660800000,\\"leftAtMs\\":null,\\"leftBy\\":null}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":null,\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":null,\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":1735660800000,\\"leftBy\\":\\"recounted\\"}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"2\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":null,\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":75,\\"enteredAtMs\\":1735660800000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{47}'::bigint[],
      '{1772366525000}'::bigint[],
      '{1772366525000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{48}'::bigint[],
      '{48}'::bigint[],
      '{Unit}'::text[],
      '{opening/O-01/RF-500}'::text[],
      '{3}'::bigint[],
      '{1be604974a366ce50f2498eed0298a3d}'::text[],
      '{desk}'::text[],
      '{r-1}'::text[],
      '{1772366585000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"clerk\\",\\"roles\\":[\\"clerk\\"]},\\"concerns\\":\\"6244ad4f65400c5e4fee9b8c9196d12a\\",\\"data\\":{},\\"id\\":\\"1be604974a366ce50f2498eed0298a3d\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:03:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"r-1\\",\\"system\\":\\"desk\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-01/RF-500\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Retracted\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Unit,Unit,Unit}'::text[],
        '{opening/O-01/RF-500,opening/O-01/RF-500,opening/O-01/RF-500}'::text[],
        '{in-service,in-service,in-service}'::text[],
        '{1,1,2}'::text[],
        '{1704038400000,1735660800000,1735660800000}'::bigint[],
        '{48,48,48}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'books' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'books', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit}'::text[],
      '{opening/O-01/RF-500}'::text[],
      '{in-service}'::text[],
      '{1}'::text[],
      '{1704038400000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{48}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":null,\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{48}'::bigint[],
      '{1772366585000}'::bigint[],
      '{1772366585000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'books', u.* from unnest(
      '{49}'::bigint[],
      '{49}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{8}'::bigint[],
      '{183b67b68beeae2acf214b82854a0033}'::text[],
      '{desk}'::text[],
      '{c-1}'::text[],
      '{1772366645000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"clerk\\",\\"roles\\":[\\"clerk\\"]},\\"concerns\\":\\"d08119da1b2c8529879ca0498d6e8ec1\\",\\"data\\":{\\"data\\":{\\"feasible\\":true},\\"occurredAt\\":\\"2025-01-03T03:04:05.678Z\\"},\\"id\\":\\"183b67b68beeae2acf214b82854a0033\\",\\"occurredAt\\":\\"2023-12-08T06:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"c-1\\",\\"system\\":\\"desk\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Corrected\\",\\"v\\":1,\\"version\\":8}"}'::text[]) as u
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'books', u.* from unnest(
      '{49}'::bigint[],
      '{1772366645000}'::bigint[],
      '{1772366645000}'::bigint[]) as u
-- next
create schema if not exists servicebook
-- next
insert into servicebook.log (tenant) values ('other''s') on conflict do nothing
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{1}'::bigint[],
      '{1}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{1}'::bigint[],
      '{8625ba013c746929def87e38de738ada}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/1}'::text[],
      '{1772366652000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"from\\":\\"2023-12-31T16:00:00.000Z\\",\\"kpi\\":\\"complaint_rate\\",\\"source\\":\\"clause\\",\\"until\\":\\"2024-12-31T16:00:00.000Z\\",\\"value\\":\\"1/100\\"},\\"id\\":\\"8625ba013c746929def87e38de738ada\\",\\"occurredAt\\":\\"2023-12-04T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:12.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Drafted\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{target}'::text[],
      '{1}'::text[],
      '{1701651600000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{1}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{1}'::bigint[],
      '{1772366652000}'::bigint[],
      '{1772366652000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{2}'::bigint[],
      '{2}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{2}'::bigint[],
      '{ba5af6b4c9622dd298a1ad232c6168ad}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/2}'::text[],
      '{1772366659000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{\\"feasible\\":true},\\"id\\":\\"ba5af6b4c9622dd298a1ad232c6168ad\\",\\"occurredAt\\":\\"2023-12-08T06:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:19.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"FeasibilityAssessed\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{2}'::bigint[],
      '{1772366659000}'::bigint[],
      '{1772366659000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{3}'::bigint[],
      '{3}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{3}'::bigint[],
      '{d01f7750c13bb344feb798feac82dc7e}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/3}'::text[],
      '{1772366666000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ01\\",\\"roles\\":[\\"general-manager\\"]},\\"data\\":{},\\"id\\":\\"d01f7750c13bb344feb798feac82dc7e\\",\\"occurredAt\\":\\"2023-12-15T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:26.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Approved\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target}'::text[],
        '{complaint_rate/2024}'::text[],
        '{target}'::text[],
        '{1}'::text[],
        '{1701651600000}'::bigint[],
        '{3}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024}'::text[],
      '{target,target}'::text[],
      '{1,1}'::text[],
      '{1701651600000,1702605600000}'::bigint[],
      '{1702605600000,9007199254740991}'::bigint[],
      '{3,3}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{3}'::bigint[],
      '{1772366666000}'::bigint[],
      '{1772366666000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{4,5,6}'::bigint[],
      '{6,6,6}'::bigint[],
      '{Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024}'::text[],
      '{4,5,6}'::bigint[],
      '{1d43d046764d234222071f4333c9515b,527e8df5b98d7ad7a48725f410a3e2ed,17a0516fca331edc61c44d98a7886c37}'::text[],
      '{"","",""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/4,sample-20240101-60:Target/complaint_rate/2024/5,sample-20240101-60:Target/complaint_rate/2024/6}'::text[],
      '{1772366673000,1772366673000,1772366673000}'::bigint[],
      '{NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"1d43d046764d234222071f4333c9515b\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"527e8df5b98d7ad7a48725f410a3e2ed\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"17a0516fca331edc61c44d98a7886c37\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target}'::text[],
        '{complaint_rate/2024}'::text[],
        '{target}'::text[],
        '{1}'::text[],
        '{1702605600000}'::bigint[],
        '{6}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024}'::text[],
      '{target,target}'::text[],
      '{1,1}'::text[],
      '{1702605600000,1702861200000}'::bigint[],
      '{1702861200000,9007199254740991}'::bigint[],
      '{6,6}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{6}'::bigint[],
      '{1772366673000}'::bigint[],
      '{1772366673000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{7}'::bigint[],
      '{7}'::bigint[],
      '{Unit}'::text[],
      '{opening/O-03/HP-120}'::text[],
      '{1}'::bigint[],
      '{ff38a0f15db0ef8c343936317109bb84}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Unit/opening/O-03/HP-120/1}'::text[],
      '{1772366671000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":186,\\"use\\":\\"customer\\"},\\"id\\":\\"ff38a0f15db0ef8c343936317109bb84\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"reason\\":\\"opening balance\\",\\"recordedAt\\":\\"2026-03-01T12:04:31.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit}'::text[],
      '{opening/O-03/HP-120}'::text[],
      '{in-service}'::text[],
      '{1}'::text[],
      '{1704038400000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{7}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{7}'::bigint[],
      '{1772366671000}'::bigint[],
      '{1772366673000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{8,9}'::bigint[],
      '{9,9}'::bigint[],
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{1,2}'::bigint[],
      '{2a1a831d3e58a9751423a336e88773de,e1f90c75db540f704b4908d79b270764}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Case/C-000001/1,sample-20240101-60:Case/C-000001/2}'::text[],
      '{1772366678000,1772366678000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-26T03:15:21.637Z\\"},\\"id\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:38.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"e1f90c75db540f704b4908d79b270764\\",\\"occurredAt\\":\\"2024-01-02T02:28:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:38.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704038400000,1704162480000}'::bigint[],
      '{1704162480000,9007199254740991}'::bigint[],
      '{9,9}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":null,\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704038400000,\\"assignedAtMs\\":null,\\"assignee\\":null,\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704162480000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{9}'::bigint[],
      '{1772366678000}'::bigint[],
      '{1772366678000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{10}'::bigint[],
      '{10}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{3}'::bigint[],
      '{d18d01a1158979e075760e39b231c81c}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/3}'::text[],
      '{1772366685000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"cause\\":\\"repaired\\"},\\"id\\":\\"d18d01a1158979e075760e39b231c81c\\",\\"occurredAt\\":\\"2024-01-05T02:09:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:45.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Resolved\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704162480000}'::bigint[],
        '{10}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704162480000,1704420540000}'::bigint[],
      '{1704420540000,9007199254740991}'::bigint[],
      '{10,10}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704162480000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":null,\\"resolvedBy\\":null,\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":null,\\"firstClosedAtMs\\":null,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704420540000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{10}'::bigint[],
      '{1772366685000}'::bigint[],
      '{1772366685000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{11}'::bigint[],
      '{11}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{4}'::bigint[],
      '{766111aae3566cb4f70f31dccdf48136}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/4}'::text[],
      '{1772366692000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ06\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"passed\\":true},\\"id\\":\\"766111aae3566cb4f70f31dccdf48136\\",\\"occurredAt\\":\\"2024-01-08T00:50:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:52.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Verified\\",\\"v\\":1,\\"version\\":4}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704420540000}'::bigint[],
        '{11}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704420540000,1704675000000}'::bigint[],
      '{1704675000000,9007199254740991}'::bigint[],
      '{11,11}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704420540000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":null,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704675000000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{11}'::bigint[],
      '{1772366692000}'::bigint[],
      '{1772366692000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{12}'::bigint[],
      '{12}'::bigint[],
      '{Case}'::text[],
      '{C-000001}'::text[],
      '{5}'::bigint[],
      '{b3147d91e4b0498825fd0721c66c0f85}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Case/C-000001/5}'::text[],
      '{1772366699000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ05\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"cause\\":\\"verified\\"},\\"id\\":\\"b3147d91e4b0498825fd0721c66c0f85\\",\\"occurredAt\\":\\"2024-01-09T01:34:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:59.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Closed\\",\\"v\\":1,\\"version\\":5}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Case}'::text[],
        '{C-000001}'::text[],
        '{case}'::text[],
        '{case}'::text[],
        '{1704675000000}'::bigint[],
        '{12}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Case,Case}'::text[],
      '{C-000001,C-000001}'::text[],
      '{case,case}'::text[],
      '{case,case}'::text[],
      '{1704675000000,1704764040000}'::bigint[],
      '{1704764040000,9007199254740991}'::bigint[],
      '{12,12}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704675000000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":null,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":null,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}","{\\"kind\\":\\"case\\",\\"key\\":\\"case\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"order\\":null,\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"definition\\":null,\\"severity\\":null,\\"repeatOf\\":null,\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"closed\\",\\"receivedAtMs\\":1703560521637,\\"complaintAtMs\\":1703560521637,\\"firstAtMs\\":1704038400000,\\"lastAtMs\\":1704764040000,\\"assignedAtMs\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"answeredAtMs\\":null,\\"resolvedAtMs\\":1704420540000,\\"resolvedBy\\":\\"S-0102\\",\\"verifiedAtMs\\":1704675000000,\\"confirmedAtMs\\":null,\\"unreachableAtMs\\":null,\\"unreachableTries\\":0,\\"closedAtMs\\":1704764040000,\\"firstResolvedAtMs\\":1704420540000,\\"firstClosedAtMs\\":1704764040000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0,\\"withdrawnAtMs\\":null,\\"referredAtMs\\":null,\\"appealedAtMs\\":null,\\"duplicateOf\\":null,\\"voidDecidedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{12}'::bigint[],
      '{1772366699000}'::bigint[],
      '{1772366699000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{13}'::bigint[],
      '{13}'::bigint[],
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{1}'::bigint[],
      '{d9b878b473effad0e7317033e30ac974}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:ServiceOrder/W-000001/1}'::text[],
      '{1772366697000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ04\\",\\"roles\\":[\\"dispatcher\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"work\\":\\"after-sales\\"},\\"id\\":\\"d9b878b473effad0e7317033e30ac974\\",\\"occurredAt\\":\\"2024-02-01T08:03:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:57.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Created\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{order}'::text[],
      '{order}'::text[],
      '{1706774580000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{13}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":null,\\"visits\\":0,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{13}'::bigint[],
      '{1772366697000}'::bigint[],
      '{1772366699000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{14,15,16,17,18}'::bigint[],
      '{18,18,18,18,18}'::bigint[],
      '{Repair,ServiceOrder,Repair,ServiceOrder,ServiceOrder}'::text[],
      '{U-000081/display,W-000001,U-000081/display,W-000001,W-000001}'::text[],
      '{1,2,2,3,4}'::bigint[],
      '{186039654c99096bf51fc4847e3668fa,5d794e84d19617505f608d7f6985812c,7b8ae10ad587e326354b8d50026fec04,31cf0d8570831edebef1924f84615057,cd0ab885ab82669f6e71d26e76c67964}'::text[],
      '{"","","","",""}'::text[],
      '{sample-20240101-60:Repair/U-000081/display/1,sample-20240101-60:ServiceOrder/W-000001/2,sample-20240101-60:Repair/U-000081/display/2,sample-20240101-60:ServiceOrder/W-000001/3,sample-20240101-60:ServiceOrder/W-000001/4}'::text[],
      '{1772366704000,1772366704000,1772366704000,1772366704000,1772366704000}'::bigint[],
      '{NULL,NULL,NULL,NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"cause\\":\\"fault\\",\\"place\\":\\"field\\"},\\"id\\":\\"186039654c99096bf51fc4847e3668fa\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"AttemptStarted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"5d794e84d19617505f608d7f6985812c\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"outcome\\":\\"fixed\\"},\\"id\\":\\"7b8ae10ad587e326354b8d50026fec04\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"AttemptCompleted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"31cf0d8570831edebef1924f84615057\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-000001\\",\\"stamped\\":false},\\"id\\":\\"cd0ab885ab82669f6e71d26e76c67964\\",\\"occurredAt\\":\\"2024-02-02T03:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":4}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{ServiceOrder}'::text[],
        '{W-000001}'::text[],
        '{order}'::text[],
        '{order}'::text[],
        '{1706774580000}'::bigint[],
        '{18}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Repair,Repair,Repair,Repair,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder,ServiceOrder}'::text[],
      '{U-000081/display,U-000081/display,U-000081/display,U-000081/display,W-000001,W-000001,W-000001,W-000001,W-000001,W-000001}'::text[],
      '{attempt,fault,attempt,fault,order,order,order,visit,order,visit}'::text[],
      '{W-000001/1,fault,W-000001/1,fault,order,order,order,1,order,1}'::text[],
      '{1706837580000,1706837580000,1706842740000,1706842740000,1706774580000,1706837580000,1706842740000,1706837580000,1706843100000,1706843100000}'::bigint[],
      '{1706842740000,1706842740000,9007199254740991,9007199254740991,1706837580000,1706842740000,1706843100000,1706843100000,9007199254740991,9007199254740991}'::bigint[],
      '{18,18,18,18,18,18,18,18,18,18}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000001/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":null,\\"settledOutcome\\":null,\\"settledAtMs\\":null,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":null,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":null,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}","{\\"kind\\":\\"attempt\\",\\"key\\":\\"W-000001/1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"method\\":null,\\"outcome\\":\\"fixed\\",\\"settledOutcome\\":\\"fixed\\",\\"settledAtMs\\":1706842740000,\\"settledPassed\\":null,\\"continuation\\":false,\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":1706842740000,\\"testedAtMs\\":null,\\"passed\\":null,\\"countsAsRepeat\\":true,\\"previousAtMs\\":null,\\"nextRepeatAtMs\\":null}","{\\"kind\\":\\"fault\\",\\"key\\":\\"fault\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"startedAtMs\\":1706837580000,\\"completedAtMs\\":1706842740000,\\"attempts\\":1,\\"tests\\":0,\\"testedAtMs\\":null,\\"firstTestPassed\\":null,\\"lastTestPassed\\":null,\\"restarts\\":0}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":null,\\"visits\\":0,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":null,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":0,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":null,\\"slipSignedAtMs\\":null,\\"slipSatisfaction\\":null,\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":null,\\"work\\":\\"after-sales\\",\\"arrivedAtMs\\":1706837580000}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":null}","{\\"kind\\":\\"visit\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"arrivedAtMs\\":1706837580000}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{18}'::bigint[],
      '{1772366704000}'::bigint[],
      '{1772366704000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{19}'::bigint[],
      '{19}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{7}'::bigint[],
      '{345955496ddf4f9863d0e475ac22167d}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Target/complaint_rate/2024/7}'::text[],
      '{1772366711000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"supply-and-marketing\\"},\\"id\\":\\"345955496ddf4f9863d0e475ac22167d\\",\\"occurredAt\\":\\"2024-02-04T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:11.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/7\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":7}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target}'::text[],
        '{complaint_rate/2024}'::text[],
        '{target}'::text[],
        '{1}'::text[],
        '{1702861200000}'::bigint[],
        '{19}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024}'::text[],
      '{target,target}'::text[],
      '{1,1}'::text[],
      '{1702861200000,1707012000000}'::bigint[],
      '{1707012000000,9007199254740991}'::bigint[],
      '{19,19}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":3}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1702605600000,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":4}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{19}'::bigint[],
      '{1772366711000}'::bigint[],
      '{1772366711000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{20}'::bigint[],
      '{20}'::bigint[],
      '{ServiceOrder}'::text[],
      '{W-000001}'::text[],
      '{5}'::bigint[],
      '{660fab4bfbf41c98c1cd09d1bda06c88}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:ServiceOrder/W-000001/5}'::text[],
      '{1772366718000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"slip\\":\\"L-000001\\"},\\"id\\":\\"660fab4bfbf41c98c1cd09d1bda06c88\\",\\"occurredAt\\":\\"2024-02-07T02:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:18.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"SlipFiled\\",\\"v\\":1,\\"version\\":5}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{ServiceOrder}'::text[],
        '{W-000001}'::text[],
        '{order}'::text[],
        '{order}'::text[],
        '{1706843100000}'::bigint[],
        '{20}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{ServiceOrder,ServiceOrder}'::text[],
      '{W-000001,W-000001}'::text[],
      '{order,order}'::text[],
      '{order,order}'::text[],
      '{1706843100000,1707271500000}'::bigint[],
      '{1707271500000,9007199254740991}'::bigint[],
      '{20,20}'::bigint[],
      '{9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":null}","{\\"kind\\":\\"order\\",\\"key\\":\\"order\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"case\\":null,\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slipSignedAtMs\\":1706843100000,\\"slipSatisfaction\\":\\"satisfied\\",\\"slipStamped\\":false,\\"calledBackAtMs\\":null,\\"callbackSatisfaction\\":null,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"createdAtMs\\":1706774580000,\\"arrivedAtMs\\":1706837580000,\\"visits\\":1,\\"servedAtMs\\":1706842740000,\\"cancelledAtMs\\":null,\\"cancelledBeforeArrival\\":false,\\"slips\\":1,\\"filedAtMs\\":1707271500000}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{20}'::bigint[],
      '{1772366718000}'::bigint[],
      '{1772366718000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{21}'::bigint[],
      '{21}'::bigint[],
      '{Survey}'::text[],
      '{V-000001}'::text[],
      '{1}'::bigint[],
      '{94083a334236d70a37acf12ba80993d7}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Survey/V-000001/1}'::text[],
      '{1772366725000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"sample\\":\\"drawn-2024-04-29\\"},\\"id\\":\\"94083a334236d70a37acf12ba80993d7\\",\\"occurredAt\\":\\"2024-04-29T01:36:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Drawn\\",\\"v\\":1,\\"version\\":1}"}'::text[]) as u
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey}'::text[],
      '{V-000001}'::text[],
      '{survey}'::text[],
      '{survey}'::text[],
      '{1714354560000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{21}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":0,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{21}'::bigint[],
      '{1772366725000}'::bigint[],
      '{1772366725000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{22,23}'::bigint[],
      '{23,23}'::bigint[],
      '{Survey,Survey}'::text[],
      '{V-000001,V-000001}'::text[],
      '{2,3}'::bigint[],
      '{df05354b1e1c45a42e266758b3777b9b,821405c1ca71f6e0cdb1337f40d5e633}'::text[],
      '{"",""}'::text[],
      '{sample-20240101-60:Survey/V-000001/2,sample-20240101-60:Survey/V-000001/3}'::text[],
      '{1772366723000,1772366723000}'::bigint[],
      '{NULL,NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"reached\\":true},\\"id\\":\\"df05354b1e1c45a42e266758b3777b9b\\",\\"occurredAt\\":\\"2024-04-29T06:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:23.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"points\\":25,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"821405c1ca71f6e0cdb1337f40d5e633\\",\\"occurredAt\\":\\"2024-04-29T07:04:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:23.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Survey}'::text[],
        '{V-000001}'::text[],
        '{survey}'::text[],
        '{survey}'::text[],
        '{1714354560000}'::bigint[],
        '{23}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Survey,Survey,Survey}'::text[],
      '{V-000001,V-000001,V-000001}'::text[],
      '{survey,survey,survey}'::text[],
      '{survey,survey,survey}'::text[],
      '{1714354560000,1714373940000,1714374240000}'::bigint[],
      '{1714373940000,1714374240000,9007199254740991}'::bigint[],
      '{23,23,23}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":0,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":1,\\"answeredAtMs\\":null,\\"satisfaction\\":null,\\"points\\":null,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}","{\\"kind\\":\\"survey\\",\\"key\\":\\"survey\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"case\\":null,\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawnAtMs\\":1714354560000,\\"attempts\\":1,\\"answeredAtMs\\":1714374240000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":25,\\"abandonedAtMs\\":null,\\"disputedAtMs\\":null,\\"settledFor\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{23}'::bigint[],
      '{1772366723000}'::bigint[],
      '{1772366725000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{24}'::bigint[],
      '{24}'::bigint[],
      '{Unit}'::text[],
      '{opening/O-03/HP-120}'::text[],
      '{2}'::bigint[],
      '{948d378febe91de0857476cd29a37bac}'::text[],
      '{""}'::text[],
      '{sample-20240101-60:Unit/opening/O-03/HP-120/2}'::text[],
      '{1772366730000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":185,\\"use\\":\\"customer\\"},\\"id\\":\\"948d378febe91de0857476cd29a37bac\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"reason\\":\\"yearly stocktaking\\",\\"recordedAt\\":\\"2026-03-01T12:05:30.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":2}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Unit}'::text[],
        '{opening/O-03/HP-120}'::text[],
        '{in-service}'::text[],
        '{1}'::text[],
        '{1704038400000}'::bigint[],
        '{24}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit,Unit,Unit}'::text[],
      '{opening/O-03/HP-120,opening/O-03/HP-120,opening/O-03/HP-120}'::text[],
      '{in-service,in-service,in-service}'::text[],
      '{1,1,2}'::text[],
      '{1704038400000,1735660800000,1735660800000}'::bigint[],
      '{1735660800000,9007199254740991,9007199254740991}'::bigint[],
      '{24,24,24}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":1735660800000,\\"leftBy\\":\\"recounted\\"}","{\\"kind\\":\\"in-service\\",\\"key\\":\\"2\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":185,\\"enteredAtMs\\":1735660800000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{24}'::bigint[],
      '{1772366730000}'::bigint[],
      '{1772366730000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{25}'::bigint[],
      '{25}'::bigint[],
      '{Unit}'::text[],
      '{opening/O-03/HP-120}'::text[],
      '{3}'::bigint[],
      '{2dcd9c31cdfa154ba3ad93c00519eef7}'::text[],
      '{desk}'::text[],
      '{r-1}'::text[],
      '{1772366790000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"clerk\\",\\"roles\\":[\\"clerk\\"]},\\"concerns\\":\\"948d378febe91de0857476cd29a37bac\\",\\"data\\":{},\\"id\\":\\"2dcd9c31cdfa154ba3ad93c00519eef7\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:06:30.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"r-1\\",\\"system\\":\\"desk\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Retracted\\",\\"v\\":1,\\"version\\":3}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Unit,Unit,Unit}'::text[],
        '{opening/O-03/HP-120,opening/O-03/HP-120,opening/O-03/HP-120}'::text[],
        '{in-service,in-service,in-service}'::text[],
        '{1,1,2}'::text[],
        '{1704038400000,1735660800000,1735660800000}'::bigint[],
        '{25,25,25}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Unit}'::text[],
      '{opening/O-03/HP-120}'::text[],
      '{in-service}'::text[],
      '{1}'::text[],
      '{1704038400000}'::bigint[],
      '{9007199254740991}'::bigint[],
      '{25}'::bigint[],
      '{9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"in-service\\",\\"key\\":\\"1\\",\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":\\"O-03\\",\\"department\\":null,\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"enteredAtMs\\":1704038400000,\\"leftAtMs\\":null,\\"leftBy\\":null}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{25}'::bigint[],
      '{1772366790000}'::bigint[],
      '{1772366790000}'::bigint[]) as u
-- next
insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select 'other''s', u.* from unnest(
      '{26}'::bigint[],
      '{26}'::bigint[],
      '{Target}'::text[],
      '{complaint_rate/2024}'::text[],
      '{8}'::bigint[],
      '{71a42c3ed085b834f1c39b0ed072dfb0}'::text[],
      '{desk}'::text[],
      '{c-1}'::text[],
      '{1772366850000}'::bigint[],
      '{NULL}'::bigint[],
      E'{"{\\"actor\\":{\\"id\\":\\"clerk\\",\\"roles\\":[\\"clerk\\"]},\\"concerns\\":\\"d01f7750c13bb344feb798feac82dc7e\\",\\"data\\":{\\"data\\":{},\\"occurredAt\\":\\"2025-01-03T03:04:05.678Z\\"},\\"id\\":\\"71a42c3ed085b834f1c39b0ed072dfb0\\",\\"occurredAt\\":\\"2023-12-15T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:07:30.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"c-1\\",\\"system\\":\\"desk\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Corrected\\",\\"v\\":1,\\"version\\":8}"}'::text[]) as u
-- next
with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        '{Target,Target,Target,Target}'::text[],
        '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024,complaint_rate/2024}'::text[],
        '{target,target,target,target}'::text[],
        '{1,1,1,1}'::text[],
        '{1701651600000,1702605600000,1702861200000,1707012000000}'::bigint[],
        '{26,26,26,26}'::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = 'other''s' and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = 9007199254740991
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended
-- next
insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select 'other''s', u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      '{Target,Target,Target,Target}'::text[],
      '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024,complaint_rate/2024}'::text[],
      '{target,target,target,target}'::text[],
      '{1,1,1,1}'::text[],
      '{1701651600000,1702861200000,1707012000000,1735873445678}'::bigint[],
      '{1702861200000,1707012000000,1735873445678,9007199254740991}'::bigint[],
      '{26,26,26,26}'::bigint[],
      '{9007199254740991,9007199254740991,9007199254740991,9007199254740991}'::bigint[],
      E'{"{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":0}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":3}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":null,\\"approvedBy\\":null,\\"published\\":4}","{\\"kind\\":\\"target\\",\\"key\\":\\"1\\",\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":null,\\"unit\\":null,\\"order\\":null,\\"case\\":null,\\"staff\\":null,\\"outlet\\":null,\\"department\\":null,\\"product\\":null,\\"region\\":null,\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"fromAtMs\\":1704038400000,\\"untilAtMs\\":1735660800000,\\"approvedAtMs\\":1735873445678,\\"approvedBy\\":\\"S-HQ01\\",\\"published\\":4}"}'::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)
-- next
insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select 'other''s', u.* from unnest(
      '{26}'::bigint[],
      '{1772366850000}'::bigint[],
      '{1772366850000}'::bigint[]) as u
