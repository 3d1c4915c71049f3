/** The rules of offences (FTMS §5.2, §5.4). */
import type { Rule } from "../../../judge/Consequences.ts"
import { favouritism } from "../tables/Favouritism.ts"
import { offenceLadder } from "../tables/OffenceLadder.ts"
import { reading } from "./Reading.ts"

const month = reading(
  "month",
  "S2-5.2h",
  { zh: "违规属于哪个月", en: "which month an offence belongs to" },
  { zh: "文件只写以月为单位，按行为发生之日", en: "the text says by the month alone; it is that of the deed" },
  {
    occurred: { zh: "行为发生", en: "when it happened" },
    registered: { zh: "客诉登记", en: "when the complaint was registered" },
    decided: { zh: "认定", en: "when it was established" }
  }
)

const period = reading(
  "period",
  "S2-5.2h",
  { zh: "次数的计算期间", en: "within what offences are counted" },
  { zh: "以月为单位，每月一日重新起算", en: "by the month, anew from each first" },
  {
    calendarMonth: { zh: "自然月", en: "the month of the calendar" },
    rolling30: { zh: "连续三十日", en: "thirty days back from each" }
  }
)

/** Offences and the ladder (§5.2, §5.4). */
export const offences: Rule = {
  name: "offences",
  title: { zh: "违规处罚", en: "Offences" },
  rule: {
    zh: "按人按月计次，一人一案只计一次；作废的不计，其后各次前移",
    en: "counted by person and month, once a person and case; what is void falls out, and what came after it moves up"
  },
  clauses: ["S2-5.2a", "S2-5.2h", "S2-5.2i", "S2-5.4a", "S2-5.4b"],
  tables: [offenceLadder.name, favouritism.name],
  parameters: [
    {
      name: "capFen",
      title: { zh: "每人每月扣款上限（可不设）", en: "the most that anybody pays in a month, where there is a cap" },
      unit: "fen",
      source: "unbound",
      clause: "S2-5.2a"
    }
  ],
  readings: [month, period]
}

/** The month's commission (§5.2). */
export const commission: Rule = {
  name: "commission",
  title: { zh: "扣除施工提成", en: "Commission withheld" },
  rule: {
    zh: "精品组长与技师当月有违规的，扣除当月施工提成",
    en: "of accessories leaders and technicians with an offence in the month"
  },
  clauses: ["S2-5.2f"],
  tables: [],
  parameters: [],
  readings: []
}
