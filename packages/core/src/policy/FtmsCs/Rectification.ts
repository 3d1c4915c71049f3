/** Rectification notices (FTMS §5.3): each states its own due instant, by which its result must be back. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Notice.ts"
import { notices } from "./Parts.ts"

const clauses = ["S2-5.3c"]

/** Of the notices due in the window, the share answered by their due instant, the instant itself inside. */
export const rectificationRate: Kpi.Declaration = Kpi.share(
  {
    name: "rectification_rate",
    title: { zh: "整改按期完成率", en: "Rectifications in time" },
    rule: {
      zh: "区间内到期的整改通知单中，到期前已反馈整改结果者所占比例；退回重做者视为未反馈",
      en: "of the rectification notices due in the window, the share answered by then; one sent back is unanswered"
    },
    clauses
  },
  [
    operand<Row>({
      name: "notices",
      title: { zh: "到期的整改通知单", en: "rectification notices due" },
      rows: "notice",
      select: { anchor: "dueAtMs" },
      among: { is: ["notice", notices.rectification] },
      exclusions: [],
      having: { within: ["dueAtMs", "answeredAtMs"], atMost: { hours: 0 } }
    })
  ]
)

/** Notices past their due instant and not answered at the cut. */
export const rectificationsOverdue: Kpi.Declaration = Kpi.stock(
  {
    name: "rectifications_overdue",
    title: { zh: "逾期未整改", en: "Rectifications overdue" },
    rule: { zh: "截止前已到期而尚未反馈整改结果者", en: "due before the cut, and not answered at it" },
    clauses,
    better: "lower"
  },
  [
    operand<Row>({
      name: "notices",
      title: { zh: "逾期未整改", en: "rectification notices overdue" },
      rows: "notice",
      select: { standing: "dueAtMs" },
      among: { all: [{ is: ["notice", notices.rectification] }, { not: { known: "answeredAtMs" } }] },
      exclusions: []
    })
  ]
)
