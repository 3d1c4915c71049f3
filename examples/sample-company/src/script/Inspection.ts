/**
 * Periodic inspections: planned some weeks ahead by supply and marketing, then done by a technician, moved, refused by the
 * customer or given up. Most come in time; the few that do not are what the target of all of them is about.
 */
import { Instant } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, businessEnd, inOffice, workday } from "../Calendar.ts"
import { office, subjectsOf, technicianOf } from "../Company.ts"
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

  const done = (on: number, enteredAfterDays = 0) => {
    const doneAtMs = inOffice(dice, on)
    const enteredAtMs = enteredAfterDays === 0 ? doneAtMs + 40 * minuteMs : at(workday(on + enteredAfterDays), 10)
    thread.say("Done", {}, doneAtMs, technician, { enteredAtMs })
  }
  const move = (by: "customer" | "company", to: number) => {
    const actor = by === "customer" ? office.desk : office.dispatch
    thread.say("Rescheduled", { dueAt: endOf(to), by }, inOffice(dice, workday(dueDay - 6)), actor)
    done(to)
  }
  switch (outcome) {
    case "done":
      done(workday(dueDay - dice.between(2, 9)))
      break
    case "toldLate":
      done(workday(dueDay - dice.between(2, 9)), dice.between(12, 28))
      break
    case "tolerated":
      done(workday(dueDay + 1, 1))
      break
    case "movedByCustomer":
      move("customer", workday(dueDay + dice.between(5, 15)))
      break
    case "movedByUs":
      move("company", workday(dueDay + dice.between(9, 15)))
      break
    case "late":
      done(workday(dueDay + dice.between(8, 20)))
      break
    case "never":
      break
    case "refusedProven":
    case "refused": {
      const evidence = outcome === "refusedProven" ? { evidence: token("E", world.next("evidence")) } : {}
      thread.say("Refused", evidence, inOffice(dice, workday(dueDay - 3)), technician)
      break
    }
    case "cancelled":
      thread.say("Cancelled", { cause: "unit-out-of-use" }, inOffice(dice, workday(dueDay - 8)), office.sales)
  }
}
