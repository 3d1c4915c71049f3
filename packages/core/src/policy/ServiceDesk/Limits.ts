/** The limits of the service desk: first response, resolution, call-back. */
import type { Deadline } from "../../judge/Deadline.ts"
import { deskCallbackInTime } from "./CallbackInTime.ts"
import { deskResolutionInTime } from "./ResolutionInTime.ts"
import { deskResponseInTime } from "./ResponseInTime.ts"

export { deskCallbackInTime, deskResolutionInTime, deskResponseInTime }

/** The limits in the order of the clauses. */
export const deadlines: ReadonlyArray<Deadline> = [deskResponseInTime, deskResolutionInTime, deskCallbackInTime]
