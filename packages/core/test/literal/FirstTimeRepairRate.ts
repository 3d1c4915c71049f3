// OBL-P-02 §3.1.4 c by hand: of the repairs finished in the window, how many were right the first time.
import type { Event } from "../../src/streams/Repair.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

interface Attempt {
  readonly name: string
  readonly startedAt: number
  cause: string
  place: string
  completedAt?: number
  outcome?: string
  passed?: boolean
  unit?: string
}

const unitIn = (subjects: ReadonlyArray<string>): string | undefined => {
  for (const subject of subjects) if (subject.startsWith("unit:")) return subject.slice("unit:".length)
  return undefined
}

/** The attempts at one fault in the order in which they are first heard of. */
const attemptsOf = (acts: ReturnType<typeof lives<Event>>[number]): ReadonlyArray<Attempt> => {
  const all: Array<Attempt> = []
  let unitOfFault: string | undefined
  for (const act of acts) {
    const named = unitIn(act.subjects)
    unitOfFault ??= named
    if (act.type === "Tested") {
      const tested = act.data.attempt === undefined ? all.at(-1) : all.find(({ name }) => name === act.data.attempt)
      if (tested !== undefined) tested.passed = act.data.passed
    }
    if (act.type !== "AttemptStarted" && act.type !== "AttemptCompleted") continue
    let attempt = all.find(({ name }) => name === act.data.attempt)
    if (attempt === undefined) {
      const unit = named ?? unitOfFault
      // Completed without a start: an attempt at the fault, in the field, begun no later than it ended.
      attempt = { name: act.data.attempt, startedAt: act.at, cause: "fault", place: "field", ...(unit && { unit }) }
      all.push(attempt)
    }
    if (act.type === "AttemptStarted") {
      attempt.cause = act.data.cause
      attempt.place = act.data.place
    } else {
      attempt.completedAt = act.at
      attempt.outcome = act.data.outcome
      if (attempt.unit === undefined && named !== undefined) attempt.unit = named
    }
  }
  return all
}

const isFor = (attempt: Attempt, ...causes: ReadonlyArray<string>): boolean => causes.includes(attempt.cause)

/** The unit stayed in the shop for a part; fitting it goes on with the same repair. */
const continues = (attempt: Attempt | undefined): boolean =>
  attempt !== undefined && isFor(attempt, "awaited-part") && attempt.place === "shop"

const leftOut = (all: ReadonlyArray<Attempt>, index: number): string | undefined => {
  const attempt = all[index] as Attempt
  if (isFor(attempt, "maintenance", "campaign")) return "no-repair-of-a-fault"
  if (isFor(attempt, "accident")) return "accident"
  if (index > 0 && continues(attempt)) return "continuation"
  const { outcome } = attempt
  return outcome === "customer-absent" || outcome === "no-fault-found" || outcome === "unknown" ? outcome : undefined
}

/** No other attempt at the fault was completed within the repeat window before this one began. */
const isFirst = (all: ReadonlyArray<Attempt>, index: number, windowMs: number): boolean => {
  const attempt = all[index] as Attempt
  for (const earlier of all.slice(0, index)) {
    if (!isFor(earlier, "fault", "awaited-part") || earlier.outcome === "customer-absent") continue
    if (earlier.completedAt !== undefined && attempt.startedAt - earlier.completedAt <= windowMs) return false
  }
  return true
}

/** The attempt fixed it, nothing failed in the test, and nobody had to come back for it within the repeat window. */
const stayedFixed = (all: ReadonlyArray<Attempt>, index: number, windowMs: number): boolean => {
  let last = index
  while (all[last]?.outcome === "awaiting-part" && continues(all[last + 1])) last++
  const finished = all[last] as Attempt
  if (finished.outcome !== "fixed" || finished.completedAt === undefined || finished.passed === false) return false
  for (const later of all.slice(index + 1)) {
    if (later.outcome === "customer-absent" || later.outcome === "no-fault-found") continue
    const isRepeat = isFor(later, "fault") || (isFor(later, "awaited-part") && later.place === "field")
    if (isRepeat && later.startedAt - finished.completedAt <= windowMs) return false
  }
  return true
}

/** First-time repair rate. */
export const firstTimeRepairRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { fromMs, parameters, readings, untilMs } = question
  const windowMs = (parameters["repeatDays"] as number) * 86_400_000
  const left: Record<string, number> = {}
  const units = new Map<string, boolean>()
  let repairs = 0
  let right = 0
  for (const acts of lives<Event>(events, "Repair", question)) {
    const all = attemptsOf(acts)
    for (const [index, { completedAt, unit }] of all.entries()) {
      if (completedAt === undefined || completedAt < fromMs || completedAt >= untilMs) continue
      const first = isFirst(all, index, windowMs)
      if (readings["unit"] !== "repair" && !first) continue
      const reason =
        leftOut(all, index) ?? (readings["unit"] === "vehicle" && unit === undefined ? "no-entity" : undefined)
      if (reason !== undefined) {
        count(left, reason)
        continue
      }
      const good = first && stayedFixed(all, index, windowMs)
      repairs++
      if (good) right++
      units.set(unit ?? "", (units.get(unit ?? "") ?? true) && good)
    }
  }
  const name = { repair: "repairs", vehicle: "units" }[readings["unit"] ?? ""] ?? "faults"
  if (readings["unit"] !== "vehicle")
    return { numerator: [right, 1], denominator: [repairs, 1], excluded: { [name]: left } }
  const good = [...units.values()].filter((one) => one).length
  return { numerator: [good, 1], denominator: [units.size, 1], excluded: { [name]: left } }
}
