/**
 * The oracle: it is told what was attempted and what was answered, and afterwards says where a log broke its promise that
 * nothing is lost, nothing is there twice, and nothing changes its place.
 */
import { Commit, EventId, type EventLog, type Recorded, Recorded as Records, type Refusal } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"

/**
 * How a log can fail. `lost`: acknowledged and not there. `moved`: there, but not as acknowledged. `twice`: one fact two
 * times. `denied`: there, though every attempt was told that nothing was written. `foreign`: nobody attempted it.
 * `disordered`: positions that do not rise, or not as the versions of a stream do. `torn`: half an append, or a commit
 * whose positions do not belong together. `skipped`: not delivered to a subscriber.
 */
export type What = "lost" | "moved" | "twice" | "denied" | "foreign" | "disordered" | "torn" | "skipped"

/** One broken promise, and where. */
export interface Violation {
  readonly what: What
  readonly where: string
}

type Events = ReadonlyArray<Recorded.Recorded>

const place = ({ position, commit, body }: Recorded.Recorded): string =>
  `${body.stream.category}/${body.stream.id} v${body.version} at ${position} of ${commit}`

const violation = (what: What, where: string): Violation => ({ what, where })

/** What is wrong with the order of events as they were read. */
export const disorder = (events: Events): ReadonlyArray<Violation> => {
  const found: Array<Violation> = []
  const versions = new Map<string, number>()
  const ids = new Set<string>()
  for (const [index, event] of events.entries()) {
    const { position, commit, body } = event
    const next = events[index + 1]
    const stream = Records.streamKey(body.stream)
    if (next !== undefined && next.position <= position) found.push(violation("disordered", place(next)))
    if (body.version !== (versions.get(stream) ?? 0) + 1) found.push(violation("disordered", place(event)))
    if (ids.has(body.id)) found.push(violation("twice", place(event)))
    const isEnd = position === commit
    const goesOn = next?.commit === commit && next.position === position + 1
    if (isEnd ? next?.commit === commit : !goesOn) found.push(violation("torn", place(event)))
    versions.set(stream, body.version)
    ids.add(body.id)
  }
  return found
}

/** What a subscriber was given, held against the log as it is: the same events in the same order, up to where it stands. */
export const deliveries = (delivered: Events, events: Events, through = delivered.at(-1)?.position ?? 0) => {
  const due = events.filter(({ position }) => position <= through)
  const given = new Set(delivered.map(({ position }) => position))
  return [
    ...due.filter(({ position }) => !given.has(position)).map((event) => violation("skipped", place(event))),
    ...disorder(delivered).filter(({ what }) => what !== "torn")
  ]
}

interface Attempted {
  readonly ids: ReadonlyArray<string>
  /** Attempts of which it is not known that they wrote nothing. */
  open: number
}

/** Whether a failure says for certain that nothing was written. */
const isCertain = (exit: Exit.Exit<unknown, Refusal.ItemRefusal | Refusal.StoreFailed>): boolean => {
  if (Exit.isSuccess(exit)) return false
  const [reason] = exit.cause.reasons
  if (reason === undefined || !Cause.isFailReason(reason)) return false
  return reason.error._tag !== "StoreFailed" || reason.error.outcome === "nothing-written"
}

/** Hears of appends through the logs it watches. Several logs, clients and processes may tell one oracle. */
export class Oracle {
  private readonly attempts = new Map<string, Attempted>()
  private readonly acknowledged = new Map<number, Recorded.Recorded>()

  /** How many events were acknowledged. */
  get count(): number {
    return this.acknowledged.size
  }

  /** Tells of appends that are about to be sent. */
  attempt(tenant: string, items: ReadonlyArray<EventLog.Append>): ReadonlyArray<Attempted> {
    return items.map(({ events }) => {
      const [first] = events
      const { system = "", key = "" } = first?.source ?? {}
      const ids = events.map((_, index) => EventId.eventId(tenant, system, Commit.keyOf(key, index)))
      const name = ids.join()
      const entry = this.attempts.get(name) ?? { ids, open: 0 }
      entry.open++
      this.attempts.set(name, entry)
      return entry
    })
  }

  /** Tells of events that the log says it has. */
  acknowledge(events: Events): void {
    for (const event of events) this.acknowledged.set(event.position, event)
  }

  private answered(entries: ReadonlyArray<Attempted>, outcomes: ReadonlyArray<EventLog.Outcome>): void {
    for (const [index, one] of outcomes.entries()) {
      if (one.outcome !== "refused") this.acknowledge(one.events)
      else if (entries[index] !== undefined) entries[index].open--
    }
  }

  /** The same log, whose appends the oracle hears of. */
  watch(log: EventLog.EventLogShape): EventLog.EventLogShape {
    const heard = <A, E extends Refusal.ItemRefusal | Refusal.StoreFailed>(
      items: ReadonlyArray<EventLog.Append>,
      effect: Effect.Effect<A, E>,
      outcomes: (answer: A) => ReadonlyArray<EventLog.Outcome>
    ) =>
      Effect.suspend(() => {
        const entries = this.attempt(log.tenant, items)
        return Effect.onExit(effect, (exit) =>
          Effect.sync(() => {
            if (Exit.isSuccess(exit)) this.answered(entries, outcomes(exit.value))
            else if (isCertain(exit)) for (const entry of entries) entry.open--
          })
        )
      })
    return {
      ...log,
      append: (item) => heard([item], log.append(item), (one) => [one]),
      appendBatch: (items) => heard(items, log.appendBatch(items), (all) => all)
    }
  }

  private unanswered(events: Events): ReadonlyArray<Violation> {
    const known = new Set([...this.acknowledged.values()].map(({ body }) => body.id))
    const entries = new Map([...this.attempts.values()].flatMap((one) => one.ids.map((id) => [id, one] as const)))
    return events.flatMap((event) => {
      const entry = entries.get(event.body.id)
      if (known.has(event.body.id) || (entry?.open ?? 0) > 0) return []
      return [violation(entry === undefined ? "foreign" : "denied", place(event))]
    })
  }

  /** What is wrong with a log that holds these events, as they were read. */
  violations(events: Events): ReadonlyArray<Violation> {
    const there = new Map(events.map((event) => [event.position, event]))
    const ids = new Map(events.map((event) => [event.body.id, event]))
    const missing = [...this.acknowledged.values()].flatMap((event) => {
      const found = there.get(event.position)
      if (found?.text === event.text && found.commit === event.commit) return []
      return [violation(ids.has(event.body.id) ? "moved" : "lost", place(event))]
    })
    const halves = [...this.attempts.values()].flatMap(({ ids: own }) => {
      const commits = own.map((id) => ids.get(id)?.commit)
      return new Set(commits).size <= 1 ? [] : [violation("torn", `an append of ${own.length} events`)]
    })
    return [...missing, ...disorder(events), ...halves, ...this.unanswered(events)]
  }

  /** What is wrong with a log, now that it is at rest. */
  check(log: EventLog.EventLogShape): Effect.Effect<ReadonlyArray<Violation>, Refusal.StoreFailed> {
    return Effect.map(Stream.runCollect(log.readAll()), (events) => this.violations(events))
  }
}
