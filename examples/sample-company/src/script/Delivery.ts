/**
 * Deliveries: a product handed over, its slip, sometimes an order to bring it, sometimes a call afterwards; and the few
 * that leave service again.
 */
import { Instant } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { atWork, dayAt, inOffice, workday } from "../Calendar.ts"
import { office, subjectsOf, technicianOf, type Unit, unitOf } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import { token, type World } from "../World.ts"

const outcomes = {
  satisfied: 912,
  unanswered: 5,
  leftOpen: 4,
  basically: 10,
  dissatisfied: 5,
  called: 60,
  retracted: 4,
  late: 3
}
type Outcome = keyof typeof outcomes

const { DAY_MS, HOUR_MS } = Instant
const minutesMs = 60_000

/** The dispatch order that brings it; its slip is the delivery slip, so that one paper is not counted twice. */
const bring = (world: World, unit: Unit, slip: string, stamped: boolean, deliveredAtMs: number): void => {
  const id = token("W", world.next("order"))
  const dice = world.dice("order", id)
  const driver = technicianOf(unit.outlet, dice)
  const subjects = [`order:${id}`, ...subjectsOf(unit), "department:delivery", `staff:${driver.id}`]
  const thread = new Thread(world.agenda, { category: "ServiceOrder", id }, subjects, `job:${id}`)
  // Ordered in the morning, or the working day before; told when it is done, with the rest.
  const createdAtMs = deliveredAtMs - dice.between(60, 180) * minutesMs
  const aside = { enteredAtMs: deliveredAtMs }
  thread.say("Created", { work: "delivery" }, createdAtMs, office.dispatch, aside)
  thread.say("Arrived", {}, deliveredAtMs - dice.between(15, 40) * minutesMs, driver, aside)
  thread.say("Served", {}, deliveredAtMs, driver, aside)
  const satisfaction = "satisfied"
  thread.say("SlipSigned", { slip, stamped, satisfaction }, deliveredAtMs + 10 * minutesMs, driver)
  thread.say("SlipFiled", { slip }, atWork(dice, deliveredAtMs + dice.between(1, 6) * DAY_MS), office.records)
}

const leave = (thread: Thread, dice: Dice, deliveredAtMs: number): void => {
  const cause = dice.pick(["returned", "returned", "scrapped", "exported"])
  const retiredAtMs = atWork(dice, deliveredAtMs + dice.between(6, 90) * DAY_MS)
  thread.say("Retired", { cause }, retiredAtMs, office.sales)
}

const hear = (world: World, unit: Unit, thread: Thread, dice: Dice, outcome: Outcome, deliveredAtMs: number): void => {
  const slip = token("L", world.next("slip"))
  const stamped = unit.seals && dice.percent(80)
  const level = outcome === "basically" ? "basically-satisfied" : outcome === "dissatisfied" ? outcome : "satisfied"
  const driver = technicianOf(unit.outlet, dice)
  if (outcome !== "unanswered") {
    const data = { slip, stamped, ...(outcome === "leftOpen" ? {} : { satisfaction: level }) }
    const signedAtMs = deliveredAtMs + 10 * minutesMs
    const late = outcome === "late" ? { enteredAtMs: atWork(dice, signedAtMs + dice.between(14, 40) * DAY_MS) } : {}
    thread.say("DeliverySlipSigned", data, signedAtMs, driver, late)
  }
  if (outcome === "satisfied" && dice.percent(22)) bring(world, unit, slip, stamped, deliveredAtMs)
  if (outcome !== "called") return
  const satisfaction = dice.percent(96) ? "satisfied" : "basically-satisfied"
  const calledAtMs = atWork(dice, deliveredAtMs + dice.between(3, 10) * DAY_MS)
  thread.say("DeliveryCalledBack", { satisfaction }, calledAtMs, office.followUp)
}

/** One delivery of a day. */
export const deliver = (world: World, day: number): void => {
  const unit = unitOf(world.company, world.units)
  world.units++
  const dice = world.dice("delivery", unit.number)
  const subjects = [...subjectsOf(unit), "department:delivery"]
  const thread = new Thread(world.agenda, { category: "Unit", id: unit.token }, subjects)
  const outcome = world.mix<Outcome>("deliveries").draw(outcomes)
  const use = dice.percent(1.5) ? "demonstration" : "customer"
  const deliveredAtMs = inOffice(dice, day)
  const key = thread.say("Delivered", { use }, deliveredAtMs, office.sales)
  if (outcome === "retracted") {
    // Booked by mistake: the truck came back. Taken out of the books some days later, as if it had never been.
    const foundAtMs = atWork(dice, deliveredAtMs + dice.between(2, 25) * DAY_MS + HOUR_MS)
    thread.say("Retracted", {}, foundAtMs, office.records, { concerns: key, reason: "not handed over" })
    const againAtMs = inOffice(dice, workday(dayAt(foundAtMs) + 1))
    thread.say("Delivered", { use }, againAtMs, office.sales)
    hear(world, unit, thread, dice, outcome, againAtMs)
    return
  }
  if (use === "customer") hear(world, unit, thread, dice, outcome, deliveredAtMs)
  if (unit.retires) leave(thread, dice, deliveredAtMs)
}
