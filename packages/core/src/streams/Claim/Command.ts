/** Decisions on a claim: who decides, reviews and deducts, and what must come first. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, nothing, WrongState } from "../Decide.ts"
import { type StepRefusal, steps } from "../Step.ts"
import type { data, Liable } from "./Event.ts"
import type { Row, State } from "./Row.ts"
import { type Moment, sequence } from "./Sequence.ts"

/** Who may do what with a claim, each with its clause. */
export const authorities = {
  decide: { act: "decide a claim", needs: [Role.afterSalesManager], clause: "S4-5.1d" },
  review: { act: "say who answers for a claim", needs: [Role.quality], clause: "S4-5.2b" },
  issueNotice: { act: "issue a notice of claim", needs: [Role.quality, Role.afterSalesManager], clause: "S4-5.2b" },
  deduct: { act: "deduct from a supplier", needs: [Role.finance], clause: "S4-5.6a" }
} as const satisfies Record<string, Authority>

/** What decisions on a claim may refuse. */
export type Refusal = AlreadyStated | WrongState | StepRefusal
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "claim"
const step = steps<Row, Moment>({ of, first: "submit" }, sequence)

const wrong = (act: string, state: string, needs: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of, act, state, needs }))

/** Claims an amount. */
export const submit =
  (command: (typeof data.Submitted)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.submittedAtMs === null) return event("Submitted", { ...command })
    return state.claim === command.claim && state.claimedFen === command.fen
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "submitted", stated: `${state.claim}: ${state.claimedFen} fen` }))
  }

/** Decides the claim; the after-sales department does so (Yema 5.1 d). */
export const decide = (command: (typeof data.Decided)["Type"]): Decide =>
  step({ act: "decide", sets: "decidedAtMs", by: authorities.decide }, () => event("Decided", { ...command }))

/** Pays what was allowed, in one payment. */
export const pay: Decide = step({ act: "pay", sets: "paidAtMs" }, ({ accepted, allowedFen }) =>
  accepted === true && allowedFen !== null
    ? event("Paid", { fen: allowedFen })
    : wrong("pay", "not accepted", "accepted")
)

/** A part was replaced; the old one is to come back. */
export const requireOldPart: Decide = step({ act: "ask for the old part", sets: "oldPartDueAtMs" }, () =>
  event("OldPartDue")
)

/** The old part came back. */
export const returnOldPart: Decide = step({ act: "return the old part", sets: "oldPartReturnedAtMs" }, () =>
  event("OldPartReturned")
)

/** Says who answers for it; the quality department does so (5.2 b). */
export const review = (liable: Liable): Decide =>
  step({ act: "review", sets: "reviewedAtMs", by: authorities.review }, () => event("Reviewed", { liable }))

/** Gives an opinion on what no supplier answers for (5.2 b). */
export const giveOpinion: Decide = step({ act: "give an opinion", sets: "opinionAtMs" }, ({ liable }) =>
  liable === "supplier"
    ? wrong("give an opinion", "for the supplier", "not for a supplier to answer for")
    : event("OpinionGiven")
)

/** Sends the notice of claim to the supplier who answers for it (5.2 b). */
export const issueNotice = (supplier: string): Decide =>
  step({ act: "issue the notice", sets: "noticeAtMs", by: authorities.issueNotice }, ({ liable }) =>
    liable === "supplier"
      ? event("NoticeIssued", { supplier })
      : wrong("issue the notice", "not for a supplier", "for a supplier to answer for")
  )

/** The supplier confirms the notice (5.2 b). */
export const confirmNotice: Decide = step({ act: "confirm the notice", sets: "confirmedAtMs" }, () =>
  event("NoticeConfirmed")
)

/** Passes the confirmed claim to finance (5.2 b). */
export const sendToFinance: Decide = step({ act: "send it to finance", sets: "financeAtMs" }, () =>
  event("SentToFinance")
)

/** Takes the amount off what the supplier is paid; finance does so (5.6 a), in one deduction. */
export const deduct = (fen: number): Decide =>
  step({ act: "deduct", sets: "deductedAtMs", by: authorities.deduct }, () => event("Deducted", { fen }))
