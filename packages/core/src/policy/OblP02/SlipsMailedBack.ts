/** Signed slips mailed back for filing (OBL-P-02 §3.2.8): the one paper whose day the document leaves open. */
import type { Obligation } from "../../judge/Obligation.ts"
import { companyCalendar, rollReading, usualRisk } from "../Deadlines.ts"

/** Signed slips of a month: mailed back for filing (§3.2.8). No day is stated; that of the service flow is taken. */
export const slipsMailedBack: Obligation = {
  name: "slips_mailed_back",
  title: { zh: "服务记录单月度寄回", en: "Signed slips mailed back" },
  rule: { zh: "每月寄回签字的服务记录单", en: "each month, the slips that customers signed" },
  clauses: ["S0-3.2.8"],
  paper: "signed-slips",
  every: "month",
  due: {
    choose: "slipsDue",
    of: {
      secondOfNext: {
        choose: "roll",
        of: {
          following: { by: "day-after-period", day: 2, roll: "following" },
          none: { by: "day-after-period", day: 2, roll: "none" }
        }
      },
      nextMonth: { by: "period-end", of: "next", roll: "none" }
    }
  },
  calendar: companyCalendar,
  risk: usualRisk,
  readings: [
    {
      name: "slipsDue",
      title: { zh: "寄回期限", en: "by when slips are mailed back" },
      clause: "S0-3.2.8",
      because: {
        zh: "文件未写日期；服务流程对同类单据定为次月二日",
        en: "no day is stated; the service flow gives papers of this kind until the second of the next month"
      },
      default: "secondOfNext",
      choices: {
        secondOfNext: { title: { zh: "次月二日", en: "the second day of the next month" } },
        nextMonth: { title: { zh: "次月之内", en: "within the next month" } }
      }
    },
    rollReading("S0-3.2.8")
  ]
}
