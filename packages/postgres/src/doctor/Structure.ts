/** Checks of what every database must have, secured or not: triggers, functions, sequences, indexes, no loose ends. */
import { definers } from "../guard/Access.ts"
import { type Check, list, schema } from "./Check.ts"

const triggers = `values ('event', 'append_only', 27), ('event', 'append_only_whole', 34),
  ('commit_mark', 'append_only', 27), ('commit_mark', 'append_only_whole', 34)`

const appendOnly = `with wanted (relation, name, type) as (${triggers})
  select format('servicebook.%s: trigger %s %s', relation, name, case tgenabled when 'D' then 'is disabled'
    when 'O' then 'sleeps in replication mode' when 'R' then 'wakes in replication mode alone' else 'is missing' end) as found
  from wanted left join pg_trigger on tgrelid = to_regclass('servicebook.' || relation) and tgname = name and tgtype = type
    and tgqual is null and tgattr = '' and tgfoid = to_regprocedure('servicebook.refuse_change()')
  where tgenabled is distinct from 'A'
  union all select format('%s: trigger %s is none of ours', tgrelid::regclass, tgname)
  from pg_trigger join pg_class c on c.oid = tgrelid
  where relnamespace = ${schema} and not tgisinternal and (relname, tgname) not in (select relation, name from wanted)
  union all select format('%s: rule %s is none of ours', ev_class::regclass, rulename)
  from pg_rewrite join pg_class c on c.oid = ev_class where relnamespace = ${schema} and relkind in ('r', 'p')
  union all select 'servicebook.refuse_change(): does not refuse' from pg_proc
  where pronamespace = ${schema} and proname = 'refuse_change' and prosrc !~ '^\\s*begin\\s+raise exception '`

const definer = `select format('%s: %s', oid::regprocedure, case when not prosecdef then 'runs with the rights of its caller'
    when proname not in (${list(definers)}) then 'runs with the rights of its owner'
    else 'its search_path is not fixed' end) as found
  from pg_proc where pronamespace = ${schema} and (prosecdef <> (proname in (${list(definers)}))
    or prosecdef and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false))
  union all select format('servicebook.%s: is missing', name) from unnest(array[${list(definers)}]) name
  where not exists (select from pg_proc where pronamespace = ${schema} and proname = name)`

const sequences = `select format('%s: %s', coalesce(l.positions::text, 'tenant ' || l.tenant), case
    when s.seqrelid is null then 'is missing' when seqcache <> 1 then 'draws ahead (cache ' || seqcache || ')'
    when seqincrement <> 1 or seqcycle then 'does not count on by one' when seqmax > 1099511627775 then 'has no limit'
    else 'stands at ' || last || ', behind the event at ' || (select max(position) from servicebook.event e
      where e.tenant = l.tenant) end) as found
  from servicebook.log l left join pg_sequence s on s.seqrelid = l.positions,
    lateral (select case when s.seqrelid is not null then coalesce(pg_sequence_last_value(l.positions), 0) end as last) d
  where s.seqrelid is null or seqcache <> 1 or seqincrement <> 1 or seqcycle or seqmax > 1099511627775
    or last < (select max(position) from servicebook.event e where e.tenant = l.tenant)`

const constraints = [
  ...["event_pkey", "event_in_its_stream", "event_by_its_id", "event_id_of_its_key", "event_check"],
  ...["commit_mark_pkey", "log_pkey", "log_by_its_id"]
]

const indexes = `select format('%s: is invalid', indexrelid::regclass) as found from pg_index join pg_class c on c.oid = indrelid
  where relnamespace = ${schema} and not (indisvalid and indisready)
  union all select format('constraint %s: %s', name, case when conname is null then 'is missing' else 'is not validated' end)
  from unnest(array[${list(constraints)}]) name left join pg_constraint on conname = name and connamespace = ${schema}
  where convalidated is distinct from true`

// A transaction manager prepares and forgets; what it forgot holds its locks for ever.
const prepared = `select format('%s: prepared by %s at %s', gid, owner, prepared) as found from pg_prepared_xacts p
  where database = current_database() and exists (select from pg_locks l join pg_locks x
    on x.virtualtransaction = l.virtualtransaction and x.locktype = 'transactionid' and x.transactionid = p.transaction
    where l.pid is null and x.pid is null and (l.locktype = 'advisory' and l.classid::bigint >> 24 = 91
      or l.relation in (select oid from pg_class where relnamespace = ${schema})))`

/** The checks, by the names of what they look at. */
export const checks: ReadonlyArray<Check> = [
  { name: "append-only", statement: appendOnly },
  { name: "definers", statement: definer },
  { name: "sequences", statement: sequences },
  { name: "indexes", statement: indexes },
  { name: "prepared", statement: prepared }
]

/** Which of these relations are not there. */
export const missing = (relations: ReadonlyArray<string>): string =>
  `select format('%s: is missing', name) as found from unnest(array[${list(relations)}]::text[]) name
    where to_regclass('servicebook.' || quote_ident(name)) is null`
