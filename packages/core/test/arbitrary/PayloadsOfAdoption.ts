// Data for the event types of adoptions: editions of a company's own rules, some with a fault.
import { sha256Hex } from "../../src/log/EventId.ts"
import { canonicalText, type Payload } from "../../src/log/Recorded.ts"
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const content = (edition: string, value: number): Payload => ({
  ...{ schema: "servicebook/pack/1", code: "HOUSE", title: { zh: "自有规则", en: "own rules" }, edition },
  ...{ effectiveFrom: "2026-01-01", takes: { documents: ["OBL-P-02"] } },
  bindings: [
    ...[{ rule: "first_time_repair_rate", parameter: "repeatDays", value, unit: "days", source: "decided", by: "G-1" }]
  ]
})

const edition = (name: string, days: number, value: number) => ({
  ...{ code: "HOUSE", edition: name, from: instantOf(day(days)), content: content(name, value) },
  sha256: sha256Hex(canonicalText(content(name, value)))
})

/** Payloads by category and type. */
export const adoption: { readonly [category: string]: Payloads } = {
  Adoption: {
    Adopted: [
      edition("1", -31, 60),
      { ...edition("2", 31, 45), preparedBy: "T-2" },
      { ...edition("3", 59, 10), preparedBy: "G-1" },
      { ...edition("1", -31, 50), sha256: "0".repeat(64) },
      edition("2", 0, 20)
    ],
    Withdrawn: [{ from: instantOf(day(59)) }, { from: instantOf(day(10)) }],
    ...common
  }
}
