// Law 1 for deadlines: attainment and worklist equal a literal reading of the clauses, written apart, under every reading,
// for any history, window or instant, and head; with the company's calendar, and without one.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutAt } from "../../src/count/Figure.ts"
import * as Rational from "../../src/count/Rational.ts"
import { work } from "../../src/judge/Attainment.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import type { Obligation } from "../../src/judge/Obligation.ts"
import { type Rules, worklist } from "../../src/judge/Worklist.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { packs } from "../../src/policy/Policies.ts"
import { instants } from "../arbitrary/Histories.ts"
import { about } from "../arbitrary/Papers.ts"
import { cuts, figureOf, readings, replayAt, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { complaintReported, undecided } from "../literal/ComplaintReported.ts"
import { complaints } from "../literal/Complaints.ts"
import { papers, rules } from "../literal/Filings.ts"
import { histories, hours, isWorked } from "./CompanyCalendar.ts"

const reported = kpi(CommitmentsTargets.complaintReported)
const obligations: ReadonlyArray<Obligation> = packs.flatMap((pack) => pack.obligations)

/** Histories of a paper, under one of its readings. */
const filings = (obligation: Obligation) =>
  fc
    .tuple(histories("Filing"), readings(obligation, windowOf("2026-01")))
    .map(([{ events, ...told }, chosen]) => ({ ...told, events: about(obligation, events), readings: chosen }))

const fraction = (n: number, d: number): string | null => {
  const value = Rational.divide(BigInt(n), BigInt(d))
  return value === undefined ? null : Rational.show(value)
}

const whole = (n: number): string => `${n}`

describe("law 1: the attainment of a deadline is what the clause says", () => {
  it("complaint_reported_in_time equals its literal reading", () => {
    const asked = fc.record({ window: windows, cut: cuts, clock: fc.constantFrom("elapsed", "businessHours") })
    fc.assert(
      fc.property(histories("Case"), asked, ({ events, head, isCovered }, { clock, cut, window }) => {
        const readings = { reportClock: clock }
        const figure = figureOf(replayAt(events, head.position), reported, { window, head, cut, readings })
        const own = { after: clock === "elapsed" ? { hours: 4 } : { days: 15 } }
        const cutMs = cutAt(cut ?? own, window, head)
        const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs, head: head.position }
        const by = complaintReported(events, { ...frame, readings, parameters: {} }, isCovered ? hours : undefined)
        const isOpen = (by.excluded["cases"]?.[undecided] ?? 0) > 0
        expect(figure.numerator).toBe(isOpen ? null : whole(by.numerator[0]))
        expect(figure.denominator).toBe(isOpen ? null : whole(by.denominator[0]))
        expect({ cases: figure.operands[0]?.excluded }).toEqual(by.excluded)
      }),
      runs(400)
    )
  })

  it.each(obligations.map((one) => [one.name, one] as const))("%s equals its literal reading", (_, obligation) => {
    fc.assert(
      fc.property(filings(obligation), windows, ({ events, head, isCovered, readings }, window) => {
        const { counts, figure: found } = Effect.runSync(
          work(replayAt(events, head.position), obligation, { window, head, readings })
        )
        const at = { cutMs: window.endMs, head: head.position }
        const sum = { due: 0, inTime: 0, late: 0, missing: 0, notYetDue: 0, notCovered: 0 }
        for (const one of papers(events, obligation.paper, at, isCovered ? isWorked : () => undefined, readings)) {
          const end = one.tooLate ?? one.stated
          if (end <= window.startMs || end > window.endMs) continue
          sum.due++
          if (one.tooLate === undefined) sum.notCovered++
          else if (one.filed === undefined) sum[end > head.atMs ? "notYetDue" : "missing"]++
          else if (one.filed < one.tooLate) sum.inTime++
          else sum.late++
        }
        expect(counts).toEqual(sum)
        const { excluded, included, rows } = found.operands[0] ?? { excluded: {}, included: 0, rows: -1 }
        expect([rows, included + Object.values(excluded).reduce((all, n) => all + n, 0)]).toEqual([sum.due, sum.due])
        expect([found.numerator, found.denominator]).toEqual(
          sum.notCovered > 0 ? [null, null] : [whole(sum.inTime), whole(sum.due)]
        )
        expect(found.value).toBe(sum.notCovered > 0 ? null : fraction(sum.inTime, sum.due))
      }),
      runs(120)
    )
  })

  it("there is one for every deadline and every paper of every pack", () => {
    // Those of the Yema standard are counted in Law01Yema, those of the service desk in Law01Desk.
    const others = packs.filter(({ policy }) => !["yema-nev", "service-desk"].includes(policy.code))
    expect(others.flatMap((pack) => pack.deadlines)).toEqual([
      // Its figure is held among the figures of rows, its worklist in golden/Promptness.
      OblP02.grievancePassedOn,
      // Theirs are in laws/Law01Enterprise and golden/Enterprise.
      ...EnterpriseService.deadlines,
      // These are held in Law01Slips, their worklist in golden/FtmsWorklist.
      ...FtmsCs.deadlines,
      CommitmentsTargets.complaintReported
    ])
    expect(Object.keys(rules).sort()).toEqual(obligations.map(({ paper }) => paper).sort())
  })
})

describe("law 1: the worklist is what was not done", () => {
  const list = (events: ReadonlyArray<Recorded>, rules: Rules, cutMs: number, head: number) =>
    Effect.runSync(worklist(replayAt(events, head), rules, { cutMs, head })).items

  const standing = (atMs: number, from: number, tooLate: number | undefined): string => {
    if (tooLate === undefined) return "not-covered"
    if (atMs >= tooLate) return "overdue"
    return (atMs - from) * 4 >= (tooLate - from) * 3 ? "at-risk" : "due"
  }

  it.each(obligations.map((one) => [one.name, one] as const))("%s: papers not filed", (_, obligation) => {
    fc.assert(
      fc.property(filings(obligation), instants, ({ events, head, isCovered, readings }, atMs) => {
        const at = { cutMs: atMs, head: head.position }
        const rules = { deadlines: [], obligations: [obligation] }
        const { items } = Effect.runSync(worklist(replayAt(events, at.head), rules, { ...at, readings }))
        const expected: Array<readonly [string, string, number | null]> = []
        for (const one of papers(events, obligation.paper, at, isCovered ? isWorked : () => undefined, readings)) {
          if (one.filed !== undefined || one.from >= atMs) continue
          const due = one.tooLate === undefined ? null : one.tooLate - 1
          expected.push([one.period, standing(atMs, one.from, one.tooLate), due])
        }
        const told = items.map(({ dueMs, is, period = "" }) => [period, is, dueMs] as const)
        expect(told.map(String).sort()).toEqual(expected.map(String).sort())
      }),
      runs(60)
    )
  })

  it("complaints not reported", () => {
    fc.assert(
      fc.property(histories("Case"), instants, fc.nat(6), ({ events, head }, start, later) => {
        const atMs = start + later * 3_600_000
        const found = list(events, { deadlines: CommitmentsTargets.deadlines, obligations: [] }, atMs, head.position)
        const question = { fromMs: 0, untilMs: 0, cutMs: atMs, head: head.position, readings: {}, parameters: {} }
        const expected: Array<string> = []
        for (const one of complaints(events, question)) {
          if (one.duplicate || one.carriedOver || one.escalatedAt !== undefined || one.since >= atMs) continue
          const isVoid = one.voidDecidedAt !== undefined && one.voidDecidedAt < atMs
          if (isVoid || one.withdrawn || one.resolvedAt !== undefined || one.closedAt !== undefined) continue
          const tooLate = one.since + 4 * 3_600_000 + 1
          expected.push(String([one.since, standing(atMs, one.since, tooLate), tooLate - 1]))
        }
        expect(found.map(({ dueMs, fromMs, is }) => String([fromMs, is, dueMs])).sort()).toEqual(expected.sort())
      }),
      runs(200)
    )
  })
})
