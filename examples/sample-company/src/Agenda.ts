/**
 * The order of recording. Whoever tells a story says when each fact happened and when it was entered; the agenda keeps
 * what is not yet entered, and closes day by day: what was entered in the morning, and in the afternoon, is one commit each.
 */
import { EventId, type EventLog, Instant, type Recorded, Streams } from "@servicebook/core"
import { at } from "./Calendar.ts"

/** One append of the history with the version it has in its stream. */
export interface Entry extends EventLog.Append {
  readonly version: number
}

/** What is recorded in one transaction, at one instant (canonical UTC text). */
export interface Commit {
  readonly recordedAt: string
  readonly entries: ReadonlyArray<Entry>
}

/** What one says beside the fact itself. */
export interface Aside {
  /** When it was entered (ms, UTC); else a quarter of an hour after it happened. */
  readonly enteredAtMs?: number
  /** The key of the event concerned, from the same thread or another of its stream. */
  readonly concerns?: string
  readonly reason?: string
  readonly subjects?: ReadonlyArray<string>
}

interface Waiting {
  readonly enteredAtMs: number
  readonly thread: Thread
  readonly event: Recorded.Proposed
}

/** Hours of a day at which the books take up what was entered before. */
const closings = [12.5, 18.5]
const largestCommit = 1000
const minuteMs = Instant.HOUR_MS / 60
const quarterHourMs = 15 * minuteMs

const slotOf = (enteredAtMs: number): number => {
  const days = Math.floor((enteredAtMs - at(0)) / Instant.DAY_MS)
  const index = closings.findIndex((hour) => at(days, hour) >= enteredAtMs)
  return index === -1 ? (days + 1) * closings.length : days * closings.length + index
}

/** Facts by the closing at which they are recorded. Holds only what is still open. */
export class Agenda {
  readonly tenant: string
  /** The name of the history: keys begin with it, so that two histories are never taken for one. */
  readonly history: string
  private readonly slots = new Map<number, Array<Waiting>>()

  constructor(tenant: string, history: string) {
    this.tenant = tenant
    this.history = history
  }

  enter(waiting: Waiting): void {
    const slot = slotOf(waiting.enteredAtMs)
    const others = this.slots.get(slot)
    if (others === undefined) this.slots.set(slot, [waiting])
    else others.push(waiting)
  }

  /** The commits of a day. Nothing may be entered for that day afterwards. */
  *close(day: number): Generator<Commit> {
    for (const [index, hour] of closings.entries()) {
      const slot = day * closings.length + index
      const due = (this.slots.get(slot) ?? []).sort((a, b) => a.enteredAtMs - b.enteredAtMs)
      this.slots.delete(slot)
      for (let from = 0; from < due.length; from += largestCommit) {
        const recordedAtMs = at(day, hour) + (from / largestCommit) * 1000
        const entries = due.slice(from, from + largestCommit).map(({ thread, event }) => thread.enter(event))
        yield { recordedAt: Instant.fromMs(recordedAtMs), entries }
      }
    }
  }
}

/** One stream as it is told: facts in any order, keys that make telling it twice the same, versions as recorded. */
export class Thread {
  readonly stream: Recorded.StreamRef
  private readonly agenda: Agenda
  private readonly subjects: ReadonlyArray<string>
  private readonly correlationId: string | undefined
  private said = 0
  private version = 0

  constructor(
    agenda: Agenda,
    stream: Recorded.StreamRef,
    subjects: ReadonlyArray<string> = [],
    correlationId?: string
  ) {
    this.agenda = agenda
    this.stream = stream
    this.subjects = subjects
    this.correlationId = correlationId
  }

  /** Tells a fact that happened at an instant (ms, UTC). Answers its key, for others to concern. */
  say(type: string, data: Recorded.Payload, atMs: number, actor: Recorded.Actor, aside: Aside = {}): string {
    this.said++
    const key = `${this.agenda.history}:${this.stream.category}/${this.stream.id}/${this.said}`
    const { concerns, reason, subjects = this.subjects, enteredAtMs = atMs + quarterHourMs } = aside
    const event: Recorded.Proposed = {
      type,
      schemaVersion: Streams.all.get(this.stream.category)?.events[type]?.schemaVersion ?? 1,
      // People write down minutes.
      occurredAt: Instant.fromMs(atMs - (atMs % minuteMs)),
      source: { system: "", key },
      actor: { id: actor.id, roles: actor.roles },
      subjects,
      data,
      ...(reason === undefined ? {} : { reason }),
      ...(concerns === undefined ? {} : { concerns: EventId.eventId(this.agenda.tenant, "", concerns) }),
      ...(this.correlationId === undefined ? {} : { correlationId: this.correlationId })
    }
    this.agenda.enter({ enteredAtMs, thread: this, event })
    return key
  }

  /** Takes up an event as the stream's next version. */
  enter(event: Recorded.Proposed): Entry {
    this.version++
    return { stream: this.stream, expected: "any", events: [event], version: this.version }
  }
}
