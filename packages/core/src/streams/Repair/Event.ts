/**
 * Events of a repair: attempts at one fault system of one unit, and the tests of their results.
 */
import * as Schema from "effect/Schema"
import { Name, Nothing } from "../../log/Recorded.ts"

/** Why an attempt was made. */
export const Cause = Schema.Literals(["fault", "awaited-part", "maintenance", "campaign", "accident"])
/** Where it was made. */
export const Place = Schema.Literals(["field", "shop"])
/** What came of it. */
export const Outcome = Schema.Literals([
  "fixed",
  "not-fixed",
  "awaiting-part",
  "customer-absent",
  "no-fault-found",
  "beyond-repair",
  "unknown"
])

/**
 * Data of the events of a repair, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  AttemptStarted: Schema.Struct({ attempt: Name, cause: Cause, place: Place, method: Schema.optionalKey(Name) }),
  AttemptCompleted: Schema.Struct({ attempt: Name, outcome: Outcome }),
  /** A test of the result, of the last attempt unless it names one. */
  Tested: Schema.Struct({ attempt: Schema.optionalKey(Name), passed: Schema.Boolean }),
  Restarted: Nothing,
  Diagnosed: Schema.Struct({ defect: Schema.optionalKey(Name) })
} as const

/** An event of a repair, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
