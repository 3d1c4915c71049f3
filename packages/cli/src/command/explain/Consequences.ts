/** `servicebook explain consequences`: why somebody's consequences of whole months are what they are. */
import { Figure, FtmsCs } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../../Ask.ts"
import { stopping } from "../../Exit.ts"
import { toRead } from "../../OpenLog.ts"
import { print, withoutCsv } from "../../Print.ts"
import { InvalidFlag } from "../../Refusal.ts"
import { root, type Shared } from "../../Root.ts"
import { drawing, inForce } from "../../Rules.ts"
import * as Report from "../../report/ConsequencesExplained.ts"
import * as Whose from "../../Whose.ts"

const flags = {
  of: Flag.String("of").pipe(
    Flag.withMetavar("who"),
    Flag.withDescription(
      "谁的：staff:…、post:… 或 department:…，与 consequences 所列相同 / whose: staff:…, post:… or department:…, as consequences names them"
    )
  ),
  ...Ask.figureFlags,
  head: Ask.wholeHeadFlag
}

const kinds = ["staff", "post", "department"] as const

const whose = (text: string) => {
  const expected = {
    zh: "请写 staff:S-01、post:… 或 department:…",
    en: "write staff:S-01, post:… or department:…"
  }
  const kind = kinds.find((one) => text.startsWith(`${one}:`) && text.length > one.length + 1)
  return kind === undefined
    ? Effect.fail(new InvalidFlag({ flag: "of", text, expected }))
    : Effect.succeed({ kind, token: text.slice(kind.length + 1) })
}

/** Whether nothing at all is said of somebody. */
const isBlank = ({ course, incidents, proceedings, result: { consequences, open } }: FtmsCs.Explained): boolean =>
  [course, incidents, proceedings, consequences, open].every(({ length }) => length === 0)

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const one = yield* whose(input.of)
    const log = yield* toRead(shared)
    // What each fact changed is told in the order of the log, which a source's clock does not have.
    const head = yield* Ask.wholeHead(log, input.head)
    const { cut = "latest", ...asked } = yield* Ask.request(input, log)
    const { rules } = yield* inForce(log, head, asked.window.startMs)
    const found = yield* FtmsCs.explained(log, {
      ...{ who: input.of, window: asked.window, head, cutMs: Figure.cutAt(cut, asked.window, head) },
      ...drawing(rules, asked),
      decidedAt: (then) => Effect.map(inForce(log, then, asked.window.startMs), (at) => drawing(at.rules, asked))
    })
    if (isBlank(found)) yield* Whose.knownHolder(log, one, head)
    yield* print(Report.document(found, rules), Report, shared)
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
