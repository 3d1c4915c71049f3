// The course of somebody's consequences where what changed them is no report: a correction that names another person, and the
// company's own rules, which each step is drawn by as they were known then.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { sha256Hex } from "../../src/log/EventId.ts"
import type { EventLogShape } from "../../src/log/EventLog.ts"
import type { Head } from "../../src/log/Head.ts"
import { canonicalText } from "../../src/log/Recorded.ts"
import { editionOf } from "../../src/policy/CompanyPack.ts"
import { decidedBy, drawn } from "../../src/policy/FtmsCs/Consequences.ts"
import { explained } from "../../src/policy/FtmsCs/Explained.ts"
import * as InForce from "../../src/policy/InForce.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { breach, end, told } from "../golden/Ftms.ts"
import { type Line, tell } from "../Story.ts"
import { packOf } from "./Packs.ts"

const window = windowOf("2026-05")

const decidedAt = (log: EventLogShape) => (head: Head) =>
  Effect.map(InForce.at(log, window.startMs, head), (rules) => ({
    ...decidedBy(rules.decided),
    rules: rules.consequences.map(({ name }) => name)
  }))

/** The course in words, and at every step what the books of its two heads say by the rules known at each. */
const courseOf = (lines: ReadonlyArray<Line>, who = "staff:T-1") =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      const [head, decided] = [yield* log.head(), decidedAt(log)]
      const asked = { who, window, head, ...(yield* decided(head)), decidedAt: decided }
      const { course, result } = yield* explained(log, asked)
      const at = (then: Head) =>
        Effect.gen(function* () {
          const all = yield* drawn(log, { window, head: then, cutMs: head.atMs, ...(yield* decided(then)) })
          return told(all.consequences.filter((one) => one.who === who))
        })
      for (const { after, before, came, gone } of course) {
        const [then, now] = [yield* at(before), yield* at(after)]
        expect(told(gone)).toEqual(then.filter((one) => !now.includes(one)))
        expect(told(came)).toEqual(now.filter((one) => !then.includes(one)))
      }
      const steps = course.map(({ came, events, gone }) => [
        ...events.map(({ body }) => body.type),
        ...gone.map((one) => `- ${told([one])}`),
        ...came.map((one) => `+ ${told([one])}`)
      ])
      return { steps, follows: told(result.consequences) }
    })
  )

describe("a correction of subjects", () => {
  const lines: ReadonlyArray<Line> = [
    breach("2026-05-03", "1"),
    [
      ...(["2026-05-20", "Conduct/1", "Corrected"] as const),
      {
        data: { offence: "process-breach", proof: "E-1", group: "after-sales" },
        subjects: ["staff:T-2", "case:C-1"]
      },
      { concerns: 0 }
    ]
  ]

  it("is a step for whom it names, though its envelope names nobody, and for whom it names no longer", () => {
    const fine = (who: string) => `staff:${who} offence-fine 5000 on Conduct/1`
    expect(courseOf(lines, "staff:T-2")).toEqual({
      steps: [["Corrected", `+ ${fine("T-2")}`]],
      follows: [fine("T-2")]
    })
    expect(courseOf(lines).steps).toEqual([
      ["Reported", `+ ${fine("T-1")}`],
      ["Corrected", `- ${fine("T-1")}`]
    ])
  })
})

describe("the company's own rules", () => {
  const adopted = (edition: string, fen: number, recorded: string, more: object = {}): Line => {
    const bound = { rule: "offence_ladder", parameter: "after_sales_second_fen", value: fen, unit: "fen" }
    const pack = packOf({ edition, effectiveFrom: "2026-05-01", bindings: [{ ...bound, source: "assumed" }], ...more })
    const sha256 = sha256Hex(canonicalText(pack))
    return ["2026-04-20 10:00", "Adoption/company", "Adopted", { ...editionOf(pack), sha256 }, { recorded }]
  }
  const second = (amount: string) => `staff:T-1 offence-fine ${amount} on Conduct/2`
  const first = "staff:T-1 offence-fine 5000 on Conduct/1"

  it("draw each step as they were known then; an adoption that brought an amount is a step of its own", () => {
    const lines = [breach("2026-05-03", "1"), breach("2026-05-09", "2"), adopted("1", 10_000, "2026-06-02")]
    expect(courseOf(lines)).toEqual({
      steps: [
        ["Reported", `+ ${first}`],
        ["Reported", `+ ${second("? after_sales_second_fen")}`],
        ["Adopted", `- ${second("? after_sales_second_fen")}`, `+ ${second("10000")}`]
      ],
      follows: [first, second("10000")]
    })
  })

  it("known before the facts are no step, and a pack that takes no rule of consequences ends what followed", () => {
    const early = [adopted("1", 10_000, "2026-04-20 10:00"), breach("2026-05-03", "1"), breach("2026-05-09", "2")]
    expect(courseOf(early).steps).toEqual([
      ["Reported", `+ ${first}`],
      ["Reported", `+ ${second("10000")}`]
    ])
    const none = adopted("1", 0, "2026-06-02", { bindings: [], takes: { documents: ["OBL-P-02"] } })
    expect(courseOf([breach("2026-05-03", "1"), none])).toEqual({
      steps: [
        ["Reported", `+ ${first}`],
        ["Adopted", `- ${first}`]
      ],
      follows: []
    })
  })
})
