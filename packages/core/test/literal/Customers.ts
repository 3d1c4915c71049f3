// The Yema standard 6.1.3 by hand: customers with a file, follow-ups that were made, scores, and vehicles given back.
import type { Event as FollowUp } from "../../src/streams/FollowUp.ts"
import type { Event as Unit } from "../../src/streams/Unit.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"
import { stretches } from "./InstalledBase.ts"

const isIn = (ms: number, { fromMs, untilMs }: Question): boolean => ms >= fromMs && ms < untilMs

const customerIn = (subjects: ReadonlyArray<string>): string | undefined => {
  for (const subject of subjects) if (subject.startsWith("customer:")) return subject.slice("customer:".length)
  return undefined
}

interface Handover {
  readonly at: number
  readonly customer: string | undefined
  readonly isOurs: boolean
  file?: number
}

const handovers = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Handover> => {
  const all: Array<Handover> = []
  for (const acts of lives<Unit>(events, "Unit", question)) {
    let last: Handover | undefined
    for (const act of acts) {
      if (act.type === "Delivered") {
        last = { at: act.at, customer: customerIn(act.subjects), isOurs: act.data.use === "demonstration" }
        all.push(last)
      }
      if (act.type === "CustomerFileCreated" && last !== undefined) last.file ??= act.at
    }
  }
  return all
}

/** Customers, or vehicles, with a file. */
export const customerFileRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { parameters, readings } = question
  const days = (parameters["fileDays"] as number) * 86_400_000
  const left: Record<string, number> = {}
  const customers = new Map<string, boolean>()
  let [filed, all] = [0, 0]
  for (const { at, customer, file, isOurs } of handovers(events, question)) {
    if (isOurs || !isIn(at, question)) continue
    const has = file !== undefined && (readings["fileDue"] === "byCut" || file - at <= days)
    all++
    if (has) filed++
    if (customer !== undefined) customers.set(customer, (customers.get(customer) ?? true) && has)
    else if (readings["unit"] === "customer") count(left, "no-entity")
  }
  if (readings["unit"] === "vehicle") {
    return { numerator: [filed, 1], denominator: [all, 1], excluded: { deliveries: left } }
  }
  const whole = [...customers.values()].filter((one) => one).length
  return { numerator: [whole, 1], denominator: [customers.size, 1], excluded: { customers: left } }
}

/** Vehicles that customers gave back. */
export const vehiclesReturned = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let vehicles = 0
  for (const acts of lives<Unit>(events, "Unit", question)) {
    for (const { cause, units, until } of stretches(acts)) {
      if (cause === "returned" && isIn(until, question)) vehicles += units
    }
  }
  return { numerator: [vehicles, 1], denominator: [1, 1], excluded: { returned: {} } }
}

/** Follow-ups that reached their customer. */
export const followUpRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const left: Record<string, number> = {}
  let [done, all] = [0, 0]
  for (const acts of lives<FollowUp>(events, "FollowUp", question)) {
    let [due, reached, tried]: Array<number | undefined> = []
    let isCancelled = false
    for (const act of acts) {
      if (act.type === "Scheduled") due ??= Date.parse(act.data.dueAt)
      if (act.type === "Attempted") tried ??= act.at
      if (act.type === "Attempted" && act.data.reached) reached ??= act.at
      if (act.type === "Cancelled") isCancelled = true
    }
    if (due === undefined || !isIn(due, question)) continue
    if (isCancelled && reached === undefined) {
      count(left, "cancelled")
      continue
    }
    all++
    const at = question.readings["done"] === "attempted" ? tried : reached
    if (at !== undefined && (question.readings["inTime"] === "byCut" || at <= due)) done++
  }
  return { numerator: [done, 1], denominator: [all, 1], excluded: { follow_ups: left } }
}
