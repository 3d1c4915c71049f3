/** Decisions on a settlement: each refuses what the clauses on outlets and on the service flow forbid. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import * as Spoken from "../../rules/Spoken.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import { inOrder, type OutOfOrder } from "../Precedence.ts"
import type { data, Holder } from "./Event.ts"
import type { Row, State } from "./Row.ts"
import { holding, type Moment, sequence } from "./Sequence.ts"

/** The amount does not agree with what was decided or paid; the message says which amount does. */
export class WrongAmount extends Schema.TaggedError<WrongAmount>()("WrongAmount", {
  act: Schema.String,
  fen: Schema.Int,
  expectedFen: Schema.Int,
  clause: Schema.String
}) {
  override get message(): string {
    const { act, clause, expectedFen, fen } = this
    return `${Spoken.act(act).zh}：金额 ${fen} 分不符，应为 ${expectedFen} 分（${clause}）。 / ${act}: ${fen} fen do not agree; it takes ${expectedFen} (${clause})`
  }
}

/** Who may do what with a settlement, each with its clause. */
export const authorities = {
  register: { act: "register the dispatch record", needs: [Role.dispatcher], clause: "S3-F2" },
  dispatcher: {
    act: "hand the order to the dispatcher",
    needs: [Role.technician, Role.dispatcher],
    clause: "S3-F3a"
  },
  "follow-up": { act: "hand the order to follow-up", needs: [Role.technician, Role.dispatcher], clause: "S3-F3a" },
  office: { act: "hand the order to the office", needs: [Role.followUp, Role.dispatcher], clause: "S3-F4a" },
  archive: { act: "archive the order", needs: [Role.office], clause: "S3-F4a" }
} as const satisfies Record<string, Authority>

/** Whom clauses leave steps to; who hands the order over hangs on whom it goes to. */
export const reservedTo = {
  RecordRegistered: [authorities.register],
  OrderHandedOver: (_: State, { to }: (typeof data.OrderHandedOver)["Type"]) => [authorities[to]],
  OrderArchived: [authorities.archive]
}

/** What decisions on a settlement may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | WrongAmount | OutOfOrder | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "settlement"

const opened =
  (decide: (row: Row, order: Order) => Decision<Refusal>): Decide =>
  (state, order) =>
    state === undefined ? Result.fail(new NotStated({ of, first: "state the content" })) : decide(state, order)

/** Decides nothing when it has happened, refuses when something must come first. */
const once = (act: string, later: Moment, decide: (row: Row) => Decision<Refusal>): Decide =>
  opened((row) =>
    row[later] === null
      ? Result.flatMap(inOrder(sequence, row, { of, act, later }), (): Decision<Refusal> => decide(row))
      : nothing
  )

const simple = (act: string, later: Moment, type: keyof typeof data): Decide => once(act, later, () => event(type))

const already = (act: string, stated: string): Decision<Refusal> => Result.fail(new AlreadyStated({ of, act, stated }))

/** Opens the settlement: what is wanted, written down by the customer (outlets 4). */
export const stateContent =
  (command: (typeof data.ContentStated)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.contentAtMs === null) return event("ContentStated", { ...command })
    const same = state.work === command.work && state.contentBy === command.by
    return same ? nothing : already("stated", `${state.work} by ${state.contentBy}`)
  }

/** Decides whether the customer pays and how much (分), by a criterion. Once the customer confirmed, it stands. */
export const decideCharge = (command: (typeof data.ChargeDecided)["Type"]): Decide =>
  opened((row) => {
    const { charge, criterion, fen } = command
    if (row.charge === charge && row.criterion === criterion && row.chargeFen === fen) return nothing
    if (row.confirmedAtMs !== null) return already("confirmed", `${row.charge} ${row.chargeFen}`)
    if (charge === "free" && fen !== 0) {
      return Result.fail(new WrongAmount({ act: "decide the charge", fen, expectedFen: 0, clause: "S3-N4" }))
    }
    const ordered = inOrder(sequence, row, { of, act: "decide the charge", later: "decidedAtMs" })
    return Result.flatMap(ordered, () => event("ChargeDecided", { ...command }))
  })

/** The job is done. */
export const completeService = (onSite: boolean): Decide =>
  once("complete", "servedAtMs", () => event("ServiceDone", { onSite }))

/** The technician explained the solution (service flow 1). */
export const explainSolution: Decide = simple("explain the solution", "solutionExplainedAtMs", "SolutionExplained")

/** The technician explained the product, as after every job on site (corrective action 1). */
export const explainProduct: Decide = simple("explain the product", "productExplainedAtMs", "ProductExplained")

/** The customer filled in the opinion box (outlets 5). */
export const giveOpinion = (command: (typeof data.OpinionGiven)["Type"]): Decide =>
  once("give an opinion", "opinionAtMs", () => event("OpinionGiven", { ...command }))

/** The customer confirms the charge, free or not (outlets 6). */
export const confirmCharge: Decide = simple("confirm the charge", "confirmedAtMs", "ChargeConfirmed")

/** The customer pays what was decided, in 分; free work takes no payment (outlets 6). */
export const pay = (fen: number): Decide =>
  opened((row) => {
    if (row.charge === "free") {
      return Result.fail(new WrongState({ of, act: "pay", state: "free", needs: "chargeable" }))
    }
    const ordered = inOrder(sequence, row, { of, act: "pay", later: "paidAtMs" })
    return Result.flatMap(ordered, (): Decision<Refusal> => {
      if (row.paidAtMs !== null) return row.paidFen === fen ? nothing : already("paid", String(row.paidFen))
      if (fen === row.chargeFen) return event("Paid", { fen })
      return Result.fail(new WrongAmount({ act: "pay", fen, expectedFen: row.chargeFen, clause: "S3-N6" }))
    })
  })

/** Issues the receipt for what was paid, in 分 (outlets 6). */
export const issueReceipt = (command: (typeof data.ReceiptIssued)["Type"]): Decide =>
  once("issue the receipt", "receiptAtMs", (row) => {
    const { fen } = command
    if (fen === row.paidFen) return event("ReceiptIssued", { ...command })
    return Result.fail(new WrongAmount({ act: "issue the receipt", fen, expectedFen: row.paidFen, clause: "S3-N6" }))
  })

/** Back at the company, the technician tells the dispatcher (service flow 2). */
export const reportBack: Decide = simple("report back", "reportedAtMs", "ReportedBack")

const registered = simple("register", "registeredAtMs", "RecordRegistered")

/** The dispatcher registers the dispatch record (service flow 2). */
export const register: Decide = (state, order) =>
  Result.flatMap(guard(authorities.register, order.actor), () => registered(state, order))

/** Hands the order on: to the dispatcher, to follow-up, to the office (service flow 3 and 4). */
export const handOver =
  (to: typeof Holder.Type): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities[to], order.actor), () =>
      once(`go to the ${to}`, holding[to], () => event("OrderHandedOver", { to }))(state, order)
    )

const archived = simple("archive", "archivedAtMs", "OrderArchived")

/** The office acknowledges the order and archives it (service flow 4). */
export const archive: Decide = (state, order) =>
  Result.flatMap(guard(authorities.archive, order.actor), () => archived(state, order))

/** The outlet settles the order with the company; it takes the customer's opinion (outlets 5). Amount in 分. */
export const settleWithCompany = (fen: number): Decide =>
  opened((row) => {
    if (row.settledAtMs !== null) return row.settledFen === fen ? nothing : already("settled", String(row.settledFen))
    const ordered = inOrder(sequence, row, { of, act: "settle with the company", later: "settledAtMs" })
    return Result.flatMap(ordered, () => event("SettledWithCompany", { fen }))
  })
