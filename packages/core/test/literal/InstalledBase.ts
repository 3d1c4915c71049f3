// The installed base of OBL-P-02 §3.1.4 b by hand: units in service with customers, at the instants the reading names.
import type { Event } from "../../src/streams/Unit.ts"
import { count, lives, type Question, type Told } from "./Acts.ts"

interface Stretch {
  readonly from: number
  until: number
  readonly units: number
  readonly demonstration: boolean
  /** Why it ended, when its guarantee ends. */
  cause?: string
  guarantee?: number
}

/** The stretches in service of one unit, or of one opening count. */
export const stretches = (acts: ReturnType<typeof lives<Event>>[number]): ReadonlyArray<Stretch> => {
  const all: Array<Stretch> = []
  for (const act of acts) {
    const running = all.find(({ until }) => until === Number.POSITIVE_INFINITY)
    if (act.type === "Retired" && running !== undefined) {
      running.until = act.at
      running.cause = act.data.cause
    }
    const latest = all.at(-1)
    if (act.type === "GuaranteeGiven" && latest !== undefined) latest.guarantee = Date.parse(act.data.until)
    if (act.type === "Delivered" && running === undefined) {
      all.push({
        from: act.at,
        until: Number.POSITIVE_INFINITY,
        units: 1,
        demonstration: act.data.use === "demonstration"
      })
    }
    if (act.type === "Counted") {
      if (running !== undefined) running.until = act.at
      const { units, use } = act.data
      all.push({ from: act.at, until: Number.POSITIVE_INFINITY, units, demonstration: use === "demonstration" })
    }
  }
  return all
}

const moments = ({ cutMs, fromMs, readings, untilMs }: Question, midnights: ReadonlyArray<number>) => {
  const closing = Math.min(untilMs, cutMs)
  if (readings["base"] === "opening") return [fromMs]
  if (readings["base"] === "closing") return [closing]
  if (readings["base"] === "openClose") return [fromMs, closing]
  return midnights.filter((midnight) => midnight <= cutMs)
}

/** Units in service, as [sum over the moments, how many moments]; and the stretches left out. `midnights`: each 24:00 of the window. */
export const installedBase = (events: ReadonlyArray<Told>, question: Question, midnights: ReadonlyArray<number>) => {
  const at = moments(question, midnights)
  const left: Record<string, number> = {}
  let sum = 0
  for (const acts of lives<Event>(events, "Unit", question)) {
    for (const { demonstration, from, units, until } of stretches(acts)) {
      if (from >= question.untilMs || until < question.fromMs) continue
      if (demonstration && question.readings["demonstrationUnits"] === "excluded") {
        count(left, "demonstration")
        continue
      }
      // In service at a moment: entered before it, and not left before it.
      for (const moment of at) if (from < moment && until >= moment) sum += units
    }
  }
  return { units: (at.length === 0 ? [0, 1] : [sum, at.length]) as readonly [number, number], left }
}
