/**
 * From receipt to assignment (enterprise service §3.2, §4.2.4): the mean time of the problems received in the window. The
 * text measures responses from receipt and handling from assignment; what lies between is seen here alone.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { carriedOver, duplicate } from "./Problems.ts"

/** The mean time from receipt to first assignment; problems not assigned by the cut have none. */
export const receiveToAssign: Kpi.Declaration = Kpi.mean(
  {
    name: "receive_to_assign",
    title: { zh: "收到至分配平均时长", en: "Mean time from receipt to assignment" },
    rule: {
      zh: "区间内收到且截止时已分配的问题，自收到至首次分配的平均时长",
      en: "of the problems received in the window and assigned by the cut, the mean time from receipt to first assignment"
    },
    clauses: ["S1-3.2.2a", "S1-2.1.2"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "problems",
      title: { zh: "收到的问题", en: "problems received" },
      rows: "case",
      select: { anchor: "receivedAtMs" },
      among: { known: "class" },
      exclusions: [duplicate, carriedOver],
      value: { elapsed: ["receivedAtMs", "assignedAtMs"] }
    })
  ]
)
