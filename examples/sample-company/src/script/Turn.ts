/**
 * Stories of a case as data: what happens, how long after the turn before, and who does it.
 */
import { Instant, type Recorded } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, atWork, dayAt } from "../Calendar.ts"
import { office, subjectsOf, technicianOf, type Unit } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import type { World } from "../World.ts"

/** Who acts: somebody of the office, or the technician who handles the case. */
export type Part = keyof typeof office | "handler"

/** One turn of a story. */
export interface Turn {
  readonly type: string
  readonly data?: Recorded.Payload
  /** Hours after the turn before, from and to; negative ones tell what happened earlier. Moved into office hours. */
  readonly after: readonly [number, number]
  readonly by: Part
  /** Not bound to office hours. */
  readonly anytime?: boolean
  /** Entered so many days after it happened, from and to. */
  readonly late?: readonly [number, number]
  /** The turn (from 0) that this one concerns. */
  readonly concerns?: number
  readonly reason?: string
}

/** A story of one case. */
export interface Story {
  readonly id: string
  readonly unit: Unit
  readonly dice: Dice
  readonly turns: ReadonlyArray<Turn>
  /** When it begins (ms, UTC). */
  readonly startMs: number
  /** Whether a complaint is reported to the management, as it should be within four hours. */
  readonly reported?: boolean
}

const needsStaff = new Set(["Assigned", "Resolved"])

const enteredAtMs = (dice: Dice, { late }: Turn, atMs: number): number => {
  if (late === undefined) return atMs + dice.between(1, 40) * 60_000
  return atWork(dice, at(dayAt(atMs) + dice.between(...late), 9.5))
}

const isComplaint = ({ data = {}, type }: Turn): boolean =>
  (type === "Registered" || type === "Reclassified") && data["class"] === "complaint"

/** The report of a complaint: within hours, a few too late; before the matter is resolved. Told with dice of its own. */
const report = (world: World, thread: Thread, told: ReadonlyArray<Told>): void => {
  const became = told.find(({ turn }) => isComplaint(turn))
  if (became === undefined) return
  const dice = world.dice("report", thread.stream.id)
  const wantedMs = became.atMs + Math.round((0.3 + dice.fraction() * 4) * Instant.HOUR_MS)
  const resolvedMs = told.find(({ turn }) => turn.type === "Resolved")?.atMs ?? wantedMs
  const atMs = Math.max(became.atMs, Math.min(wantedMs, resolvedMs - 10 * 60_000))
  const enteredAtMs = Math.max(became.knownMs, atMs + dice.between(1, 40) * 60_000)
  thread.say("Escalated", { to: "management" }, atMs, office.desk, { enteredAtMs })
}

/** A turn as it was told: when it happened and when it was entered. */
interface Told {
  readonly turn: Turn
  readonly atMs: number
  readonly knownMs: number
}

/** Tells the story on the stream of its case. */
export const play = (world: World, { id, unit, dice, turns, startMs, reported = false }: Story): void => {
  const subjects = [`case:${id}`, ...subjectsOf(unit), "department:customer-relations"]
  const thread = new Thread(world.agenda, { category: "Case", id }, subjects)
  const handler = technicianOf(unit.outlet, dice)
  const keys: Array<string> = []
  const told: Array<Told> = []
  let nowMs = startMs
  let knownMs = startMs
  for (const turn of turns) {
    const [least, most] = turn.after
    const nextMs = nowMs + Math.round((least + dice.fraction() * (most - least)) * Instant.HOUR_MS)
    nowMs = turn.anytime === true ? nextMs : atWork(dice, nextMs)
    // Nobody enters a step before the ones that led to it.
    knownMs = Math.max(knownMs, enteredAtMs(dice, turn, nowMs))
    const key = thread.say(turn.type, turn.data ?? {}, nowMs, turn.by === "handler" ? handler : office[turn.by], {
      enteredAtMs: knownMs,
      ...(turn.concerns === undefined ? {} : { concerns: keys[turn.concerns] ?? "unknown" }),
      ...(turn.reason === undefined ? {} : { reason: turn.reason }),
      ...(needsStaff.has(turn.type) ? { subjects: [...subjects, `staff:${handler.id}`] } : {})
    })
    keys.push(key)
    told.push({ turn, atMs: nowMs, knownMs })
  }
  if (reported) report(world, thread, told)
}
