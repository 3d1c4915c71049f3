/** The limits of the enterprise after-sales policy; every one waits for a number of the company's. */
import type { Deadline } from "../../judge/Deadline.ts"
import { followUpInTime } from "./FollowUpInTime.ts"
import { complexHandledInTime, generalHandledInTime } from "./Handling.ts"
import { responseInTime } from "./ResponseInTime.ts"
import { urgentContactInTime } from "./UrgentContactInTime.ts"

export { complexHandledInTime, followUpInTime, generalHandledInTime, responseInTime, urgentContactInTime }

/** Call-back, response, urgent contact and handling, in the document's order. */
export const deadlines: ReadonlyArray<Deadline> = [
  followUpInTime,
  responseInTime,
  urgentContactInTime,
  generalHandledInTime,
  complexHandledInTime
]
