/**
 * Rescue within days (Yema 6.1.3, rows 6 and 7): means over the rescues of the window, in and outside the province, where the
 * rows before them have a limit for every case. A rescue belongs to the window of its arrival, so that none is left out.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Title } from "../../rules/Title.ts"
import type { Row, Zone } from "../../streams/Callout.ts"

const rescueDays = (name: string, clause: string, zone: Zone, title: Title, where: Title): Kpi.Declaration =>
  Kpi.mean(
    {
      ...{ name, title, clauses: [clause], better: "lower", display: "days" },
      rule: {
        zh: `区间内到达的${where.zh}救援，自请求至到达的平均时间`,
        en: `of the rescues ${where.en} where somebody arrived in the window, the mean time from the request to the arrival`
      }
    },
    [
      operand<Row>({
        ...{ name: "rescues", title, rows: "callout", exclusions: [] },
        select: { anchor: "arrivedAtMs" },
        among: { is: ["zone", zone] },
        value: { elapsed: ["requestedAtMs", "arrivedAtMs"] }
      })
    ]
  )

/** Rescues in the province, within 100 km. */
export const provinceRescueDays: Kpi.Declaration = rescueDays(
  "rescue_days_province",
  "S4-T6",
  "province",
  { zh: "省内救援平均天数", en: "Mean days of rescues in the province" },
  { zh: "省内", en: "in the province" }
)

/** Rescues outside the province, from 100 km on. */
export const outsideRescueDays: Kpi.Declaration = rescueDays(
  "rescue_days_outside_province",
  "S4-T7",
  "outside-province",
  { zh: "出省救援平均天数", en: "Mean days of rescues elsewhere" },
  { zh: "省外", en: "outside the province" }
)
