/** `servicebook doctor`: whether the database of a log is as it must be, and how the logs in it stand. */
import { Window } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { zoneOf } from "../answer/Request.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { database, streams } from "../OpenDatabase.ts"
import { print, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/DoctorReport.ts"
import { notSecured } from "../report/DoctorWords.ts"

/** The zone in which instants are told. */
export const zoneFlag = Flag.String("zone").pipe(
  Flag.withMetavar("zone"),
  Flag.withDescription("所列时刻的时区 / the time zone of the instants that are told"),
  Flag.withDefault(Window.defaultZone)
)

const flags = {
  strict: Flag.Boolean("strict").pipe(
    Flag.withDescription("仅加固的数据库才能通过的项目也算缺陷 / count as faults what only a secured database passes"),
    Flag.withDefault(false)
  ),
  zone: zoneFlag
}

type Input = Command.Command.Config.Infer<typeof flags>

/** Examines the database that is provided, prints what was found, and fails when something does not hold. */
export const examine = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    const { Doctor } = yield* Effect.promise(() => import("@servicebook/postgres"))
    const document = Report.document(yield* Doctor.examine({ streams }), input)
    yield* print(document, Report, shared)
    if (document.faults === 0) return
    const { zh, en } = Report.isUnsecured(document) ? notSecured.remedy : { zh: "", en: "" }
    return yield* new DoesNotHold({
      zh: `${document.faults} 项检查不符${zh && `；${zh}`}`,
      en: `${document.faults} checks do not hold${en && `; ${en}`}`
    })
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    yield* zoneOf(input.zone)
    yield* Effect.provideContext(examine(input, shared), yield* database(shared.log))
  })

/** The command. */
export const doctor = Command.make("doctor", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "检查日志的数据库及其各日志的状况；有检查不通过时以 2 退出 / Check the database of a log, and tell how its logs stand; exits with 2 when a check fails"
  ),
  Command.withExamples([
    {
      command: "servicebook doctor --log my-books",
      description: "文件夹中的内嵌数据库 / the embedded database of a folder"
    },
    {
      command: "servicebook doctor --strict --log postgres://admin@host/books",
      description: "必须加固的服务器 / a server that must be secured"
    }
  ])
)
