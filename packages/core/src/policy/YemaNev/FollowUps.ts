/**
 * Periodic follow-ups (Yema 6.1.3, row 9): of those due in the window, the share in which the customer was reached by the cut.
 * The cycle is not given: plans say when one is due. Only customers with a file can be followed up, so the base is what was
 * planned and never all customers, of whom 98 % could not be reached with files of 97 %.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/FollowUp.ts"

const clause = "S4-T9"

const readings: ReadonlyArray<Reading> = [
  {
    name: "done",
    title: { zh: "何为已回访", en: "when a follow-up is done" },
    clause,
    because: { zh: "未接通的电话没有问到任何情况", en: "a call that nobody took asked nothing" },
    default: "reached",
    choices: {
      reached: { title: { zh: "已联系到客户", en: "the customer was reached" } },
      attempted: { title: { zh: "已尝试联系", en: "it was tried" } }
    }
  },
  {
    name: "inTime",
    title: { zh: "是否须按期", en: "whether it must be in time" },
    clause,
    because: { zh: "文件只问是否回访", en: "the document asks whether it was done" },
    default: "byCut",
    choices: {
      byCut: { title: { zh: "截止时已完成", en: "done by the cut" } },
      byDue: { title: { zh: "到期前完成", en: "done by its due instant" } }
    }
  }
]

const by = (at: "reachedAtMs" | "attemptedAtMs") =>
  ({
    choose: "inTime",
    of: { byCut: { known: at }, byDue: { within: ["dueAtMs", at], atMost: { hours: 0 } } }
  }) as const

/** Follow-ups done over follow-ups due; a customer due twice counts twice, and what was cancelled is left out. */
export const followUpRate: Kpi.Declaration = Kpi.share(
  {
    name: "follow_up_rate",
    title: { zh: "终端客户定期回访率", en: "Follow-up rate" },
    rule: {
      zh: "区间内到期的定期回访中，截止时已联系到客户者所占比例",
      en: "of the follow-ups due in the window, the share in which the customer was reached by the cut"
    },
    clauses: [clause],
    readings
  },
  [
    operand<Row>({
      name: "follow_ups",
      title: { zh: "到期的回访", en: "follow-ups due" },
      rows: "follow-up",
      select: { anchor: "dueAtMs" },
      among: { all: [] },
      exclusions: [
        {
          reason: "cancelled",
          title: { zh: "已取消", en: "cancelled" },
          when: { all: [{ known: "cancelledAtMs" }, { not: { known: "reachedAtMs" } }] }
        }
      ],
      having: { choose: "done", of: { reached: by("reachedAtMs"), attempted: by("attemptedAtMs") } }
    })
  ]
)
