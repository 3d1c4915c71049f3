/** When a slip or call-back counts as satisfied, and when it counts as no answer: §3.1.4 b and §3.2.9 under each reading. */
import type { Condition } from "../../count/Condition.ts"
import type { Exclusion } from "../../count/Operand.ts"

type Field = "satisfaction" | "slipSatisfaction"

const level = (field: Field): Condition<Field, never> => ({
  choose: "satisfiedLevels",
  of: {
    satisfiedOnly: { is: [field, "satisfied"] },
    withBasically: { oneOf: [field, ["satisfied", "basically-satisfied"]] }
  }
})

/** Whether the customer is satisfied, by the evidence that counts. */
export const satisfied: Condition<Field, never> = {
  choose: "evidence",
  of: { stampThenCallback: level("satisfaction"), slipOnly: level("slipSatisfaction") }
}

const answered: Condition<Field, never> = {
  choose: "evidence",
  of: { stampThenCallback: { known: "satisfaction" }, slipOnly: { known: "slipSatisfaction" } }
}

/** Without an answer; left out only by the reading that says so. */
export const unanswered: Exclusion<Field, never> = {
  reason: "unanswered",
  title: { zh: "未作答", en: "no answer" },
  when: {
    choose: "nonResponse",
    of: { countAsUnsatisfied: { any: [] }, excludeFromDenominator: { not: answered } }
  }
}
