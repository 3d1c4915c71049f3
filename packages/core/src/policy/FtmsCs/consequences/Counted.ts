/**
 * The offences that count (FTMS §5.2): who is which for the how-manieth time in the month. A breach of the rules counts where
 * it made a customer dissatisfied, that is where a case stands behind it.
 */
import { ordinals } from "../../../judge/Ordinal.ts"
import type { Row } from "../../../streams/Conduct.ts"
import { type Found, type Frame, monthOf } from "./Facts.ts"

/** An offence that counts: whose, when by the reading, for the how-manieth time. */
export interface Offence extends Found<Row> {
  readonly staff: string
  readonly atMs: number
  readonly month: string
  readonly ordinal: number
}

/** The offences that the ladder is for. */
export const onLadder: ReadonlyArray<string> = ["process-breach", "customer-data", "bias"]

/** The instant by which an incident belongs to a month, as the reading has it; null where that has not come. */
export const instantOf = (row: Row, by: string | undefined): number | null => {
  if (by === "decided") return row.establishedAtMs
  return by === "registered" ? (row.registeredAtMs ?? row.happenedAtMs) : row.happenedAtMs
}

/** An incident that was not voided, of somebody, at an instant. */
export interface Standing extends Found<Row> {
  readonly staff: string
  readonly atMs: number
}

/** The incidents since the document is in force, by the instant that the reading goes by. */
export const standing = ({ facts, fromMs, readings }: Frame): ReadonlyArray<Standing> =>
  facts.conduct.flatMap(({ id, row }) => {
    const atMs = instantOf(row, readings["month"])
    if (row.voidDecidedAtMs !== null || row.staff === null || atMs === null || atMs < fromMs) return []
    return [{ id, row, staff: row.staff, atMs }]
  })

/** One offence a person and case: the first of them. */
const once = (all: ReadonlyArray<Standing>): ReadonlyArray<Standing> =>
  all.filter(
    (one) =>
      one.row.case === null ||
      !all.some(
        (other) =>
          other.staff === one.staff &&
          other.row.case === one.row.case &&
          (other.atMs < one.atMs || (other.atMs === one.atMs && other.id < one.id))
      )
  )

/** The offences that count, each with its ordinal; derived each time, so that one that falls away renumbers the rest. */
export const counted = (frame: Frame): ReadonlyArray<Offence> => {
  const { readings, zone } = frame
  const meant = standing(frame).filter(
    ({ row }) => onLadder.includes(row.offence ?? "") && (row.offence !== "process-breach" || row.case !== null)
  )
  const all = once(meant)
  const within = readings["period"] === "rolling30" ? { rollingDays: 30 } : { monthsIn: zone }
  const numbers = ordinals(
    all.map(({ atMs, id, staff }) => ({ key: id, of: staff, atMs })),
    within
  )
  return all.map((one) => ({ ...one, month: monthOf(one.atMs, zone), ordinal: numbers.get(one.id) ?? 1 }))
}
