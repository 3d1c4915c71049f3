// Data for the event types of conduct, proposals, calls, assessments, the certificate and initial evaluations.
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const proposed = (measure: string, basis: object, more: object = {}) => ({
  ...{ measure, clause: "S0-3.2.4c", approvers: ["general-manager"], effect: "carried-out", basis },
  ...more
})
const ranking = { on: "ranking", score: "survey_score", window: "2026-Q1" }

/** Payloads by category and type. */
export const people: { readonly [category: string]: Payloads } = {
  Conduct: {
    Reported: [
      ...["quarrel", "brawl", "rudeness", "other"].map((offence) => ({ offence, proof: "E-1" })),
      ...["after-sales", "accessories-crew", "sales"].map((group) => ({
        offence: "customer-data",
        proof: "E-2",
        group
      })),
      { offence: "process-breach", proof: "E-3", group: "other", leader: "T-9", registeredAt: instantOf(day(32)) },
      { offence: "bias", proof: "E-4", group: "other" },
      { offence: "favouritism", proof: "E-5", leader: "T-9" }
    ],
    Established: [{}],
    Voided: [{ cause: "mistaken-identity" }],
    ...common
  },
  Proposal: {
    Proposed: [
      proposed("fine", ranking, { fen: 5_000 }),
      proposed("dismissal", { on: "event", event: "X-1" }, { effect: "recommended" }),
      proposed("transfer", { on: "figure", kpi: "conduct_incidents", window: "2026-01" }),
      proposed("fine", ranking, { fen: 5_000, reverses: "P-1" }),
      proposed(
        "offence-fine",
        { on: "consequence", key: "2026-01|S2-5.2c|offence-fine|staff:T-1|Conduct/1#1" },
        { fen: 5_000 }
      ),
      proposed(
        "offence-fine",
        { on: "consequence", key: "2026-01|S2-5.2c|offence-fine|staff:T-1|Conduct/2#2" },
        { fen: 10_000, executors: { roles: ["customer-relations"], clause: "S2-12.4" } }
      )
    ],
    Approved: [{}],
    Rejected: [{ cause: "too-hard" }],
    Withdrawn: [{ cause: "mistake" }],
    CarriedOut: [{}],
    Reversed: [{ by: "P-2" }, { by: "P-3" }],
    ...common
  },
  Call: {
    Offered: [{ line: "hotline" }],
    Answered: [{}],
    Abandoned: [{}],
    Forwarded: [{ to: "T-9" }],
    Sorted: [{ matter: "general-quality" }, { matter: "major" }, { matter: "other" }],
    Replied: [{}],
    Directed: [{ to: "station" }, { to: "area-manager" }],
    Exempted: [{ reason: "flood" }],
    ...common
  },
  Assessment: {
    HeadAssessed: [
      { window: "2026-01", score: "87/1", result: "good" },
      { window: "2026-02", score: "175/2", result: "fair" }
    ],
    FollowUpAssessed: [
      { window: "2026-01", attitude: { points: 4, of: 5 }, callsInTime: "19/20", result: "good" },
      { window: "2026-01", attitude: { points: 9, of: 10 }, result: "good" }
    ],
    StaffAssessed: [
      {
        ...{ window: "2026-01", quantitative: { points: 80, of: 100 }, qualitative: { points: 4, of: 5 } },
        ...{ evidence: ["problem_solve_rate 2026-01", "Supervision/1"], result: "good" }
      },
      {
        ...{ window: "2026-02", quantitative: { points: 0, of: 100 }, qualitative: { points: 5, of: 5 } },
        ...{ evidence: [], result: "fair" }
      }
    ],
    DepartmentEvaluated: [{ window: "2026-Q1", result: "good", lessons: "L-1" }],
    ...common
  },
  Certificate: {
    Issued: [{ by: "body", level: "four-star" }],
    SurveillanceHeld: [
      { passed: true, report: "R-1" },
      { passed: false, report: "R-2" }
    ],
    LevelKept: [{}],
    LevelAdjusted: [{ level: "five-star" }, { level: "three-star" }],
    Suspended: [{ cause: "nonconformities-open" }],
    Withdrawn: [{ cause: "given-back" }],
    ...common
  },
  Evaluation: {
    Held: [
      { kpi: "complaint_rate", reference: "report-1", baseline: "3/200" },
      { kpi: "inspection_rate", reference: "report-1" }
    ],
    ...common
  }
}
