/**
 * The running counts of an import, from which its report is made.
 */
import { type EventLog, Instant } from "@servicebook/core"
import type { Reason } from "./Reject.ts"

/** Names beyond this many are counted together as `…`, so that a free-text column cannot fill the memory. */
const maxNames = 500

const add = (counts: Map<string, number>, name: string, by = 1): void => {
  const known = counts.has(name) || counts.size < maxNames ? name : "…"
  counts.set(known, (counts.get(known) ?? 0) + by)
}

const record = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Counts while an import runs. */
export class Counts {
  readonly rows = { read: 0, appended: 0, alreadyKnown: 0, ignored: 0, rejected: 0 }
  readonly events = { given: 0, appended: 0, alreadyKnown: 0, refused: 0 }
  private readonly ignoredBy = new Map<string, number>()
  private readonly rejectedBy = new Map<string, number>()
  private readonly types = new Map<string, number>()
  private readonly unnamed = new Map<string, number>()
  private readonly notices = new Map<string, number>()
  private first: string | undefined
  private last: string | undefined

  ignored(because: string): void {
    this.rows.ignored++
    add(this.ignoredBy, because)
  }

  rejected(reason: Reason): void {
    this.rows.rejected++
    add(this.rejectedBy, reason)
  }

  unnamedRow(activity: string): void {
    add(this.unnamed, activity)
  }

  notice(name: string): void {
    add(this.notices, name)
  }

  /** Events that are given to the log. */
  given(items: ReadonlyArray<EventLog.Append>): void {
    for (const { stream, events } of items) {
      for (const { type, occurredAt } of events) {
        this.events.given++
        add(this.types, `${stream.category}.${type}`)
        if (this.first === undefined || occurredAt < this.first) this.first = occurredAt
        if (this.last === undefined || occurredAt > this.last) this.last = occurredAt
      }
    }
  }

  /** What became of the events of one row. True when the log refused one of them. */
  outcome(outcomes: ReadonlyArray<EventLog.Outcome["outcome"]>): boolean {
    for (const outcome of outcomes) {
      if (outcome === "appended") this.events.appended++
      else if (outcome === "known") this.events.alreadyKnown++
      else this.events.refused++
    }
    if (outcomes.includes("refused")) return true
    if (outcomes.includes("appended")) this.rows.appended++
    else this.rows.alreadyKnown++
    return false
  }

  /** The counts as a report has them. */
  shown() {
    const { first, last } = this
    return {
      rows: this.rows,
      events: this.events,
      ignored: record(this.ignoredBy),
      rejected: record(this.rejectedBy),
      types: record(this.types),
      unnamed: record(this.unnamed),
      notices: record(this.notices),
      span: first === undefined || last === undefined ? null : { first: asInstant(first), last: asInstant(last) }
    }
  }
}

const asInstant = (text: string): string => Instant.fromMs(Instant.toMs(text))
