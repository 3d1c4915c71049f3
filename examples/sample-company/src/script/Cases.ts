/** Customers' contacts as they come in: complaints by their plots, their duplicates and repeats, and everything else. */
import { at, businessEnd } from "../Calendar.ts"
import type { Dice } from "../Dice.ts"
import { token, type World } from "../World.ts"
import { type Complaint, complaints, complaintWeights, contacts, contactWeights, unsolvedWeights } from "./Plots.ts"
import { play, type Turn } from "./Turn.ts"

/** The hotline is open from eight to nine in the evening. */
const called = (dice: Dice, day: number): number => at(day, 8 + dice.fraction() * 13)

const draw = (world: World): Complaint => {
  const plot = world.mix<keyof typeof complaintWeights>("complaints").draw(complaintWeights)
  return plot === "unsolved" ? world.mix<keyof typeof unsolvedWeights>("unsolved").draw(unsolvedWeights) : plot
}

/** One complaint of a day. A few are told twice by the customer, or come back as a case of their own. */
export const complain = (world: World, day: number): void => {
  const id = token("C", world.next("case"))
  const dice = world.dice("complaint", id)
  const unit = world.unit(dice)
  const startMs = called(dice, day)
  play(world, { id, unit, dice, turns: complaints[draw(world)], startMs, reported: true })
  const echo = world.mix<"none" | "duplicate" | "repeat">("echoes").draw({ none: 92, duplicate: 5, repeat: 3 })
  if (echo === "none") return
  const again = { id: token("C", world.next("case")), unit, dice }
  const [registered, answered, ...rest] = complaints.settled as readonly [Turn, Turn, ...Array<Turn>]
  if (echo === "repeat") {
    const returnDay = day + dice.between(30, 80)
    if (returnDay >= businessEnd) return
    const repeated = { ...registered, data: { ...registered.data, repeatOf: id } }
    play(world, { ...again, turns: [repeated, answered, ...rest], startMs: called(dice, returnDay), reported: true })
    return
  }
  const marked: Turn = {
    type: "MarkedDuplicate",
    data: { of: id },
    after: [24, 30 * 24],
    by: "relations",
    concerns: 0
  }
  play(world, { ...again, turns: [registered, answered, marked], startMs: called(dice, day + 1) })
}

/** One contact of a day that is no complaint. */
export const ask = (world: World, day: number): void => {
  const id = token("C", world.next("case"))
  const dice = world.dice("contact", id)
  const plot = world.mix<keyof typeof contacts>("contacts").draw(contactWeights)
  play(world, { id, unit: world.unit(dice), dice, turns: contacts[plot], startMs: called(dice, day) })
}
