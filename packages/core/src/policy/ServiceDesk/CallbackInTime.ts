/** Call-backs in time (SD-4.3). */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { duplicate, everResolved, voided } from "./Cases.ts"
import { asked, number } from "./LimitTerms.ts"

/** Call-backs in time, from the first resolution. */
export const deskCallbackInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_callback_in_time",
  title: { zh: "服务台回访及时率", en: "Desk: call-backs in time" },
  rule: {
    zh: "区间内首次解决的案件中，自首次解决起在规定天数之内回访者所占比例；天数由公司定",
    en: "of the cases first resolved in the window, the share called back within the days that the company sets, from the first resolution"
  },
  clauses: ["SD-4.3"],
  among: everResolved,
  exemptions: [duplicate, voided],
  from: "firstResolvedAtMs",
  done: "followedUpAtMs",
  limit: { days: { parameter: "callbackDays" } },
  matures: { days: { parameter: "callbackDays" } },
  parameters: [number("callbackDays", "days", "SD-4.3", ["回访天数", "days to call back"])],
  readings: []
})
