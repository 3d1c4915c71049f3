/**
 * The story behind docs/worked/weekly-survey.md: one department of four, the first quarter of 2026, from the logs to the
 * answers. The page and the test that reckons it by hand read the same events.
 */
import { Draw, EventId, Instant, Recorded, RowSource, Streams, Survey, Window } from "@servicebook/core"
import * as Result from "effect/Result"

/** The staff of the department. */
export const staff = ["T-1", "T-2", "T-3", "T-4"]

/** The quarter. */
export const quarter = Result.getOrThrow(Window.parse("2026-Q1"))

/** The Mondays of the work weeks whose surveys close in the quarter, by month. */
export const weeks = {
  "2026-01": ["2025-12-22", "2025-12-29", "2026-01-05", "2026-01-12"],
  "2026-02": ["2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09"],
  "2026-03": ["2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16"]
} as const
type Month = keyof typeof weeks

/** What customers say of each, of 25: a number for each customer called. */
const says: { readonly [month in Month]: { readonly [who: string]: ReadonlyArray<number> } } = {
  "2026-01": { "T-1": [25], "T-2": [20], "T-3": [24], "T-4": [22, 23] },
  "2026-02": { "T-1": [24, 25], "T-2": [21], "T-3": [9], "T-4": [23] },
  "2026-03": { "T-1": [23], "T-2": [22], "T-3": [24], "T-4": [20, 25] }
}

/** The five items of an answer that come to so many points: what does not go into five equal parts goes to the first. */
const itemsOf = (points: number): { readonly [item: string]: number } =>
  Object.fromEntries(Survey.itemNames.map((name, nth) => [name, Math.floor(points / 5) + (nth < points % 5 ? 1 : 0)]))

/** The record that the customer stamped shows 24 where the call heard 9. */
const shown = { timeliness: 5, guidance: 5, skill: 5, attitude: 5, bearing: 4 }

/** A week of the story, as the page tells it. */
export interface Drawn {
  readonly month: string
  readonly frame: Draw.Frame
  readonly hash: string
  readonly seed: string
  readonly names: ReadonlyArray<string>
}

const drawMonth = (month: Month): ReadonlyArray<Drawn> => {
  const covered: Array<string> = []
  return weeks[month].map((week) => {
    const frame = Draw.canonicalFrame({ week, share: Draw.weekly, members: staff, covered })
    const seed = `dice of the auditor, ${week}`
    const names = Draw.draw(frame, seed)
    covered.push(...names)
    return { month, frame, hash: Draw.frameHash(frame), seed, names }
  })
}

/** The thirteen draws. */
export const draws: ReadonlyArray<Drawn> = (Object.keys(weeks) as ReadonlyArray<Month>).flatMap(drawMonth)

interface Told {
  readonly stream: Recorded.StreamRef
  readonly type: string
  readonly atMs: number
  readonly data: Recorded.Payload
  readonly who?: string
}

/** An hour of the days after a Monday, in Shanghai (ms, UTC). */
const at = (week: string, days: number, hour: number): number =>
  Date.parse(`${week}T00:00:00+08:00`) + days * Instant.DAY_MS + hour * Instant.HOUR_MS

const logs = (week: string): ReadonlyArray<Told> =>
  staff.flatMap((who) => {
    const stream = { category: "WorkLog", id: `${who}/${week}` }
    const data = { date: week, customers: [`K-${who.slice(2)}`] }
    return [
      { stream, who, type: "DayLogged", atMs: at(week, 0, 17), data },
      { stream, who, type: "Uploaded", atMs: at(week, 7, 9), data: {} }
    ]
  })

const sample = ({ frame, hash, names, seed }: Drawn): ReadonlyArray<Told> => {
  const stream = { category: "Sample", id: frame.week }
  const fixed = { ...frame, share: { ...frame.share }, hash }
  return [
    { stream, type: "FrameFixed", atMs: at(frame.week, 7, 10), data: fixed },
    { stream, type: "SeedSupplied", atMs: at(frame.week, 7, 11), data: { seed } },
    { stream, type: "Drawn", atMs: at(frame.week, 7, 12), data: { algorithm: Draw.algorithm, drawn: [...names] } }
  ]
}

const calls = ({ frame: { week }, month, names }: Drawn): ReadonlyArray<Told> =>
  names.flatMap((who) =>
    (says[month as Month][who] ?? []).flatMap((points, nth): ReadonlyArray<Told> => {
      const stream = { category: "Survey", id: `${week}/${who}/${nth + 1}` }
      const call = [
        { stream, who, type: "Drawn", atMs: at(week, 7, 13), data: { sample: week, week } },
        { stream, who, type: "Answered", atMs: at(week, 8, 10), data: { items: itemsOf(points) } }
      ]
      if (points !== 9) return call
      return [
        ...call,
        { stream, who, type: "Disputed", atMs: at(week, 9, 10), data: { by: who } },
        { stream, who, type: "Settled", atMs: at(week, 10, 10), data: { prevails: "slip", items: shown } }
      ]
    })
  )

const recorded = ({ stream, type, atMs, data, who }: Told, version: number, position: number): Recorded.Recorded => {
  const [tenant, key] = ["worked", `${stream.category}/${stream.id}/${version}`]
  const body: Recorded.Body = {
    ...{ v: 1, id: EventId.eventId(tenant, "", key), tenant, stream, version, type, data },
    schemaVersion: Streams.all.get(stream.category)?.events[type]?.schemaVersion ?? 1,
    occurredAt: Instant.fromMs(atMs),
    recordedAt: Instant.fromMs(atMs),
    source: { system: "", key },
    actor: { id: "A-1", roles: [] },
    subjects: who === undefined ? [] : [`staff:${who}`, "department:north"]
  }
  return { position, commit: position, body, text: Recorded.canonicalText(body) }
}

/** The events of the story in the order in which they happened. */
export const events: ReadonlyArray<Recorded.Recorded> = (() => {
  const told = draws.flatMap((one) => [...logs(one.frame.week), ...sample(one), ...calls(one)])
  const versions = new Map<string, number>()
  return [...told]
    .sort((a, b) => a.atMs - b.atMs)
    .map((one, index) => {
      const key = `${one.stream.category}/${one.stream.id}`
      versions.set(key, (versions.get(key) ?? 0) + 1)
      return recorded(one, versions.get(key) ?? 1, index + 1)
    })
})()

/** The answers of the first week, each with its person and the points of its five items. */
export const firstAnswers = events
  .filter(({ body: { stream, type } }) => type === "Answered" && stream.id.startsWith(weeks["2026-01"][0]))
  .map(({ body: { data, stream } }) => {
    const { items = {} } = data as { readonly items?: { readonly [item: string]: number } }
    return { call: stream.id, items: Survey.itemNames.map((name) => items[name] ?? 0) }
  })

/** The rows of the story. */
export const rows = RowSource.fromEvents(Streams.all, events)

/** The head at which the page is computed: after the quarter. */
export const head = { position: events.length, atMs: quarter.endMs + Instant.DAY_MS }
