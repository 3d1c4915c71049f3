/**
 * The rules in force of a log: the one place where they are made, for whoever computes anything by rules. What a caller
 * decides explicitly goes before what the edition in force decided.
 */
import * as Effect from "effect/Effect"
import { editionAt, type Ref } from "../count/Edition.ts"
import type { Request } from "../count/Figure.ts"
import { type Rule, statedOf } from "../judge/Rule.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row } from "../streams/Adoption.ts"
import { startMs as dayStartMs, ofInstant } from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import { documents, of, type Rules } from "./CompanyPack/Rules.ts"
import { read, type UnreadableEdition } from "./CompanyPack/Stored.ts"
import type { Pack } from "./CompanyPack.ts"

export { ranking } from "./CompanyPack/Decidable.ts"
export { documents, of, type Rules } from "./CompanyPack/Rules.ts"
export { UnreadableEdition } from "./CompanyPack/Stored.ts"

/** The rules in force at an instant (ms UTC; of a window its beginning), of what was known at a head. */
export const at = (
  source: RowSource,
  atMs: number,
  head: Pick<Head, "position">
): Effect.Effect<Rules, UnreadableEdition | StoreFailed> =>
  Effect.flatMap(editionAt(source, atMs, head), (row) =>
    row === undefined
      ? Effect.succeed(documents)
      : Effect.map(Effect.fromResult(read(row)), (pack) => of(pack, row.sha256))
  )

const everyEdition = { kind: "adoption", anchor: "fromAtMs", fromMs: -FOREVER, untilMs: FOREVER, cutMs: FOREVER }

const dayAfter = (atMs: number, zone: string): number =>
  dayStartMs((ofInstant(atMs, zone) as number) + 1, zone) as number

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
    const past = [...turns].filter((turnMs) => turnMs <= atMs).sort((a, b) => b - a)
    const before = yield* Effect.forEach(past, (turnMs) =>
      Effect.map(at(source, turnMs - 1, head), (rules) => ({ turnMs, names: namesIn(rules) }))
    )
    return (rule) => before.find(({ names }) => !names.has(rule))?.turnMs ?? -FOREVER
  })

/** An edition that decides only for windows that begin later; from which day on (ms UTC). */
export interface Later extends Ref {
  readonly decidesMs: number
}

/** The next edition that was adopted and decides for none of the windows that begin with this one; undefined without one. */
export const later = (
  source: RowSource,
  { startMs, zone }: Pick<Window, "startMs" | "zone">,
  head: Pick<Head, "position">
): Effect.Effect<Later | undefined, StoreFailed> =>
  Effect.map(source.rows({ ...everyEdition, head: head.position }), (found) =>
    found
      .map(({ row }) => row as Row)
      .map((row) => ({ row, decidesMs: Math.max(row.fromAtMs, dayAfter(row.adoptedAtMs, zone)) }))
      .filter(({ decidesMs, row }) => decidesMs > startMs && (row.untilAtMs ?? FOREVER) > decidesMs)
      .sort((a, b) => a.decidesMs - b.decidesMs)
      .map(({ decidesMs, row }): Later => ({ ...ref(row), decidesMs }))
      .at(0)
  )

/** An edition that was adopted, with its pack. */
export interface Adopted {
  readonly row: Row
  readonly pack: Pack
}

/** All editions that were adopted, of what was known at a head, in the order of adoption. */
export const adopted = (
  source: RowSource,
  head: Pick<Head, "position">
): Effect.Effect<ReadonlyArray<Adopted>, UnreadableEdition | StoreFailed> =>
  Effect.gen(function* () {
    const rows = (yield* source.rows({ ...everyEdition, head: head.position })).map(({ row }) => row as Row)
    const inOrder = rows.sort((a, b) => a.adoptedAtMs - b.adoptedAtMs || Number(a.key) - Number(b.key))
    return yield* Effect.forEach(inOrder, (row) => Effect.map(Effect.fromResult(read(row)), (pack) => ({ row, pack })))
  })

/** Which edition it is, without its content. */
export const ref = ({ code, edition, sha256 }: Ref): Ref => ({ code, edition, sha256 })

/** What is asked of an indicator, completed by what the rules in force decide of it; of a ranking by {@link ranking}. */
export const request = (rules: Rules, rule: Rule, asked: Request): Request => {
  const { edition } = rules
  if (edition === undefined) return asked
  const { parameters: all, readings } = rules.decided(rule.name)
  // Under the name of a score the numbers of its ranking are decided too, which the score itself does not know.
  const own = statedOf(rule).parameters.map(({ name }) => name)
  const parameters = Object.fromEntries(Object.entries(all).filter(([name]) => own.includes(name)))
  return {
    ...asked,
    readings: { ...readings, ...asked.readings },
    parameters: { ...parameters, ...asked.parameters },
    edition: { ...ref(edition), readings, parameters }
  }
}
