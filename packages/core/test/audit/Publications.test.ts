// Publications that claim what the log does not bear out, and comparing with a head before the publication's.
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { describe, expect } from "vitest"
import { publish } from "../../src/audit/Publish.ts"
import { published } from "../../src/audit/Published.ts"
import { recompute } from "../../src/audit/Recompute.ts"
import { compare, isExplained } from "../../src/audit/Restatement.ts"
import { compute, type Figure } from "../../src/count/Figure.ts"
import { EventLog } from "../../src/log/EventLog.ts"
import type { HeadSpec } from "../../src/log/Head.ts"
import { make } from "../../src/log/Memory.ts"
import { complaintResolutionRate as rate } from "../../src/policy/OblP02/index.ts"
import { all } from "../../src/streams/Streams.ts"
import { tenant } from "../arbitrary/Histories.ts"
import { windowOf } from "../arbitrary/Questions.ts"
import { tell } from "../Story.ts"

const story = tell(
  ["2026-01-05 10:00", "Case/C-1", "Registered", { class: "complaint" }],
  ["2026-01-06 10:00", "Case/C-2", "Registered", { class: "complaint" }],
  ["2026-02-05 10:00", "Case/C-3", "Registered", { class: "complaint" }]
)

const books = (spec: HeadSpec, change: (figure: Figure) => unknown = (figure) => figure) =>
  Effect.gen(function* () {
    const log = make({ tenant, streams: all })
    yield* log.restore(story)
    const head = yield* log.head(spec)
    const figure = change(yield* compute(log, rate, { window: windowOf("2026-01"), head })) as Figure
    const order = { actor: { id: "S-1", roles: [] }, occurredAt: "2026-02-06T00:00:00.000Z" }
    yield* Effect.provideService(publish(figure, rate, order), EventLog, log)
    const [one] = yield* published(log)
    if (one === undefined) throw new Error("nothing was published")
    return { log, one }
  })

const differing = (spec: HeadSpec, change?: (figure: Figure) => unknown) =>
  Effect.map(
    Effect.flatMap(books(spec, change), ({ log, one }) => recompute(log, one)),
    ({ differs }) => differs
  )
const second = { position: 2 }

describe("a publication", () => {
  it.effect("stands at a position, and at any instant that the log had reached", () =>
    Effect.gen(function* () {
      expect(yield* differing(second)).toEqual([])
      expect(yield* differing({ recordedByMs: Date.UTC(2026, 1, 1) })).toEqual([])
      expect(yield* differing({ recordedByMs: Date.UTC(2027, 1, 1) })).toEqual([])
    })
  )

  const claims: ReadonlyArray<readonly [what: string, differs: string, change: (figure: Figure) => unknown]> = [
    ["an instant its head never had", "head", (f) => ({ ...f, head: { ...f.head, at: "2030-01-01T00:00:00.000Z" } })],
    ["an instant before its head", "head", (f) => ({ ...f, head: { ...f.head, at: "2025-01-01T00:00:00.000Z" } })],
    ["a window under another's name", "window", (f) => ({ ...f, window: { ...f.window, label: "2026-Q1" } })],
    ["a window of another kind", "window", (f) => ({ ...f, window: { ...f.window, kind: "year" } })],
    ["a window without end", "window", (f) => ({ ...f, window: { ...f.window, endMs: 2 ** 53 - 1 } })]
  ]
  it.effect.each(claims)("that claims %s differs in its %s", ([, differs, change]) =>
    Effect.gen(function* () {
      expect(yield* differing(second, change)).toContain(differs)
    })
  )

  it.effect("compared with what was known before it, is explained by the events that were not known yet", () =>
    Effect.gen(function* () {
      const { log, one } = yield* books(second)
      for (const position of [0, 1, 2]) {
        const found = yield* compare(log, one, yield* log.head({ position }))
        expect(isExplained(found)).toBe(true)
        expect(found.steps.flatMap((step) => (step.is === "event" ? [step.event.position] : []))).toEqual(
          [2, 1].filter((late) => late > position)
        )
      }
    })
  )
})
