/**
 * Periodic inspections: planned some weeks ahead by supply and marketing, then done by a technician, moved, refused by the
 * customer or given up. Most come in time; the few that do not are what the target of all of them is about.
 */
import { Instant, type Recorded } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, businessEnd, inOffice, workday } from "../Calendar.ts"
import { office, subjectsOf, technicianOf } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import { token, type World } from "../World.ts"

const outcomes = {
  done: 850,
  toldLate: 30,
  tolerated: 50,
  movedByCustomer: 30,
  movedByUs: 6,
  late: 12,
  never: 3,
  refusedProven: 10,
  refused: 3,
  cancelled: 6
}
type Outcome = keyof typeof outcomes

const minuteMs = 60_000
const toleranceDays = 7

/** The last instant of a day, as a due date is written. */
const endOf = (day: number): string => Instant.fromMs(at(day + 1) - 1)

/** One planned inspection with what its turns need. */
interface Plan {
  readonly thread: Thread
  readonly dice: Dice
  readonly dueDay: number
  readonly technician: Recorded.Actor
}

const done = ({ dice, technician, thread }: Plan, day: number, toldAfterDays = 0): void => {
  const doneAtMs = inOffice(dice, day)
  const enteredAtMs = toldAfterDays === 0 ? doneAtMs + 40 * minuteMs : at(workday(day + toldAfterDays), 10)
  thread.say("Done", {}, doneAtMs, technician, { enteredAtMs })
}

const moved = (plan: Plan, by: "customer" | "company", day: number): void => {
  const { dice, dueDay, thread } = plan
  const actor = by === "customer" ? office.desk : office.dispatch
  thread.say("Rescheduled", { dueAt: endOf(day), by }, inOffice(dice, workday(dueDay - 6)), actor)
  done(plan, day)
}

const refused = ({ dice, dueDay, technician, thread }: Plan, evidence: Recorded.Payload): void => {
  thread.say("Refused", evidence, inOffice(dice, workday(dueDay - 3)), technician)
}

/** How a planned inspection goes on. */
const turns: { readonly [O in Outcome]: (plan: Plan, world: World) => void } = {
  done: (plan) => done(plan, workday(plan.dueDay - plan.dice.between(2, 9))),
  toldLate: (plan) => done(plan, workday(plan.dueDay - plan.dice.between(2, 9)), plan.dice.between(12, 28)),
  tolerated: (plan) => done(plan, workday(plan.dueDay + 1, 1)),
  movedByCustomer: (plan) => moved(plan, "customer", workday(plan.dueDay + plan.dice.between(5, 15))),
  movedByUs: (plan) => moved(plan, "company", workday(plan.dueDay + plan.dice.between(9, 15))),
  late: (plan) => done(plan, workday(plan.dueDay + plan.dice.between(8, 20))),
  never: () => {},
  refusedProven: (plan, world) => refused(plan, { evidence: token("E", world.next("evidence")) }),
  refused: (plan) => refused(plan, {}),
  cancelled: ({ dice, dueDay, thread }) => {
    thread.say("Cancelled", { cause: "unit-out-of-use" }, inOffice(dice, workday(dueDay - 8)), office.sales)
  }
}

/** Plans one inspection on a day and tells how it went. */
export const inspect = (world: World, day: number): void => {
  const id = token("I", world.next("planned inspection"))
  const dice = world.dice("planned inspection", id)
  const dueDay = workday(day + dice.between(20, 45))
  // What falls due after the two years belongs to books that nobody keeps here.
  if (dueDay >= businessEnd) return
  const unit = world.unit(dice)
  const technician = technicianOf(unit.outlet, dice)
  const subjects = [...subjectsOf(unit), "department:after-sales", `staff:${technician.id}`]
  const thread = new Thread(world.agenda, { category: "Inspection", id }, subjects)
  const outcome = world.mix<Outcome>("inspections").draw(outcomes)
  thread.say("Planned", { dueAt: endOf(dueDay), toleranceDays }, inOffice(dice, day), office.sales)
  turns[outcome]({ thread, dice, dueDay, technician }, world)
}
