/** What a figure needs of a source before it can be counted: the rows of its operands, and the calendars that they name. */
import type { Head } from "../log/Head.ts"
import type { RowQuery } from "../log/RowSource.ts"
import { FOREVER } from "../time/Instant.ts"
import { byCalendar, calendarOf } from "./Condition.ts"
import { operands } from "./Evaluate.ts"
import { type Operand, selectOf } from "./Operand.ts"
import { ownedSpan } from "./Path.ts"
import type { Resolved } from "./Resolve.ts"
import type { Frame } from "./Tally.ts"

/** The row query of an operand. */
export const queryOf = (operand: Operand, { window, cutMs }: Frame, head: Head): RowQuery => {
  const select = selectOf(operand)
  const base = { kind: operand.rows, cutMs, head: head.position }
  if ("anchor" in select) return { ...base, anchor: select.anchor, ...ownedSpan(select, window) }
  if ("standing" in select) return { ...base, anchor: select.standing, fromMs: -FOREVER, untilMs: cutMs }
  const { from, until } = select.present
  const lasting = { field: until, atLeastMs: window.startMs }
  return { ...base, anchor: from, fromMs: -FOREVER, untilMs: window.endMs, lasting }
}

/** The ids of the calendars that an operand names. */
const calendarsOf = ({ among, exclusions, having }: Operand): ReadonlyArray<string> =>
  [among, ...exclusions.map(({ when }) => when), ...(having === undefined ? [] : [having])].flatMap((condition) =>
    byCalendar(condition).map(calendarOf)
  )

/** The ids of the calendars that a formula names. */
export const calendarsNamed = ({ formula }: Pick<Resolved, "formula">): ReadonlySet<string> =>
  new Set(operands(formula).flatMap(calendarsOf))
