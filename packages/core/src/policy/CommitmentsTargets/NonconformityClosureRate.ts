/**
 * Nonconformity closure rate (commitments and targets, surveillance 2 and 3): of those due in the window, the share
 * closed in time: corrected, cause removed and evidence given by the due instant, which is the organisation's part. What
 * was found ineffective or handed back is open again.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type FieldOf, type InstantOf, operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Nonconformity.ts"

type RowCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** At or before the due instant. */
const inTime = (field: InstantOf<Row>): RowCondition => ({ within: ["dueAtMs", field], atMost: { hours: 0 } })

const notIneffective: RowCondition = { not: { is: ["effective", false] } }

const closing: Reading = {
  name: "closing",
  title: { zh: "何为关闭", en: "what closes a nonconformity" },
  clause: "S3-C2",
  because: {
    zh: "期限约束企业；验证由认证机构随后进行",
    en: "the due instant binds the organisation; the body verifies afterwards"
  },
  default: "evidenced",
  choices: {
    evidenced: { title: { zh: "期限内提交有效证据", en: "evidence by the due instant" } },
    verified: { title: { zh: "另须验证有效", en: "and verified effective by the cut" } }
  }
}

/** Nonconformities closed with evidence by their due instant over those due in the window. */
export const nonconformityClosureRate: Kpi.Declaration = Kpi.share(
  {
    name: "nonconformity_closure_rate",
    title: { zh: "不符合项按期关闭率", en: "Nonconformity closure rate" },
    rule: {
      zh: "区间内到期的不符合项中，到期前已纠正、采取纠正措施并提交证据者所占比例；验证无效或退回者视为未关闭",
      en: "of the nonconformities due in the window, the share corrected, with the cause removed and evidence given, by the due instant; ineffective or returned ones are open"
    },
    clauses: ["S3-C2", "S3-C3"],
    readings: [closing]
  },
  [
    operand<Row>({
      name: "nonconformities",
      title: { zh: "到期的不符合项", en: "nonconformities due" },
      rows: "nonconformity",
      select: { anchor: "dueAtMs" },
      among: { all: [] },
      exclusions: [],
      having: {
        all: [
          ...(["correctedAtMs", "actionAtMs", "evidenceAtMs"] as const).map(inTime),
          { choose: "closing", of: { evidenced: notIneffective, verified: { is: ["effective", true] } } }
        ]
      }
    })
  ]
)
