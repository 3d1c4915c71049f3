/**
 * What must occur in every history, whatever its size and seed: each kind of event, each irregularity a fold can find,
 * and the first quarter of 2025, which is known differently in April and later.
 */
import type { Recorded } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, dayOf } from "../Calendar.ts"
import { office, subjectsOf, technicianOf } from "../Company.ts"
import type { World } from "../World.ts"
import { cases } from "./PlannedCases.ts"
import { commitments } from "./PlannedCommitments.ts"
import { dealer } from "./PlannedDealer.ts"
import { enterprise } from "./PlannedEnterprise.ts"
import { people } from "./PlannedPeople.ts"
import { records as told } from "./PlannedRecords.ts"
import { supplies } from "./PlannedSupplies.ts"
import { vehicles } from "./PlannedVehicles.ts"
import { play } from "./Turn.ts"

/** An irregularity with the stream in which it occurs. */
export interface Irregular {
  readonly stream: Recorded.StreamRef
  readonly finding: string
}

const records = [...told, ...supplies, ...commitments, ...people, ...enterprise, ...dealer, ...vehicles]

const playCases = (world: World): void => {
  for (const { id, date, turns } of cases) {
    const dice = world.dice("planned", id)
    const startMs = at(dayOf(date), 9 + dice.fraction() * 2)
    play(world, { id: `planned/${id}`, unit: world.unit(dice), dice, turns, startMs })
  }
}

/** What is about the company as a whole, and not about a unit or a person. */
const ofCompany = [
  "Evaluation",
  "Certificate",
  "ExternalScore",
  "Questionnaire",
  "Meeting",
  "Regulation",
  "ControlledDocument",
  "PartsSheet",
  "PartPrice"
]

const tellRecords = (world: World): void => {
  for (const { category, id, says, staff } of records) {
    const dice = world.dice("planned", id)
    const unit = world.unit(dice)
    const technician = technicianOf(unit.outlet, dice)
    const isTarget = category === "Target"
    const isOfCompany = isTarget || ofCompany.includes(category)
    const subjects = isOfCompany ? [] : [...subjectsOf(unit), `staff:${staff ?? technician.id}`]
    const thread = new Thread(world.agenda, { category, id: `planned/${id}` }, subjects)
    const keys: Array<string> = []
    for (const { type, data, at: when, entered, concerns, reason, by } of says) {
      const [day, hour] = when
      const teller = isTarget ? office.representative : technician
      const key = thread.say(type, data, at(dayOf(day), hour), by === undefined ? teller : office[by], {
        ...(entered === undefined ? {} : { enteredAtMs: at(dayOf(entered[0]), entered[1]) }),
        ...(concerns === undefined ? {} : { concerns: keys[concerns] ?? "unknown" }),
        ...(reason === undefined ? {} : { reason })
      })
      keys.push(key)
    }
  }
}

/** The irregularities of every history. */
export const irregular: ReadonlyArray<Irregular> = [
  ...cases.map(({ id, finding }) => ({ category: "Case", id, finding })),
  ...records
].flatMap(({ category, id, finding }) =>
  finding === undefined ? [] : [{ stream: { category, id: `planned/${id}` }, finding }]
)

/** Tells what must occur. */
export const tellPlanned = (world: World): void => {
  playCases(world)
  tellRecords(world)
}
