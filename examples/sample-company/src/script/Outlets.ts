/** The outlets as the books know them: admitted when these are opened, run by somebody, with a scope, and listed in public. */
import { Thread } from "../Agenda.ts"
import { at, dayOf, workday } from "../Calendar.ts"
import { lateOutlet, type Outlet, office, technicianOf } from "../Company.ts"
import type { World } from "../World.ts"

const scope = ["maintenance", "minor-repair", "part-replacement", "part-supply"]

const tell = (world: World, outlet: Outlet): void => {
  const { region, token } = outlet
  const thread = new Thread(world.agenda, { category: "Outlet", id: token }, [`outlet:${token}`, `region:${region}`])
  const dice = world.dice("outlet", token)
  const day = dayOf("2023-12-06")
  thread.say("Admitted", {}, at(day, 9), office.afterSales)
  thread.say("ManagerAssigned", { manager: technicianOf(outlet, dice).id }, at(day, 9.5), office.afterSales)
  thread.say("ScopeSet", { kinds: scope }, at(day, 10), office.afterSales)
  // One of them was forgotten when the lists were made.
  const listed = token === lateOutlet ? workday(dayOf("2024-03-11")) : workday(dayOf("2023-12-11"))
  thread.say("Published", { list: "advertisement" }, at(listed, 10), office.relations)
  thread.say("Published", { list: "web" }, at(listed, 10.5), office.relations)
}

/** Tells of every outlet. */
export const openOutlets = (world: World): void => {
  for (const outlet of world.company.outlets) tell(world, outlet)
}
