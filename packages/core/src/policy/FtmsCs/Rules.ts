/** The rules of consequences of the dealer's customer satisfaction, as data: what each draws, by which clauses, read how. */
import type { Rule } from "../../judge/Consequences.ts"
import { eligibility, majorLoss, rework } from "./rules/Losses.ts"
import { mysteryPay } from "./rules/Mystery.ts"
import { commission, offences } from "./rules/Offences.ts"
import { interview, phone } from "./rules/Surveys.ts"

/** All, in the document's order. */
export const rules: ReadonlyArray<Rule> = [
  offences,
  commission,
  rework,
  majorLoss,
  phone,
  interview,
  mysteryPay,
  eligibility
]
