// Commitments and targets by hand, outlets 4 to 6 and service flow: what became of the jobs done, and which kept every step.
import type { Event } from "../../src/streams/Settlement.ts"
import { type ActOf, type Answer, lives, type Question, type Told } from "./Acts.ts"

type Acts = ReadonlyArray<ActOf<Event>>

const firstAt = (acts: Acts, type: Event["type"]): number | undefined => {
  for (const act of acts) if (act.type === type) return act.at
  return undefined
}

const handedAt = (acts: Acts, to: string): number | undefined => {
  for (const act of acts) if (act.type === "OrderHandedOver" && act.data.to === to) return act.at
  return undefined
}

/** Whether what has come had, at the same instant or before, what must come first. */
const isLate = (later: number | undefined, earlier: number | undefined): boolean =>
  later !== undefined && (earlier === undefined || earlier > later)

const sums = (acts: Acts) => {
  let paid = 0
  let receipted = 0
  for (const act of acts) {
    if (act.type === "Paid") paid += act.data.fen
    if (act.type === "ReceiptIssued") receipted += act.data.fen
  }
  return { paid, receipted }
}

const breaksOrder = (acts: Acts): boolean => {
  let decided: number | undefined
  for (const act of acts) if (act.type === "ChargeDecided") decided = act.at
  const confirmed = firstAt(acts, "ChargeConfirmed")
  const opinion = firstAt(acts, "OpinionGiven")
  const paid = firstAt(acts, "Paid")
  const reported = firstAt(acts, "ReportedBack")
  if (isLate(decided, firstAt(acts, "ContentStated"))) return true
  if (isLate(opinion, firstAt(acts, "SolutionExplained"))) return true
  if (isLate(confirmed, decided) || isLate(confirmed, opinion)) return true
  if (isLate(paid, confirmed) || isLate(firstAt(acts, "ReceiptIssued"), paid)) return true
  if (isLate(firstAt(acts, "SettledWithCompany"), opinion)) return true
  if (isLate(firstAt(acts, "RecordRegistered"), reported)) return true
  if (isLate(handedAt(acts, "dispatcher"), reported)) return true
  if (isLate(handedAt(acts, "follow-up"), handedAt(acts, "dispatcher"))) return true
  if (isLate(firstAt(acts, "OrderArchived"), handedAt(acts, "office"))) return true
  return isLate(handedAt(acts, "office"), handedAt(acts, "follow-up"))
}

const breaksMore = (acts: Acts): boolean => {
  let charge: string | undefined
  let fen = 0
  let by: string | undefined
  let onSite = false
  let served = false
  for (const act of acts) {
    if (act.type === "ChargeDecided") {
      charge = act.data.charge
      fen = act.data.fen
    }
    if (act.type === "ContentStated") by ??= act.data.by
    if (act.type === "ServiceDone" && !served) onSite = act.data.onSite
    if (act.type === "ServiceDone") served = true
  }
  const reported = firstAt(acts, "ReportedBack")
  const hasPaid = firstAt(acts, "Paid") !== undefined
  const { paid, receipted } = sums(acts)
  if (by === "staff") return true
  if (charge === "free" && hasPaid) return true
  if (reported === undefined) return false
  if (charge === "chargeable" && paid !== fen) return true
  if (hasPaid && (isLate(reported, firstAt(acts, "ReceiptIssued")) || paid !== receipted)) return true
  return onSite && isLate(reported, firstAt(acts, "ProductExplained"))
}

const done = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Acts> => {
  const all: Array<Acts> = []
  for (const acts of lives<Event>(events, "Settlement", question)) {
    const at = firstAt(acts, "ServiceDone")
    if (at !== undefined && at >= question.fromMs && at < question.untilMs) all.push(acts)
  }
  return all
}

const shareOf = (all: ReadonlyArray<Acts>, operand: string, isCounted: (acts: Acts) => boolean): Answer => {
  let counted = 0
  for (const acts of all) if (isCounted(acts)) counted++
  return { numerator: [counted, 1], denominator: [all.length, 1], excluded: { [operand]: {} } }
}

/** Opinion rate. */
export const opinionRate = (events: ReadonlyArray<Told>, question: Question): Answer =>
  shareOf(done(events, question), "jobs", (acts) => firstAt(acts, "OpinionGiven") !== undefined)

/** Explanation rate. */
export const explanationRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const onSite: Array<Acts> = []
  for (const acts of done(events, question)) {
    const service = acts.find((act) => act.type === "ServiceDone")
    if (service?.data.onSite === true) onSite.push(acts)
  }
  return shareOf(onSite, "jobs", (acts) => firstAt(acts, "ProductExplained") !== undefined)
}

/** Settlement conformance. */
export const settlementConformance = (events: ReadonlyArray<Told>, question: Question): Answer =>
  shareOf(done(events, question), "cases", (acts) => !breaksOrder(acts) && !breaksMore(acts))

/** Jobs done whose order the office does not have. */
export const ordersOutstanding = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let standing = 0
  for (const acts of lives<Event>(events, "Settlement", question)) {
    if (firstAt(acts, "ServiceDone") !== undefined && handedAt(acts, "office") === undefined) standing++
  }
  return { numerator: [standing, 1], denominator: [1, 1], excluded: { orders: {} } }
}

/** Jobs done whose order the office has not archived. */
export const ordersUnarchived = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let standing = 0
  for (const acts of lives<Event>(events, "Settlement", question)) {
    if (firstAt(acts, "ServiceDone") !== undefined && firstAt(acts, "OrderArchived") === undefined) standing++
  }
  return { numerator: [standing, 1], denominator: [1, 1], excluded: { orders: {} } }
}
