/** First responses in time (SD-2.1). */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { clock, limitOf, minutes } from "../EnterpriseService/ResponseMinutes.ts"
import { carriedOver, duplicate, voided, withdrawn } from "./Cases.ts"
import { asked, because } from "./LimitTerms.ts"

/** First responses in time. What is resolved or closed unanswered stays unanswered, and nobody is asked for it any more. */
export const deskResponseInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_response_in_time",
  title: { zh: "服务台首次响应及时率", en: "Desk: first responses in time" },
  rule: {
    zh: "区间内首次知悉的案件中，在规定分钟数之内有人首次答复者所占比例；分钟数由公司定",
    en: "of the cases first known in the window, the share first answered by a person within the minutes that the company sets"
  },
  clauses: ["SD-2.1"],
  among: { all: [] },
  exemptions: [duplicate, voided, carriedOver, withdrawn],
  from: "firstAtMs",
  done: "answeredAtMs",
  over: ["resolvedAtMs", "closedAtMs", "withdrawnAtMs"],
  limit: limitOf("responseMinutes"),
  matures: { days: 15 },
  parameters: [minutes("responseMinutes", "SD-2.1", "首次响应分钟数", "minutes to the first response")],
  readings: [clock("SD-2.1", "elapsed", ...because)]
})
