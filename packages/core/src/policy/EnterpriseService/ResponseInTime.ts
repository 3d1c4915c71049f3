/** Responses in time (enterprise service §4.2.3): from the customer's contact to the first answer by a person. */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { forceMajeureReading } from "./Problems.ts"
import { clock, fromReceipt, limitOf, minutes } from "./ResponseMinutes.ts"

/** Every problem answered in time; an automatic reply is no answer. Received by night, it waits for service hours. */
export const responseInTime: Deadline = deadline<Row>({
  ...fromReceipt,
  name: "response_in_time",
  title: { zh: "响应及时率", en: "Responses in time" },
  rule: {
    zh: "区间内收到的问题中，在规定分钟数之内有人首次答复者所占比例；分钟数由公司定",
    en: "of the problems received in the window, the share first answered by a person within the minutes that the company sets"
  },
  clauses: ["S1-4.2.3a", "S1-1.3.2"],
  among: { known: "class" },
  done: "answeredAtMs",
  limit: limitOf("responseMinutes"),
  parameters: [minutes("responseMinutes", "S1-4.2.3a", "响应分钟数", "minutes to respond")],
  readings: [
    clock(
      "S1-4.2.3a",
      "serviceHours",
      "文件未说夜间来件如何计，按服务时间",
      "the text does not say how what comes at night is counted, so service hours"
    ),
    forceMajeureReading
  ]
})
