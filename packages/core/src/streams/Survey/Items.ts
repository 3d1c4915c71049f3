/** The five items of a follow-up call, each of up to 5 points: 25 a week (OBL-P-02 §3.2.2, §3.2.3). */
import * as Schema from "effect/Schema"

/** The most points of one item: equal weights, because the text gives none. */
export const perItem = 5

const Item = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: perItem }))

/** The items in the document's order: service in time, training and guidance, professional skill, attitude, language and appearance. */
export const Items = Schema.Struct({ timeliness: Item, guidance: Item, skill: Item, attitude: Item, bearing: Item })
/** The type of {@link Items}. */
export type Items = typeof Items.Type

/** Points of all items, 0 to 25. */
export const Points = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 25 }))

/** The names of the items in the document's order. */
export const itemNames = Object.keys(Items.fields) as ReadonlyArray<keyof Items>

/** The points of an answer: the sum of its items where it has them, else the points stated; null without either. */
export const pointsOf = (answer: { readonly items?: Items; readonly points?: number }): number | null =>
  answer.items === undefined
    ? (answer.points ?? null)
    : itemNames.reduce((sum, name) => sum + (answer.items?.[name] ?? 0), 0)
