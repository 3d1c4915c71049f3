/**
 * Rows that one answer asks for many times, remembered for as long as it is made: the calendars, targets and editions that
 * every indicator goes by, the duties and filings that tell the papers of all obligations. Other rows are not remembered:
 * they may be many, and are counted where they lie.
 */
import type { Refusal, RowSource, TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"

const kinds: ReadonlySet<string> = new Set(["adoption", "calendar", "duty", "filing", "target", "target-part"])

const nameOf = ({ anchor, cutMs, fromMs, head, kind, lasting, untilMs }: RowSource.RowQuery): string =>
  [kind, anchor, fromMs, untilMs, lasting?.field, lasting?.atLeastMs, cutMs, head].join()

/** The same row is the same value, whichever query found it, so that a calendar is made ready once for all cuts. */
const sharing = () => {
  const known = new Map<string, RowSource.FoundRow>()
  return (found: RowSource.FoundRow): RowSource.FoundRow => {
    const name = JSON.stringify(found)
    const same = known.get(name) ?? found
    known.set(name, same)
    return same
  }
}

/** The same source, which asks for each set of such rows once. */
export const remembering = (source: TallySource.TallySource): TallySource.TallySource => {
  const shared = sharing()
  const known = new Map<string, Effect.Effect<ReadonlyArray<RowSource.FoundRow>, Refusal.StoreFailed>>()
  const rows: RowSource.RowSource["rows"] = (query) => {
    if (!kinds.has(query.kind)) return source.rows(query)
    const name = nameOf(query)
    const found = known.get(name)
    if (found !== undefined) return found
    return Effect.map(source.rows(query), (all) => {
      const rows = all.map(shared)
      known.set(name, Effect.succeed(rows))
      return rows
    })
  }
  return source.tallies === undefined ? { rows } : { rows, tallies: source.tallies }
}
