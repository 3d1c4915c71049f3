/**
 * Streams other than cases, told to the hour. What each shows stands in its id; where it is an irregularity, `finding` is
 * the code of the fold.
 */
import { logs } from "./PlannedLogs.ts"
import { type PlannedRecord, type Say, say } from "./PlannedRecord.ts"

const satisfied = { slip: "L-planned", satisfaction: "satisfied", stamped: false }
const first = { attempt: "1", cause: "fault", place: "field" }
const fixed = { attempt: "1", outcome: "fixed" }
const ownTarget = (value: string) => ({
  kpi: "repair_hours",
  clause: "company-8",
  comparison: "<=",
  value,
  source: "company",
  from: "2024-12-31T16:00:00.000Z",
  until: "2025-12-31T16:00:00.000Z"
})
/** An activity that no event fits. */
export const noted = (day: string): Say => say("Noted", [day, 16], { activity: "photo-kept", fields: { count: "2" } })

const order = (id: string, finding: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category: "ServiceOrder",
  id,
  finding,
  says
})
const unit = (id: string, finding: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category: "Unit",
  id,
  finding,
  says
})
const repair = (id: string, finding: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category: "Repair",
  id,
  finding,
  says
})
/** A stream without anything irregular. */
export const regular = (category: string, id: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category,
  id,
  says
})

/** A record whose first line was mistyped and put right, with a line that was told by mistake and taken back. */
export const mended = (category: string, id: string, first: Say, ...rest: ReadonlyArray<Say>): PlannedRecord => {
  const says = [first, ...rest]
  const { at, by, data, type } = says.at(-1) as Say
  const later = [at[0], at[1] + 0.2] as const
  const who = by === undefined ? {} : { by }
  return regular(
    category,
    id,
    ...says,
    say("Noted", later, { activity: "talked-about" }),
    say(type, later, data, who),
    say("Retracted", [at[0], at[1] + 0.3], {}, { ...who, concerns: says.length + 1, reason: "told twice" }),
    say(
      "Corrected",
      [at[0], at[1] + 0.4],
      { data: first.data },
      { ...who, concerns: 0, reason: "entered for another customer" }
    )
  )
}

const orders: ReadonlyArray<PlannedRecord> = [
  order(
    "never-created",
    "not-created",
    say("Arrived", ["2024-04-10", 10]),
    say("Served", ["2024-04-10", 11]),
    say("SlipSigned", ["2024-04-10", 11.2], satisfied)
  ),
  order(
    "created-twice",
    "created-again",
    say("Created", ["2024-06-19", 9], { work: "inspection" }),
    say("Created", ["2024-06-19", 9.5], { work: "inspection" }),
    say("Arrived", ["2024-06-19", 14]),
    say("Served", ["2024-06-19", 15]),
    say("SlipSigned", ["2024-06-19", 15.2], satisfied)
  ),
  order(
    "arrived-before-creation",
    "facts-before-creation",
    say("Arrived", ["2025-01-09", 9]),
    say("Created", ["2025-01-09", 10], { work: "after-sales" }),
    say("Served", ["2025-01-09", 11]),
    say("SlipSigned", ["2025-01-09", 11.2], satisfied)
  ),
  // The day lay ahead when it was entered: a visit booked as done before it was made.
  order(
    "served-ahead-of-time",
    "acts-after-recorded",
    say("Created", ["2024-12-03", 9], { work: "training" }),
    say("Arrived", ["2024-12-03", 13.5]),
    say("Served", ["2024-12-05", 15.5], {}, { entered: ["2024-12-03", 16] }),
    say("SlipSigned", ["2024-12-05", 15.7], satisfied)
  ),
  regular(
    "ServiceOrder",
    "visit-retracted",
    say("Created", ["2025-05-13", 9], { work: "inspection" }),
    say("Arrived", ["2025-05-13", 10]),
    say("Arrived", ["2025-05-13", 14]),
    say("Served", ["2025-05-13", 15]),
    say("SlipSigned", ["2025-05-13", 15.1], satisfied),
    noted("2025-05-14"),
    say("Retracted", ["2025-05-16", 9], {}, { concerns: 1, reason: "another order's visit" })
  ),
  regular(
    "ServiceOrder",
    "slip-corrected",
    say("Created", ["2025-05-20", 9], { work: "inspection" }),
    say("Arrived", ["2025-05-20", 10]),
    say("Served", ["2025-05-20", 11]),
    say("SlipSigned", ["2025-05-20", 11.1], { ...satisfied, satisfaction: "dissatisfied" }),
    say("Corrected", ["2025-05-23", 9], { data: satisfied }, { concerns: 3, reason: "slip read wrong" })
  ),
  regular(
    "ServiceOrder",
    "cancelled-then-called-back",
    say("Created", ["2025-05-27", 9], { work: "other" }),
    say("Arrived", ["2025-05-27", 10]),
    say("Cancelled", ["2025-05-27", 10.2], { cause: "site-not-ready" }),
    say("CalledBack", ["2025-05-29", 10], { satisfaction: "basically-satisfied" })
  )
]

const repairs: ReadonlyArray<PlannedRecord> = [
  repair("completed-before-start", "completed-before-start", say("AttemptCompleted", ["2024-09-05", 11], fixed)),
  repair(
    "started-late",
    "started-late",
    say("AttemptCompleted", ["2024-09-12", 11], fixed),
    say("AttemptStarted", ["2024-09-12", 11.5], first)
  ),
  repair(
    "started-twice",
    "started-again",
    say("AttemptStarted", ["2024-10-16", 10], first),
    say("AttemptStarted", ["2024-10-16", 10.2], first),
    say("AttemptCompleted", ["2024-10-16", 11], fixed)
  ),
  // Entered as not fixed by a slip of the hand: corrected, and a test on the wrong unit taken out.
  regular(
    "Repair",
    "outcome-corrected",
    say("AttemptStarted", ["2024-10-22", 10], first),
    say("Diagnosed", ["2024-10-22", 10.2], { defect: "D-100" }),
    say("Restarted", ["2024-10-22", 10.4]),
    say("Tested", ["2024-10-22", 10.6], { attempt: "1", passed: false }),
    say("Tested", ["2024-10-22", 10.8], { attempt: "1", passed: true }),
    say("AttemptCompleted", ["2024-10-22", 11], { attempt: "1", outcome: "not-fixed" }),
    noted("2024-10-22"),
    say("Corrected", ["2024-10-24", 9], { data: fixed }, { concerns: 5, reason: "mistyped" }),
    say("Retracted", ["2024-10-24", 9.2], {}, { concerns: 3, reason: "another unit's test" })
  )
]

const units: ReadonlyArray<PlannedRecord> = [
  unit(
    "delivered-twice",
    "delivered-while-in-service",
    say("Delivered", ["2024-07-03", 10], { use: "customer" }),
    say("Delivered", ["2024-07-05", 10], { use: "customer" }),
    say("DeliverySlipSigned", ["2024-07-05", 10.2], satisfied)
  ),
  unit(
    "retired-twice",
    "retired-again",
    say("Delivered", ["2024-07-10", 10], { use: "customer" }),
    say("DeliverySlipSigned", ["2024-07-10", 10.2], satisfied),
    say("Retired", ["2024-08-01", 10], { cause: "returned" }),
    say("Retired", ["2024-08-02", 10], { cause: "scrapped" })
  ),
  regular(
    "Unit",
    "delivery-day-corrected",
    say("Delivered", ["2025-03-31", 10], { use: "customer" }),
    say("DeliverySlipSigned", ["2025-04-01", 10.2], satisfied),
    say("DeliveryCalledBack", ["2025-04-08", 10.2], { satisfaction: "satisfied" }),
    noted("2025-04-08"),
    // Booked on the last day of the quarter, handed over on the first of the next.
    say(
      "Corrected",
      ["2025-04-09", 9],
      { data: { use: "customer" }, occurredAt: "2025-04-01T02:00:00.000Z" },
      { concerns: 0, reason: "wrong day" }
    )
  ),
  regular(
    "Unit",
    "retirement-retracted",
    say("Delivered", ["2024-08-06", 10], { use: "customer" }),
    say("DeliverySlipSigned", ["2024-08-06", 10.2], satisfied),
    say("Retired", ["2024-09-03", 10], { cause: "returned" }),
    say("Retracted", ["2024-09-06", 10], {}, { concerns: 2, reason: "lent, not returned" })
  )
]

const others: ReadonlyArray<PlannedRecord> = [
  {
    category: "Survey",
    id: "answered-twice",
    finding: "answered-again",
    says: [
      say("Drawn", ["2024-05-13", 9], { sample: "drawn-2024-05-13" }),
      say("Attempted", ["2024-05-13", 10], { reached: true }),
      say("Answered", ["2024-05-13", 10.1], { satisfaction: "satisfied", points: 24 }),
      say("Answered", ["2024-05-14", 10], { satisfaction: "satisfied", points: 23 })
    ]
  },
  regular(
    "Survey",
    "disputed-and-corrected",
    say("Drawn", ["2024-06-17", 9], { sample: "drawn-2024-06-17" }),
    say("Attempted", ["2024-06-17", 10], { reached: true }),
    say("Answered", ["2024-06-17", 10.1], { satisfaction: "dissatisfied", points: 9 }),
    say("Disputed", ["2024-06-18", 9], { by: "S-0101" }),
    say("Settled", ["2024-06-19", 9], { prevails: "answer" }),
    noted("2024-06-19"),
    say(
      "Corrected",
      ["2024-06-20", 9],
      { data: { satisfaction: "basically-satisfied", points: 19 } },
      { concerns: 2, reason: "misheard" }
    )
  ),
  regular(
    "Survey",
    "abandonment-retracted",
    say("Drawn", ["2024-06-24", 9], { sample: "drawn-2024-06-24" }),
    say("Attempted", ["2024-06-24", 10], { reached: false }),
    say("Abandoned", ["2024-06-24", 11], { cause: "not-reached" }),
    say("Retracted", ["2024-06-25", 9], {}, { concerns: 2, reason: "called back by the customer" }),
    say("Answered", ["2024-06-25", 9.1], { satisfaction: "satisfied", points: 25 })
  ),
  {
    category: "Target",
    id: "drafted-twice",
    finding: "drafted-again",
    says: [
      say("Drafted", ["2024-12-05", 9], ownTarget("72/1")),
      noted("2024-12-06"),
      say("Corrected", ["2024-12-09", 9], { data: ownTarget("60/1") }, { concerns: 0, reason: "mistyped" }),
      say("FeasibilityAssessed", ["2024-12-12", 9], { feasible: true }),
      say("FeasibilityAssessed", ["2024-12-12", 10], { feasible: false }),
      say("Retracted", ["2024-12-13", 9], {}, { concerns: 4, reason: "meant another target" }),
      say("Approved", ["2024-12-19", 9]),
      say("Drafted", ["2024-12-24", 9], ownTarget("72/1"))
    ]
  }
]

/** All planned records. */
export const records: ReadonlyArray<PlannedRecord> = [...orders, ...repairs, ...units, ...others, ...logs]
