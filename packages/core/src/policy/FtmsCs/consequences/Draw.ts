/** Draws all consequences of a frame, and makes the frame of months and quarters since the document is in force. */
import { type Consequence, capped, consequence, type Drawn, matters, type Open } from "../../../judge/Consequences.ts"
import * as CivilDate from "../../../time/CivilDate.ts"
import { containing, parse } from "../../../time/Period.ts"
import { eligibility } from "../rules/Losses.ts"
import { eligible } from "./Eligible.ts"
import type { Facts, Frame } from "./Facts.ts"
import { interview } from "./Interview.ts"
import { ladder } from "./Ladder.ts"
import { majors, reworks } from "./Losses.ts"
import { mystery } from "./Mystery.ts"
import { commissions, favours } from "./Offences.ts"
import { phone } from "./Phone.ts"

const quarterOf = (month: string): string => containing("quarter", parse(month)?.first ?? 0).label

const startMs = (period: string, zone: string): number => CivilDate.startMs(parse(period)?.first ?? 0, zone) ?? 0

/** Since when the document is in force: as it was signed, or always where nobody recorded a signature. */
const fromMs = ({ regulations }: Facts): number =>
  regulations.reduce(
    (from, { row }) => (row.document === "ftms-cs" ? Math.max(from, row.fromAtMs ?? from) : from),
    Number.NEGATIVE_INFINITY
  )

const isOpen = (one: Drawn | Open): one is Open => "lacks" in one

const byKey = (a: Consequence, b: Consequence): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** What two streams say alike, as a score that was entered twice, follows once and rests on both. */
const once = (all: ReadonlyArray<Consequence>): ReadonlyArray<Consequence> => {
  const found = new Map<string, Consequence>()
  for (const one of all) {
    const same = found.get(one.key)
    found.set(one.key, same === undefined ? one : { ...same, basis: [...same.basis, ...one.basis] })
  }
  return [...found.values()]
}

const charges = ["offence-fine", "rework-cost", "survey-penalty"]

/** Draws everything from the rows of a frame by its rules. Pure: the same rows give the same consequences. */
export const draw = (
  frame: Frame
): { readonly consequences: ReadonlyArray<Consequence>; readonly open: ReadonlyArray<Open> } => {
  const draws = (rule: string): boolean => frame.rules?.includes(rule) ?? true
  const surveyed = [...phone(frame), ...interview(frame)]
  const surveys = draws(eligibility.name) ? eligible(surveyed, frame, quarterOf) : surveyed
  const said = [
    ...[...ladder(frame), ...favours(frame), ...commissions(frame)],
    ...[...reworks(frame), ...majors(frame), ...surveys, ...mystery(frame)]
  ].filter(({ rule }) => draws(rule))
  const consequences = once(said.filter((one): one is Drawn => !isOpen(one)).map(consequence)).toSorted(byKey)
  const cap = frame.parameters["capFen"]
  const isCharge = ({ measure }: Consequence): boolean => charges.includes(measure)
  const charged = cap === undefined ? consequences : capped(consequences, cap, isCharge)
  return {
    consequences: charged.filter(matters),
    open: said.filter(isOpen)
  }
}

/** What is asked, before its quarters are known. */
export type Asked = Pick<Frame, "zone" | "months" | "rules" | "readings" | "parameters" | "facts">

/** The frame: periods count as a whole, so those that began before the document was in force are left out. */
export const frameOf = (asked: Asked): Frame => {
  const { facts, months, zone } = asked
  const from = fromMs(facts)
  const inForce = (period: string): boolean => startMs(period, zone) >= from
  const whole = [...new Set(months.map(quarterOf))].filter(
    (quarter) => months.filter((month) => quarterOf(month) === quarter).length === 3
  )
  return { ...asked, fromMs: from, wholeMonths: months.filter(inForce), quarters: whole.filter(inForce) }
}
