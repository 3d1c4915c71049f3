/**
 * Dispatch orders with their slips: created, visited, served, the slip signed and filed; and the survey of some of them.
 */
import { Instant, type Recorded, type ServiceOrder } from "@servicebook/core"
import { type Aside, Thread } from "../Agenda.ts"
import { at, atWork, dayAt, dayOf, hourAt, workday } from "../Calendar.ts"
import { lateOutlet, office, subjectsOf, technicianOf, type Unit } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import { token, type World } from "../World.ts"
import { settle } from "./Settlement.ts"
import { follow } from "./Survey.ts"

const { HOUR_MS } = Instant

/** A job to be done. */
export interface Job {
  readonly work: ServiceOrder.Work
  readonly unit: Unit
  readonly createdAtMs: number
  /** Hours between one visit and the next, one entry for each visit after the first. */
  readonly gaps?: ReadonlyArray<number>
  /** What must happen, where the job is part of a larger story. */
  readonly fate?: Fate
}

/** A job done: what the stories around it need to know. */
export interface Done {
  readonly id: string
  readonly technician: Recorded.Actor
  readonly arrivedAtMs: ReadonlyArray<number>
  readonly servedAtMs: number
}

/** How a job can go. */
export type Fate = keyof typeof fates

const fates = {
  satisfied: 919,
  cancelledBefore: 25,
  cancelledAfter: 2,
  twice: 22,
  unanswered: 5,
  leftOpen: 4,
  basically: 11,
  dissatisfied: 6,
  late: 8,
  misfiled: 3
}

type Tell = (atMs: number) => Aside

/** When what happens on a job is entered. The slips of March 2025 of one outlet came to the office in April. */
const telling = (dice: Dice, fate: Fate, { outlet }: Unit): Tell => {
  const [minutes, days, hour] = [dice.between(5, 120), dice.between(12, 35), 10 + dice.fraction()]
  return (atMs) => {
    const day = dayAt(atMs)
    const waits = outlet.token === lateOutlet && day >= dayOf("2025-03-10") && day <= dayOf("2025-03-31")
    if (waits) return { enteredAtMs: at(dayOf("2025-04-11"), hour) }
    return { enteredAtMs: fate === "late" ? at(workday(day + days), hour) : atMs + minutes * 60_000 }
  }
}

const arrival = (dice: Dice, createdAtMs: number): number => {
  const soon = hourAt(createdAtMs) < 14.5 && dice.percent(75)
  return soon
    ? createdAtMs + (0.7 + 2 * dice.fraction()) * HOUR_MS
    : at(workday(dayAt(createdAtMs) + 1), 8.5 + 4 * dice.fraction())
}

const whole = (ms: number): number => Math.round(ms / 60_000) * 60_000

const visits = (dice: Dice, job: Job, fate: Fate): ReadonlyArray<number> => {
  const gaps = job.gaps ?? (fate === "twice" ? [20 + dice.below(50)] : [])
  const all = [whole(arrival(dice, job.createdAtMs))]
  for (const gap of gaps) all.push(whole(atWork(dice, (all.at(-1) as number) + gap * HOUR_MS)))
  return all
}

const sign = (world: World, thread: Thread, done: Done, job: Job, fate: Fate, dice: Dice, tell: Tell): void => {
  if (fate === "unanswered") return
  const slip = token("L", world.next("slip"))
  const signedAtMs = done.servedAtMs + dice.between(3, 20) * 60_000
  const satisfaction = fate === "basically" ? "basically-satisfied" : fate === "dissatisfied" ? fate : "satisfied"
  const stamped = job.unit.seals && dice.percent(80)
  const answer = fate === "leftOpen" ? {} : { satisfaction }
  const data = { slip, stamped, ...answer, ...(fate === "twice" ? { visit: 2 } : {}) }
  // Misfiled: the clerk read the slip wrong and corrected it when the paper was checked.
  const first = fate === "misfiled" ? { ...data, satisfaction: "dissatisfied" } : data
  const key = thread.say("SlipSigned", first, signedAtMs, done.technician, tell(signedAtMs))
  const filedAtMs = atWork(dice, signedAtMs + dice.between(20, 180) * HOUR_MS)
  const { enteredAtMs: knownAtMs = 0 } = tell(filedAtMs)
  thread.say("SlipFiled", { slip }, filedAtMs, office.records, { enteredAtMs: knownAtMs })
  if (fate !== "misfiled") return
  const aside = { concerns: key, reason: "slip read wrong", enteredAtMs: knownAtMs + 60 * 60_000 }
  thread.say("Corrected", { data }, filedAtMs, office.records, aside)
}

/** Does a job from its order to its slip; undefined when it was cancelled. */
export const serve = (world: World, job: Job): Done | undefined => {
  const { createdAtMs, unit } = job
  const id = token("W", world.next("order"))
  const dice = world.dice("order", id)
  const fate = job.fate ?? world.mix<Fate>(`orders of ${unit.outlet.token}`).draw(weighed(unit.outlet.trouble))
  const technician = technicianOf(unit.outlet, dice)
  const department = job.work === "training" ? "training" : "after-sales"
  const subjects = [`order:${id}`, ...subjectsOf(unit), `department:${department}`, `staff:${technician.id}`]
  const thread = new Thread(world.agenda, { category: "ServiceOrder", id }, subjects, `job:${id}`)
  const tell = telling(dice, fate, unit)
  thread.say("Created", { work: job.work }, createdAtMs, office.dispatch)
  const arrivedAtMs = visits(dice, job, fate)
  if (fate === "cancelledBefore") {
    const cancelledAtMs = createdAtMs + dice.between(20, 40) * 60_000
    thread.say("Cancelled", { cause: "customer-postponed" }, cancelledAtMs, office.dispatch)
    return undefined
  }
  for (const atMs of arrivedAtMs) thread.say("Arrived", {}, atMs, technician, tell(atMs))
  const lastAtMs = arrivedAtMs.at(-1) as number
  if (fate === "cancelledAfter") {
    thread.say("Cancelled", { cause: "site-not-ready" }, lastAtMs + HOUR_MS / 2, technician)
    return undefined
  }
  const servedAtMs = lastAtMs + dice.between(40, 170) * 60_000
  thread.say("Served", {}, servedAtMs, technician, tell(servedAtMs))
  const done = { id, technician, arrivedAtMs, servedAtMs }
  sign(world, thread, done, job, fate, dice, tell)
  follow(world, { thread, id, unit, technician, servedAtMs })
  settle(world, { id, unit, technician, createdAtMs, servedAtMs })
  return done
}

const weighed = (trouble: number): typeof fates => ({
  ...fates,
  basically: fates.basically * trouble,
  dissatisfied: fates.dissatisfied * trouble,
  unanswered: fates.unanswered * trouble
})
