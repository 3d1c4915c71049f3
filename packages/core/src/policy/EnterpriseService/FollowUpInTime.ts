/** Call-backs in time (enterprise service §3.5.1): from the first closing of a case. The text says a set time and gives none. */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { usualRisk } from "../Deadlines.ts"
import { duplicate, forceMajeureReading, suspended, suspensions } from "./Problems.ts"

/** Every closed case called back within so many days of 24 hours. */
export const followUpInTime: Deadline = deadline<Row>({
  name: "follow_up_in_time",
  title: { zh: "回访及时率", en: "Call-backs in time" },
  rule: {
    zh: "区间内首次关闭的案件中，在规定天数之内回访者所占比例；天数由公司定",
    en: "of the cases first closed in the window, the share called back within the days that the company sets"
  },
  clauses: ["S1-3.5.1", "S1-2.1.4"],
  rows: "case",
  among: { known: "class" },
  exemptions: [duplicate, suspended],
  from: "firstClosedAtMs",
  done: "followedUpAtMs",
  limit: { days: { parameter: "followUpDays" } },
  matures: { days: { parameter: "followUpDays" } },
  pauses: suspensions,
  statistic: "every-case",
  risk: usualRisk,
  parameters: [
    {
      name: "followUpDays",
      title: { zh: "回访天数", en: "days to call back" },
      unit: "days",
      source: "unbound",
      clause: "S1-3.5.1"
    }
  ],
  readings: [forceMajeureReading]
})
