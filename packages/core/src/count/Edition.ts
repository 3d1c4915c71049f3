/**
 * Editions of a company's own rules as figures speak of them: which one decides for a window, and what it decided. The
 * edition that is in force when a window begins decides for all of it; one adopted during the window binds later windows.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row } from "../streams/Adoption.ts"
import { startMs as dayStartMs, ofInstant } from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import type { Resolved } from "./Resolve.ts"

/** Which edition, by its place and the SHA-256 of its canonical text. */
export const Ref = Schema.Struct({ code: Schema.String, edition: Schema.String, sha256: Schema.String })
/** The type of {@link Ref}. */
export interface Ref extends Schema.Schema.Type<typeof Ref> {}

/** What is decided of one rule. */
export interface Decided {
  readonly readings: { readonly [reading: string]: string }
  readonly parameters: { readonly [parameter: string]: number }
}

/** An edition with what it decides of one indicator. */
export interface Deciding extends Ref, Decided {}

/** What this floor reads of a pack: all else belongs to the floor of policies. */
const Content = Schema.Struct({
  bindings: Schema.optionalKey(
    Schema.Array(Schema.Struct({ rule: Schema.String, parameter: Schema.String, value: Schema.Int }))
  ),
  readings: Schema.optionalKey(
    Schema.Array(Schema.Struct({ rule: Schema.String, reading: Schema.String, choice: Schema.String }))
  )
})

const read = Schema.decodeUnknownOption(Content)

/** What the content of an edition decides of a rule by its name; nothing where it cannot be read. */
export const decided = (content: unknown, name: string): Decided => {
  const { bindings = [], readings = [] } = Option.getOrElse(read(content), (): typeof Content.Type => ({}))
  return {
    readings: Object.fromEntries(
      readings.filter(({ rule }) => rule === name).map(({ choice, reading }) => [reading, choice])
    ),
    parameters: Object.fromEntries(
      bindings.filter(({ rule }) => rule === name).map(({ parameter, value }) => [parameter, value])
    )
  }
}

/** The edition as a figure echoes it: with the names of the readings and parameters that stand as it decided them. */
export const Echo = Schema.Struct({
  ...Ref.fields,
  readings: Schema.Array(Schema.String),
  parameters: Schema.Array(Schema.String)
})
/** The type of {@link Echo}. */
export interface Echo extends Schema.Schema.Type<typeof Echo> {}

type Values = { readonly [name: string]: string | number | null }

const standing = (decided: Values, taken: Values): ReadonlyArray<string> =>
  Object.keys(decided)
    .filter((name) => Object.hasOwn(taken, name) && taken[name] === decided[name])
    .sort()

/** What a figure says of the edition: what the caller decided otherwise is not among its readings and parameters. */
export const echo = (
  deciding: Deciding,
  { parameters, readings }: Pick<Resolved, "parameters" | "readings">
): Echo => ({
  code: deciding.code,
  edition: deciding.edition,
  sha256: deciding.sha256,
  readings: standing(deciding.readings, readings),
  parameters: standing(deciding.parameters, parameters)
})

const taken = <A>(names: ReadonlyArray<string>, values: { readonly [name: string]: A | null }) =>
  Object.fromEntries(names.flatMap((name) => (values[name] == null ? [] : [[name, values[name]] as const])))

/** The edition that gave an echo, from the readings and parameters that the figure states. */
export const deciding = (
  { parameters, readings, ...ref }: Echo,
  stated: { readonly readings: { readonly [name: string]: string }; readonly parameters: Resolved["parameters"] }
): Deciding => ({
  ...ref,
  readings: taken(readings, stated.readings),
  parameters: taken(parameters, stated.parameters)
})

const newest = (a: Row, b: Row): Row =>
  b.fromAtMs > a.fromAtMs || (b.fromAtMs === a.fromAtMs && b.adoptedAtMs > a.adoptedAtMs) ? b : a

/** The edition in force at an instant (ms UTC), of what was known at a head: adopted before it and not ended by then. */
export const editionAt = (
  source: RowSource,
  atMs: number,
  head: Pick<Head, "position">
): Effect.Effect<Row | undefined, StoreFailed> =>
  Effect.map(
    source.rows({
      ...{ kind: "adoption", anchor: "fromAtMs", fromMs: -FOREVER, untilMs: atMs + 1 },
      ...{ lasting: { field: "untilAtMs", atLeastMs: atMs + 1 }, cutMs: atMs, head: head.position }
    }),
    (found) => {
      const editions = found.map(({ row }) => row as Row)
      return editions.length === 0 ? undefined : editions.reduce(newest)
    }
  )

/** All editions that were adopted, whenever they are in force. */
export const everyEdition = { kind: "adoption", anchor: "fromAtMs", fromMs: -FOREVER, untilMs: FOREVER, cutMs: FOREVER }

const dayAfter = (atMs: number, zone: string): number =>
  dayStartMs((ofInstant(atMs, zone) as number) + 1, zone) as number

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
      .map(({ decidesMs, row }): Later => ({ code: row.code, edition: row.edition, sha256: row.sha256, decidesMs }))
      .at(0)
  )
