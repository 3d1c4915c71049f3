/** The papers of the service flow that are handed in period by period (commitments and targets, F4), in the document's order. */
import type { Obligation } from "../../judge/Obligation.ts"
import { dueOnDay } from "../Deadlines.ts"

/** Telephone dispatch records: each quarter, by the second day of the next. The second of October always lies in a holiday. */
export const telephoneDispatch: Obligation = dueOnDay(
  {
    name: "telephone_dispatch_filed",
    title: { zh: "电话派工记录季度报送", en: "Telephone dispatch records" },
    rule: { zh: "每季报送，次季首月二日前（含）", en: "each quarter, by the second day of the next quarter" },
    clauses: ["S3-F4b"],
    paper: "telephone-dispatch-records",
    every: "quarter"
  },
  "S3-F4b",
  2
)

const monthly = (clause: string, stated: Pick<Obligation, "name" | "title" | "paper">): Obligation =>
  dueOnDay(
    {
      ...stated,
      rule: { zh: "每月报送，次月二日前（含）", en: "each month, by the second day of the next month" },
      clauses: [clause],
      every: "month"
    },
    clause,
    2
  )

/** Dispatch orders: each month, by the second day of the next. */
export const dispatchOrders: Obligation = monthly("S3-F4c", {
  name: "dispatch_orders_filed",
  title: { zh: "派工单月度报送", en: "Dispatch orders" },
  paper: "dispatch-orders"
})

/** Receipts of equipment taken in for repair: each month, by the second day of the next. */
export const deviceReceipts: Obligation = monthly("S3-F4d", {
  name: "device_receipts_filed",
  title: { zh: "返修收条月度报送", en: "Repair receipts handed in" },
  paper: "device-receipts"
})

/** Follow-up records: each month, by the second day of the next. */
export const followUpRecords: Obligation = monthly("S3-F4e", {
  name: "follow_up_records_filed",
  title: { zh: "回访记录月度报送", en: "Follow-up records" },
  paper: "follow-up-records"
})

/** The table of follow-up statistics: each week, by Tuesday of the next. It is also what tallies the records each week (F3). */
export const followUpStatistics: Obligation = dueOnDay(
  {
    name: "follow_up_statistics_filed",
    title: { zh: "回访统计表每周报送", en: "Weekly follow-up statistics" },
    rule: { zh: "每周报送，次周周二前（含）", en: "each week, by Tuesday of the next week" },
    clauses: ["S3-F4f", "S3-F3c"],
    paper: "follow-up-statistics",
    every: "week"
  },
  "S3-F4f",
  2
)

/** The papers in the document's order. */
export const obligations: ReadonlyArray<Obligation> = [
  telephoneDispatch,
  dispatchOrders,
  deviceReceipts,
  followUpRecords,
  followUpStatistics
]
