// The Yema standard worked by hand, its chapter 5: the ways of claims and quality problems, and what is still to be done.
import { describe, expect, it } from "vitest"
import { type Line, shanghai } from "../Story.ts"
import { figure, fraction } from "./Yema.ts"

const way = (category: string, id: string, ...steps: ReadonlyArray<readonly [type: string, data?: object]>) =>
  steps.map(
    ([type, data = {}], n): Line => [
      `2026-03-0${1 + Math.floor(n / 9)} 0${n % 9}:00`,
      `${category}/${id}`,
      type,
      data as NonNullable<Line[3]>
    ]
  )

describe("S4-5.1d, S4-5.2b, S4-5.6a: claims from the station to the supplier", () => {
  const submitted = ["Submitted", { claim: "guarantee", fen: 80_000 }] as const
  const decided = ["Decided", { accepted: true, fen: 75_000 }] as const
  const paid = ["Paid", { fen: 75_000 }] as const
  const reviewed = (liable: string) => ["Reviewed", { liable }] as const
  const notice = ["NoticeIssued", { supplier: "S-1" }] as const
  const deducted = ["Deducted", { fen: 75_000 }] as const
  const whole = [
    submitted,
    decided,
    paid,
    reviewed("supplier"),
    notice,
    ["NoticeConfirmed"],
    ["SentToFinance"],
    deducted
  ] as const

  it("kept in order they conform", () => {
    expect(fraction("claim_conformance", way("Claim", "K-1", ...whole))).toBe("1/1")
  })

  it("S4-5.2b: finance before the supplier confirmed, or a notice where no supplier answers for it, does not", () => {
    const early = way("Claim", "K-1", submitted, reviewed("supplier"), notice, ["SentToFinance"], ["NoticeConfirmed"])
    expect(fraction("claim_conformance", early)).toBe("0/1")
    expect(fraction("claim_conformance", way("Claim", "K-1", submitted, reviewed("production"), notice))).toBe("0/1")
    expect(
      fraction("claim_conformance", way("Claim", "K-1", submitted, reviewed("production"), ["OpinionGiven"]))
    ).toBe("1/1")
  })

  it("S4-5.1d: what was not accepted is not paid", () => {
    const refused = ["Decided", { accepted: false, fen: 0 }] as const
    expect(fraction("claim_conformance", way("Claim", "K-1", submitted, refused, paid))).toBe("0/1")
  })

  it("S4-5.6a: a confirmed notice is outstanding until finance deducts", () => {
    expect(fraction("deductions_outstanding", way("Claim", "K-1", ...whole.slice(0, 6)))).toBe("1/1")
    expect(fraction("deductions_outstanding", way("Claim", "K-1", ...whole))).toBe("0/1")
  })
})

describe("S4-5.1a, S4-5.2a, S4-5.4: quality problems and what is done about them", () => {
  const reported = ["Reported", { source: "station", grade: "batch" }] as const
  const proposed = ["RectificationProposed", { kind: "recall", vehicles: 4 }] as const
  const rectified = (vehicle: string) => ["VehicleRectified", { vehicle }] as const

  it("S4-5.4: a recall executed before the general manager's approval does not conform", () => {
    const approved = way("QualityProblem", "Q-1", reported, proposed, ["RectificationApproved"], rectified("V-1"))
    expect(fraction("quality_problem_conformance", approved)).toBe("1/1")
    const early = way("QualityProblem", "Q-1", reported, proposed, rectified("V-1"), ["RectificationApproved"])
    expect(fraction("quality_problem_conformance", early)).toBe("0/1")
  })

  it("S4-5.4: vehicles put right are counted once each, of those affected", () => {
    const vehicles = ["V-1", "V-2", "V-2", "V-3"].map(rectified)
    const lines = way("QualityProblem", "Q-1", reported, proposed, ["RectificationApproved"], ...vehicles)
    expect(fraction("rectification_completion", lines)).toBe("3/4")
    expect(figure("rectification_completion", lines).display).toBe("75.00 %")
  })

  it("S4-5.1a, S4-5.2a: a problem is open until its improvement was found effective", () => {
    const made = [
      reported,
      ["Confirmed"],
      ["CauseAnalysed", { cause: "weld" }],
      ["ResponsibilityAssigned", { to: "S-1" }]
    ] as const
    const verified = (effective: boolean) => ["ImprovementVerified", { effective }] as const
    const rest = [["ImprovementPlanned"], ["ImprovementMade"]] as const
    const lines = (effective: boolean) => way("QualityProblem", "Q-1", ...made, ...rest, verified(effective))
    expect([fraction("quality_problems_open", lines(false)), fraction("quality_problems_open", lines(true))]).toEqual([
      "1/1",
      "0/1"
    ])
    expect(fraction("quality_problem_conformance", lines(true))).toBe("1/1")
    const skipped = way("QualityProblem", "Q-1", ...made.slice(0, 2), ["ImprovementPlanned"])
    expect(fraction("quality_problem_conformance", skipped)).toBe("0/1")
  })

  it("S4-I14: how soon a batch is reported is lost, so that there is no figure until the company says so", () => {
    const lines = way("QualityProblem", "Q-1", reported, ["BatchConfirmed"], ["BatchReported"])
    expect(figure("batch_problem_reported_in_time", lines).status).toMatchObject({
      is: "not-configured",
      clause: "S4-I14"
    })
    const within = (batchReportHours: number) =>
      fraction("batch_problem_reported_in_time", lines, { parameters: { batchReportHours } })
    expect([within(1), within(0)]).toEqual(["1/1", "0/1"])
    expect(shanghai("2026-03-01 02:00") - shanghai("2026-03-01 01:00")).toBe(3_600_000)
  })
})

describe("S4-5.1e: follow-up and satisfaction are measured", () => {
  it("without anything due or answered there is no figure", () => {
    for (const kpi of ["follow_up_rate", "satisfaction_score"]) {
      expect(figure(kpi, []).status).toEqual({ is: "undefined", because: "zero-denominator" })
    }
  })
})
