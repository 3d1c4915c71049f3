/**
 * From civil times to instants: named zones with their clock changes, and fixed offsets.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"

/** What a civil time is in a zone. `double` times happen twice, `void` ones never, both by a change of the clocks. */
export interface Placed {
  readonly ms: number
  readonly change: "none" | "double" | "void"
}

/** Places civil times (as if they were UTC, ms) in a zone. `prefer` decides which of the two a double time is. */
export type Zone = (civilMs: number, prefer: "earlier" | "later") => Placed

const DAY = 86_400_000
/** Clocks change on quarters of an hour, so an offset holds for the quarter in which it was looked up. */
const QUARTER = 900_000

/** A zone by its IANA name or fixed offset (`+08:00`); undefined when there is none of the name. */
export const make = (name: string): Zone | undefined => {
  const zone = DateTime.zoneFromString(name)
  if (Option.isNone(zone)) return undefined
  const known = new Map<number, number>()
  const offsetAt = (ms: number): number => {
    const quarter = Math.floor(ms / QUARTER)
    const before = known.get(quarter)
    if (before !== undefined) return before
    if (known.size > 200_000) known.clear()
    const offset = DateTime.zonedOffset(DateTime.setZone(DateTime.makeUnsafe(quarter * QUARTER), zone.value))
    known.set(quarter, offset)
    return offset
  }
  return (civilMs, prefer) => {
    const before = offsetAt(Math.floor((civilMs - DAY) / DAY) * DAY)
    const after = offsetAt(Math.ceil((civilMs + DAY) / DAY) * DAY)
    const [first, second] = [civilMs - Math.max(before, after), civilMs - Math.min(before, after)]
    if (before === after) return { ms: first, change: "none" }
    const holds = [first, second].filter((ms) => ms + offsetAt(ms) === civilMs)
    if (holds.length === 1) return { ms: holds[0] as number, change: "none" }
    // Of a void time the later instant is what a clock that had not been changed would have shown.
    if (holds.length === 0) return { ms: second, change: "void" }
    return { ms: prefer === "earlier" ? first : second, change: "double" }
  }
}
