// Commitments and targets, service flow 1 and 3, by hand: devices in our hands and the way of their receipts.
import type { Event } from "../../src/streams/Custody.ts"
import { type ActOf, type Answer, lives, type Question, type Told } from "./Acts.ts"

const way: ReadonlyArray<Event["type"]> = [
  "Taken",
  "Returned",
  "ReceiptRecovered",
  "ReceiptHandedOver",
  "ReceiptProcessed"
]

const instants = (acts: ReadonlyArray<ActOf<Event>>): ReadonlyArray<number | undefined> =>
  way.map((type) => acts.find((act) => act.type === type)?.at)

/** Devices taken that are not back, or whose receipt is not. */
export const openDeviceReceipts = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let open = 0
  for (const acts of lives<Event>(events, "Custody", question)) {
    const [taken, returned, recovered] = instants(acts)
    if (taken !== undefined && (returned === undefined || recovered === undefined)) open++
  }
  return { numerator: [open, 1], denominator: [1, 1], excluded: { receipts: {} } }
}

/** Custody conformance: of the devices given back in the window, those whose receipt skipped and reversed nothing. */
export const custodyConformance = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let checked = 0
  let conform = 0
  for (const acts of lives<Event>(events, "Custody", question)) {
    const all = instants(acts)
    const returned = all[1]
    if (returned === undefined || returned < question.fromMs || returned >= question.untilMs) continue
    checked++
    let inOrder = true
    for (let n = 1; n < all.length; n++) {
      const [before, now] = [all[n - 1], all[n]]
      if (now !== undefined && (before === undefined || before > now)) inOrder = false
    }
    if (inOrder) conform++
  }
  return { numerator: [conform, 1], denominator: [checked, 1], excluded: { cases: {} } }
}
