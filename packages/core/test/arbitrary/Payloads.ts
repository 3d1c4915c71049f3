// Data for every event type of every stream, several each: what histories, fixtures and commands are made of.

import { day, instantOf } from "./Days.ts"
import { adoption } from "./PayloadsOfAdoption.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"
import { calendars } from "./PayloadsOfCalendars.ts"
import { cases } from "./PayloadsOfCases.ts"
import { commitments } from "./PayloadsOfCommitments.ts"
import { course, enterprise } from "./PayloadsOfEnterprise.ts"
import { ftms } from "./PayloadsOfFtms.ts"
import { parts } from "./PayloadsOfParts.ts"
import { people } from "./PayloadsOfPeople.ts"
import { survey } from "./PayloadsOfSurvey.ts"

const answers = ["satisfied", "basically-satisfied", "dissatisfied"]
const outcomes = [
  ...["fixed", "not-fixed", "awaiting-part", "customer-absent", "no-fault-found", "beyond-repair"],
  ...["unknown", "fixed", "fixed"]
]
const attempts = [
  ["fault", "field"],
  ["fault", "shop"],
  ["awaited-part", "field"],
  ["awaited-part", "shop"],
  ["maintenance", "shop"],
  ["campaign", "shop"],
  ["accident", "field"]
]

const papers = [
  ["dispatch-orders", 0],
  ["dispatch-orders", -31],
  ["follow-up-statistics", -8],
  ["telephone-dispatch-records", -92],
  ["personal-scores", -40],
  ["satisfaction-survey", 0],
  ["next-years-targets", -365],
  ["daily-quality-report", -1]
] as const

const periods: { readonly [paper: string]: ReadonlyArray<string> } = {
  "dispatch-orders": ["2025-12", "2026-01", "2026-02", "2026-03"],
  "follow-up-statistics": ["2025-W52", "2026-W01", "2026-W02", "2026-W05", "2026-W06"],
  "telephone-dispatch-records": ["2025-Q4", "2026-Q1"],
  "personal-scores": ["2025-12", "2026-01", "2026-02"],
  "satisfaction-survey": ["2026-W01", "2026-W05"],
  "next-years-targets": ["2025", "2026"],
  "daily-quality-report": ["2025-12-31", "2026-01-01", "2026-01-03", "2026-01-30", "2026-01-31", "2026-02-01"]
}

const slips = [
  { slip: "S-1", satisfaction: "satisfied", stamped: false },
  { slip: "S-2", satisfaction: "dissatisfied", stamped: true, visit: 1 },
  { slip: "S-3", satisfaction: "basically-satisfied", stamped: true },
  { slip: "S-4", stamped: true, visit: 2 },
  { slip: "S-5", satisfaction: "satisfied", stamped: true },
  { slip: "S-6", stamped: false },
  { slip: "S-7", satisfaction: "satisfied", stamped: false, visit: 1 },
  { slip: "S-8", satisfaction: "dissatisfied", stamped: false }
]

const callBacks = [...answers.map((satisfaction) => ({ satisfaction })), { satisfaction: "satisfied", survey: "V-1" }]

const items = (timeliness: number, guidance: number, skill: number, attitude: number, bearing: number) => ({
  items: { timeliness, guidance, skill, attitude, bearing }
})

const bounds = [
  { comparison: "<", value: "1/100", source: "clause" },
  { comparison: ">=", value: "95/100", source: "company" },
  { comparison: ">=", value: "1/1", source: "reconstructed" }
].map((bound, index) => ({ ...bound, from: instantOf(day(index * 31)) }))

/** Due at the ends of days around the borders of windows, with and without a tolerance. */
const plans = [30, 31, 59, 10, 89].flatMap((days) => {
  const dueAt = instantOf(day(days + 1) - 1)
  return [{ dueAt, toleranceDays: 5 }, { dueAt }, { dueAt, toleranceDays: 40 }]
})

/** Payloads by category and type. */
export const payloads: { readonly [category: string]: Payloads } = {
  Case: { ...cases, ...course, ...common },
  ServiceOrder: {
    Created: ["after-sales", "delivery", "training", "inspection", "other"].map((work) => ({ work })),
    Arrived: [{}],
    Served: [{}],
    Cancelled: [{ cause: "customer" }],
    SlipSigned: slips,
    SlipFiled: [{ slip: "S-1" }],
    CalledBack: callBacks,
    ...common
  },
  Repair: {
    AttemptStarted: ["1", "2", "3"].flatMap((attempt) =>
      attempts.map(([cause, place]) => ({ attempt, cause, place, method: "M-1" }))
    ),
    AttemptCompleted: ["1", "2", "3"].flatMap((attempt) => outcomes.map((outcome) => ({ attempt, outcome }))),
    Tested: [{ passed: true }, { passed: false }, { attempt: "1", passed: false }, { attempt: "2", passed: true }],
    Restarted: [{}],
    Diagnosed: [{ defect: "D-1" }, {}],
    ...common
  },
  Survey: {
    Drawn: [{ sample: "2026-W05", week: "2026-01-26" }, {}, { week: "2026-01-05" }, { week: "2026-02-23" }],
    Attempted: [{ reached: true }, { reached: false }],
    Answered: [
      { satisfaction: "satisfied", ...items(5, 5, 4, 5, 5) },
      { points: 0 },
      { satisfaction: "dissatisfied" },
      { satisfaction: "satisfied", points: 25 },
      { points: 9, ...items(1, 2, 3, 4, 0) }
    ],
    Abandoned: [{ cause: "unreachable" }],
    Disputed: [{ by: "T-1" }],
    Settled: [{ prevails: "slip", ...items(3, 3, 3, 3, 3) }, { prevails: "answer" }, { prevails: "slip" }],
    ...common
  },
  Unit: {
    Delivered: [{ use: "customer" }, { use: "demonstration" }],
    DeliverySlipSigned: slips,
    DeliveryCalledBack: callBacks,
    CustomerFileCreated: [{}],
    GuaranteeGiven: [60, 20, 400].map((days) => ({ until: instantOf(day(days)) })),
    Retired: [{ cause: "scrapped" }, { cause: "exported" }, { cause: "returned" }],
    Counted: [
      { units: 7, use: "customer" },
      { units: 0, use: "customer" },
      { units: 3, use: "demonstration" }
    ],
    ...common
  },
  Inspection: {
    Planned: plans,
    Rescheduled: ["customer", "company"].flatMap((by) =>
      [20, 31, 32, 45, 60].map((days) => ({ dueAt: instantOf(day(days) - 1), by }))
    ),
    Done: [{}],
    Refused: [{ evidence: "E-1" }, {}, { evidence: "E-2" }],
    Cancelled: [{ cause: "unit-scrapped" }],
    ...common
  },
  Target: {
    Drafted: bounds.map((bound, index) => ({
      ...bound,
      ...(index === 2 ? {} : { bases: [{ kind: "law", reference: `L-${index}` }] }),
      kpi: "complaint_rate",
      clause: "S0-3.1.2a",
      until: instantOf(day(365))
    })),
    FeasibilityAssessed: [{ feasible: true }],
    FeasibilityMeetingHeld: [
      { feasible: true, departments: ["supply", "after-sales"], representatives: ["T-9"] },
      { feasible: false, departments: ["supply"], representatives: [] }
    ],
    Submitted: [{}],
    SentBack: [{ cause: "too-low" }],
    Approved: [{}],
    Published: [{ department: "supply" }],
    Received: [{ department: "supply" }, { department: "after-sales" }],
    StretchSet: [{ value: "98/100" }, { value: "1/200" }],
    Changed: bounds,
    Withdrawn: [{}],
    ...common
  },
  Publication: {
    FigurePublished: [
      { figure: { kpi: "complaint_rate", window: { label: "2026-01" }, head: { position: 1 } }, declaration: {} },
      { figure: {}, declaration: {} }
    ],
    ...common
  },
  Filing: {
    Bound: papers.map(([paper, from]) => ({ paper, from: instantOf(day(from)) })),
    Released: [31, 59, 200].map((until) => ({ until: instantOf(day(until)) })),
    Filed: Object.entries(periods).flatMap(([paper, all]) => all.map((period) => ({ paper, period }))),
    ...common
  },
  ...adoption,
  ...calendars,
  ...survey,
  ...commitments,
  ...enterprise,
  ...ftms,
  ...people,
  ...parts
}
