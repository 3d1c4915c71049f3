// Commitments and targets, outlets 2, by hand: of the outlets active at the cut, how many stand in a public list.
import type { Event } from "../../src/streams/Outlet.ts"
import { type Answer, lives, type Question, type Told } from "./Acts.ts"

/** Outlet publication rate. */
export const outletPublicationRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let activeOnes = 0
  let publishedOnes = 0
  for (const acts of lives<Event>(events, "Outlet", question)) {
    let isActive = false
    const lists = new Set<string>()
    for (const act of acts) {
      if (act.type === "Admitted") isActive = true
      if (act.type === "Closed") isActive = false
      if (act.type === "Published") lists.add(act.data.list)
      if (act.type === "Withdrawn") lists.delete(act.data.list)
    }
    if (isActive) activeOnes++
    if (isActive && lists.size > 0) publishedOnes++
  }
  return { numerator: [publishedOnes, 1], denominator: [activeOnes, 1], excluded: { outlets: {} } }
}
