/**
 * Inspections and parts orders that every history holds: each irregularity of their folds, a correction and a retraction.
 */
import { noted, type PlannedRecord, regular, type Say, say } from "./PlannedRecords.ts"

const inspection = (id: string, finding: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category: "Inspection",
  id,
  finding,
  says
})
const parts = (id: string, finding: string, ...says: ReadonlyArray<Say>): PlannedRecord => ({
  category: "PartsOrder",
  id,
  finding,
  says
})

/** Planned for the last instant of a day in China. */
const due = (date: string) => ({ dueAt: `${date}T15:59:59.999Z` })
const line = (quantity: number, promised: string) => ({
  line: "1",
  part: "P-fan",
  quantity,
  promisedAt: `${promised}T15:59:59.999Z`
})
const sent = (shipment: string, quantity: number) => ({ line: "1", shipment: `D-planned-${shipment}`, quantity })

const inspections: ReadonlyArray<PlannedRecord> = [
  inspection("done-unplanned", "not-planned", say("Done", ["2024-05-15", 10])),
  inspection(
    "planned-afterwards",
    "facts-before-plan",
    say("Done", ["2024-05-22", 10]),
    say("Planned", ["2024-05-23", 9], due("2024-05-31"))
  ),
  inspection(
    "planned-twice",
    "planned-again",
    say("Planned", ["2024-08-01", 9], due("2024-08-30")),
    say("Planned", ["2024-08-02", 9], due("2024-08-30")),
    say("Done", ["2024-08-28", 10])
  ),
  inspection(
    "moved-before-it-was-planned",
    "rescheduled-before-plan",
    say("Rescheduled", ["2024-08-05", 9], { ...due("2024-09-13"), by: "customer" }),
    say("Planned", ["2024-08-06", 9], due("2024-09-13")),
    say("Done", ["2024-09-12", 10])
  ),
  // The customer asks for a new date when the old one has passed: what was missed then shows as a finding.
  inspection(
    "moved-when-overdue",
    "rescheduled-when-overdue",
    say("Planned", ["2024-10-08", 9], due("2024-10-31")),
    say("Rescheduled", ["2024-11-05", 9], { ...due("2024-11-15"), by: "customer" }),
    say("Done", ["2024-11-14", 10])
  ),
  inspection(
    "done-twice",
    "done-again",
    say("Planned", ["2025-01-06", 9], due("2025-02-20")),
    say("Done", ["2025-02-18", 10]),
    say("Done", ["2025-02-19", 10])
  ),
  inspection(
    "cancelled-and-done",
    "done-after-cancellation",
    say("Planned", ["2025-04-07", 9], due("2025-05-16")),
    say("Cancelled", ["2025-05-06", 9], { cause: "unit-out-of-use" }),
    say("Done", ["2025-05-14", 10])
  ),
  // The wrong due date was entered, and a visit to another customer.
  regular(
    "Inspection",
    "plan-corrected",
    say("Planned", ["2025-06-03", 9], { ...due("2025-06-20"), toleranceDays: 5 }),
    say("Done", ["2025-06-12", 10]),
    noted("2025-06-12"),
    say("Retracted", ["2025-06-13", 9], {}, { concerns: 1, reason: "another customer's visit" }),
    say("Corrected", ["2025-06-13", 10], { data: due("2025-06-27") }, { concerns: 0, reason: "mistyped" }),
    say("Done", ["2025-06-26", 10])
  )
]

const orders: ReadonlyArray<PlannedRecord> = [
  regular("PartsOrder", "never-ordered", say("Shipped", ["2024-04-17", 10], sent("1", 1))),
  parts(
    "ordered-afterwards",
    "facts-before-order",
    say("Shipped", ["2024-04-24", 10], sent("2", 2)),
    say("Ordered", ["2024-04-25", 10], { lines: [line(2, "2024-04-26")] })
  ),
  parts(
    "ordered-twice",
    "ordered-again",
    say("Ordered", ["2024-07-16", 10], { lines: [line(2, "2024-07-18")] }),
    say("Ordered", ["2024-07-16", 11], { lines: [line(2, "2024-07-18")] }),
    say("Shipped", ["2024-07-18", 10], sent("3", 2))
  ),
  parts(
    "shipped-twice-on-one-paper",
    "shipped-again",
    say("Ordered", ["2024-09-18", 10], { lines: [line(3, "2024-09-20")] }),
    say("Shipped", ["2024-09-20", 10], sent("4", 3)),
    say("Shipped", ["2024-09-20", 11], sent("4", 3))
  ),
  parts(
    "more-than-ordered",
    "shipped-too-many",
    say("Ordered", ["2024-11-19", 10], { lines: [line(2, "2024-11-21")] }),
    say("Shipped", ["2024-11-21", 10], sent("5", 3))
  ),
  parts(
    "shipped-though-cancelled",
    "shipped-after-cancellation",
    say("Ordered", ["2025-03-18", 10], { lines: [line(1, "2025-03-21")] }),
    say("LineCancelled", ["2025-03-19", 10], { line: "1", by: "customer" }),
    say("Shipped", ["2025-03-20", 10], sent("6", 1))
  ),
  parts(
    "without-a-promise",
    "no-promise",
    say("Ordered", ["2025-07-15", 10], { lines: [{ line: "1", part: "P-fan", quantity: 1 }] }),
    say("Shipped", ["2025-07-22", 10], sent("7", 1))
  ),
  regular(
    "PartsOrder",
    "quantity-corrected",
    say("Ordered", ["2025-08-19", 10], { lines: [line(20, "2025-08-21")] }),
    say("Shipped", ["2025-08-21", 10], sent("8", 2)),
    noted("2025-08-21"),
    say("LineCancelled", ["2025-08-22", 9], { line: "1", by: "company" }),
    say(
      "Corrected",
      ["2025-08-22", 10],
      { data: { lines: [line(2, "2025-08-21")] } },
      { concerns: 0, reason: "mistyped" }
    ),
    say("Retracted", ["2025-08-22", 11], {}, { concerns: 3, reason: "all was shipped" })
  )
]

/** All planned inspections and parts orders. */
export const supplies: ReadonlyArray<PlannedRecord> = [...inspections, ...orders]
