/**
 * The stream that the suites write: a parcel on a scale. Small, but with everything that troubles stores: a row that
 * anchors on several instants, rows that come and go, every type of cell, and free JSON in the data.
 */
import { Common, type EventLog, type Fact, Instant, type Recorded, Stream } from "@servicebook/core"
import * as Schema from "effect/Schema"

const Opened = Schema.Struct({ title: Schema.String, extra: Schema.optionalKey(Schema.Unknown) })
const Weighed = Schema.Struct({ grams: Schema.Finite })
const Closed = Schema.Struct({})

interface State {
  readonly facts: number
  readonly title: string | null
  readonly openedAtMs: number | null
  readonly closedAtMs: number | null
  readonly weights: ReadonlyArray<{ readonly atMs: number; readonly grams: number }>
  readonly findings: ReadonlyArray<string>
}

const evolve = (state: State | undefined, fact: Fact.Fact): State => {
  const before: State = state ?? {
    facts: 0,
    title: null,
    openedAtMs: null,
    closedAtMs: null,
    weights: [],
    findings: []
  }
  const findings = [...new Set([...before.findings, ...fact.findings])].sort()
  const seen = { ...before, facts: before.facts + 1, findings }
  if (fact.type === "Opened") {
    const { title } = fact.data as { readonly title: string }
    return { ...seen, title, openedAtMs: before.openedAtMs ?? fact.atMs }
  }
  if (fact.type === "Weighed") {
    const { grams } = fact.data as { readonly grams: number }
    return { ...seen, weights: [...before.weights, { atMs: fact.atMs, grams }] }
  }
  return fact.type === "Closed" ? { ...seen, closedAtMs: fact.atMs } : seen
}

const rows = (state: State | undefined): ReadonlyArray<Stream.Row> => {
  if (state === undefined) return []
  const { findings, weights, ...cells } = state
  const common = { evidence: "events" as const, findings }
  const parcel = { kind: "parcel", key: "it's", ...common, ...cells, open: state.closedAtMs === null }
  // A closed parcel has no weighings any more: rows may go as well as come.
  const weighings = state.closedAtMs === null ? weights : []
  return [parcel, ...weighings.map((one, index) => ({ kind: "weighing", key: String(index), ...common, ...one }))]
}

/** A parcel: opened, weighed any number of times, closed. */
export const parcel: Stream.Stream<State | undefined> = {
  category: "Parcel",
  events: {
    ...Common.common,
    Opened: Stream.eventType(Opened),
    Weighed: Stream.eventType(Weighed),
    Closed: Stream.eventType(Closed)
  },
  rowKinds: [
    {
      kind: "parcel",
      anchors: ["openedAtMs", "closedAtMs"],
      fields: { facts: "number", title: "text", openedAtMs: "instant", closedAtMs: "instant", open: "boolean" }
    },
    { kind: "weighing", anchors: ["atMs"], fields: { atMs: "instant", grams: "number" } }
  ],
  initial: undefined,
  evolve,
  rows
}

/** A second category, for reading by category. */
export const crate: Stream.Stream<State | undefined> = { ...parcel, category: "Crate", rowKinds: [], rows: () => [] }

/** The streams that the suites' logs know. */
export const streams: Stream.Streams = Stream.streams(parcel, crate)

/** Noon of 2026-03-01 in UTC, in ms: when the suites' histories begin. */
export const startMs = Date.UTC(2026, 2, 1, 12)

/** Canonical text of the instant `minutes` after {@link startMs}. */
export const at = (minutes: number): string => Instant.fromMs(startMs + minutes * 60_000)

/** The parcel of an id. */
export const ref = (id: string): Recorded.StreamRef => ({ category: "Parcel", id })

/** An event of a parcel under a source key, `minutes` after the start; `over` replaces fields of the envelope. */
export const event = (
  key: string,
  type: string,
  data: Recorded.Payload,
  minutes = 0,
  over: Partial<Recorded.Proposed> = {}
): Recorded.Proposed => ({
  type,
  schemaVersion: 1,
  occurredAt: at(minutes),
  source: { system: "scale", key },
  actor: { id: "clerk-1", roles: ["clerk"] },
  subjects: ["outlet:O-1"],
  data,
  ...over
})

/** The opening of a parcel under a source key. */
export const opened = (key: string, minutes = 0): Recorded.Proposed =>
  event(key, "Opened", { title: `包裹 ${key}` }, minutes)

/** One append to a parcel. */
export const append = (
  id: string,
  expected: EventLog.Expected,
  ...events: ReadonlyArray<Recorded.Proposed>
): EventLog.Append => ({ stream: ref(id), expected, events })
