/** `servicebook consequences`: what follows from the facts of whole months, and what is to become of the proposals there are. */
import { Figure, FtmsCs, Reader } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ConsequencesReport.ts"

const flags = Ask.figureFlags

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toRead(shared)
    const { cut = "latest", ...asked } = yield* Ask.request(input, log)
    const source = yield* Reader.rowsAt(log, asked.head)
    const cutMs = Figure.cutAt(cut, asked.window, asked.head)
    const found = yield* FtmsCs.drawn(source, { ...asked, cutMs })
    yield* print(Report.document(found), Report, shared)
  })

/** The command. */
export const consequences = Command.make("consequences", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "List what follows from offences, losses and surveys: to propose, standing, or to be taken back; people decide"
  ),
  Command.withExamples([
    { command: "servicebook consequences --window 2026-05", description: "a month, as known today" },
    {
      command: "servicebook consequences --window 2026-05 --parameter after_sales_second_fen=10000 --format csv",
      description: "with an amount that the document lost, as CSV"
    }
  ])
)
