/**
 * What an opened log needs of its database: the schema, the tables of its rows, its own sequence, rows derived by its
 * rules. It is looked at first, with no more than the right to read; only what lacks is made.
 */
import { Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Migrator, SqlClient, SqlError } from "effect/sql"
import { ensureRules, outdated } from "./Derive.ts"
import { messageOf, nothingWritten, type StoreFailed } from "./Failure.ts"
import { regrant } from "./Guard.ts"
import { type Applied, actAsOwner, alone, migrate, wanted } from "./Migration.ts"
import { ensureTables, hasTables } from "./RowSchema.ts"
import type { Place } from "./Write.ts"

const Lack = Schema.Literals(["access", "schema", "tables", "log", "rows"])
type Lack = typeof Lack.Type

const words: { readonly [L in Lack]: readonly [zh: string, en: string] } = {
  access: ["访问权限", "access to the schema"],
  schema: ["当前版本的数据库结构", "the schema of this version"],
  tables: ["行的表", "tables of rows"],
  log: ["该租户的日志", "the log of this tenant"],
  rows: ["按当前规则推导的行", "rows derived by the rules of this version"]
}

/** The database lacks what the log needs, and the role that opens it may not make it. */
export class NotPrepared extends Schema.TaggedError<NotPrepared>()("NotPrepared", {
  role: Schema.String,
  tenant: Schema.NullOr(Schema.String),
  lacking: Schema.Array(Lack)
}) {
  override get message(): string {
    const [zh, en] = ([0, 1] as const).map((n) => this.lacking.map((one) => words[one][n]).join(n === 0 ? "、" : ", "))
    const tenant = this.tenant === null ? "" : ` --tenant ${this.tenant}`
    const command = `servicebook admit ${this.role}${tenant}`
    return `数据库缺少${zh}，角色 ${this.role} 无权建立；请由 servicebook_owner 的成员或超级用户运行：${command}。 / the database lacks ${en}, and the role ${this.role} may not make it; let a superuser or a member of servicebook_owner run: ${command}`
  }
}

type Failure = SqlError.SqlError | Migrator.MigrationError

const sqlErrorOf = (error: Failure): SqlError.SqlError | undefined => {
  const found = SqlError.isSqlError(error) ? error : error.cause
  return SqlError.isSqlError(found) ? found : undefined
}

const isDenied = (error: Failure): boolean => sqlErrorOf(error)?.reason._tag === "AuthorizationError"

/** Why a migration failed: the database's words stand in the cause. */
const failed = (error: Failure): StoreFailed => {
  if (SqlError.isSqlError(error)) return nothingWritten("open")(error)
  const why = sqlErrorOf(error)?.reason.cause ?? error.cause
  const problem = why === undefined ? error.message : `${error.message}: ${messageOf(why)}`
  return new Refusal.StoreFailed({ operation: "open", outcome: "nothing-written", problem })
}

/** The migrations that a database remembers; none where it has no schema. */
export const applied: Effect.Effect<ReadonlyArray<Applied>, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(
  function* () {
    const sql = yield* SqlClient.SqlClient
    const [there] = yield* sql`select 1 where to_regclass('servicebook.migration') is not null`
    if (there === undefined) return []
    return yield* sql<Applied>`select migration_id as id, name from servicebook.migration order by migration_id`
  }
)

const lacksSchema = Effect.map(applied, (found) => {
  const ids = new Set(found.map(({ id }) => id))
  return wanted.some(({ id }) => !ids.has(id))
})

const lacks = (place: Place): Effect.Effect<ReadonlyArray<Lack>, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const { sql, streams, tenant } = place
    if (yield* lacksSchema) return ["schema"] as const
    const [log] = yield* sql`select 1 from servicebook.log where tenant = ${tenant} and positions is not null`
    return [
      ...((yield* hasTables(streams)) ? [] : (["tables"] as const)),
      ...(log === undefined ? (["log"] as const) : []),
      ...((yield* outdated(place)).length === 0 ? [] : (["rows"] as const))
    ]
  })

/** Makes what lacks, and says what did when it is not allowed to. */
const making = (
  tenant: string | null,
  looked: Effect.Effect<ReadonlyArray<Lack>, SqlError.SqlError, SqlClient.SqlClient>,
  made: Effect.Effect<void, Failure, SqlClient.SqlClient>
): Effect.Effect<void, NotPrepared | StoreFailed, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const lacking = yield* Effect.catch(looked, (error) =>
      isDenied(error) ? Effect.succeed(["access"] as const) : Effect.fail(failed(error))
    )
    if (lacking.length === 0) return
    const denied = Effect.flatMap(sql<{ role: string }>`select current_user::text as role`, ([found]) =>
      Effect.fail(new NotPrepared({ role: found?.role ?? "", tenant, lacking }))
    ).pipe(Effect.mapError((error) => (SqlError.isSqlError(error) ? failed(error) : error)))
    if (lacking[0] === "access") return yield* denied
    yield* Effect.catch(made, (error) => (isDenied(error) ? denied : Effect.fail(failed(error))))
  })

const upToDate = Effect.gen(function* () {
  if (!(yield* lacksSchema)) return
  yield* alone(Effect.andThen(migrate, regrant))
})

/** Brings the schema up to date, where it is not. */
export const prepareSchema = making(
  null,
  Effect.map(lacksSchema, (lacking): ReadonlyArray<Lack> => (lacking ? ["schema"] : [])),
  upToDate
)

/** Makes of what a log needs whatever lacks. */
export const prepare = (place: Place): Effect.Effect<void, NotPrepared | StoreFailed, SqlClient.SqlClient> =>
  making(
    place.tenant,
    lacks(place),
    Effect.gen(function* () {
      yield* upToDate
      yield* actAsOwner
      yield* ensureTables(place.streams)
      yield* place.sql`select servicebook.open_log(${place.tenant})`
      yield* ensureRules(place)
    }).pipe(alone)
  )
