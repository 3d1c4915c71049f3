/** Checks of a secured database: who owns, who may, and by which detours rows could be seen or changed. */
import { groups, owner } from "../guard/Access.ts"
import { type Check, list, schema } from "./Check.ts"

const all = [owner, ...groups]

const owners = `with things (thing, belongs) as (
    select 'schema servicebook', nspowner from pg_namespace where nspname = 'servicebook'
    union all select oid::regclass::text, relowner from pg_class where relnamespace = ${schema} and relkind <> 'i'
    union all select oid::regprocedure::text, proowner from pg_proc where pronamespace = ${schema})
  select format('%s: belongs to %s', thing, pg_get_userbyid(belongs)) as found from things
  where belongs is distinct from to_regrole('${owner}')::oid
  union all select format('role %s: is missing', r) from unnest(array[${list(all)}]) r where to_regrole(r) is null
  union all select format('role %s: %s', rolname, concat_ws(', ', case when rolcanlogin then 'can log in' end,
    case when rolsuper or rolbypassrls then 'passes over row security' end, case when rolcreaterole then 'makes roles' end))
  from pg_roles where rolname in (${list(all)}) and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole)`

/** Whatever way a role came to its rights: through a grant, through another role, through one that the server predefines. */
const writers = `select format('%s on servicebook.%s: %s', string_agg(privilege, ', ' order by privilege), relname, rolname) as found
  from pg_roles r, pg_class c, unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) privilege
  where relnamespace = ${schema} and relkind in ('r', 'p') and relname not like 'consumer%' and not rolsuper and rolname !~ '^pg_'
    and not pg_has_role(r.oid, to_regrole('${owner}')::oid, 'usage')
    and case when privilege in ('INSERT', 'UPDATE', 'REFERENCES') then has_any_column_privilege(r.oid, c.oid, privilege)
      else has_table_privilege(r.oid, c.oid, privilege) end
  group by rolname, relname`

// A view reads with the rights of its owner, be it through another view, unless told to use those of who asks.
const views = `with recursive reading (view, source) as (
    select distinct ev_class, refobjid from pg_depend join pg_rewrite r on r.oid = objid
    where classid = 'pg_rewrite'::regclass and refclassid = 'pg_class'::regclass and ev_class <> refobjid),
  over (view) as (
    select view from reading join pg_class c on c.oid = source where relnamespace = ${schema} and relkind in ('r', 'p')
    union select r.view from reading r join over o on r.source = o.view)
  select format('%s: %s', v.oid::regclass, case relkind when 'm' then 'keeps a copy of rows for whoever may read it'
    else 'reads with the rights of ' || pg_get_userbyid(relowner) end) as found
  from over join pg_class v on v.oid = over.view where relkind = 'm' or not coalesce((select option_value::boolean
    from pg_options_to_table(reloptions) where option_name = 'security_invoker'), false)`

const elsewhere = `select format('%s: runs with the rights of %s', oid::regprocedure, pg_get_userbyid(proowner)) as found
  from pg_proc p where pronamespace <> ${schema} and prosecdef and (prosrc ~* '\\mservicebook\\M' or exists (
    select from pg_depend join pg_class c on c.oid = refobjid where classid = 'pg_proc'::regclass and objid = p.oid
      and refclassid = 'pg_class'::regclass and relnamespace = ${schema}))`

const replication = `select format('%s may %s session_replication_role', case grantee when 0 then 'PUBLIC'
    else pg_get_userbyid(grantee) end, privilege_type) as found
  from pg_parameter_acl, aclexplode(paracl) where parname = 'session_replication_role'
    and grantee not in (select oid from pg_roles where rolsuper)
  union all select format('role %s: session_replication_role is set', pg_get_userbyid(setrole)) from pg_db_role_setting
  where exists (select from unnest(setconfig) s where s like 'session\\_replication\\_role=%')`

const locks = `select format('%s: everybody may', p.oid::regprocedure) as found
  from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner)))
  where pronamespace = 'pg_catalog'::regnamespace and proname like 'pg\\_%advisory%lock%' and grantee = 0`

const defaults = `select format('functions that %s will make: PUBLIC may execute', '${owner}') as found
  where not exists (select from pg_default_acl where defaclrole = to_regrole('${owner}')::oid and defaclobjtype = 'f'
    and defaclnamespace = 0 and not exists (select from aclexplode(defaclacl) where grantee = 0))
  union all select format('%s that %s will make: %s gets %s', case defaclobjtype when 'r' then 'tables' when 'f' then
    'functions' when 'S' then 'sequences' else 'things' end, pg_get_userbyid(defaclrole), case grantee when 0 then 'PUBLIC'
    else pg_get_userbyid(grantee) end, privilege_type)
  from pg_default_acl, aclexplode(defaclacl) where defaclrole = to_regrole('${owner}')::oid and grantee <> defaclrole`

const above = `concat_ws(', ', case when rolsuper then 'superuser' end, case when rolbypassrls then 'passes over row security' end,
  case when pg_has_role(r.oid, to_regrole('${owner}')::oid, 'member') then 'member of ${owner}' end)`

const members = `select format('member %s: is no role', role) as found from servicebook.member
  where to_regrole(quote_ident(role)) is null
  union select format('role %s: %s', rolname, ${above}) from pg_roles r where ${above} <> ''
    and (rolname in (select role from servicebook.member) or not rolsuper and exists (select from servicebook.member m
      where pg_has_role(r.oid, to_regrole(quote_ident(m.role))::oid, 'usage')))`

const timeouts = `select format('role %s: a transaction may wait for its client for ever', rolname) as found from pg_roles r
  where rolcanlogin and rolname in (select role from servicebook.member) and not exists (
    select from pg_db_role_setting, unnest(setconfig) s where setrole in (0, r.oid)
      and setdatabase in (0, (select oid from pg_database where datname = current_database()))
      and s like 'idle\\_in\\_transaction\\_session\\_timeout=%' and s !~ '=0')`

const clock = `select format('tenant %s: recordedAt is not held against the clock', tenant) as found
  from servicebook.log where skew_ms is null`

/** The checks, by the names of what they look at. */
export const checks: ReadonlyArray<Check> = [
  { name: "owner", statement: owners },
  { name: "writers", statement: writers },
  { name: "views", statement: views },
  { name: "functions-elsewhere", statement: elsewhere },
  { name: "replication-mode", statement: replication },
  { name: "advisory-locks", statement: locks },
  { name: "default-privileges", statement: defaults },
  { name: "members", statement: members },
  { name: "timeouts", statement: timeouts },
  { name: "clock", statement: clock }
]
