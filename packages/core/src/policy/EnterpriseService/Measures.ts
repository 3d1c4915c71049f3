/**
 * The measures of the enterprise after-sales policy, chapter 5. The text gives neither amounts nor thresholds nor who
 * decides: as read, the general manager does; amounts come with each proposal, and demotion and action at law are advised.
 */
import { Role } from "../../rules/Authority.ts"
import type { Measure } from "../../rules/Measure.ts"

const [kept, advised] = ["carried-out", "recommended"] as const

const measure = (
  name: string,
  clause: string,
  [zh, en]: readonly [string, string],
  more: Pick<Measure, "effect" | "money">
): Measure => ({ name, title: { zh, en }, clause, approvers: [Role.generalManager], ...more })

/** Rewards of staff and of suggestions, then penalties from the lightest to the gravest. */
export const measures: ReadonlyArray<Measure> = [
  measure("bonus-increase", "S1-5.1a", ["绩效奖金增加", "a higher bonus"], { effect: kept, money: true }),
  measure("promotion", "S1-5.1a", ["晋升建议", "a promotion"], { effect: advised, money: false }),
  measure("certificate-of-honour", "S1-5.1a", ["荣誉证书", "a certificate of honour"], { effect: kept, money: false }),
  measure("suggestion-reward", "S1-5.1b", ["合理化建议奖励", "a reward for a suggestion"], {
    effect: kept,
    money: true
  }),
  measure("warning", "S1-5.2a", ["警告", "a warning"], { effect: kept, money: false }),
  measure("service-fine", "S1-5.2a", ["售后罚款", "a fine of service staff"], { effect: kept, money: true }),
  measure("bonus-deduction", "S1-5.2a", ["绩效奖金扣减", "a lower bonus"], { effect: kept, money: true }),
  measure("demotion", "S1-5.2a", ["降职建议", "a demotion"], { effect: advised, money: false }),
  measure("legal-action", "S1-5.2b", ["依法追责建议", "action at law"], { effect: advised, money: false })
]
