// Facts told to a log at the instant of its clock.
import type { EventLog, Recorded } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"

let keys = 0

/** Tells one event of a stream, as having happened now. */
export const tell = (
  log: EventLog.EventLogShape,
  stream: Recorded.StreamRef,
  type: string,
  data: Recorded.Payload = {},
  subjects: ReadonlyArray<string> = ["department:D-1"]
) =>
  Effect.gen(function* () {
    const occurredAt = DateTime.formatIso(DateTime.makeUnsafe(yield* Clock.currentTimeMillis))
    const told = { type, schemaVersion: 1, occurredAt, source: { system: "", key: `told-${++keys}` } }
    const events = [{ ...told, actor: { id: "S-01", roles: [] }, subjects, data }]
    return yield* log.append({ stream, expected: "any", events })
  })

/** Tells of a complaint of a department. */
export const register = (log: EventLog.EventLogShape, id: string, department = "D-1") =>
  tell(log, { category: "Case", id }, "Registered", { class: "complaint" }, [`department:${department}`])

/** Tells that a case was resolved. */
export const resolve = (log: EventLog.EventLogShape, id: string) =>
  tell(log, { category: "Case", id }, "Resolved", { cause: "repaired" }, [])

/** Tells that the resolution of a case was verified. */
export const verify = (log: EventLog.EventLogShape, id: string) =>
  tell(log, { category: "Case", id }, "Verified", { passed: true }, [])
