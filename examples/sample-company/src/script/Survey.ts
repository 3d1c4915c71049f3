/**
 * Follow-up: of the jobs of a week some are drawn on the Monday after, and the customers are called. What they say also
 * goes to the order; staff may dispute it.
 */
import type { Recorded, Survey } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, atWork, dateOf, dayAt, mondayAfter, workday } from "../Calendar.ts"
import { office, subjectsOf, type Unit } from "../Company.ts"
import { token, type World } from "../World.ts"
import { itemsOf } from "./Sampling.ts"

/** A job that may be drawn, with the stream of its order. */
export interface Followed {
  readonly thread: Thread
  readonly id: string
  readonly unit: Unit
  readonly technician: Recorded.Actor
  readonly servedAtMs: number
}

const drawn = { no: 82, yes: 18 }
const outcomes = { first: 66, second: 18, abandoned: 10, disputed: 2.5, upheld: 1, basically: 1.5, dissatisfied: 1 }
type Outcome = keyof typeof outcomes
type Answer = (typeof Survey.data.Answered)["Type"]

const minutesMs = 60_000

const answerOf = (outcome: Outcome, points: number): Answer => {
  if (outcome === "dissatisfied" || outcome === "disputed")
    return { satisfaction: "dissatisfied", items: itemsOf(points - 12) }
  if (outcome === "basically" || outcome === "upheld")
    return { satisfaction: "basically-satisfied", items: itemsOf(points - 6) }
  return { satisfaction: "satisfied", items: itemsOf(points) }
}

/** Draws the job or passes it by. */
export const follow = (world: World, { thread: order, id: job, unit, technician, servedAtMs }: Followed): void => {
  if (world.mix<keyof typeof drawn>("drawn").draw(drawn) === "no") return
  const id = token("V", world.next("survey"))
  const dice = world.dice("survey", id)
  const subjects = [`order:${job}`, ...subjectsOf(unit), "department:after-sales", `staff:${technician.id}`]
  const thread = new Thread(world.agenda, { category: "Survey", id }, subjects, `job:${job}`)
  const monday = workday(mondayAfter(dayAt(servedAtMs)))
  const drawnAtMs = at(monday, 9 + dice.fraction())
  thread.say("Drawn", { sample: `drawn-${dateOf(monday)}` }, drawnAtMs, office.followUp)
  const outcome = world.mix<Outcome>("surveys").draw(outcomes)
  let calledAtMs = atWork(dice, drawnAtMs + dice.between(30, 600) * minutesMs)
  const call = (reached: boolean) => thread.say("Attempted", { reached }, calledAtMs, office.followUp)
  const again = () => {
    calledAtMs = atWork(dice, calledAtMs + dice.between(20, 30) * 60 * minutesMs)
  }
  const misses = outcome === "abandoned" ? 3 : outcome === "second" ? 1 : 0
  for (let missed = 0; missed < misses; missed++) {
    call(false)
    again()
  }
  if (outcome === "abandoned") {
    thread.say("Abandoned", { cause: "not-reached" }, calledAtMs, office.followUp)
    return
  }
  call(true)
  const answer = answerOf(outcome, dice.between(21, 25))
  const answeredAtMs = calledAtMs + dice.between(2, 9) * minutesMs
  thread.say("Answered", { ...answer }, answeredAtMs, office.followUp)
  const heard = { satisfaction: answer.satisfaction, survey: id }
  order.say("CalledBack", heard, answeredAtMs, office.followUp)
  if (outcome !== "disputed" && outcome !== "upheld") return
  again()
  thread.say("Disputed", { by: technician.id }, calledAtMs, technician)
  again()
  const prevails = outcome === "disputed" && unit.seals ? "slip" : "answer"
  thread.say("Settled", { prevails }, calledAtMs, office.representative)
}
