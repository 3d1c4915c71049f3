/** `servicebook targets`: which targets are set for a year, by when, and what lacks of them. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import { answer, Question } from "../answer/Targets.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/TargetsReport.ts"

const flags = {
  year: Flag.String("year").pipe(Flag.withMetavar("year"), Flag.withDescription(described(Question.fields.year))),
  department: Flag.String("department").pipe(
    Flag.withMetavar("token"),
    Flag.withDescription(described(Question.fields.department)),
    Flag.atLeast(0)
  ),
  zone: Ask.figureFlags.zone,
  head: Ask.headFlag,
  failOnFindings: Flag.Boolean("fail-on-findings").pipe(
    Flag.withDescription("有缺项时以 2 退出 / exit with 2 when something lacks"),
    Flag.withDefault(false)
  )
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { department, head, year, zone } = input
    const document = yield* answer(yield* toRead(shared), { year, department, zone, ...Ask.given({ head }) })
    yield* print(document, Report, shared)
    const found = document.indicators.flatMap(({ findings }) => findings).length
    if (!input.failOnFindings || found === 0) return
    return yield* new DoesNotHold({ zh: `缺 ${found} 处`, en: `${found} found` })
  })

/** The command. */
export const targets = Command.make("targets", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "按年初有效的规则检查一年的目标：指标、条款、方向与数值无误，上年十二月制定、批准、下发、分解 / Look through the targets of a year by the rules in force when it begins: indicator, clause, direction and number; set in December before, approved, issued, broken down"
  ),
  Command.withExamples([
    {
      command: "servicebook targets --year 2027 --fail-on-findings",
      description: "每年十二月：次年目标缺什么 / each December: what lacks for next year"
    }
  ])
)
