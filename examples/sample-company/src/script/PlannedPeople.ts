/**
 * Streams about people and the company as a whole, told to the hour: grievances passed on, conduct and what was proposed of
 * it, calls, assessments, the initial evaluation and the certificate.
 */
import { OblP02 } from "@servicebook/core"
import { type PlannedRecord, type Say, say } from "./PlannedRecord.ts"
import { regular } from "./PlannedRecords.ts"

const top = { by: "generalManager" } as const
const second = { by: "representative" } as const
const paid = { by: "administration" } as const
const noted = (day: string) => say("Noted", [day, 16], { activity: "talked-about" })

const grievances: ReadonlyArray<PlannedRecord> = [
  regular(
    "Case",
    "grievance-passed-on",
    say("GrievanceHeard", ["2025-02-19", 10], { by: "delivery" }, { by: "sales" }),
    say("PassedOn", ["2025-02-19", 11.5], { from: "delivery", to: "supply-and-marketing" }, { by: "sales" }),
    say("Registered", ["2025-02-19", 13], { class: "request", channel: "counter" }, { by: "desk" }),
    say("Answered", ["2025-02-19", 15], {}, { by: "desk" })
  ),
  // It went round the house for a day.
  {
    category: "Case",
    id: "grievance-kept",
    finding: "passed-on-to-itself",
    says: [
      say("GrievanceHeard", ["2025-03-05", 9], { by: "delivery" }, { by: "sales" }),
      say("PassedOn", ["2025-03-05", 9.5], { from: "delivery", to: "delivery" }, { by: "sales" }),
      say("PassedOn", ["2025-03-06", 10], { from: "delivery", to: "supply-and-marketing" }, { by: "sales" }),
      say("Registered", ["2025-03-06", 11], { class: "request", channel: "counter" }, { by: "desk" })
    ]
  }
]

const quarrel = { offence: "quarrel", proof: "letter-of-the-customer" }

const incidents: ReadonlyArray<PlannedRecord> = [
  regular("Conduct", "quarrel-at-the-door", say("Reported", ["2025-02-26", 15], quarrel, { by: "relations" })),
  {
    category: "Conduct",
    id: "another-took-the-job",
    finding: "reported-again",
    says: [
      say("Reported", ["2025-04-16", 10], quarrel, { by: "relations" }),
      say("Reported", ["2025-04-16", 11], quarrel, { by: "desk" }),
      noted("2025-04-17"),
      say("Corrected", ["2025-04-17", 9], { data: { ...quarrel, offence: "rudeness" } }, { concerns: 0 }),
      say("Retracted", ["2025-04-17", 9.5], {}, { concerns: 1, reason: "told twice" }),
      say("Reported", ["2025-04-17", 10], quarrel, { by: "desk" }),
      say("Voided", ["2025-05-13", 10], { cause: "mistaken-identity" }, { ...top, concerns: 0 })
    ]
  }
]

const proposed = (name: string, basis: object, more: object = {}): Say["data"] => {
  const { approvers, clause, effect } = OblP02.measures.find((one) => one.name === name) ?? {
    ...{ approvers: ["general-manager"], clause: "S3-N5a", effect: "carried-out" }
  }
  return { measure: name, clause, approvers, effect, basis, ...more } as Say["data"]
}
const quarter = { on: "ranking", score: "survey_score", window: "2025-Q1" }
const letter = { on: "event", event: "letter-of-the-customer" }

const proposals: ReadonlyArray<PlannedRecord> = [
  regular(
    "Proposal",
    "reward-of-the-first-quarter",
    say("Proposed", ["2025-04-08", 10], proposed("staff-reward", quarter, { fen: 50_000 }), { by: "sales" }),
    say("Approved", ["2025-04-10", 10], {}, top),
    say("CarriedOut", ["2025-04-15", 10], {}, paid)
  ),
  regular(
    "Proposal",
    "measure-for-a-quarrel",
    say("Proposed", ["2025-03-03", 10], proposed("conduct-measure", letter), { by: "afterSales" }),
    say("Approved", ["2025-03-05", 10], {}, top),
    say("CarriedOut", ["2025-03-07", 10], {}, paid)
  ),
  // Fined, and the fine taken back after an appeal by the next.
  regular(
    "Proposal",
    "fine",
    say("Proposed", ["2025-04-08", 11], proposed("fine", quarter, { fen: 2_000 }), { by: "sales" }),
    noted("2025-04-09"),
    say("Corrected", ["2025-04-09", 9], { data: proposed("fine", quarter, { fen: 20_000 }) }, { concerns: 0 }),
    say("Approved", ["2025-04-10", 11], {}, top),
    say("CarriedOut", ["2025-04-15", 11], {}, paid),
    say("Reversed", ["2025-05-15", 11], { by: "planned/fine-taken-back" }, paid)
  ),
  regular(
    "Proposal",
    "fine-taken-back",
    say("Proposed", ["2025-05-12", 10], proposed("fine", quarter, { fen: 20_000, reverses: "planned/fine" }), {
      by: "sales"
    }),
    say("Approved", ["2025-05-13", 10], {}, top),
    say("CarriedOut", ["2025-05-15", 10], {}, paid)
  ),
  regular(
    "Proposal",
    "move-rejected",
    say("Proposed", ["2025-07-08", 10], proposed("transfer", { ...quarter, window: "2025-Q2" }), { by: "sales" }),
    say("Withdrawn", ["2025-07-08", 11], { cause: "wrong-person" }, { by: "sales" }),
    say("Retracted", ["2025-07-08", 12], {}, { by: "sales", concerns: 1, reason: "it was the right one" }),
    say("Rejected", ["2025-07-10", 10], { cause: "one-quarter-is-not-long" }, top)
  ),
  {
    category: "Proposal",
    id: "paid-before-it-was-approved",
    finding: "carried-out-without-approval",
    says: [
      say("Proposed", ["2025-07-08", 14], proposed("department-merit", quarter), { by: "sales" }),
      say("CarriedOut", ["2025-07-09", 10], {}, paid),
      say("Approved", ["2025-07-10", 11], {}, top)
    ]
  }
]

const call = (id: string, day: string, hour: number, ...rest: ReadonlyArray<Say>): PlannedRecord =>
  regular("Call", id, say("Offered", [day, hour], { line: "hotline" }, { by: "followUp" }), ...rest)
const seconds = (count: number): number => count / 3600
const answered = (day: string, hour: number) => say("Answered", [day, hour], {}, { by: "followUp" })

const calls: ReadonlyArray<PlannedRecord> = [
  call("taken-at-once", "2025-02-10", 9, answered("2025-02-10", 9 + seconds(8))),
  call("taken-in-the-end", "2025-02-10", 10, answered("2025-02-10", 10 + seconds(95))),
  call(
    "rang-in-vain",
    "2025-02-10",
    13.5,
    say("Abandoned", ["2025-02-10", 13.5 + seconds(40)], {}, { by: "followUp" }),
    noted("2025-02-10")
  ),
  call(
    "clock-put-right",
    "2025-02-11",
    9,
    answered("2025-02-11", 9.5),
    say(
      "Corrected",
      ["2025-02-12", 9],
      { data: {}, occurredAt: "2025-02-11T01:00:12.000Z" },
      { by: "followUp", concerns: 1, reason: "the clock of the line was wrong" }
    )
  ),
  {
    category: "Call",
    id: "offered-twice",
    finding: "offered-again",
    says: [
      say("Offered", ["2025-02-11", 10], { line: "hotline" }, { by: "followUp" }),
      say("Offered", ["2025-02-11", 10 + seconds(5)], { line: "desk" }, { by: "followUp" }),
      answered("2025-02-11", 10 + seconds(15)),
      say("Abandoned", ["2025-02-11", 10 + seconds(16)], {}, { by: "followUp" }),
      say("Retracted", ["2025-02-11", 11], {}, { by: "followUp", concerns: 3, reason: "hung up after the talk" })
    ]
  }
]

const ofFollowUp = { window: "2025-Q1", attitude: { points: 4, of: 5 }, result: "good" }

const assessments: ReadonlyArray<PlannedRecord> = [
  regular(
    "Assessment",
    "head-of-after-sales",
    say("HeadAssessed", ["2025-04-09", 14], { window: "2025-Q1", score: "88/1", result: "fair" }, top),
    noted("2025-04-09"),
    say(
      "Corrected",
      ["2025-04-10", 9],
      { data: { window: "2025-Q1", score: "88/1", result: "good" } },
      {
        ...top,
        concerns: 0
      }
    )
  ),
  regular(
    "Assessment",
    "follow-up",
    say("FollowUpAssessed", ["2025-04-09", 15], ofFollowUp, second),
    say("FollowUpAssessed", ["2025-04-09", 16], ofFollowUp, second),
    say("Retracted", ["2025-04-09", 16.5], {}, { ...second, concerns: 1, reason: "entered twice" })
  ),
  // By somebody from the department whose work they check.
  {
    category: "Assessment",
    id: "follow-up-by-sales",
    finding: "assessor-not-independent",
    says: [say("FollowUpAssessed", ["2025-07-09", 15], { ...ofFollowUp, window: "2025-Q2" }, { by: "sales" })]
  }
]

const evaluations: ReadonlyArray<PlannedRecord> = [
  {
    category: "Evaluation",
    id: "explanation-rate",
    finding: "held-again",
    says: [
      say("Held", ["2024-11-27", 10], { kpi: "explanation_rate", reference: "evaluation-2024" }, second),
      say(
        "Corrected",
        ["2024-11-28", 9],
        {
          data: { kpi: "explanation_rate", reference: "evaluation-2024", baseline: "83/100" }
        },
        { ...second, concerns: 0 }
      ),
      noted("2024-11-28"),
      say("Held", ["2024-12-02", 10], { kpi: "explanation_rate", reference: "evaluation-2024" }, second),
      say("Held", ["2024-12-03", 10], { kpi: "explanation_rate", reference: "evaluation-2024" }, second),
      say("Retracted", ["2024-12-03", 11], {}, { ...second, concerns: 4, reason: "once more is enough" })
    ]
  }
]

const certificates: ReadonlyArray<PlannedRecord> = [
  regular(
    "Certificate",
    "after-sales-service",
    say("Issued", ["2024-01-15", 10], { by: "certification-body", level: "four-star" }, second),
    say("SurveillanceHeld", ["2024-11-12", 10], { passed: false, report: "surveillance-2024" }, second),
    say("Suspended", ["2024-11-15", 10], { cause: "nonconformities-open" }, second),
    say("SurveillanceHeld", ["2024-12-19", 10], { passed: true, report: "surveillance-2024-2" }, second),
    say("LevelKept", ["2024-12-20", 10], {}, second),
    noted("2024-12-20"),
    say("SurveillanceHeld", ["2025-11-11", 10], { passed: true, report: "surveillance-2025" }, second),
    say("LevelAdjusted", ["2025-11-18", 10], { level: "five-stars" }, second),
    say("Corrected", ["2025-11-19", 9], { data: { level: "five-star" } }, { ...second, concerns: 7 })
  ),
  {
    category: "Certificate",
    id: "raised-by-hand",
    finding: "adjusted-without-surveillance",
    says: [
      say("Issued", ["2024-02-15", 10], { by: "another-body", level: "three-star" }, second),
      say("LevelAdjusted", ["2024-06-14", 10], { level: "four-star" }, second),
      say("Withdrawn", ["2024-09-13", 10], { cause: "given-back" }, second),
      say("Withdrawn", ["2024-09-16", 10], { cause: "given-back" }, second),
      say("Retracted", ["2024-09-17", 10], {}, { ...second, concerns: 3, reason: "entered twice" })
    ]
  }
]

/** All planned records about people and the company. */
export const people: ReadonlyArray<PlannedRecord> = [
  ...grievances,
  ...incidents,
  ...proposals,
  ...calls,
  ...assessments,
  ...evaluations,
  ...certificates
]
