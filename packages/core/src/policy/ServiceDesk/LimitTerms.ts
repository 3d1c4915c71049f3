/** What the limits of the service desk share. Every number is the company's. */
import type { Parameter } from "../../rules/Parameter.ts"
import { usualRisk } from "../Deadlines.ts"

/** A number that the company gives. */
export const number = (
  name: string,
  unit: Parameter["unit"],
  clause: string,
  [zh, en]: readonly [string, string]
): Parameter => ({ name, title: { zh, en }, unit, source: "unbound", clause })

/** What is asked of every case, for whom it is assigned to. */
export const asked = { rows: "case", statistic: "every-case", risk: usualRisk, holder: "assignee" } as const

/** Why the clock runs day and night unless read otherwise. */
export const because = [
  "没有文件规定服务时间，按连续时间从严",
  "no document gives service hours, so the clock, the stricter"
] as const
