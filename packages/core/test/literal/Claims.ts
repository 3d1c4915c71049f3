// The Yema standard 5.2 b, 5.6 a, 6.1.3 row 13 and service item 9 by hand: the way of claims, their money, and old parts.
import type { Event } from "../../src/streams/Claim.ts"
import type { Event as Unit } from "../../src/streams/Unit.ts"
import { type Answer, lives, type Question, type Told } from "./Acts.ts"
import { stretches } from "./InstalledBase.ts"

interface Way {
  readonly at: ReadonlyMap<string, number>
  readonly liable: string | undefined
  readonly accepted: boolean | undefined
  readonly net: number
}

const ways = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Way> => {
  const all: Array<Way> = []
  for (const acts of lives<Event>(events, "Claim", question)) {
    const at = new Map<string, number>()
    let liable: string | undefined
    let accepted: boolean | undefined
    let net = 0
    for (const act of acts) {
      if (act.type === "Reviewed") liable ??= act.data.liable
      if (act.type === "Decided") accepted ??= act.data.accepted
      if (act.type === "Paid") net += act.data.fen
      if (act.type === "Deducted") net -= act.data.fen
      if (!at.has(act.type)) at.set(act.type, act.at)
    }
    all.push({ at, liable, accepted, net })
  }
  return all
}

const isIn = (ms: number | undefined, { fromMs, untilMs }: Question): boolean =>
  ms !== undefined && ms >= fromMs && ms < untilMs

const shareOf = (from: string, then: string, operand: string) => (events: ReadonlyArray<Told>, question: Question) => {
  let [good, all] = [0, 0]
  for (const { at } of ways(events, question)) {
    if (!isIn(at.get(from), question)) continue
    all++
    if (at.has(then)) good++
  }
  return { numerator: [good, 1], denominator: [all, 1], excluded: { [operand]: {} } } as const
}

/** Old parts that came back. */
export const oldPartRecoveryRate = shareOf("OldPartDue", "OldPartReturned", "old_parts")
/** Old parts for which a supplier was claimed upon. */
export const oldPartClaimRate = shareOf("OldPartReturned", "NoticeIssued", "old_parts")

const order: ReadonlyArray<readonly [string, string]> = [
  ["Submitted", "Decided"],
  ["Decided", "Paid"],
  ["OldPartDue", "OldPartReturned"],
  ["Submitted", "Reviewed"],
  ["Reviewed", "OpinionGiven"],
  ["Reviewed", "NoticeIssued"],
  ["NoticeIssued", "NoticeConfirmed"],
  ["NoticeConfirmed", "SentToFinance"],
  ["SentToFinance", "Deducted"]
]

/** Claims that kept their way. */
export const claimConformance = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [good, all] = [0, 0]
  for (const { accepted, at, liable } of ways(events, question)) {
    if (!isIn(at.get("Submitted"), question)) continue
    all++
    let conforms = !(at.has("NoticeIssued") && liable !== "supplier") && !(at.has("Paid") && accepted !== true)
    for (const [before, after] of order) {
      const [first, then] = [at.get(before), at.get(after)]
      if (then !== undefined && (first === undefined || first > then)) conforms = false
    }
    if (conforms) good++
  }
  return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: {} } }
}

/** Confirmed notices without a deduction. */
export const deductionsOutstanding = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let open = 0
  for (const { at } of ways(events, question)) if (at.has("NoticeConfirmed") && !at.has("Deducted")) open++
  return { numerator: [open, 1], denominator: [1, 1], excluded: { notices: {} } }
}

const vehicles = (
  events: ReadonlyArray<Told>,
  question: Question,
  midnights: ReadonlyArray<number>
): readonly [number, number] => {
  const { cutMs, readings } = question
  const at = midnights.filter((midnight) => midnight <= cutMs)
  let sum = 0
  for (const acts of lives<Unit>(events, "Unit", question)) {
    if (readings["vehicles"] === "delivered") {
      for (const act of acts) {
        if (act.type === "Delivered" && act.data.use === "customer" && isIn(act.at, question)) sum++
      }
      continue
    }
    for (const { demonstration, from, guarantee, units, until } of stretches(acts)) {
      if (demonstration || (readings["vehicles"] === "guaranteed" && guarantee === undefined)) continue
      const end =
        readings["vehicles"] === "guaranteed" && guarantee !== undefined && guarantee < until ? guarantee : until
      if (from >= question.untilMs || end < question.fromMs) continue
      for (const moment of at) if (from < moment && end >= moment) sum += units
    }
  }
  return readings["vehicles"] === "delivered" ? [sum, 1] : at.length === 0 ? [0, 1] : [sum, at.length]
}

/** Net claims per vehicle. */
export const netClaimCost = (
  events: ReadonlyArray<Told>,
  question: Question,
  midnights: ReadonlyArray<number>
): Answer => {
  let fen = 0
  for (const { at, net } of ways(events, question)) if (isIn(at.get("Paid"), question)) fen += net
  const names: { readonly [reading: string]: string } = {
    guaranteed: "guaranteed",
    inService: "in_service",
    delivered: "delivered"
  }
  const below = names[question.readings["vehicles"] ?? ""] ?? ""
  return {
    numerator: [fen, 1],
    denominator: vehicles(events, question, midnights),
    excluded: { claims: {}, [below]: {} }
  }
}
