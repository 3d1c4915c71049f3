/** The measures of commitments and targets: outlets 5 forbids misconduct and names no sanction, so people decide case by case. */
import { Role } from "../../rules/Authority.ts"
import type { Measure } from "../../rules/Measure.ts"

/** A measure on misconduct: which one is for the general manager or the management representative to say. */
export const measures: ReadonlyArray<Measure> = [
  {
    name: "conduct-measure",
    title: { zh: "行为处理", en: "measure on misconduct" },
    clause: "S3-N5a",
    approvers: [Role.generalManager, Role.managementRepresentative],
    effect: "carried-out",
    money: false
  }
]
