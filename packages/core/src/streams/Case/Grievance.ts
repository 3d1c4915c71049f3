/** What a case keeps of a grievance that another department heard first, and of its being passed on (OBL-P-02 §3.2.7). */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { withFindings } from "../Dimensions.ts"
import type { Event } from "./Event.ts"

/** The fields of a row on it. Instants are ms UTC, null while the thing has not happened. */
export interface Grievance {
  /** When a department that does not own complaints first heard of it, and which one. */
  readonly heardAtMs: number | null
  readonly heardBy: string | null
  /** When it was first passed on to another department, and to which. */
  readonly passedOnAtMs: number | null
  readonly passedTo: string | null
}

/** The same as fields of a kind of row. */
export const grievanceFields = {
  heardAtMs: "instant",
  heardBy: "text",
  passedOnAtMs: "instant",
  passedTo: "text"
} as const

/** Nobody else heard it. */
export const notHeard: Grievance = { heardAtMs: null, heardBy: null, passedOnAtMs: null, passedTo: null }

type Held = AnyRow & Grievance

/** The first department that heard it stands. */
export const heard = <R extends Held>(row: R, { atMs }: Fact, by: string): R =>
  row.heardAtMs === null ? { ...row, heardAtMs: atMs, heardBy: by } : row

/** The first passing on to another department stands; one to itself is none. */
export const passedOn = <R extends Held>(
  row: R,
  { atMs }: Fact,
  { from, to }: Extract<Event, { type: "PassedOn" }>["data"]
): R => {
  if (from === to) return withFindings(row, "passed-on-to-itself")
  const known = row.heardAtMs === null ? withFindings(row, "passed-on-before-heard") : row
  return row.passedOnAtMs === null ? { ...known, passedOnAtMs: atMs, passedTo: to } : known
}
