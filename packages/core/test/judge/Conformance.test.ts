// Conformance checks: the list of violations agrees with the share for any history, and names case, step and clause.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Request } from "../../src/count/Figure.ts"
import { examine, share, stepShares } from "../../src/judge/Conformance.ts"
import { workOutsideScope } from "../../src/judge/Scope.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { figureOf, headAt, logOf, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const { custodyCheck, settlementCheck } = CommitmentsTargets

const order = (id: string, ...lines: ReadonlyArray<readonly [when: string, type: string, data?: object]>) =>
  lines.map(([when, type, data = {}]): Line => [when, `Settlement/${id}`, type, data as NonNullable<Line[3]>])

const good = [
  ["2026-03-02 08:00", "ContentStated", { work: "maintenance", by: "customer" }],
  ["2026-03-02 08:10", "ChargeDecided", { charge: "chargeable", criterion: "out-of-warranty", fen: 12_000 }],
  ["2026-03-02 10:00", "ServiceDone", { onSite: true }],
  ["2026-03-02 10:05", "SolutionExplained"],
  ["2026-03-02 10:10", "ProductExplained"],
  ["2026-03-02 10:15", "OpinionGiven", { satisfaction: "satisfied" }],
  ["2026-03-02 10:20", "ChargeConfirmed"],
  ["2026-03-02 10:25", "Paid", { fen: 12_000 }],
  ["2026-03-02 10:30", "ReceiptIssued", { receipt: "R-1", fen: 12_000 }],
  ["2026-03-02 17:00", "ReportedBack"],
  ["2026-03-02 17:05", "RecordRegistered"],
  ["2026-03-02 17:10", "OrderHandedOver", { to: "dispatcher" }],
  ["2026-03-03 09:00", "OrderHandedOver", { to: "follow-up" }],
  ["2026-04-02 09:00", "OrderHandedOver", { to: "office" }],
  ["2026-04-05 09:00", "SettledWithCompany", { fen: 8_000 }]
] as const

const examined = (...lines: ReadonlyArray<Line>) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines))
      const request: Request = { window: windowOf("2026-03"), head: yield* log.head() }
      return yield* examine(log, settlementCheck, request)
    })
  )

/** The steps that a way like the good one breaks when one of its lines is left out. */
const without = (type: string, ...more: ReadonlyArray<readonly [string, string, object?]>) => {
  const rest = good.filter(([, one]) => one !== type)
  return examined(...order("W-1", ...rest, ...more)).violations.map(({ step }) => step)
}

describe("the settlement of a dispatch order", () => {
  it("conforms when every step comes in its order", () => {
    expect(examined(...order("W-1", ...good))).toMatchObject({ checked: 1, conform: 1, violations: [] })
  })

  it("names case, step, clause and what is asked, in both languages", () => {
    const late = good.filter(([, one]) => one !== "OpinionGiven")
    const found = examined(...order("W-2", ...late), ...order("W-1", ...good))
    expect(found).toMatchObject({ checked: 2, conform: 1, figure: { numerator: "1", denominator: "2" } })
    expect(found.violations).toMatchObject([
      { stream: { category: "Settlement", id: "W-2" }, step: "confirmed-before-opinion", clause: "S3-N6" },
      {
        step: "settled-before-opinion",
        clause: "S3-N5b",
        title: { en: "the customer's opinion is there before the outlet settles with the company" }
      }
    ])
  })

  it.each([
    ["ContentStated", ["decided-before-content"]],
    ["ChargeDecided", ["confirmed-before-decision"]],
    ["SolutionExplained", ["opinion-before-explanation"]],
    ["ProductExplained", ["product-explained"]],
    ["ChargeConfirmed", ["paid-before-confirmation"]],
    ["Paid", ["receipt-before-payment", "paid-in-full"]],
    ["ReceiptIssued", ["receipt-before-leaving"]],
    ["ReportedBack", ["registered-before-report", "handed-over-before-report"]],
    ["RecordRegistered", []],
    ["SettledWithCompany", []]
  ])("without %s breaks %j", (type, broken) => {
    expect(without(type)).toEqual(broken)
  })

  it("takes the content from the customer, no money for free work, and receipts for all of it", () => {
    const staff = ["2026-03-02 08:00", "ContentStated", { work: "maintenance", by: "staff" }] as const
    expect(without("ContentStated", staff)).toEqual(["content-by-customer"])
    const free = ["2026-03-02 08:10", "ChargeDecided", { charge: "free", criterion: "warranty", fen: 0 }] as const
    expect(without("ChargeDecided", free)).toEqual(["free-unpaid"])
    const half = ["2026-03-02 10:30", "ReceiptIssued", { receipt: "R-1", fen: 6_000 }] as const
    expect(without("ReceiptIssued", half)).toEqual(["receipt-before-leaving"])
  })

  it("asks nothing yet of what is still on its way", () => {
    expect(examined(...order("W-1", ...good.slice(0, 4)))).toMatchObject({ checked: 1, conform: 1 })
  })
})

describe("a check and its shares", () => {
  it.each([settlementCheck, custodyCheck])(
    "$name: the list agrees with the figure, and with the share of each step",
    (check) => {
      const categories = check === custodyCheck ? ["Custody"] : ["Settlement"]
      fc.assert(
        fc.property(steps(...categories), windows, fc.nat(80), (story, window, at) => {
          const events = recorded(story)
          const [log, head] = [logOf(events), headAt(events, at)]
          const found = Effect.runSync(examine(log, check, { window, head }))
          const figure = figureOf(log, share(check), { window, head })
          expect(found.figure).toEqual(figure)
          expect([String(found.conform), String(found.checked)]).toEqual([figure.numerator, figure.denominator])
          expect(new Set(found.violations.map(({ key, stream }) => `${stream.id} ${key}`)).size).toBe(
            found.checked - found.conform
          )
          for (const [index, one] of stepShares(check).entries()) {
            const { denominator, numerator } = figureOf(log, one, { window, head })
            const broken = found.violations.filter(({ step }) => step === check.steps[index]?.name).length
            expect(Number(denominator) - Number(numerator)).toBe(broken)
          }
        }),
        runs(40)
      )
    }
  )
})

describe("work outside an outlet's scope (S3-N3)", () => {
  it("is compared with the scope in force when it was asked for, and reported", () => {
    const ask = (id: string, when: string, work: string, outlet: string): Line => [
      ...([when, `Settlement/${id}`, "ContentStated", { work, by: "customer" }] as const),
      { subjects: [`outlet:${outlet}`] }
    ]
    const log = logOf(
      tell(
        ["2026-01-01", "Outlet/O-1", "ScopeSet", { kinds: ["maintenance"] }],
        ["2026-03-10", "Outlet/O-1", "ScopeSet", { kinds: ["maintenance", "major-repair"] }],
        ask("W-1", "2026-03-05", "major-repair", "O-1"),
        ask("W-2", "2026-03-12", "major-repair", "O-1"),
        ask("W-3", "2026-03-05", "maintenance", "O-1"),
        ask("W-4", "2026-03-05", "major-repair", "O-2")
      )
    )
    const head = Effect.runSync(log.head())
    const question = { window: windowOf("2026-03"), head, cutMs: shanghai("2026-04-01") }
    expect(Effect.runSync(workOutsideScope(log, question))).toMatchObject({
      compared: 3,
      unscoped: 1,
      outside: [{ stream: { id: "W-1" }, outlet: "O-1", work: "major-repair", kinds: ["maintenance"], clause: "S3-N3" }]
    })
  })
})
