// Commitments and targets worked by hand: a few outlets, jobs, receipts and nonconformities, and what each figure makes of
// them, limits included.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const end: Line = ["2026-05-01", "Case/other", "Noted", { activity: "later" }]

const value = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      const { denominator, numerator } = yield* compute(log, declaration, {
        window: windowOf(window),
        head: yield* log.head(),
        ...ask
      })
      return `${numerator}/${denominator}`
    })
  )

describe("outlet publication rate (S3-N2)", () => {
  const lines: ReadonlyArray<Line> = [
    // O-1 is listed; O-2 was and is not any more; O-3 is closed; O-4 is listed and not admitted; O-5 is admitted in April.
    ["2026-01-05", "Outlet/O-1", "Admitted"],
    ["2026-01-06", "Outlet/O-1", "Published", { list: "media" }],
    ["2026-01-05", "Outlet/O-2", "Admitted"],
    ["2026-01-06", "Outlet/O-2", "Published", { list: "media" }],
    ["2026-03-06", "Outlet/O-2", "Withdrawn", { list: "media" }],
    ["2026-01-05", "Outlet/O-3", "Admitted"],
    ["2026-02-05", "Outlet/O-3", "Closed", { cause: "moved" }],
    ["2026-01-05", "Outlet/O-4", "Published", { list: "media" }],
    ["2026-04-05", "Outlet/O-5", "Admitted"]
  ]
  it.each([
    ["2026-01", "2/3"],
    ["2026-02", "2/2"],
    ["2026-03", "1/2"],
    ["2026-04", "1/3"],
    ["2025-12", "0/0"]
  ])("at the end of %s it is %s", (window, rate) => {
    expect(value(lines, CommitmentsTargets.outletPublicationRate, window)).toBe(rate)
  })
})

describe("jobs of March (S3-N5b, S3-CA1, S3-F3a)", () => {
  const lines: ReadonlyArray<Line> = [
    // W-1: on site, explained, opinion at once. W-2: on site, nothing more. W-3: in the shop, opinion in April.
    ["2026-03-02 10:00", "Settlement/W-1", "ServiceDone", { onSite: true }],
    ["2026-03-02 10:05", "Settlement/W-1", "SolutionExplained"],
    ["2026-03-02 10:06", "Settlement/W-1", "ProductExplained"],
    ["2026-03-02 10:07", "Settlement/W-1", "OpinionGiven", {}],
    ["2026-03-31 23:59", "Settlement/W-2", "ServiceDone", { onSite: true }],
    ["2026-03-31", "Settlement/W-3", "ServiceDone", { onSite: false }],
    ["2026-04-02", "Settlement/W-3", "SolutionExplained"],
    ["2026-04-02", "Settlement/W-3", "OpinionGiven", { satisfaction: "satisfied" }],
    ["2026-04-03", "Settlement/W-3", "ReportedBack"],
    ["2026-04-03", "Settlement/W-3", "OrderHandedOver", { to: "office" }]
  ]
  it("opinions by the window's end, and as of today", () => {
    expect(value(lines, CommitmentsTargets.opinionRate, "2026-03")).toBe("1/3")
    expect(value(lines, CommitmentsTargets.opinionRate, "2026-03", { cut: "latest" })).toBe("2/3")
  })

  it("explanations after jobs on site (S3-NC1, S3-CA1)", () => {
    expect(value(lines, CommitmentsTargets.explanationRate, "2026-03")).toBe("1/2")
  })

  it("orders that the office lacks, and the one that came there past follow-up", () => {
    expect(value(lines, CommitmentsTargets.ordersOutstanding, "2026-03")).toBe("3/1")
    expect(value(lines, CommitmentsTargets.ordersOutstanding, "2026-04")).toBe("2/1")
    expect(value(lines, CommitmentsTargets.settlementConformance, "2026-03")).toBe("2/3")
    expect(value(lines, CommitmentsTargets.settlementConformance, "2026-03", { cut: "window-end" })).toBe("3/3")
  })
})

describe("device receipts (S3-F1b, S3-F3c)", () => {
  const lines: ReadonlyArray<Line> = [
    ["2026-03-02", "Custody/R-1", "Taken", { device: "D-1" }],
    ["2026-03-20", "Custody/R-1", "Returned"],
    ["2026-03-20", "Custody/R-1", "ReceiptRecovered"],
    // R-2 is back without its receipt; R-3 went to the office past the dispatcher.
    ["2026-03-02", "Custody/R-2", "Taken", { device: "D-2" }],
    ["2026-03-21", "Custody/R-2", "Returned"],
    ["2026-03-02", "Custody/R-3", "Taken", { device: "D-3" }],
    ["2026-03-22", "Custody/R-3", "Returned"],
    ["2026-03-23", "Custody/R-3", "ReceiptRecovered"],
    ["2026-03-24", "Custody/R-3", "ReceiptProcessed"]
  ]
  it("one is open, and two of three went their way", () => {
    expect(value(lines, CommitmentsTargets.openDeviceReceipts, "2026-03")).toBe("1/1")
    expect(value(lines, CommitmentsTargets.custodyConformance, "2026-03")).toBe("2/3")
  })
})

describe("nonconformities (S3-C2, S3-C3)", () => {
  const due = instantOf(shanghai("2026-03-31"))
  const found = (id: string, evidence: string, ...more: ReadonlyArray<Line>): ReadonlyArray<Line> => [
    ["2026-03-01", `Nonconformity/${id}`, "Raised", { by: "body", code: id, due }],
    ["2026-03-10", `Nonconformity/${id}`, "CorrectionMade"],
    ["2026-03-11", `Nonconformity/${id}`, "CorrectiveActionTaken", { action: "explain" }],
    [evidence, `Nonconformity/${id}`, "EvidenceSubmitted", { evidence: "E-1" }],
    ...more
  ]
  const rate = (lines: ReadonlyArray<Line>, ask: Partial<Request> = {}) =>
    value(lines, CommitmentsTargets.nonconformityClosureRate, "2026-03", ask)
  const overdue = (lines: ReadonlyArray<Line>) => value(lines, CommitmentsTargets.nonconformitiesOverdue, "2026-04")
  const verified = (effective: boolean): Line => ["2026-04-10", "Nonconformity/N-1", "Verified", { effective }]

  it("the due instant itself is in time, a minute later is not, and late is not overdue", () => {
    expect(rate(found("N-1", "2026-03-31 00:00"))).toBe("1/1")
    expect(rate(found("N-1", "2026-03-31 00:01"))).toBe("0/1")
    expect(overdue(found("N-1", "2026-03-31 00:01"))).toBe("0/1")
    expect(overdue(found("N-1", "2026-03-31").slice(0, 3))).toBe("1/1")
  })

  it("closed by evidence, or by the verification where the reading asks for it", () => {
    const lines = found("N-1", "2026-03-30", verified(true))
    expect(rate(lines)).toBe("1/1")
    expect(rate(lines, { readings: { closing: "verified" } })).toBe("0/1")
    expect(rate(lines, { readings: { closing: "verified" }, cut: "latest" })).toBe("1/1")
  })

  it("found without effect, it is open again", () => {
    const lines = found("N-1", "2026-03-30", verified(false))
    expect(rate(lines, { cut: "latest" })).toBe("0/1")
    expect(overdue(lines)).toBe("1/1")
  })
})
