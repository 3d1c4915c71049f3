/** The order in which an order is settled, by the clauses on outlets and on the service flow. */
import type { Precedence } from "../Precedence.ts"
import type { Holder } from "./Event.ts"
import type { Row } from "./Row.ts"

/** The instants of a settlement's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

/** The instant of each handing over. */
export const holding: { readonly [H in typeof Holder.Type]: Moment } = {
  dispatcher: "dispatcherAtMs",
  "follow-up": "followUpAtMs",
  office: "officeAtMs"
}

const step = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  clause: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause, title: { zh, en } })

/** What must come before what, in the order of the clauses. Instants alone decide: the same instant is in order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  step(
    ["contentAtMs", "decidedAtMs"],
    "decided-before-content",
    "S3-N4",
    "先由顾客填写服务内容，再定是否收费",
    "what is wanted is written down before the charge is decided"
  ),
  step(
    ["solutionExplainedAtMs", "opinionAtMs"],
    "opinion-before-explanation",
    "S3-F1a",
    "先讲解解决办法，再请顾客填写意见",
    "the solution is explained before the customer gives an opinion"
  ),
  step(
    ["decidedAtMs", "confirmedAtMs"],
    "confirmed-before-decision",
    "S3-N6",
    "先定收费与否，再由顾客确认",
    "the charge is decided before the customer confirms it"
  ),
  step(
    ["opinionAtMs", "confirmedAtMs"],
    "confirmed-before-opinion",
    "S3-N6",
    "先填写顾客意见，再结算",
    "the customer's opinion is given before the charge is confirmed"
  ),
  step(
    ["confirmedAtMs", "paidAtMs"],
    "paid-before-confirmation",
    "S3-N6",
    "先由顾客确认费用，再收款",
    "the customer confirms the charge before paying"
  ),
  step(
    ["paidAtMs", "receiptAtMs"],
    "receipt-before-payment",
    "S3-N6",
    "先收款，再开具收据",
    "the payment is taken before the receipt is issued"
  ),
  step(
    ["opinionAtMs", "settledAtMs"],
    "settled-before-opinion",
    "S3-N5b",
    "有顾客意见才能与公司结算",
    "the customer's opinion is there before the outlet settles with the company"
  ),
  step(
    ["reportedAtMs", "registeredAtMs"],
    "registered-before-report",
    "S3-F2",
    "先向调度员反馈，再登记派工记录",
    "the dispatcher is told before the dispatch record is registered"
  ),
  step(
    ["reportedAtMs", "dispatcherAtMs"],
    "handed-over-before-report",
    "S3-F3a",
    "回司反馈后，派工单交调度员",
    "the technician reports back before handing the order to the dispatcher"
  ),
  step(
    ["dispatcherAtMs", "followUpAtMs"],
    "follow-up-before-dispatcher",
    "S3-F3a",
    "派工单先交调度员，再交回访人员",
    "the order goes to the dispatcher before it goes to follow-up"
  ),
  step(
    ["followUpAtMs", "officeAtMs"],
    "office-before-follow-up",
    "S3-F4c",
    "派工单先交回访人员整理，再交办公室存档",
    "follow-up sorts the order before the office archives it"
  ),
  step(
    ["officeAtMs", "archivedAtMs"],
    "archived-before-office",
    "S3-F4a",
    "派工单交到办公室，再由办公室归档",
    "the office has the order before it archives it"
  )
]
