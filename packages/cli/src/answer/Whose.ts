/** Whose figures and entries are asked for: one holder, or each value of a field. */
import {
  type EventLog,
  type Figure,
  type Head,
  Nearest,
  Recorded,
  type Refusal,
  type Scorecard
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { InvalidField, NotTogether, UnknownHolder } from "./Refusal.ts"

/** The kinds of holders. */
export const holders = ["staff", "department", "outlet"] as const

/** Whose something is: one person, department or outlet. */
export interface Holder {
  readonly kind: (typeof holders)[number]
  readonly token: string
}

/** Whom events may name: a holder, or a post, which has consequences and owes nothing by itself. */
interface Named {
  readonly kind: Holder["kind"] | "post"
  readonly token: string
}

/** Somebody of one of the kinds that a field takes, as `staff:S-01`. */
export const named = <Kind extends Named["kind"]>(
  field: string,
  text: string,
  kinds: readonly [Kind, Kind, Kind]
): Effect.Effect<{ readonly kind: Kind; readonly token: string }, InvalidField> => {
  const kind = kinds.find((one) => text.startsWith(`${one}:`) && text.length > one.length + 1)
  if (kind !== undefined) return Effect.succeed({ kind, token: text.slice(kind.length + 1) })
  const [first, second, third] = kinds
  const expected = {
    zh: `请写 ${first}:S-01、${second}:… 或 ${third}:…`,
    en: `write ${first}:S-01, ${second}:… or ${third}:…`
  }
  return Effect.fail(new InvalidField({ field, text, expected }))
}

/** A holder as a field names it; undefined where none is named. */
export const holder = (field: string, text: string | undefined): Effect.Effect<Holder | undefined, InvalidField> =>
  text === undefined ? Effect.undefined : named(field, text, holders)

/** The group of figures that `of` names; undefined for everybody. Not together with `by`. */
export const group = (
  of: string | undefined,
  by?: string
): Effect.Effect<Scorecard.Group | undefined, InvalidField | NotTogether> =>
  Effect.gen(function* () {
    const one = yield* holder("of", of)
    if (one === undefined) return undefined
    if (by !== undefined) return yield* new NotTogether({ field: "by", text: by, other: "of" })
    return { by: one.kind, value: one.token }
  })

/** Every text in the data of an event, however deep it stands, with the field that it stands in. */
const textsIn = (value: unknown, field: string): ReadonlyArray<readonly [field: string, text: string]> => {
  if (typeof value === "string") return [[field, value]]
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, field))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name))
}

const ofKind = (kind: Named["kind"], text: string): ReadonlyArray<string> =>
  text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : []

/** Whom an event names as holders of a kind: in its subjects, as its actor, and in fields of that name. */
const namedBy = (kind: Named["kind"], { body }: Recorded.Recorded): ReadonlyArray<string> => [
  ...body.subjects.flatMap((subject) => ofKind(kind, subject)),
  ...(kind === "staff" ? [body.actor.id] : []),
  ...(kind === body.stream.category.toLowerCase() ? [body.stream.id] : []),
  ...textsIn(body.data, "").flatMap(([field, text]) => (field === kind ? [text] : ofKind(kind, text)))
]

/** Whether an event speaks of a holder in any way: fields may hold one under other names, as `owner` or `members`. */
const isNamed = ({ kind, token }: Named, event: Recorded.Recorded): boolean =>
  namedBy(kind, event).includes(token) || textsIn(event.body.data, "").some(([, text]) => text === token)

/**
 * Refuses a holder whom no event up to the head names: an empty page of somebody misspelt looks like that of somebody who
 * owes nothing. To be asked where nothing was found of one, because it may have to read the whole log.
 */
export const knownHolder = (
  log: EventLog.EventLogShape,
  one: Named | undefined,
  { position }: Pick<Head.Head, "position">
): Effect.Effect<void, UnknownHolder | Refusal.StoreFailed> =>
  Effect.gen(function* () {
    if (one === undefined) return
    const known = new Set<string>()
    const found = yield* log.readAll({ until: position }).pipe(
      Stream.filter((event) => {
        for (const name of namedBy(one.kind, event)) known.add(name)
        return isNamed(one, event)
      }),
      Stream.runHead
    )
    if (Option.isSome(found)) return
    const names = [...known].sort()
    const nearest = Nearest.nearest(one.token, names)
    return yield* new UnknownHolder({
      holder: `${one.kind}:${one.token}`,
      position,
      nearest: nearest === undefined ? null : `${one.kind}:${nearest}`,
      known: names.slice(0, 20).map((name) => `${one.kind}:${name}`)
    })
  })

/** Refuses a field that no row has: it would give one group without a value, which looks like an answer. */
export const knownField = (
  by: string | undefined,
  groups: ReadonlyArray<Pick<Figure.Figure, "group">>
): Effect.Effect<void, InvalidField> => {
  if (by === undefined || (Recorded.qualifiers as ReadonlyArray<string>).includes(by)) return Effect.void
  if (groups.some(({ group }) => (group?.value ?? null) !== null)) return Effect.void
  const known = Recorded.qualifiers.join(", ")
  const expected = {
    zh: `所涉行没有此字段；请用 ${known} 或行的字段`,
    en: `no row has that field; use ${known} or a field of the rows`
  }
  return Effect.fail(new InvalidField({ field: "by", text: by, expected }))
}
