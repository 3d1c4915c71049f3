/** What the books know by name: everything a clause can point to. */
import type { Declaration } from "../count/Kpi.ts"
import type { Vocabulary } from "../rules/Account.ts"
import type { Goal } from "../rules/Goal.ts"
import * as Case from "../streams/Case.ts"
import * as Custody from "../streams/Custody.ts"
import * as Decomposition from "../streams/Decomposition.ts"
import * as Filing from "../streams/Filing.ts"
import * as Inspection from "../streams/Inspection.ts"
import * as Nonconformity from "../streams/Nonconformity.ts"
import * as Outlet from "../streams/Outlet.ts"
import * as PartsOrder from "../streams/PartsOrder.ts"
import * as Publication from "../streams/Publication.ts"
import * as Repair from "../streams/Repair.ts"
import * as ServiceOrder from "../streams/ServiceOrder.ts"
import * as Settlement from "../streams/Settlement.ts"
import { all } from "../streams/Streams.ts"
import * as Survey from "../streams/Survey.ts"
import * as Target from "../streams/Target.ts"
import * as Unit from "../streams/Unit.ts"
import * as WorkingCalendar from "../streams/WorkingCalendar.ts"

/** The modules of the streams by category; a test holds them against the streams there are. */
export const modules: { readonly [category: string]: object } = {
  Case,
  Custody,
  Decomposition,
  Filing,
  Inspection,
  Nonconformity,
  Outlet,
  PartsOrder,
  Publication,
  Repair,
  ServiceOrder,
  Settlement,
  Survey,
  Target,
  Unit,
  WorkingCalendar
}

/** What modules export beside their commands. */
const notCommands = new Set(["evolve", "calendars"])

const named = (within: (module: object) => ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(Object.entries(modules).flatMap(([category, module]) => within(module).map((name) => `${category}.${name}`)))

const commandsOf = (module: object): ReadonlyArray<string> =>
  Object.entries(module)
    .filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name) && !notCommands.has(name))
    .map(([name]) => name)

const actsOf = (module: object): ReadonlyArray<string> =>
  "authorities" in module ? Object.keys(module.authorities as object) : []

const eventTypes: ReadonlySet<string> = new Set(
  [...all].flatMap(([category, { events }]) => Object.keys(events).map((type) => `${category}.${type}`))
)

const none: ReadonlySet<string> = new Set()

/** All names, given the indicators, goals and deadlines of the packs. Kinds of which the books have nothing yet are empty. */
export const known = (
  kpis: ReadonlyArray<Declaration>,
  goals: ReadonlyArray<Goal>,
  deadlines: ReadonlyArray<string>
): Vocabulary => ({
  kpi: new Set(kpis.map(({ name }) => name)),
  reading: new Set(kpis.flatMap(({ name, readings }) => readings.map((one) => `${name}.${one.name}`))),
  goal: new Set(goals.map(({ kpi }) => kpi)),
  act: named(actsOf),
  command: named(commandsOf),
  event: eventTypes,
  deadline: new Set(deadlines),
  sampling: none,
  table: none,
  ranking: none
})
