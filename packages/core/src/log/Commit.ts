/**
 * What one transaction writes, decided purely: which items are new, known or refused, the bodies with their versions,
 * and the row versions that change. Stores fetch what is asked for here and write what comes out.
 */
import * as Result from "effect/Result"
import { canonical, canonicalText } from "./Canonical.ts"
import { checkProposed, checkSize } from "./Check.ts"
import { eventId } from "./EventId.ts"
import type { Append, Appended, Outcome } from "./EventLog.ts"
import { type Body, type Proposed, type Recorded, type StreamRef, streamKey } from "./Recorded.ts"
import { type Change, change } from "./Rectangle.ts"
import { type ItemRefusal, KeyConflict, WrongExpectedVersion } from "./Refusal.ts"
import { byStream } from "./RowSource.ts"
import type { Streams } from "./Stream.ts"
import { versions } from "./Versions.ts"

/** What a store knows before the commit, for the streams and keys of {@link needs}. */
export interface Known {
  readonly tenant: string
  readonly streams: Streams
  /** The stream's events in the order of versions. */
  readonly events: (stream: StreamRef) => ReadonlyArray<Recorded>
  /** The event recorded under a source key. */
  readonly byKey: (system: string, key: string) => Recorded | undefined
  /** The id of a source key, where the store has computed it already to look it up. */
  readonly idOf?: (system: string, key: string) => string
}

/** A commit ready to be written: new bodies in order with their canonical texts, and the outcome of every item. */
export interface Planned {
  readonly bodies: ReadonlyArray<{ readonly body: Body; readonly text: string }>
  /** Outcomes in the order of the items, given the new events as recorded. */
  readonly outcomes: (recorded: ReadonlyArray<Recorded>) => ReadonlyArray<Outcome>
}

/** The source key of the n-th event (from 0) of an append whose first event has `key`. */
export const keyOf = (key: string, index: number): string => (index === 0 ? key : `${key}#${index}`)

const contentOf = (stream: StreamRef, event: Proposed) => {
  const {
    type,
    schemaVersion,
    occurredAt,
    source,
    actor,
    reason,
    correlationId,
    causationId,
    concerns,
    subjects,
    data
  } = event
  const { batch: _, ...fact } = source
  return {
    stream,
    type,
    schemaVersion,
    occurredAt,
    source: fact,
    actor,
    reason,
    correlationId,
    causationId,
    concerns,
    subjects,
    data
  }
}

const requestText = (stream: StreamRef, event: Proposed): string => canonicalText(contentOf(stream, event))

/** The fields of an event by name, those of its source and data each by itself, as `data.cause`. */
const fieldsOf = (stream: StreamRef, event: Proposed): ReadonlyMap<string, string> => {
  const { data, source, ...envelope } = contentOf(stream, event)
  const inner = Object.entries({ data, source }).flatMap(([name, held]) =>
    Object.entries(held).map(([field, value]) => [`${name}.${field}`, value] as const)
  )
  return new Map([...Object.entries(envelope), ...inner].map(([name, value]) => [name, canonicalText([value ?? null])]))
}

const differing = (before: Body, stream: StreamRef, now: Proposed): ReadonlyArray<string> => {
  const [old, own] = [fieldsOf(before.stream, before), fieldsOf(stream, now)]
  return [...new Set([...old.keys(), ...own.keys()])].filter((name) => old.get(name) !== own.get(name))
}

/** Under which system and key the n-th event of an append stands: those of the first with its number. */
const sourceOf = (events: ReadonlyArray<Proposed>, index: number) => {
  const { system, key } = (events[0] as Proposed).source
  return { system, key: keyOf(key, index) }
}

const keyed = (events: ReadonlyArray<Proposed>): ReadonlyArray<Proposed> => {
  const [first] = events
  if (first === undefined || events.length === 1) return events
  return events.map((event, index) => ({
    ...event,
    source: { ...event.source, system: first.source.system, key: keyOf(first.source.key, index) }
  }))
}

/**
 * The streams and source keys a commit of these items depends on. The key past an item's last event, which shows a shorter
 * retry, is not among them: where it is recorded it stands in the item's own stream, or else the item is in conflict anyway.
 */
export const needs = (items: ReadonlyArray<Append>) => ({
  streams: [...new Map(items.map((item) => [streamKey(item.stream), item.stream])).values()],
  keys: items.flatMap(({ events }) => events.map((_, index) => sourceOf(events, index)))
})

const matches = (expected: Append["expected"], version: number): boolean =>
  expected === "any" ||
  (expected === "absent" ? version === 0 : expected === "present" ? version > 0 : expected === version)

class Draft {
  readonly written: Array<{ readonly body: Body; readonly text: string }> = []
  private readonly versions = new Map<string, number>()
  private readonly keys = new Map<string, number>()
  private readonly known: Known
  private readonly recordedAt: string

  constructor(known: Known, recordedAt: string) {
    this.known = known
    this.recordedAt = recordedAt
  }

  version(stream: StreamRef): number {
    return this.versions.get(streamKey(stream)) ?? this.known.events(stream).at(-1)?.body.version ?? 0
  }

  /** What is recorded under a key, be it in the log or earlier in this batch. */
  under(system: string, key: string): { readonly at: Recorded | number; readonly body: Body } | undefined {
    const recorded = this.known.byKey(system, key)
    if (recorded !== undefined) return { at: recorded, body: recorded.body }
    const index = this.keys.get(`${system}\u0001${key}`)
    return index === undefined ? undefined : { at: index, body: (this.written[index] as { readonly body: Body }).body }
  }

  concerned(stream: StreamRef, id: string | undefined): Recorded | undefined {
    return id === undefined ? undefined : this.known.events(stream).find((event) => event.body.id === id)
  }

  write(
    stream: StreamRef,
    events: ReadonlyArray<{ readonly body: Body; readonly text: string }>
  ): ReadonlyArray<number> {
    this.versions.set(streamKey(stream), this.version(stream) + events.length)
    return events.map((event) => {
      const index = this.written.push(event) - 1
      const { source } = event.body
      this.keys.set(`${source.system}\u0001${source.key}`, index)
      return index
    })
  }

  bodies(item: Append, events: ReadonlyArray<Proposed>): ReadonlyArray<Body> {
    const base = this.version(item.stream)
    const { idOf = (system, key) => eventId(this.known.tenant, system, key) } = this.known
    return events.map((event, index) => ({
      ...event,
      v: 1,
      id: idOf(event.source.system, event.source.key),
      tenant: this.known.tenant,
      stream: item.stream,
      version: base + index + 1,
      recordedAt: this.recordedAt
    }))
  }
}

type Placed =
  | { readonly outcome: "appended" | "known"; readonly at: ReadonlyArray<Recorded | number> }
  | { readonly outcome: "refused"; readonly refusal: ItemRefusal }

/** Whether the item was recorded before: known, in conflict with what was, or new (undefined). */
const recordedBefore = (draft: Draft, item: Append, events: ReadonlyArray<Proposed>): Placed | undefined => {
  const found = events.map((event) => draft.under(event.source.system, event.source.key))
  const hit = found.find((entry) => entry !== undefined)
  if (hit === undefined) return undefined
  const { system, key } = (events[0] as Proposed).source
  const past = draft.under(system, keyOf(key, events.length))
  const same = events.every((event, index) => {
    const body = found[index]?.body
    return body !== undefined && requestText(body.stream, body) === requestText(item.stream, event)
  })
  if (same && past === undefined) {
    return { outcome: "known", at: found.map((entry) => (entry as { readonly at: Recorded | number }).at) }
  }
  const position = typeof hit.at === "number" ? 0 : hit.at.position
  const differs = [
    ...new Set(
      events.flatMap((event, index) => {
        const body = found[index]?.body
        return body === undefined ? [] : differing(body, item.stream, event)
      })
    )
  ]
  return { outcome: "refused", refusal: new KeyConflict({ system, key, position, differs }) }
}

const place = (draft: Draft, known: Known, item: Append): Placed => {
  if (item.events.length === 0) return { outcome: "appended", at: [] }
  for (const event of item.events) {
    const checked = checkProposed(known.streams, item.stream, event, draft.concerned(item.stream, event.concerns))
    if (Result.isFailure(checked)) return { outcome: "refused", refusal: checked.failure }
  }
  const events = keyed(item.events)
  const before = recordedBefore(draft, item, events)
  if (before !== undefined) return before
  const actual = draft.version(item.stream)
  if (!matches(item.expected, actual)) {
    const refusal = new WrongExpectedVersion({ stream: item.stream, expected: String(item.expected), actual })
    return { outcome: "refused", refusal }
  }
  const ready: Array<{ readonly body: Body; readonly text: string }> = []
  for (const body of draft.bodies(item, events)) {
    // As its text is read, so that the log shares nothing with the caller and returns now what it will return later.
    const { text, value } = canonical(body)
    const sized = checkSize(body, text)
    if (Result.isFailure(sized)) return { outcome: "refused", refusal: sized.failure }
    ready.push({ body: value, text })
  }
  return { outcome: "appended", at: draft.write(item.stream, ready) }
}

/** Decides a commit. `recordedAt` is the log's clock at this moment. Later items see earlier ones of the same batch. */
export const plan = (known: Known, items: ReadonlyArray<Append>, recordedAt: string): Planned => {
  const draft = new Draft(known, recordedAt)
  const placed = items.map((item) => place(draft, known, item))
  return {
    bodies: draft.written,
    outcomes: (recorded) =>
      placed.map((one): Outcome => {
        if (one.outcome === "refused") return one
        const events = one.at.map((at) => (typeof at === "number" ? (recorded[at] as Recorded) : at))
        return { outcome: one.outcome, events } satisfies Appended
      })
  }
}

/**
 * The changes of row versions by newly recorded events, one for each stream of a category that has rows; each stream is
 * folded once before and once after.
 */
export const changes = (
  known: Pick<Known, "streams" | "events">,
  recorded: ReadonlyArray<Recorded>
): ReadonlyArray<Change> =>
  [...byStream(recorded).values()].flatMap((events) => {
    const { stream } = (events[0] as Recorded).body
    const definition = known.streams.get(stream.category)
    if (definition === undefined || definition.rowKinds.length === 0) return []
    const before = known.events(stream)
    return [change(stream, versions(definition, before), versions(definition, [...before, ...events]))]
  })
