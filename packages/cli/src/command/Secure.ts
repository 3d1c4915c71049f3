/**
 * `servicebook secure`, `admit` and `dismiss`: an administrator of a server gives the database its roles, and roles their
 * tenants.
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { zoneOf } from "../answer/Request.ts"
import { stopping } from "../Exit.ts"
import { onServer, streams } from "../OpenDatabase.ts"
import { remark, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import { defaultTenant } from "../Tenant.ts"
import { examine, zoneFlag } from "./Doctor.ts"

const loaded = Effect.promise(() => import("@servicebook/postgres"))

const zone = { zone: zoneFlag }

/** Secures, and lets the doctor say what is left to do. */
const secured = (input: Command.Command.Config.Infer<typeof zone>, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    yield* zoneOf(input.zone)
    const { Guard } = yield* loaded
    const database = yield* onServer(shared.log)
    yield* Effect.andThen(Guard.secure, examine({ ...input, strict: true }, shared)).pipe(
      Effect.provideContext(database)
    )
  })

/** The command `secure`. */
export const secure = Command.make("secure", zone, (input) =>
  Effect.flatMap(root, (shared) => secured(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "加固服务器的数据库：不可登录的所有者、角色、按租户分行；然后运行 doctor / Secure the database of a server: an owner without login, roles, rows by tenant; then doctor"
  ),
  Command.withExamples([
    { command: "servicebook secure --log postgres://admin@host/books", description: "以超级用户身份 / as a superuser" }
  ])
)

const role = Argument.String("role").pipe(
  Argument.withDescription("服务器的角色：登录或其组 / a role of the server, a login or a group of them")
)

const admitting = {
  role,
  may: Flag.Literals("may", ["read", "append", "settle", "audit"]).pipe(
    Flag.withDescription(
      "该角色可做什么：read（未指明时）、append（兼读）、settle（兼读）或 audit / what the role may do: read (where it is not said), append (and read), settle (and read), or audit"
    ),
    Flag.withDefault("read")
  )
}

const tenantOf = ({ tenant }: Shared): string => Option.getOrElse(tenant, () => defaultTenant)

/** The log is opened first: what it needs is made by somebody who may, so that the role need not; nobody else gets so far. */
const admitted = (input: Command.Command.Config.Infer<typeof admitting>, shared: Shared) =>
  Effect.gen(function* () {
    const { Guard, PgEventLog } = yield* loaded
    const tenant = tenantOf(shared)
    const { role, may: right } = input
    yield* Guard.mayAdmit("admit").pipe(
      Effect.andThen(PgEventLog.make({ tenant, streams })),
      Effect.andThen(Guard.admit({ role, tenant, right })),
      Effect.provideContext(yield* onServer(shared.log))
    )
    const zh = `角色 ${role} 已获准进入租户 ${tenant} 的日志：${right}`
    yield* remark({ zh, en: `the role ${role} is admitted to the log of tenant ${tenant}: ${right}` }, shared)
  })

/** The command `admit`. */
export const admit = Command.make("admit", admitting, (input) =>
  Effect.flatMap(root, (shared) => admitted(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "准许一个角色使用加固数据库中某租户的日志，并备好日志所需 / Admit a role to the log of a tenant in a secured database, and make ready what the log needs"
  ),
  Command.withExamples([
    {
      command: "servicebook admit web --may append --tenant east --log postgres://admin@host/books",
      description: "一个登录 / a login"
    }
  ])
)

const dismissed = (input: { readonly role: string }, shared: Shared) =>
  Effect.gen(function* () {
    const { Guard } = yield* loaded
    const tenant = tenantOf(shared)
    const was = yield* Guard.dismiss({ role: input.role, tenant }).pipe(
      Effect.provideContext(yield* onServer(shared.log))
    )
    const zh = was ? "不再获准进入" : "从未获准进入"
    const en = was ? "is no longer admitted" : "was never admitted"
    yield* remark(
      {
        zh: `角色 ${input.role} ${zh}租户 ${tenant} 的日志`,
        en: `the role ${input.role} ${en} to the log of tenant ${tenant}`
      },
      shared
    )
  })

/** The command `dismiss`. */
export const dismiss = Command.make("dismiss", { role }, (input) =>
  Effect.flatMap(root, (shared) => dismissed(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "收回一个角色对某租户日志的准许 / Take the log of a tenant from a role that was admitted to it"
  )
)
