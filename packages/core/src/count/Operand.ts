/**
 * Operands: what a formula counts. An operand names the rows, which of them the window owns, which of these are meant,
 * and which are left out with a reason. Plain JSON, like all of a declaration.
 */
import * as Schema from "effect/Schema"
import { Title } from "../rules/Title.ts"
import { Condition } from "./Condition.ts"

/** How a stock over a window is measured: mean of the days' ends (24:00), first and last instant or the mean of these two. */
export const StockMeasure = Schema.Literals(["dailyMean", "openClose", "opening", "closing"])
/** The type of {@link StockMeasure}. */
export type StockMeasure = typeof StockMeasure.Type

/** A value, or one for each answer to a reading; the answers may again depend on another reading. */
export type Choosable<A> = A | { readonly choose: string; readonly of: { readonly [choice: string]: Choosable<A> } }

/** A schema for a value or one for each answer to a reading. */
export const choosable = <A>(schema: Schema.Codec<A>): Schema.Codec<Choosable<A>> => {
  const nested = Schema.suspend((): Schema.Codec<Choosable<A>> => either)
  const either: Schema.Codec<Choosable<A>> = Schema.Union([
    schema,
    Schema.Struct({ choose: Schema.String, of: Schema.Record(Schema.String, nested) })
  ])
  return either
}

/** Rows present for a span of time, from one instant until another (unknown: still present), weighted by a whole number of the row. */
export interface Presence<Field extends string = string, Instant extends string = Field> {
  readonly from: Instant
  readonly until: Instant
  readonly weight?: Field
  readonly at: Choosable<StockMeasure>
}

/**
 * Which rows belong to a window: by an anchor inside it, by the day so many civil days (of the window's zone) after the
 * anchor's, by presence during it, or by standing at the cut.
 */
export type Select<Field extends string = string, Instant extends string = Field> =
  | { readonly anchor: Instant; readonly shiftDays?: number }
  | { readonly present: Presence<Field, Instant> }
  | { readonly standing: Instant }

/**
 * A number of a row: a whole-number field, the milliseconds elapsed between two instants, or the milliseconds from an
 * instant to the cut; one that does not lie before the cut has no age.
 */
export type Value<Field extends string = string, Instant extends string = Field> =
  | { readonly field: Field }
  | { readonly elapsed: readonly [Instant, Instant] }
  | { readonly age: Instant }

/**
 * What keeps the values of a nested mean apart at one level: a field, or the month, in the window's zone, of the day by
 * which the window owns a row.
 */
export type Level<Field extends string = string> = { readonly field: Field } | { readonly owner: "month" }

/** Rows that the rule would count but for a reason, which is shown with every result. */
export interface Exclusion<Field extends string = string, Instant extends string = Field> {
  readonly reason: string
  readonly title: Title
  readonly when: Condition<Field, Instant>
}

/** One operand of a formula. */
export interface Operand<Field extends string = string, Instant extends string = Field> {
  readonly name: string
  readonly title: Title
  /** The kind of rows. */
  readonly rows: string
  readonly select: Choosable<Select<Field, Instant>>
  /** Which rows of the window are meant; the others are irrelevant. */
  readonly among: Condition<Field, Instant>
  readonly exclusions: ReadonlyArray<Exclusion<Field, Instant>>
  /** Shares: which of the included rows the numerator counts. */
  readonly having?: Condition<Field, Instant>
  /** Means, sums and quantiles: the number taken from each row. A row without it is excluded as `no-value`. */
  readonly value?: Value<Field, Instant>
  /** Shares per entity: an entity counts when all of its included rows do. A row that names none is excluded as `no-entity`. */
  readonly per?: Field
  /** Nested means: the levels that keep the values apart, innermost last. Rows without a level's field make a group of their own. */
  readonly path?: ReadonlyArray<Level<Field>>
}

/** The names of a row's fields. */
export type FieldOf<R> = Extract<keyof R, string>

/** The names of a row's fields that hold an instant or null. */
export type InstantOf<R> = { [F in FieldOf<R>]: F extends `${string}AtMs` ? F : never }[FieldOf<R>]

/** An operand over rows of one type: a misspelt field, or one of the wrong kind, does not compile. */
export const operand = <R extends { readonly kind: string }>(
  declared: Operand<FieldOf<R>, InstantOf<R>> & { readonly rows: R["kind"] }
): Operand => declared as unknown as Operand

const field = Schema.String

const Select: Schema.Codec<Select> = Schema.Union([
  Schema.Struct({ anchor: field, shiftDays: Schema.optionalKey(Schema.Int) }),
  Schema.Struct({
    present: Schema.Struct({
      from: field,
      until: field,
      weight: Schema.optionalKey(field),
      at: choosable(StockMeasure)
    })
  }),
  Schema.Struct({ standing: field })
])

/** The schema of {@link Operand}. */
export const Operand: Schema.Codec<Operand> = Schema.Struct({
  name: Schema.String,
  title: Title,
  rows: Schema.String,
  select: choosable(Select),
  among: Condition,
  exclusions: Schema.Array(Schema.Struct({ reason: Schema.String, title: Title, when: Condition })),
  having: Schema.optionalKey(Condition),
  value: Schema.optionalKey(
    Schema.Union([
      Schema.Struct({ field }),
      Schema.Struct({ elapsed: Schema.Tuple([field, field]) }),
      Schema.Struct({ age: field })
    ])
  ),
  per: Schema.optionalKey(field),
  path: Schema.optionalKey(
    Schema.Array(Schema.Union([Schema.Struct({ field }), Schema.Struct({ owner: Schema.Literal("month") })]))
  )
})

/** Whether the number of each row is a span of time, in milliseconds. */
export const isTimed = ({ value }: Operand): boolean => value !== undefined && !("field" in value)

/** The selection of an operand whose readings have been answered. */
export const selectOf = (operand: Operand): Select => operand.select as Select
