/**
 * How the books begin: the units already in the field, counted by outlet and product, recounted after a year, and the
 * cases that were open at the turn of the year.
 */
import { Instant } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, dayOf, inOffice, workday } from "../Calendar.ts"
import { office, unitOf } from "../Company.ts"
import { token, type World } from "../World.ts"
import { play, type Turn } from "./Turn.ts"

const firstWorkday = workday(0)
const recountDay = dayOf("2025-01-01")

/** Counts the opening units: per outlet and product, taken over by hand on the first working day. */
const countUnits = (world: World): void => {
  const counts = new Map<string, number>()
  for (let number = 0; number < world.company.openingUnits; number++) {
    const { outlet, product } = unitOf(world.company, number)
    const place = `${outlet.token}/${product}/${outlet.region}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const dice = world.dice("counting")
  for (const [place, units] of counts) {
    const [outlet, product, region] = place.split("/") as [string, string, string]
    const subjects = [`outlet:${outlet}`, `product:${product}`, `region:${region}`]
    const thread = new Thread(world.agenda, { category: "Unit", id: `opening/${outlet}/${product}` }, subjects)
    thread.say("Counted", { units, use: "customer" }, at(0), office.records, {
      enteredAtMs: at(firstWorkday, 10),
      reason: "opening balance"
    })
    // Units sold before the books cannot be retired one by one: the yearly stocktaking takes them out.
    const left = units - Math.round((units * dice.between(5, 20)) / 1000)
    thread.say("Counted", { units: left, use: "customer" }, at(recountDay), office.records, {
      enteredAtMs: at(workday(recountDay, 3), 15),
      reason: "yearly stocktaking"
    })
  }
}

const rest: ReadonlyArray<Turn> = [
  { type: "Assigned", after: [3, 8], by: "afterSales" },
  { type: "Resolved", data: { cause: "repaired" }, after: [20, 60], by: "handler" },
  { type: "Verified", data: { passed: true }, after: [4, 24], by: "relations" },
  { type: "Closed", data: { cause: "verified" }, after: [1, 20], by: "desk" }
]

/** Takes over the cases that were open: complaints and requests received in December. */
const carryOver = (world: World): void => {
  const count = Math.max(3, Math.round(3 * world.company.scale))
  for (let index = 0; index < count; index++) {
    const dice = world.dice("carried over", index)
    const unit = world.unit(dice)
    const receivedAt = Instant.fromMs(inOffice(dice, -dice.between(3, 12)))
    const data = index % 3 === 2 ? { class: "request", receivedAt } : { class: "complaint", receivedAt }
    play(world, {
      id: token("C", world.next("case")),
      unit,
      dice,
      turns: [{ type: "CarriedOver", data, after: [0, 0], by: "records", anytime: true, late: [1, 2] }, ...rest],
      startMs: at(0)
    })
  }
}

/** Opens the books. */
export const openBooks = (world: World): void => {
  countUnits(world)
  carryOver(world)
}
