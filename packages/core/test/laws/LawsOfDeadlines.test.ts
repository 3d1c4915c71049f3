// The laws for what is not a figure of rows: the attainment of every paper, and the worklist of all deadlines and papers.
// Figures of deadlines are held by the other laws, as all figures are; delivering twice changes no log, and so nothing here.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { compute, work } from "../../src/judge/Attainment.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { RowSource } from "../../src/log/RowSource.ts"
import { packs } from "../../src/policy/Policies.ts"
import { day } from "../arbitrary/Days.ts"
import { instants, recorded, type Step, steps } from "../arbitrary/Histories.ts"
import { about } from "../arbitrary/Papers.ts"
import { headAt, headOf, logOf, readings, replay, upTo, windowOf, windows } from "../arbitrary/Questions.ts"
import { retraction, rewoven } from "../arbitrary/Retold.ts"
import { runs } from "../arbitrary/Runs.ts"
import { categoriesOf } from "../Examples.ts"

const deadlines = packs.flatMap((pack) => pack.deadlines)
const obligations = packs.flatMap((pack) => pack.obligations)
const categories = [...new Set(["Filing", "WorkingCalendar", ...deadlines.flatMap((one) => categoriesOf(kpi(one)))])]

const published: Step = {
  ...{ category: "WorkingCalendar", id: "company", type: "Published", payload: 2 },
  ...{ atMs: day(-100), deliveredMs: day(-100), subjects: [], actor: "G-1", system: "", endsCommit: true }
}

/** A paper, its readings answered, a history that speaks of it, and a window and an instant to ask about. */
const inquiries = fc.constantFrom(...obligations).chain((obligation) =>
  fc.record({
    obligation: fc.constant(obligation),
    readings: readings(obligation, windowOf("2026-01")),
    story: steps(...categories).map((story) => [published, ...story]),
    window: windows,
    cutMs: instants,
    draw: fc.nat(80)
  })
)
type Inquiry = typeof inquiries extends fc.Arbitrary<infer A> ? A : never

const told = ({ obligation }: Inquiry, story: ReadonlyArray<Step>) => about(obligation, recorded(story))

/** What the books say at a head: the attainment of the window, and the whole worklist at the instant. */
const said = (source: RowSource, inquiry: Inquiry, events: ReadonlyArray<Recorded>, position: number) => {
  const { cutMs, obligation, readings: chosen, window } = inquiry
  const head = { ...headOf(events, position), position, atMs: day(1000) }
  const { counts, figure } = Effect.runSync(work(source, obligation, { window, head, readings: chosen }))
  const { head: _, ...attained } = { ...figure, ...counts }
  const list = Effect.runSync(worklist(source, { deadlines, obligations }, { cutMs, head: position, readings: chosen }))
  return { attained, list }
}

describe("papers and worklist", () => {
  it("laws 4, 6 and 9: not the order between streams, nor what is recorded after the head; growing equals replaying", () => {
    fc.assert(
      fc.property(inquiries, fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }), (inquiry, draws) => {
        const events = told(inquiry, inquiry.story)
        const head = headAt(events, inquiry.draw).position
        const known = upTo(events, head)
        const first = said(logOf(events), inquiry, events, head)
        expect(said(replay(known), inquiry, known, head)).toEqual(first)
        const other = rewoven(known, draws)
        expect(said(logOf(other), inquiry, other, known.length)).toEqual(first)
      }),
      runs(60)
    )
  })

  it("law 6: nothing that acts at the cut or after it moves them", () => {
    fc.assert(
      fc.property(inquiries, steps(...categories), (inquiry, more) => {
        const after = (fromMs: number) =>
          more
            .filter(({ concerns }) => concerns === undefined)
            .map((step) => ({ ...step, atMs: fromMs + Math.max(0, step.atMs - day(0)) }))
        const at = (extra: ReadonlyArray<Step>) => {
          const events = told(inquiry, [...inquiry.story, ...extra])
          return said(logOf(events), inquiry, events, events.length)
        }
        const before = at([])
        expect(at(after(inquiry.window.endMs)).attained).toEqual(before.attained)
        expect(at(after(inquiry.cutMs)).list).toEqual(before.list)
      }),
      runs(60)
    )
  })

  it("law 10: what was taken back is as if it had never been", () => {
    fc.assert(
      fc.property(inquiries, (inquiry) => {
        const story = inquiry.story.filter(({ concerns }) => concerns === undefined)
        const events = told(inquiry, story)
        const target = events[inquiry.draw % events.length] as Recorded
        const after = [...events, retraction(events, target, "taken-back")]
        const never = events.filter((event) => event !== target)
        const position = events.length + 1
        expect(said(logOf(after), inquiry, after, position)).toEqual(said(replay(never), inquiry, after, position))
      }),
      runs(80)
    )
  })
})

describe("attainment", () => {
  const parts = [
    ["2026-01", "2026-02"],
    ["2026-01", "2026-02", "2026-03"]
  ] as const
  const wholes = ["2026-01-01..2026-03-01", "2026-Q1"]

  it("law 3: the papers of a window are those of its parts", () => {
    fc.assert(
      fc.property(inquiries, fc.constantFrom(0, 1), (inquiry, which) => {
        // Read at its own end, a part does not know what was decided later; filings alone may come later here.
        const end = windowOf("2026-01").endMs
        const story = inquiry.story.filter(
          (one) => one.concerns === undefined && (one.atMs < end || one.type === "Filed")
        )
        const events = told(inquiry, story)
        const log = logOf(events)
        const count = (label: string) => {
          const { attained } = said(log, { ...inquiry, window: windowOf(label) }, events, events.length)
          const { due, inTime, late, missing, notCovered } = attained
          return [due, inTime, late + missing, notCovered]
        }
        const sums = (parts[which] ?? []).map(count).reduce((a, b) => a.map((n, index) => n + (b[index] ?? 0)))
        expect(sums).toEqual(count(wholes[which] ?? ""))
      }),
      runs(120)
    )
  })

  it("law 7, law 8, law 13: every paper due is in time, late, missing, not yet due or not covered; none at all is undefined", () => {
    fc.assert(
      fc.property(inquiries, (inquiry) => {
        const events = told(inquiry, inquiry.story)
        const { attained } = said(logOf(events), inquiry, events, headAt(events, inquiry.draw).position)
        const { due, inTime, late, missing, notCovered, notYetDue, status, value } = attained
        expect(inTime + late + missing + notYetDue + notCovered).toBe(due)
        expect(status.is === "undefined").toBe(due === 0)
        expect(status.is === "not-covered").toBe(notCovered > 0)
        const share = due === 0 || notCovered > 0 ? undefined : Rational.divide(BigInt(inTime), BigInt(due))
        expect(value).toBe(share === undefined ? null : Rational.show(share))
      }),
      runs(100)
    )
    expect(obligations.length).toBeGreaterThan(0)
    const head = { position: 0, atMs: day(1000) }
    for (const obligation of obligations) {
      expect(Effect.runSync(compute(logOf([]), obligation, { window: windowOf("2026"), head }))).toMatchObject({
        ...{ denominator: "0", value: null },
        status: { is: "undefined", because: "zero-denominator" }
      })
    }
    expect(Effect.runSync(worklist(logOf([]), { deadlines, obligations }, { cutMs: day(90), head: 0 })).items).toEqual(
      []
    )
  })

  it("what is missing in a window is overdue on the worklist at its end", () => {
    fc.assert(
      fc.property(inquiries, (inquiry) => {
        const { endMs, startMs } = inquiry.window
        const events = told(inquiry, inquiry.story)
        const { attained, list } = said(logOf(events), { ...inquiry, cutMs: endMs }, events, events.length)
        const own = list.items.filter(({ rule }) => rule === inquiry.obligation.name)
        const overdue = own.filter(({ dueMs, is }) => is === "overdue" && dueMs !== null && dueMs >= startMs)
        expect(overdue).toHaveLength(attained.missing)
      }),
      runs(100)
    )
  })
})
