/**
 * The fold of a large log with all indicators of OBL-P-02 §3.1.4, against parsing the same lines as JSON. The goal is at
 * most 1.5 times that time.
 */
import { Instant, OblP02, type Recorded, Replay, RowSource, Streams, Window } from "@servicebook/core"
import { lines } from "@servicebook/sample-company"
import * as Result from "effect/Result"
import { compare, print } from "./Measure.ts"

interface Line {
  readonly position: number
  readonly commit: number
  readonly body: Recorded.Body
}

/** Folds the sample company's history of that many events. */
export const fold = async (events: number): Promise<void> => {
  const texts = [...lines({ events })]
  const bytes = texts.reduce((sum, { length }) => sum + length, 0)
  print(`${texts.length} events, ${Math.round(bytes / texts.length)} characters a line`)
  const window = Result.getOrThrow(Window.parse("2025"))
  const head = { position: texts.length, atMs: Instant.toMs("2026-06-01T00:00:00.000Z") }
  let parsed: ReadonlyArray<Line> = []
  const parse = () => {
    parsed = texts.map((text) => JSON.parse(text) as Line)
  }
  const replay = () => {
    const recorded = parsed.map(({ position, commit, body }, index) => ({
      position,
      commit,
      body,
      text: texts[index] ?? ""
    }))
    const asked = OblP02.kpis.map((declaration) => ({ declaration, request: { window, head } }))
    return Result.getOrThrow(Replay.replay(Streams.all, RowSource.byStream(recorded).values(), asked))
  }
  await compare(
    "fold",
    5,
    { name: "JSON.parse of every line", act: parse },
    { name: "fold and five figures", act: replay }
  )
}
