/**
 * From recorded events to the facts of a stream, in the order in which they act. Retractions and corrections are
 * carried out here, so that a fold never sees a wrong fact: a retracted event is as if it had never been.
 */
import { FOREVER, toMs } from "../time/Instant.ts"
import { fits } from "./Check.ts"
import type { Actor, Payload, Recorded } from "./Recorded.ts"
import type { Corrected } from "./Retraction.ts"
import type { EventTypes } from "./Stream.ts"

/** One fact as the fold sees it. */
export interface Fact {
  /** The id of the event that states it. */
  readonly id: string
  readonly type: string
  readonly data: Payload
  readonly subjects: ReadonlyArray<string>
  readonly actor: Actor
  /** The instant at which it acts (ms, UTC): that of the event it concerns, else its own. */
  readonly atMs: number
  /** Its own instant (ms, UTC); differs from `atMs` for a voiding or a marking as duplicate. */
  readonly occurredAtMs: number
  /** Irregularities of the fact itself. */
  readonly findings: ReadonlyArray<string>
  /** The event that states it. */
  readonly event: Recorded
}

const none: ReadonlyArray<string> = []
const unknownTarget = "concerns-unknown-event"
const misfit = "correction-does-not-fit"
const ahead: ReadonlyArray<string> = ["acts-after-recorded"]

const factOf = (event: Recorded): Fact => {
  const { body } = event
  const occurredAtMs = toMs(body.occurredAt)
  return {
    id: body.id,
    type: body.type,
    data: body.data,
    subjects: body.subjects,
    actor: body.actor,
    atMs: occurredAtMs,
    occurredAtMs,
    findings: body.occurredAt > body.recordedAt ? ahead : none,
    event
  }
}

const bySource = (a: Recorded, b: Recorded): number => {
  const left = a.body.source
  const right = b.body.source
  if (left.system !== right.system) return left.system < right.system ? -1 : 1
  return (left.sequence ?? 0) - (right.sequence ?? 0) || a.position - b.position
}

const inOrder = (a: Fact, b: Fact): number => a.atMs - b.atMs || bySource(a.event, b.event)

/** The facts of events that concern no other: the common case, one pass and usually no sort. */
const plain = (events: ReadonlyArray<Recorded>): ReadonlyArray<Fact> => {
  const all = events.map(factOf)
  for (let i = 1; i < all.length; i++) {
    if (inOrder(all[i - 1] as Fact, all[i] as Fact) > 0) return all.sort(inOrder)
  }
  return all
}

const retractionsIn = (events: ReadonlyArray<Recorded>): ReadonlyMap<string, ReadonlyArray<Recorded>> => {
  const retractions = new Map<string, Array<Recorded>>()
  for (const event of events) {
    const { concerns, type } = event.body
    if (type !== "Retracted" || concerns === undefined) continue
    const own = retractions.get(concerns)
    if (own === undefined) retractions.set(concerns, [event])
    else own.push(event)
  }
  return retractions
}

/**
 * Which events stand: those that no standing retraction concerns. The marks end circles that a foreign import might
 * bring; a path in place of recursion bears chains of any length.
 */
export const standing = (events: ReadonlyArray<Recorded>): ReadonlyArray<Recorded> => {
  const retractions = retractionsIn(events)
  const stands = new Map<string, boolean>()
  const begin = ({ body: { id } }: Recorded) => {
    stands.set(id, true)
    return { id, by: retractions.get(id) ?? [], next: 0 }
  }
  for (const event of events) {
    const path = stands.has(event.body.id) ? [] : [begin(event)]
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const retraction = last.by[last.next]
      const is = retraction === undefined ? false : stands.get(retraction.body.id)
      if (retraction !== undefined && is === undefined) path.push(begin(retraction))
      else if (retraction !== undefined && is === false) last.next++
      else {
        stands.set(last.id, retraction === undefined)
        path.pop()
      }
    }
  }
  return events.filter(({ body: { id } }) => stands.get(id))
}

const corrected = (fact: Fact, correction: Recorded): Fact => {
  const { data, occurredAt, subjects } = correction.body.data as unknown as Corrected
  const occurredAtMs = occurredAt === undefined ? fact.occurredAtMs : toMs(occurredAt)
  return { ...fact, data: data as Payload, subjects: subjects ?? fact.subjects, atMs: occurredAtMs, occurredAtMs }
}

/**
 * Follows chains of `concerns` to the event they lead to, skipping the links of which `through` holds; undefined when
 * one is missing or the chain is a circle. Every link is followed once.
 */
const follower = (byId: ReadonlyMap<string, Recorded>, through: (event: Recorded) => boolean) => {
  const ends = new Map<string, Recorded | undefined>()
  const concernedBy = ({ body }: Recorded) => byId.get(body.concerns ?? "")
  return (from: Recorded): Recorded | undefined => {
    const path: Array<string> = []
    let current = concernedBy(from)
    for (; current !== undefined && through(current) && !ends.has(current.body.id); current = concernedBy(current)) {
      path.push(current.body.id)
      ends.set(current.body.id, undefined)
    }
    const end = current !== undefined && through(current) ? ends.get(current.body.id) : current
    for (const id of path) ends.set(id, end)
    return end
  }
}

const isCorrection = (event: Recorded): boolean => event.body.type === "Corrected"
const isMeta = (event: Recorded): boolean => isCorrection(event) || event.body.type === "Retracted"
const concernsOther = (event: Recorded): boolean => event.body.concerns !== undefined
const found = (fact: Fact, finding: string): Fact => ({ ...fact, findings: [...fact.findings, finding] })
/** A retraction or correction that hits nothing: a finding, and no word about the thing itself, its subjects included. */
const alone = (event: Recorded, finding = unknownTarget): Fact => found({ ...factOf(event), subjects: [] }, finding)
const isFitting = ({ type }: Fact, { body }: Recorded, types: EventTypes): boolean =>
  types[type] === undefined || fits(types[type], (body.data as unknown as Corrected).data)

/**
 * The facts of one stream in the order in which they act: by instant, ties by source system, source sequence and
 * position; a fact that concerns another stands right behind it. Total over any set of events: a correction that
 * does not fit one of the `types` changes nothing, and one of nothing known says nothing of the thing itself, so that
 * neither it nor a retraction comes first.
 */
export const facts = (events: ReadonlyArray<Recorded>, types: EventTypes = {}): ReadonlyArray<Fact> => {
  if (!events.some(concernsOther)) return plain(events)
  const all = new Map(events.map((event) => [event.body.id, event]))
  const live = [...standing(events)].sort((a, b) => a.position - b.position)
  const byId = new Map(live.map((event) => [event.body.id, event]))
  const stated = new Map(live.filter((event) => !isMeta(event)).map((event) => [event.body.id, factOf(event)]))
  const lost = live
    .filter((event) => event.body.type === "Retracted" && !all.has(event.body.concerns ?? ""))
    .map((event) => alone(event))
  const correctedBy = follower(byId, isCorrection)
  const rootOf = follower(byId, concernsOther)
  for (const correction of live.filter(isCorrection)) {
    const target = stated.get(correctedBy(correction)?.body.id ?? "")
    if (target === undefined) lost.push(alone(correction))
    else if (!isFitting(target, correction, types)) lost.push(alone(correction, misfit))
    else stated.set(target.id, corrected(target, correction))
  }
  const placed = [...stated.values()].map((fact): readonly [root: Fact, fact: Fact] => {
    if (!concernsOther(fact.event)) return [fact, fact]
    const root = stated.get(rootOf(fact.event)?.body.id ?? "")
    if (root === undefined) return [fact, found(fact, unknownTarget)]
    return [root, { ...fact, atMs: root.atMs }]
  })
  for (const fact of lost) placed.push([fact, fact])
  const ordered = placed
    .sort(([rootA, a], [rootB, b]) => inOrder(rootA, rootB) || a.event.position - b.event.position)
    .map(([, fact]) => fact)
  const first = ordered.findIndex(({ event }) => !isMeta(event))
  return first === -1 ? [] : ordered.slice(first)
}

/** The facts that act before `cutMs`: what a reading at that instant may use. */
export const before = (all: ReadonlyArray<Fact>, cutMs: number): ReadonlyArray<Fact> =>
  cutMs >= FOREVER ? all : all.filter((fact) => fact.atMs < cutMs)
