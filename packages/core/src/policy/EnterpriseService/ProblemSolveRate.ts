/**
 * Problem solve rate (enterprise service §4.2.2): of the problems received in the window, the share solved by the cut. A
 * problem counts once, whatever its class; ended without satisfaction it is not solved.
 */
import { never } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { duplicate, withdrawn } from "./Problems.ts"

const solved: Reading = {
  name: "solved",
  title: { zh: "何为解决", en: "what solves a problem" },
  clause: "S1-4.2.2",
  because: {
    zh: "§3.4.2 以客户满意为终，不满意须再次处理",
    en: "by §3.4.2 the end is a satisfied customer, and until then it is handled again"
  },
  default: "accepted",
  choices: {
    accepted: { title: { zh: "客户确认满意", en: "the customer accepted" } },
    reviewed: { title: { zh: "审核通过", en: "the review passed" } },
    declared: { title: { zh: "处理人申报完成", en: "the handler said so" } }
  }
}

const takenBack: Reading = {
  name: "withdrawn",
  title: { zh: "客户撤回的问题", en: "problems taken back" },
  clause: "S1-4.2.2",
  because: { zh: "撤回的问题无从解决", en: "what was taken back cannot be solved" },
  default: "leftOut",
  choices: {
    leftOut: { title: { zh: "不计", en: "left out" } },
    unsolved: { title: { zh: "计为未解决", en: "counted as not solved" } }
  }
}

/** Problems solved over problems received. */
export const problemSolveRate: Kpi.Declaration = Kpi.share(
  {
    name: "problem_solve_rate",
    title: { zh: "问题解决率", en: "Problem solve rate" },
    rule: {
      zh: "区间内收到的问题中，截止时已解决者所占比例；各类问题一并计算",
      en: "of the problems received in the window, the share solved by the cut; problems of all classes together"
    },
    clauses: ["S1-4.2.2"],
    readings: [solved, takenBack]
  },
  [
    operand<Row>({
      name: "problems",
      title: { zh: "收到的问题", en: "problems received" },
      rows: "case",
      select: { anchor: "receivedAtMs" },
      among: { known: "class" },
      exclusions: [
        duplicate,
        { ...withdrawn, when: { choose: "withdrawn", of: { leftOut: withdrawn.when, unsolved: never } } }
      ],
      having: {
        choose: "solved",
        of: {
          accepted: { known: "confirmedAtMs" },
          reviewed: { known: "verifiedAtMs" },
          declared: { known: "resolvedAtMs" }
        }
      }
    })
  ]
)
