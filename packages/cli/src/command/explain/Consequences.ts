/** `servicebook explain consequences`: why somebody's consequences of whole months are what they are. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../../Ask.ts"
import { described } from "../../answer/Asked.ts"
import { answer, Question } from "../../answer/ConsequencesExplained.ts"
import { stopping } from "../../Exit.ts"
import { toRead } from "../../OpenLog.ts"
import { print, withoutCsv } from "../../Print.ts"
import { root, type Shared } from "../../Root.ts"
import * as Report from "../../report/ConsequencesExplained.ts"

const flags = {
  of: Flag.String("of").pipe(Flag.withMetavar("who"), Flag.withDescription(described(Question.fields.of))),
  ...Ask.figureFlags,
  head: Ask.wholeHeadFlag
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const question = { of: input.of, ...(yield* Ask.figure(input)) }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const consequences = Command.make("consequences", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "说明某人的后果：各次违规及其序次、依据、提议，以及每一事实改变了什么 / Explain somebody's consequences: offences with their ordinals, what was ruled, the proposals, what each fact changed"
  ),
  Command.withExamples([
    {
      command: "servicebook explain consequences --of staff:S-01 --window 2026-05",
      description: "某人的一个月 / a month of one person"
    }
  ])
)
