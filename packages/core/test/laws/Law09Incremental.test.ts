// Law 9: what a log keeps as it grows equals a full replay, at every head, for every kind of row and any cut.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { replay as stream } from "../../src/count/Replay.ts"
import { canonicalText, streamKey } from "../../src/log/Recorded.ts"
import { byStream, type FoundRow, type RowQuery, type RowSource } from "../../src/log/RowSource.ts"
import { all } from "../../src/streams/Streams.ts"
import { FOREVER } from "../../src/time/Instant.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { instants, recorded, steps } from "../arbitrary/Histories.ts"
import { figureOf, heads, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const found = (source: RowSource, query: RowQuery): ReadonlyArray<string> =>
  [...Effect.runSync(source.rows(query))]
    .map(({ stream: ref, row }: FoundRow) => `${streamKey(ref)} ${canonicalText(row)}`)
    .sort()

const queries = (cutMs: number, head: number): ReadonlyArray<RowQuery> =>
  [...all.values()].flatMap(({ rowKinds }) =>
    rowKinds.flatMap(({ kind, anchors }) =>
      anchors.map((anchor) => ({ kind, anchor, fromMs: -FOREVER, untilMs: FOREVER, cutMs, head }))
    )
  )

const everything = steps("Case", "ServiceOrder", "Repair", "Survey", "Unit", "Target", "Publication")

describe("law 9: growing equals replaying", () => {
  it("for the rows of every kind, at every head", () => {
    fc.assert(
      fc.property(everything, instants, (story, cutMs) => {
        const events = recorded(story)
        const log = logOf(events)
        for (const head of heads(events)) {
          const full = replay(upTo(events, head))
          for (const query of [...queries(cutMs, head), ...queries(FOREVER, head)]) {
            expect(found(log, query)).toEqual(found(full, query))
          }
        }
      }),
      runs(30)
    )
  })

  it("for every figure, also when no rows are kept", () => {
    fc.assert(
      fc.property(anyInquiry, ({ declaration, events, request }) => {
        const known = upTo(events, request.head.position)
        const figure = figureOf(logOf(events), declaration, request)
        expect(figureOf(replay(known), declaration, request)).toEqual(figure)
        const { cut, ...rest } = request
        const asked = [{ declaration, request: cut === undefined ? rest : { ...rest, cut } }]
        expect(Result.getOrThrow(stream(all, byStream(known).values(), asked))).toEqual([figure])
      }),
      runs(120)
    )
  })
})
