// Law 15: the steps of a restatement sum to the difference; nothing stays unexplained.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Published } from "../../src/audit/Published.ts"
import { compare, isExplained, type Step } from "../../src/audit/Restatement.ts"
import type { Figure } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { type Asked, figureOf, headOf, heads, logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const read = (text: string | null) => (text === null ? Rational.zero : Result.getOrThrow(Rational.parse(text)))

const moved = (a: Figure, b: Figure) => ({
  numerator: Rational.subtract(read(b.numerator), read(a.numerator)),
  denominator: Rational.subtract(read(b.denominator), read(a.denominator))
})

const total = (steps: ReadonlyArray<Step>) =>
  steps.reduce(
    (sum, step) => ({
      numerator: Rational.add(sum.numerator, step.numerator),
      denominator: Rational.add(sum.denominator, step.denominator)
    }),
    { numerator: Rational.zero, denominator: Rational.zero }
  )

/** The same indicator in a later edition: without its exclusions. */
const edition = (declaration: Declaration): Declaration =>
  JSON.parse(JSON.stringify(declaration), (field, value) => (field === "exclusions" ? [] : value))

/** Compares a figure published at a head with the newest, and holds the outcome against the law. */
const restate = (declaration: Declaration, events: ReadonlyArray<Recorded>, request: Asked, current = declaration) => {
  const log = logOf(events)
  const figure = figureOf(log, declaration, request)
  const published: Published = { event: events[0] as Recorded, figure, declaration }
  const now = headOf(events, events.at(-1)?.commit ?? 0)
  const restated = Effect.runSync(compare(log, published, now, current))
  expect(isExplained(restated)).toBe(true)
  expect(total(restated.steps)).toEqual(moved(figure, restated.now))
  const known = new Set(events.map(({ position }) => position))
  for (const step of restated.steps) {
    if (step.is !== "event") continue
    expect(known.has(step.event.position) && step.event.position > request.head.position).toBe(true)
  }
}

describe("law 15: a restatement", () => {
  it("walks from the published figure to the present one, event by event, and leaves nothing", () => {
    fc.assert(
      fc.property(anyInquiry, fc.boolean(), ({ declaration, events, request }, isEdited) => {
        if (events.length === 0) return
        const isOther = isEdited && declaration.readings.length === 0
        restate(declaration, events, request, isOther ? edition(declaration) : declaration)
      }),
      runs(100)
    )
  })

  it("says how far a live figure moved because its cut did", () => {
    fc.assert(
      fc.property(anyInquiry, fc.nat(20), ({ declaration, events, request }, draw) => {
        if (events.length === 0) return
        const ends = heads(events)
        const head = headOf(events, ends[draw % ends.length] ?? 0)
        restate(declaration, events, { ...request, cut: "latest", head })
      }),
      runs(100)
    )
  })
})
