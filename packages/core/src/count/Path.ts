/**
 * Paths: where a row's value belongs among the levels of a nested mean, as texts, outermost first. And which anchors a
 * window owns, once its bounds are shifted back in place of every anchor forward.
 */
import { firstOfMonth, format, ofInstant, startMs } from "../time/CivilDate.ts"
import { DAY_MS } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import { type Cells, numberIn } from "./Condition.ts"
import { type Level, type Operand, type Select, selectOf } from "./Operand.ts"

/** The groups that a value belongs to, outermost first; null is the group of those that name none. */
export type Path = ReadonlyArray<string | null>

/** The group of a cell: its text; null where there is none. */
export const groupOf = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell))

const shiftOf = (select: Select): number => ("anchor" in select ? (select.shiftDays ?? 0) : 0)

/** The beginning of the day (ms, UTC) so many civil days before an instant's. */
const daysBefore = (ms: number, days: number, zone: string): number => {
  const date = ofInstant(ms, zone)
  return days === 0 || date === undefined ? ms - days * DAY_MS : (startMs(date - days, zone) as number)
}

/** The anchors that a window owns: from, and until (excluded), in ms UTC. */
export const ownedSpan = (select: Select, { endMs, startMs: fromMs, zone }: Window) => {
  const days = shiftOf(select)
  return { fromMs: daysBefore(fromMs, days, zone), untilMs: daysBefore(endMs, days, zone) }
}

/** The months of a window in their order, as `2026-03`, each with the first anchor (ms, UTC) that it owns. */
export const ownedMonths = (
  select: Select,
  window: Window
): ReadonlyArray<{ readonly month: string; readonly fromMs: number }> => {
  const { endMs, startMs: fromMs, zone } = window
  const [first, end] = [ofInstant(fromMs, zone), ofInstant(endMs, zone)]
  const months: Array<{ readonly month: string; readonly fromMs: number }> = []
  if (first === undefined || end === undefined) return months
  for (let date = first; date < end; date = firstOfMonth(date, 1)) {
    const ms = daysBefore(startMs(date, zone) as number, shiftOf(select), zone)
    months.push({ month: format(date).slice(0, 7), fromMs: ms })
  }
  return months
}

const step = (level: Level, select: Select, window: Window): ((row: Cells) => string | null) => {
  if ("field" in level) return (row) => (Object.hasOwn(row, level.field) ? groupOf(row[level.field]) : null)
  if (!("anchor" in select)) return () => null
  const months = ownedMonths(select, window)
  return (row) => {
    const ms = numberIn(row, select.anchor)
    return months.findLast(({ fromMs }) => fromMs <= ms)?.month ?? null
  }
}

/** Makes the paths of an operand's rows ready; undefined where it keeps nothing apart. */
export const pathOf = (operand: Operand, window: Window): ((row: Cells) => Path) | undefined => {
  if (operand.path === undefined) return undefined
  const steps = operand.path.map((level) => step(level, selectOf(operand), window))
  return (row) => steps.map((one) => one(row))
}
