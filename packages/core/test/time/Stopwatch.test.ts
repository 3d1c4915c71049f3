// Stopwatches: laws of pausing (law 11), the four readings of reopening, and whatever order the marks come in.

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { table } from "../../src/time/Calendar.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { FOREVER, HOUR_MS } from "../../src/time/Instant.ts"
import { type Mark, type Reopening, ran, runsOut, spent } from "../../src/time/Stopwatch.ts"
import { between } from "../../src/time/WorkingTime.ts"

const calendar = Result.getOrThrow(table(office))
const at = (hours: number): number => Date.UTC(2026, 2, 1, 16) + hours * HOUR_MS

const readings: ReadonlyArray<Reopening> = [
  "continueExcludingResolved",
  "continueIncludingResolved",
  "firstResolutionOnly",
  "restart"
]

const hour = fc.integer({ min: 0, max: 400 })
const reason = fc.constantFrom("customer", "parts")
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ is: fc.constantFrom("started", "ended", "reopened"), atMs: hour.map(at) }),
  fc.record({ is: fc.constantFrom("paused", "resumed"), atMs: hour.map(at), reason })
)
const marks = fc.array(mark, { maxLength: 12 }).map((all) => [...all].sort((a, b) => a.atMs - b.atMs))
const reopening = fc.constantFrom(...readings)

const worked = (all: ReadonlyArray<Mark>, by = at(500), reading: Reopening = "continueExcludingResolved") =>
  Result.getOrThrow(spent(ran(all, reading), by, calendar))

const paused = (from: number, until: number, why = "customer"): ReadonlyArray<Mark> => [
  { is: "paused", atMs: from, reason: why },
  { is: "resumed", atMs: until, reason: why }
]
const started: Mark = { is: "started", atMs: at(0) }

describe("a stopwatch", () => {
  it("runs in spans that follow one another, whatever it is told in whatever order", () => {
    fc.assert(
      fc.property(marks, reopening, (all, reading) => {
        const spans = ran(all, reading)
        for (const [index, { fromMs, untilMs }] of spans.entries()) {
          expect(fromMs).toBeLessThan(untilMs)
          if (index > 0) expect(spans[index - 1]?.untilMs).toBeLessThanOrEqual(fromMs)
        }
      })
    )
  })

  it("stands no further at an earlier instant, and never further than the time that passed", () => {
    fc.assert(
      fc.property(marks, reopening, hour, hour, (all, reading, a, b) => {
        const spans = ran(all, reading)
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((one) =>
          Result.getOrThrow(spent(spans, at(one), undefined))
        )
        expect(early).toBeLessThanOrEqual(late as number)
        expect(late).toBeLessThanOrEqual(at(Math.max(a, b)) - at(0))
      })
    )
  })

  it("counts the same when a pause is split (law 11)", () => {
    fc.assert(
      fc.property(hour, hour, hour, (a, b, c) => {
        const [from, middle, until] = [a, b, c].sort((x, y) => x - y).map(at) as [number, number, number]
        expect(worked([started, ...paused(from, middle), ...paused(middle, until)])).toBe(
          worked([started, ...paused(from, until)])
        )
      })
    )
  })

  it("counts the same wherever a pause outside working hours lies (law 11)", () => {
    fc.assert(
      fc.property(hour, hour, (a, b) => {
        const [from, until] = [at(Math.min(a, b)), at(Math.max(a, b))]
        fc.pre(Result.getOrThrow(between(calendar, { fromMs: from, untilMs: until })) === 0)
        expect(worked([started, ...paused(from, until)])).toBe(worked([started]))
      })
    )
  })

  it("counts a time once that two reasons pause", () => {
    const both: ReadonlyArray<Mark> = [
      started,
      ...[...paused(at(34), at(38)), ...paused(at(36), at(40), "parts")].sort((a, b) => a.atMs - b.atMs)
    ]
    expect(worked(both)).toBe(worked([started, ...paused(at(34), at(40))]))
  })

  it("has used up a limit exactly when so much was spent, or never will", () => {
    fc.assert(
      fc.property(
        marks,
        reopening,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (all, reading, hours, byCalendar) => {
          const spans = ran(all, reading)
          const by = byCalendar ? calendar : undefined
          const due = Result.getOrThrow(runsOut(spans, hours * HOUR_MS, by))
          if (due === undefined) {
            expect(spans.at(-1)?.untilMs).not.toBe(FOREVER)
            expect(Result.getOrThrow(spent(spans, at(10_000), by))).toBeLessThan(hours * HOUR_MS)
          } else {
            expect(Result.getOrThrow(spent(spans, due, by))).toBe(hours * HOUR_MS)
            expect(Result.getOrThrow(spent(spans, due - 1, by))).toBeLessThan(hours * HOUR_MS)
          }
        }
      )
    )
  })
})

describe("reopening", () => {
  // Ten hours, resolved for twenty, two more, and resolved again for good.
  const reopened: ReadonlyArray<Mark> = [
    started,
    { is: "ended", atMs: at(10) },
    { is: "reopened", atMs: at(30) },
    { is: "ended", atMs: at(32) }
  ]
  it.each<[Reopening, number]>([
    ["continueExcludingResolved", 12],
    ["continueIncludingResolved", 32],
    ["firstResolutionOnly", 10],
    ["restart", 2]
  ])("%s counts %i hours", (reading, hours) => {
    expect(Result.getOrThrow(spent(ran(reopened, reading), at(100), undefined))).toBe(hours * HOUR_MS)
  })

  it("changes nothing under any reading where nothing was reopened", () => {
    fc.assert(
      fc.property(marks, reopening, (all, reading) => {
        const plain = all.filter(({ is }) => is !== "reopened" && is !== "started")
        const once = [
          started,
          ...plain.filter(({ is }, index) => is !== "ended" || index === plain.findIndex((one) => one.is === "ended"))
        ]
        expect(
          ran(once, reading)
            .map(({ fromMs }) => fromMs)
            .slice(0, 1)
        ).toEqual(
          ran(once, "continueExcludingResolved")
            .map(({ fromMs }) => fromMs)
            .slice(0, 1)
        )
        if (reading !== "firstResolutionOnly")
          expect(ran(once, reading)).toEqual(ran(once, "continueExcludingResolved"))
      })
    )
  })
})
