/** What must come before what with a claim, by the clauses on claims and on what finance deducts. */
import type { Precedence } from "../Precedence.ts"
import type { Row } from "./Row.ts"

/** The instants of a claim's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const step = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  clause: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause, title: { zh, en } })

/** The order of a claim's steps. Instants alone decide: the same instant is in order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  step(
    ["submittedAtMs", "decidedAtMs"],
    "decided-before-claim",
    "S4-5.1d",
    "先提出索赔，再作决定",
    "it is claimed before it is decided"
  ),
  step(
    ["decidedAtMs", "paidAtMs"],
    "paid-before-decision",
    "S4-5.1d",
    "先作决定，再付款",
    "it is decided before it is paid"
  ),
  step(
    ["oldPartDueAtMs", "oldPartReturnedAtMs"],
    "returned-before-replacement",
    "S4-I9",
    "先换件，旧件再返回",
    "the part is replaced before the old one comes back"
  ),
  step(
    ["submittedAtMs", "reviewedAtMs"],
    "reviewed-before-claim",
    "S4-5.2b",
    "先提出索赔，再审定责任",
    "it is claimed before anybody says who answers for it"
  ),
  step(
    ["reviewedAtMs", "opinionAtMs"],
    "opinion-before-review",
    "S4-5.2b",
    "先审定责任，再提处理意见",
    "who answers for it is known before the opinion is given"
  ),
  step(
    ["reviewedAtMs", "noticeAtMs"],
    "notice-before-review",
    "S4-5.2b",
    "先审定责任，再开索赔通知书",
    "who answers for it is known before the notice goes out"
  ),
  step(
    ["noticeAtMs", "confirmedAtMs"],
    "confirmed-before-notice",
    "S4-5.2b",
    "先开索赔通知书，供方再确认",
    "the notice goes out before the supplier confirms it"
  ),
  step(
    ["confirmedAtMs", "financeAtMs"],
    "finance-before-confirmation",
    "S4-5.2b",
    "供方确认后，才报财务执行",
    "the supplier confirms before finance is told"
  ),
  step(
    ["financeAtMs", "deductedAtMs"],
    "deducted-before-finance",
    "S4-5.6a",
    "先报财务，再扣除货款",
    "finance is told before it deducts"
  )
]
