/**
 * Orders of spare parts by outlets: one or two lines, each promised within some working days, shipped by the store in one
 * go or in two, late, or cancelled.
 */
import { Instant, type PartsOrder } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, businessEnd, inOffice, workday } from "../Calendar.ts"
import { office, subjectsOf, systems } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import { token, type World } from "../World.ts"

const outcomes = {
  inFull: 940,
  inTwo: 25,
  toldLate: 10,
  secondLate: 6,
  late: 7,
  cancelledByCustomer: 10,
  cancelledByUs: 2
}
type Outcome = keyof typeof outcomes

interface Promised extends PartsOrder.Line {
  readonly promisedDay: number
}

const ordered = (dice: Dice, day: number, line: number): Promised => {
  const promisedDay = workday(day + 1, dice.between(1, 5))
  return {
    line: String(line),
    part: `P-${dice.pick(systems)}`,
    quantity: dice.between(1, 6),
    promisedAt: Instant.fromMs(at(promisedDay + 1) - 1),
    promisedDay
  }
}

const supply = (world: World, thread: Thread, dice: Dice, { line, promisedDay, quantity }: Promised): void => {
  const outcome = world.mix<Outcome>("lines of parts").draw(outcomes)
  const ship = (day: number, pieces: number, enteredAfterDays = 0) => {
    const shippedAtMs = inOffice(dice, day)
    const shipment = token("D", world.next("shipment"))
    const late = enteredAfterDays === 0 ? {} : { enteredAtMs: at(workday(day + enteredAfterDays), 11) }
    thread.say("Shipped", { line, shipment, quantity: pieces }, shippedAtMs, office.records, late)
  }
  const lateDay = workday(promisedDay + 1, dice.between(0, 6))
  const half = Math.ceil(quantity / 2)
  switch (outcome) {
    case "inFull":
      ship(promisedDay, quantity)
      break
    case "toldLate":
      ship(promisedDay, quantity, dice.between(9, 25))
      break
    case "late":
      ship(lateDay, quantity)
      break
    case "inTwo":
    case "secondLate":
      ship(promisedDay, half)
      if (half < quantity) ship(outcome === "inTwo" ? promisedDay : lateDay, quantity - half)
      break
    case "cancelledByCustomer":
    case "cancelledByUs": {
      const by = outcome === "cancelledByUs" ? "company" : "customer"
      thread.say("LineCancelled", { line, by }, at(promisedDay, 8.4), office.sales)
    }
  }
}

/** Takes one order of a day and tells how its lines were supplied. */
export const orderParts = (world: World, day: number): void => {
  const id = token("B", world.next("parts order"))
  const dice = world.dice("parts order", id)
  const unit = world.unit(dice)
  const lines = Array.from({ length: dice.percent(45) ? 2 : 1 }, (_, index) => ordered(dice, day, index + 1))
  if (lines.some(({ promisedDay }) => promisedDay >= businessEnd)) return
  const subjects = [...subjectsOf(unit), "department:supply"]
  const thread = new Thread(world.agenda, { category: "PartsOrder", id }, subjects)
  const said = lines.map(({ promisedDay: _, ...line }) => line)
  thread.say("Ordered", { lines: said }, inOffice(dice, day), office.sales)
  for (const line of lines) supply(world, thread, dice, line)
}
