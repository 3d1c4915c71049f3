/** Whose figures and entries are asked for: one holder, or each value of a field. */
import { type Figure, Recorded } from "@servicebook/core"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { InvalidFlag } from "./Refusal.ts"

const holders = ["staff", "department", "outlet"] as const

/** Whose something is: one person, department or outlet. */
export interface Holder {
  readonly kind: (typeof holders)[number]
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

/** The flag of a field to group by. */
export const byFlag = Flag.String("by").pipe(
  Flag.withMetavar("field"),
  Flag.withDescription(`also one figure for each value of a field: ${Recorded.qualifiers.join(", ")} or another`),
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
