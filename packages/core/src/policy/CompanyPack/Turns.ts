/** Which rules are in force at an instant, and since when: the documents as they stand, or those of a company's edition. */
import * as Effect from "effect/Effect"
import { editionAt, everyEdition } from "../../count/Edition.ts"
import type { Head } from "../../log/Head.ts"
import type { StoreFailed } from "../../log/Refusal.ts"
import type { RowSource } from "../../log/RowSource.ts"
import type { Row } from "../../streams/Adoption.ts"
import { FOREVER } from "../../time/Instant.ts"
import { documents, of, type Rules } from "./Rules.ts"
import { read, type UnreadableEdition } from "./Stored.ts"

/** Tells the rules in force at instants, of what was known at a head. Reads each edition once, however many are asked for. */
export const reader = (source: RowSource, head: Pick<Head, "position">) => {
  const editions = new Map<string, Rules>()
  return (atMs: number): Effect.Effect<Rules, UnreadableEdition | StoreFailed> =>
    Effect.gen(function* () {
      const row = yield* editionAt(source, atMs, head)
      if (row === undefined) return documents
      // By the content too: an edition of imported history may state a SHA-256 that is not its own.
      const name = `${row.sha256} ${row.text}`
      const known = editions.get(name)
      if (known !== undefined) return known
      const rules = of(yield* Effect.fromResult(read(row)), row.sha256)
      editions.set(name, rules)
      return rules
    })
}

/** The rules in force at an instant (ms UTC; of a window its beginning), of what was known at a head. */
export const at = (
  source: RowSource,
  atMs: number,
  head: Pick<Head, "position">
): Effect.Effect<Rules, UnreadableEdition | StoreFailed> => reader(source, head)(atMs)

const namesIn = ({ deadlines, obligations }: Rules): ReadonlySet<string> =>
  new Set([...deadlines, ...obligations].map(({ name }) => name))

/**
 * Since when the deadlines and obligations in force at an instant have been so without a break (ms UTC; -FOREVER where no
 * edition stands in between): before it they were nobody's duty.
 */
export const since = (
  source: RowSource,
  atMs: number,
  head: Pick<Head, "position">
): Effect.Effect<(rule: string) => number, UnreadableEdition | StoreFailed> =>
  Effect.gen(function* () {
    const then = { ...everyEdition, untilMs: atMs + 1, cutMs: atMs }
    const editions = (yield* source.rows({ ...then, head: head.position })).map(({ row }) => row as Row)
    const turns = new Set(
      editions.flatMap(({ adoptedAtMs, fromAtMs, untilAtMs }) => [
        Math.max(fromAtMs, adoptedAtMs),
        untilAtMs ?? FOREVER
      ])
    )
    const rulesAt = reader(source, head)
    const past = [...turns].filter((turnMs) => turnMs <= atMs).sort((a, b) => b - a)
    const before = yield* Effect.forEach(past, (turnMs) =>
      Effect.map(rulesAt(turnMs - 1), (rules) => ({ turnMs, names: namesIn(rules) }))
    )
    return (rule) => before.find(({ names }) => !names.has(rule))?.turnMs ?? -FOREVER
  })
