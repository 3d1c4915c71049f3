/** All incidents of somebody, counted or not, for whoever asks why a month is what it is (FTMS §5.2). */
import type { Row } from "../../../streams/Conduct.ts"
import { counted, instantOf, onLadder } from "./Counted.ts"
import { type Found, type Frame, monthOf } from "./Facts.ts"

/** Why an incident has no place in the count. */
export type Aside = "voided" | "not-established" | "before-in-force" | "beside-ladder" | "no-customer" | "same-case"

/** An incident in the month that it belongs to: the how-manieth it is, or why it is none. */
export interface Incident extends Found<Row> {
  readonly atMs: number
  readonly month: string
  readonly counts: { readonly ordinal: number } | { readonly aside: Aside }
}

const asideOf = (row: Row, atMs: number | null, { fromMs }: Frame): Aside => {
  if (row.voidDecidedAtMs !== null) return "voided"
  if (atMs === null) return "not-established"
  if (atMs < fromMs) return "before-in-force"
  if (!onLadder.includes(row.offence ?? "")) return "beside-ladder"
  return row.offence === "process-breach" && row.case === null ? "no-customer" : "same-case"
}

/** The incidents of a member of staff in the months asked, in the order of their instants. */
export const incidents = (frame: Frame, staff: string): ReadonlyArray<Incident> => {
  const ordinals = new Map(counted(frame).map(({ id, ordinal }) => [id, ordinal]))
  return frame.facts.conduct
    .flatMap(({ id, row }): ReadonlyArray<Incident> => {
      const decisive = instantOf(row, frame.readings["month"])
      const atMs = decisive ?? row.happenedAtMs
      if (row.staff !== staff || atMs === null) return []
      const ordinal = ordinals.get(id)
      const counts = ordinal === undefined ? { aside: asideOf(row, decisive, frame) } : { ordinal }
      return [{ id, row, atMs, month: monthOf(atMs, frame.zone), counts }]
    })
    .filter(({ month }) => frame.months.includes(month))
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
}
