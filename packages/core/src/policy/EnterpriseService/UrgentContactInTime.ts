/** Urgent contacts in time (enterprise service §4.2.3): from the customer's contact to the first contact that came about. */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { forceMajeureReading } from "./Problems.ts"
import { clock, fromReceipt, limitOf, minutes } from "./ResponseMinutes.ts"

/** Every urgent problem with the customer reached in time, from the customer's contact on. */
export const urgentContactInTime: Deadline = deadline<Row>({
  ...fromReceipt,
  name: "urgent_contact_in_time",
  title: { zh: "紧急问题联系及时率", en: "Urgent contacts in time" },
  rule: {
    zh: "区间内收到且评估为紧急的问题中，自收到起在规定分钟数之内与客户取得联系者所占比例；分钟数由公司定",
    en: "of the problems received in the window and assessed as urgent, the share with the customer reached, from receipt, within the minutes that the company sets"
  },
  clauses: ["S1-4.2.3b"],
  among: { is: ["urgent", true] },
  done: "contactedAtMs",
  limit: limitOf("urgentMinutes"),
  parameters: [minutes("urgentMinutes", "S1-4.2.3b", "紧急联系分钟数", "minutes to reach the customer")],
  readings: [
    clock("S1-4.2.3b", "elapsed", "紧急问题不分昼夜", "what is urgent is so day and night"),
    forceMajeureReading
  ]
})
