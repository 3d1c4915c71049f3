/** `servicebook worklist`: what is due, at risk or overdue at an instant, for whom. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import { answer, Question } from "../answer/Worklist.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/WorklistReport.ts"
import * as When from "../When.ts"

const flags = {
  at: When.atFlag,
  head: Ask.headFlag,
  for: Flag.String("for").pipe(
    Flag.withMetavar("holder"),
    Flag.withDescription(described(Question.fields.for)),
    Flag.optional
  ),
  zone: Ask.figureFlags.zone,
  reading: Ask.figureFlags.reading,
  parameter: Ask.figureFlags.parameter
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { at, for: holder, head, reading, zone } = input
    const parameter = yield* Ask.numbers(input.parameter)
    const question = { zone, reading, parameter, ...Ask.given({ at, head, for: holder }) }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const worklist = Command.make("worklist", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "列出某时刻未到期、临期或逾期者：案件与报送、责任方、依据条款 / List what is due, at risk or overdue at an instant: cases and papers, for whom, by which clause"
  ),
  Command.withExamples([
    {
      command: "servicebook worklist --at 2025-10-09T09:00:00+08:00 --for department:after-sales",
      description: "一个部门当天早上的待办 / what a department owes that morning"
    }
  ])
)
