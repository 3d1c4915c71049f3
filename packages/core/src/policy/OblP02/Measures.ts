/**
 * The measures of OBL-P-02 §3.2.4 and §3.2.5. The text gives neither amounts nor who decides: amounts come with each
 * proposal, and the general manager, who approves the targets, approves what follows from them.
 */
import { Role } from "../../rules/Authority.ts"
import type { Measure } from "../../rules/Measure.ts"
import type { Title } from "../../rules/Title.ts"

const measure = (name: string, clause: string, title: Title, more: Pick<Measure, "effect" | "money">): Measure => ({
  ...{ name, title, clause, approvers: [Role.generalManager] },
  ...more
})

const paid = { effect: "carried-out", money: true } as const

/** Rewards of staff and departments; fine, transfer and, as a recommendation alone, dismissal of who ranks low for long. */
export const measures: ReadonlyArray<Measure> = [
  measure("staff-reward", "S0-3.2.4b", { zh: "优秀服务人员奖励", en: "reward of excellent service staff" }, paid),
  measure("fine", "S0-3.2.4c", { zh: "罚款", en: "fine" }, paid),
  measure("transfer", "S0-3.2.4c", { zh: "换岗", en: "move to another post" }, { effect: "carried-out", money: false }),
  measure("dismissal", "S0-3.2.4c", { zh: "解聘建议", en: "dismissal" }, { effect: "recommended", money: false }),
  measure(
    "department-merit",
    "S0-3.2.5a",
    { zh: "部门评优", en: "honour of the best department" },
    {
      effect: "carried-out",
      money: false
    }
  )
]
