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
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { InvalidFlag, UnknownHolder } from "./Refusal.ts"

const holders = ["staff", "department", "outlet"] as const

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

/** A holder as flags name it; undefined where none is named. */
export const holder = (flag: string, text: Option.Option<string>): Effect.Effect<Holder | undefined, InvalidFlag> =>
  Effect.gen(function* () {
    if (Option.isNone(text)) return undefined
    const kind = holders.find((one) => text.value.startsWith(`${one}:`) && text.value.length > one.length + 1)
    if (kind !== undefined) return { kind, token: text.value.slice(kind.length + 1) }
    const expected = {
      zh: "请写 staff:S-01、department:… 或 outlet:…",
      en: "write staff:S-01, department:… or outlet:…"
    }
    return yield* new InvalidFlag({ flag, text: text.value, expected })
  })

/** The flag of one holder whose figures are asked for. */
export const ofFlag = Flag.String("of").pipe(
  Flag.withMetavar("holder"),
  Flag.withDescription("只看其一：staff:…、department:… 或 outlet:… / of one alone: staff:…, department:… or outlet:…"),
  Flag.optional
)

/** The group of figures that `--of` names; undefined for everybody. Not together with `--by`. */
export const group = (
  of: Option.Option<string>,
  by: Option.Option<string> = Option.none()
): Effect.Effect<Scorecard.Group | undefined, InvalidFlag> =>
  Effect.gen(function* () {
    const one = yield* holder("of", of)
    if (one !== undefined && Option.isSome(by)) {
      const expected = { zh: "不能与 --of 同用，请只用一个", en: "not together with --of; use one of them" }
      return yield* new InvalidFlag({ flag: "by", text: by.value, expected })
    }
    return one === undefined ? undefined : { by: one.kind, value: one.token }
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

/** The flag of a field to group by. */
export const byFlag = Flag.String("by").pipe(
  Flag.withMetavar("field"),
  Flag.withDescription(
    `并按字段的每个值各列一项：${Recorded.qualifiers.join("、")} 或其他 / also one figure for each value of a field: ${Recorded.qualifiers.join(", ")} or another`
  ),
  Flag.optional
)

/** Refuses a field that no row has: it would give one group without a value, which looks like an answer. */
export const knownField = (
  by: Option.Option<string>,
  groups: ReadonlyArray<Pick<Figure.Figure, "group">>
): Effect.Effect<void, InvalidFlag> => {
  if (Option.isNone(by) || (Recorded.qualifiers as ReadonlyArray<string>).includes(by.value)) return Effect.void
  if (groups.some(({ group }) => (group?.value ?? null) !== null)) return Effect.void
  const known = Recorded.qualifiers.join(", ")
  const expected = {
    zh: `所涉行没有此字段；请用 ${known} 或行的字段`,
    en: `no row has that field; use ${known} or a field of the rows`
  }
  return Effect.fail(new InvalidFlag({ flag: "by", text: by.value, expected }))
}
