// What any stream may hold, and the type of lists of data.
import type { Payload } from "../../src/log/Recorded.ts"

/** Payloads by event type, the first being the plainest. */
export type Payloads = { readonly [type: string]: ReadonlyArray<Payload> }

/** What any stream may hold; corrections are made where their target is known. */
export const common: Payloads = {
  Retracted: [{}],
  Corrected: [{ data: {} }],
  Noted: [{ activity: "called" }, { activity: "worked", work: true }, { activity: "filed", fields: { shelf: "4" } }]
}
