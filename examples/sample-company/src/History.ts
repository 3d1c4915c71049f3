/**
 * The history in the order of its recording, as a lazy stream of commits: books opened in December 2023, two years of
 * business, and the weeks in which the last cases are settled.
 */
import { Agenda, type Commit } from "./Agenda.ts"
import { businessEnd, contactWeight, dayOf, deliveryWeight, isWorkday, jobWeight } from "./Calendar.ts"
import { Pace } from "./Mix.ts"
import { ask, complain } from "./script/Cases.ts"
import { deliver } from "./script/Delivery.ts"
import { inspect } from "./script/Inspection.ts"
import { openBooks } from "./script/Opening.ts"
import { openOutlets } from "./script/Outlets.ts"
import { handIn } from "./script/Papers.ts"
import { orderParts } from "./script/Parts.ts"
import { tellPlanned } from "./script/Planned.ts"
import { repair, visitCustomer } from "./script/Repair.ts"
import { sampleWeeks } from "./script/Sampling.ts"
import { setTargets } from "./script/Targets.ts"
import { World } from "./World.ts"

/** Which history: the same options make the same bytes on every machine. */
export interface Options {
  /** A whole number. */
  readonly seed?: number
  /** About how many events, from fourteen hundred on; more events are more outlets and units, not a busier life. */
  readonly events?: number
  /** The tenant of the log it is for; event ids hang on it. */
  readonly tenant?: string
}

/** The options with which the demonstration runs. */
export const defaults = { seed: 20_240_101, events: 23_000, tenant: "sample-company" } as const satisfies Options

/** Events that every history holds whatever its size, and events for each unit of scale. Measured; a test holds them. */
const fixedEvents = 1_470
const scaledEvents = 10_980

const firstDay = dayOf("2023-12-04")
const lastDay = dayOf("2026-02-06")

interface Line {
  /** How many come in two years at scale 1. */
  readonly total: number
  readonly weight: (day: number) => number
  readonly spawn: (world: World, day: number) => void
}

const officeWeight = (day: number): number => (isWorkday(day) ? 1 : 0)

const lines: ReadonlyArray<Line> = [
  { total: 640, weight: deliveryWeight, spawn: deliver },
  { total: 640, weight: jobWeight, spawn: repair },
  { total: 220, weight: jobWeight, spawn: (world, day) => visitCustomer(world, day, "inspection") },
  { total: 80, weight: jobWeight, spawn: (world, day) => visitCustomer(world, day, "training") },
  { total: 24, weight: jobWeight, spawn: (world, day) => visitCustomer(world, day, "other") },
  { total: 58, weight: contactWeight, spawn: complain },
  { total: 130, weight: contactWeight, spawn: ask },
  { total: 85, weight: officeWeight, spawn: inspect },
  { total: 60, weight: officeWeight, spawn: orderParts }
]

/** Generates the history. Memory holds what is still open on the day, and a byte for each unit. */
export function* generate(options: Options = {}): Generator<Commit> {
  const { seed, events, tenant } = { ...defaults, ...options }
  const scale = Math.max(0.004, (events - fixedEvents) / scaledEvents)
  const world = new World(seed, scale, new Agenda(tenant, `sample-${seed}-${events}`))
  const business = Array.from({ length: businessEnd }, (_, day) => day)
  const paces = lines.map((line) => ({ ...line, pace: new Pace(line.total * scale, business.map(line.weight)) }))
  setTargets(world)
  handIn(world)
  openBooks(world)
  openOutlets(world)
  tellPlanned(world)
  sampleWeeks(world)
  for (let day = firstDay; day <= lastDay; day++) {
    if (day >= 0 && day < businessEnd) {
      for (const { pace, spawn, weight } of paces) {
        for (let due = pace.due(weight(day)); due > 0; due--) spawn(world, day)
      }
    }
    yield* world.agenda.close(day)
  }
}
