/**
 * What makes a log grow around a window without adding to it: the cases, orders, repairs and surveys of another company,
 * told again as of years before.
 */
import { type Entry, generate } from "@servicebook/sample-company"

/** Which company, and how many years before. Leap years must fall on leap years. */
export interface Filling {
  readonly seed: number
  /** Events of the company; about two thirds of them are told. */
  readonly events: number
  readonly years: number
}

const earlier = (text: string, years: number): string => `${Number(text.slice(0, 4)) - years}${text.slice(4)}`

/** The same turn years before, of another thing under another key. */
const shifted = (entry: Entry, { seed, years }: Filling): Entry => ({
  ...entry,
  stream: { ...entry.stream, id: `earlier-${seed}-${entry.stream.id}` },
  expected: "any",
  events: entry.events.map((event) => ({
    ...event,
    occurredAt: earlier(event.occurredAt, years),
    source: { ...event.source, key: `earlier-${years}-${event.source.key}` },
    data: JSON.parse(
      JSON.stringify(event.data).replace(/"(\d{4})(-\d\d-\d\dT)/g, (_, year, rest) => `"${Number(year) - years}${rest}`)
    )
  }))
})

const movable = ({ stream: { category }, events }: Entry): boolean =>
  ["Case", "ServiceOrder", "Repair", "Survey"].includes(category) &&
  events.every(({ concerns }) => concerns === undefined)

/** The turns of a company years before. */
export function* fillers(filling: Filling): Generator<Entry> {
  for (const { entries } of generate({ seed: filling.seed, events: filling.events })) {
    for (const entry of entries.filter(movable)) yield shifted(entry, filling)
  }
}

/** The same in batches of a size; the last may be smaller. */
export function* batches<A>(all: Iterable<A>, size: number): Generator<ReadonlyArray<A>> {
  let batch: Array<A> = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
