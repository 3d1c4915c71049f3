/** What must come before what in an incident. */
import type { Precedence } from "../Precedence.ts"
import type { Moment } from "./Row.ts"

const step = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  clause: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause, title: { zh, en } })

/** The steps in their order. Stopping production waits for no plan: it is no action in the sense of the fourth. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  step(
    ["reportedAtMs", "activatedAtMs"],
    "activated-before-report",
    "S1-7.2.1",
    "先报告，再启动应急机制",
    "an incident is reported before the procedure starts"
  ),
  step(
    ["activatedAtMs", "teamAtMs"],
    "team-before-activation",
    "S1-7.2.2a",
    "先启动应急机制，再成立小组",
    "the procedure starts before the team is formed"
  ),
  step(
    ["teamAtMs", "planAtMs"],
    "plan-before-team",
    "S1-7.2.2b",
    "先成立小组，再制定方案",
    "the team is formed before it issues the plan"
  ),
  step(
    ["planAtMs", "actedAtMs"],
    "acted-before-plan",
    "S1-7.2.2b",
    "先有方案，再组织实施",
    "the plan is issued before it is carried out"
  ),
  step(
    ["planAtMs", "finishedAtMs"],
    "finished-before-plan",
    "S1-7.2.2b",
    "先有方案，再结束",
    "an incident has a plan before it is finished"
  ),
  step(
    ["finishedAtMs", "reviewedAtMs"],
    "reviewed-before-finished",
    "S1-7.3.1",
    "处理完毕，再总结",
    "an incident is finished before it is reviewed"
  )
]
