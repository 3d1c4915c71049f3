/**
 * What an opened log needs of its database: the schema, the tables of its rows, its own sequence, rows derived by its
 * rules. It is looked at first, with no more than the right to read; only what lacks is made.
 */
import { Refusal, Tenant, Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Migrator, SqlClient, SqlError } from "effect/sql"
import { ensureRules } from "./Derive.ts"
import { messageOf, nothingWritten, problemOf, type StoreFailed } from "./Failure.ts"
import { regrant } from "./Guard.ts"
import { type Applied, actAsOwner, alone, migrate, unchecked, validate, wanted } from "./Migration.ts"
import { WrittenByNewer } from "./Newer.ts"
import { Recent } from "./Recent.ts"
import { ensureTables, hasTables, tablesIn } from "./RowSchema.ts"
import { unruled } from "./Rules.ts"
import type { Books, Place } from "./Write.ts"

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
  /** The same for the log of a tenant that the caller had in mind, where it was found before anybody asked for one. */
  of(tenant: string | undefined): NotPrepared {
    const { lacking, role } = this
    return new NotPrepared({ role, lacking, tenant: this.tenant ?? tenant ?? null })
  }

  override get message(): string {
    const [zh, en] = ([0, 1] as const).map((n) => this.lacking.map((one) => words[one][n]).join(n === 0 ? "、" : ", "))
    const tenant = this.tenant === null ? "" : ` --tenant ${this.tenant}`
    const command = `servicebook admit ${this.role}${tenant} --may read|append|settle|audit`
    return `数据库缺少${zh}，角色 ${this.role} 无权建立；请由 servicebook_owner 的成员或超级用户运行：${command}。 / the database lacks ${en}, and the role ${this.role} may not make it; let a superuser or a member of servicebook_owner run: ${command}`
  }
}

/** What may keep a log from being opened. */
export type OpenFailure = StoreFailed | NotPrepared | WrittenByNewer | Tenant.InvalidTenant

type Failure = SqlError.SqlError | Migrator.MigrationError | StoreFailed | WrittenByNewer

const sqlErrorOf = (error: Failure): SqlError.SqlError | undefined => {
  const found = SqlError.isSqlError(error) ? error : error.cause
  return SqlError.isSqlError(found) ? found : undefined
}

const isDenied = (error: Failure): boolean => sqlErrorOf(error)?.reason._tag === "AuthorizationError"

/** Why it does not open; of a migration that failed the database's words stand in the cause. */
const failed = (error: Failure): StoreFailed | WrittenByNewer => {
  if (error._tag === "StoreFailed" || error._tag === "WrittenByNewer") return error
  if (SqlError.isSqlError(error)) return nothingWritten("open")(error)
  const why = sqlErrorOf(error)
  const { zh, en } = Title.parted(why === undefined ? messageOf(error.cause) : problemOf("open", why))
  const said = Title.joined({ zh: `${error.message}：${zh}`, en: `${error.message}: ${en}` })
  const problem = error.cause === undefined ? error.message : said
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

const newestOf = (migrations: ReadonlyArray<Applied>): number => Math.max(0, ...migrations.map(({ id }) => id))

const lacksSchema = Effect.gen(function* () {
  const found = yield* applied
  const [stored, own] = [newestOf(found), newestOf(wanted)]
  if (stored > own) yield* Effect.fail(new WrittenByNewer({ what: "schema", stored, own }))
  const ids = new Set(found.map(({ id }) => id))
  return wanted.some(({ id }) => !ids.has(id)) || (yield* unchecked).length > 0
})

const lacks = (books: Books): Effect.Effect<ReadonlyArray<Lack>, Failure, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const { sql, streams, tenant } = books
    if (yield* lacksSchema) return ["schema"] as const
    const [log] = yield* sql`select 1 from servicebook.log where tenant = ${tenant} and positions is not null`
    return [
      ...((yield* hasTables(streams)) ? [] : (["tables"] as const)),
      ...(log === undefined ? (["log"] as const) : []),
      ...((yield* unruled(books)).length === 0 ? [] : (["rows"] as const))
    ]
  })

/** Makes what lacks, and says what did when it is not allowed to. */
const making = (
  tenant: string | null,
  looked: Effect.Effect<ReadonlyArray<Lack>, Failure, SqlClient.SqlClient>,
  made: Effect.Effect<void, Failure, SqlClient.SqlClient>
): Effect.Effect<void, OpenFailure, SqlClient.SqlClient> =>
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
  yield* validate
})

/** Brings the schema up to date, where it is not. */
export const prepareSchema = making(
  null,
  Effect.map(lacksSchema, (lacking): ReadonlyArray<Lack> => (lacking ? ["schema"] : [])),
  upToDate
)

const placeOf = (books: Books): Effect.Effect<Place, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.map(tablesIn(books.streams), (tables) => ({ ...books, tables, recent: new Recent() }))

/** New books need a name that can be one. Those that are kept under another are opened all the same: nobody loses his books. */
const named = ({ sql, tenant }: Books): Effect.Effect<void, StoreFailed | Tenant.InvalidTenant> => {
  if (Tenant.isName(tenant)) return Effect.void
  const kept = Effect.gen(function* () {
    const [there] = yield* sql`select 1 where to_regclass('servicebook.log') is not null`
    return there === undefined ? [] : yield* sql`select from servicebook.log where tenant = ${tenant}`
  }).pipe(Effect.mapError(nothingWritten("open")))
  return Effect.flatMap(kept, ({ length }) =>
    length > 0 ? Effect.void : Effect.fail(new Tenant.InvalidTenant({ tenant }))
  )
}

/**
 * Makes of what a log needs whatever lacks. Rows are derived outside the transaction of the rest: that may take long, and
 * nobody who opens another log waits for it.
 */
export const prepare = (books: Books): Effect.Effect<Place, OpenFailure, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    yield* named(books)
    yield* making(
      books.tenant,
      lacks(books),
      Effect.gen(function* () {
        yield* upToDate
        yield* alone(
          Effect.gen(function* () {
            yield* actAsOwner
            yield* ensureTables(books.streams)
            yield* books.sql`select servicebook.open_log(${books.tenant})`
          })
        )
        yield* ensureRules(yield* placeOf(books))
      })
    )
    return yield* Effect.mapError(placeOf(books), failed)
  })
