/**
 * Securing a database: an owner that nobody logs in as, group roles that logins are granted, rows of one's own tenants
 * only. Run by an administrator of the server; whatever is secured already stays as it is.
 */
import { Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { type Migrator, SqlClient, SqlError } from "effect/sql"
import { nothingWritten, type StoreFailed } from "./Failure.ts"
import * as Access from "./guard/Access.ts"
import { mayAdmit, maySecure } from "./guard/Caller.ts"
import { actAsOwner, alone, catalogPath, migrate, validate } from "./Migration.ts"
import { quoted } from "./RowTable.ts"

type Sql = Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient>

export { mayAdmit } from "./guard/Caller.ts"

/** What a role may do with the log of a tenant. Appending needs reading: a decision is taken on what is known. */
export const rights = ["read", "append", "settle", "audit"] as const
/** One of {@link rights}. */
export type Right = (typeof rights)[number]

const groupsOf: Readonly<Record<Right, ReadonlyArray<Access.Group>>> = {
  read: ["servicebook_reader"],
  append: ["servicebook_reader", "servicebook_writer"],
  settle: ["servicebook_reader", "servicebook_sequencer"],
  audit: ["servicebook_auditor"]
}

const all = (statements: ReadonlyArray<string>): Sql =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.forEach(statements, (text) => sql.unsafe(text), { discard: true })
  )

/** Roles belong to the whole server: another database of it may have made them, or be making them now. */
const roles = all([
  `do $$ declare r text; begin
    foreach r in array array['${[Access.owner, ...Access.groups].join("','")}'] loop
      if to_regrole(r) is null then
        begin execute format('create role %I nologin', r); exception when duplicate_object or unique_violation then null; end;
      end if;
      if (select rolcanlogin from pg_roles where rolname = r) then execute format('alter role %I nologin', r); end if;
    end loop;
    if not pg_has_role(current_user, '${Access.owner}', 'usage') then grant ${Access.owner} to current_user; end if;
  end $$`
])

/** Everything of the schema goes to the owner. Who is no superuser must lend the owner the right to have a schema. */
const transfer = all([
  `do $$ declare r record; v_lend boolean := not (select rolsuper from pg_roles where rolname = current_user); begin
    if v_lend then execute format('grant create on database %I to ${Access.owner}', current_database()); end if;
    execute 'alter schema servicebook owner to ${Access.owner}';
    for r in select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' when 'v' then 'view'
        when 'm' then 'materialized view' else 'table' end as kind from pg_class c
      where relnamespace = 'servicebook'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        and relowner <> '${Access.owner}'::regrole and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and c.relkind = 'S' and d.deptype in ('a', 'i'))
    loop execute format('alter %s %s owner to ${Access.owner}', r.kind, r.name); end loop;
    for r in select oid::regprocedure as name from pg_proc
      where pronamespace = 'servicebook'::regnamespace and proowner <> '${Access.owner}'::regrole
    loop execute format('alter routine %s owner to ${Access.owner}', r.name); end loop;
    if v_lend then execute format('revoke create on database %I from ${Access.owner}', current_database()); end if;
  end $$`
])

const everyTable = `select servicebook.guard_table(relname::text) from pg_class
  where relnamespace = 'servicebook'::regnamespace and relkind in ('r', 'p')`

const grants = [
  "revoke all on schema servicebook from public",
  `grant usage on schema servicebook to ${Access.groups.join(", ")}`,
  "revoke all on all sequences in schema servicebook from public",
  "revoke execute on all routines in schema servicebook from public",
  "alter default privileges revoke execute on routines from public",
  everyTable,
  ...Object.entries(Access.functions).map(
    ([name, to]) => `grant execute on function servicebook.${name} to ${to.join(", ")}`
  ),
  ...Object.entries(Access.sequences).map(
    ([name, to]) => `do $$ begin if to_regclass('servicebook.${name}') is not null then
      grant usage on sequence servicebook.${name} to ${to.join(", ")}; end if; end $$`
  )
]

/** Grants again what the list says, as the owner: after a migration made new things. Does nothing while not secured. */
export const regrant: Sql = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [found] = yield* sql<{ secured: boolean | null }>`select servicebook.secured() as secured`
  if (found?.secured !== true) return
  yield* actAsOwner
  yield* all(grants)
})

/**
 * Advisory locks are numbers that anybody may take, and by one of them a stranger could hold a log's watermark back or
 * keep its appends waiting. Only a superuser can change who may; where none is at hand, the doctor says so.
 */
const locks = all([
  `do $$ declare r record; begin
    if not (select rolsuper from pg_roles where rolname = session_user) then return; end if;
    for r in select oid::regprocedure as name from pg_proc
      where pronamespace = 'pg_catalog'::regnamespace and proname like 'pg\\_%advisory%lock%'
    loop
      execute format('revoke execute on function %s from public', r.name);
      execute format('grant execute on function %s to ${Access.owner}', r.name);
    end loop;
  end $$`
])

const clocks = all([
  `alter table servicebook.log alter column skew_ms set default ${Access.skewMs}`,
  `update servicebook.log set skew_ms = ${Access.skewMs} where skew_ms is null`
])

const asSelf: Sql = Effect.flatMap(SqlClient.SqlClient, (sql) =>
  Effect.asVoid(sql`select set_config('role', 'none', true)`)
)

/** Settings of a group are not its members': each login has its own. Who may not set them hears of it from the doctor. */
const timed = (role: string): Sql =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [found] = yield* sql<{ text: string }>`select format('do %L', format(
      'begin alter role %I in database %I set idle_in_transaction_session_timeout = %L;
        exception when insufficient_privilege then null; end',
      ${role}::text, current_database(), ${Access.idleInTransaction}::text)) as text`
    if (found !== undefined) yield* sql.unsafe(found.text)
  })

const refused = (operation: string, problem: string): StoreFailed =>
  new Refusal.StoreFailed({ operation, outcome: "nothing-written", problem })

const failing =
  (operation: string) =>
  (error: SqlError.SqlError | Migrator.MigrationError): StoreFailed => {
    const cause = SqlError.isSqlError(error) ? error : error.cause
    return SqlError.isSqlError(cause) ? nothingWritten(operation)(cause) : refused(operation, error.message)
  }

/** Secures the database: brings its schema up to date, makes the roles, and gives each what it may do and no more. */
export const secure: Effect.Effect<void, StoreFailed, SqlClient.SqlClient> = Effect.gen(function* () {
  yield* migrate
  yield* catalogPath
  yield* asSelf
  yield* roles
  yield* transfer
  yield* regrant
  yield* clocks
  yield* asSelf
  yield* locks
}).pipe(alone, Effect.andThen(validate), Effect.mapError(failing("secure")), (secured) =>
  Effect.andThen(maySecure, secured)
)

/** Admits a role to the log of a tenant: what it may do there, and its membership in the groups that may. */
export const admit = (member: {
  readonly role: string
  readonly tenant: string
  readonly right: Right
}): Effect.Effect<void, StoreFailed, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { right, role, tenant } = member
    yield* catalogPath
    const [found] = yield* sql<{
      logs_in: boolean
    }>`select rolcanlogin as logs_in from pg_roles where rolname = ${role}`
    if (found === undefined) return yield* Effect.fail(refused("admit", `没有角色 ${role} / there is no role ${role}`))
    yield* sql`insert into servicebook.member (role, tenant, appends) values (${role}, ${tenant}, ${right === "append"})
      on conflict (tenant, role) do update set appends = excluded.appends`
    yield* sql.unsafe(`grant ${groupsOf[right].join(", ")} to ${quoted(role)}`)
    if (found.logs_in) yield* timed(role)
  }).pipe(
    alone,
    Effect.mapError((error) => (SqlError.isSqlError(error) ? failing("admit")(error) : error)),
    (admitted) => Effect.andThen(mayAdmit("admit"), admitted)
  )

/** Takes from a role the log of a tenant; whether it had been admitted. It stays in its groups, which say nothing about tenants. */
export const dismiss = (member: {
  readonly role: string
  readonly tenant: string
}): Effect.Effect<boolean, StoreFailed, SqlClient.SqlClient> =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) =>
      sql`delete from servicebook.member where role = ${member.role} and tenant = ${member.tenant} returning role`
  ).pipe(
    Effect.map((found) => found.length > 0),
    Effect.mapError(failing("dismiss")),
    (dismissed) => Effect.andThen(mayAdmit("dismiss"), dismissed)
  )
