/**
 * Deadlines of rows as plain data: from which instant to which, within what limit, for which rows. Of the one declaration
 * are made the figure of its attainment and the entries of the worklist.
 */
import * as Schema from "effect/Schema"
import { Condition, Limit } from "../count/Condition.ts"
import { CalendarLimit } from "../count/Due.ts"
import * as Kpi from "../count/Kpi.ts"
import { type Choosable, choosable, type FieldOf, type InstantOf, type Operand } from "../count/Operand.ts"
import { RationalText } from "../count/Rational.ts"
import { Parameter } from "../rules/Parameter.ts"
import { Reading } from "../rules/Reading.ts"
import { Title } from "../rules/Title.ts"

/** How long: elapsed hours or days, the end inside, or working hours or days of a calendar. */
export const Within = Schema.Union([Limit, CalendarLimit])
/** The type of {@link Within}. */
export type Within = typeof Within.Type

const Exemption = Schema.Struct({ reason: Schema.String, title: Title, when: Condition })

/** A deadline. */
export const Deadline = Schema.Struct({
  /** Snake case; the figure of its attainment has the same name. */
  name: Schema.String,
  title: Title,
  rule: Title,
  clauses: Schema.Array(Schema.String),
  /** The kind of rows, and which of them are meant. */
  rows: Schema.String,
  among: Condition,
  /** Rows that are let off, each for a reason that is shown. */
  exemptions: Schema.Array(Exemption),
  /** The instant from which the time runs; a window owns a row by it. */
  from: Schema.String,
  /** The instant at which what was owed is done. */
  done: Schema.String,
  /**
   * Instants at which a row is over: what was not done by then stays undone in the figure, and is no longer asked of anybody
   * by the worklist.
   */
  over: Schema.optionalKey(Schema.Array(Schema.String)),
  limit: choosable(Within),
  /** The field that lists when the clock of a row stopped and ran again; null or left out, nothing stops it. */
  pauses: Schema.optionalKey(choosable(Schema.NullOr(Schema.String))),
  /** How long after a window its last case can still be in time, where a calendar decides. */
  matures: Limit,
  /** Whether every case must keep the limit, or their mean. */
  statistic: Schema.Literals(["every-case", "mean"]),
  /** The part of the time after which an open case is at risk, as `3/4`. */
  risk: RationalText,
  /** The field that names the staff who have it now, where the rows have one beside their dimensions. */
  holder: Schema.optionalKey(Schema.String),
  parameters: Schema.Array(Parameter),
  readings: Schema.Array(Reading)
})
/** The type of {@link Deadline}. */
export interface Deadline extends Schema.Schema.Type<typeof Deadline> {}

type Typed<R> = {
  readonly among: Condition<FieldOf<R>, InstantOf<R>>
  readonly exemptions: ReadonlyArray<{
    readonly reason: string
    readonly title: Title
    readonly when: Condition<FieldOf<R>, InstantOf<R>>
  }>
  readonly from: InstantOf<R>
  readonly done: InstantOf<R>
  readonly over?: ReadonlyArray<InstantOf<R>>
  readonly pauses?: Choosable<FieldOf<R> | null>
  readonly holder?: FieldOf<R>
}

/** A deadline over rows of one type: a misspelt field, or one that holds no instant, does not compile. */
export const deadline = <R extends { readonly kind: string }>(
  declared: Omit<Deadline, keyof Typed<R> | "rows"> & Typed<R> & { readonly rows: R["kind"] }
): Deadline => declared as unknown as Deadline

const cutOf = (limit: Choosable<Within>, matures: Limit): Choosable<Kpi.Cut> => {
  if (!("choose" in limit)) return { after: "calendar" in limit ? matures : limit }
  const of = Object.entries(limit.of).map(([choice, one]) => [choice, cutOf(one, matures)] as const)
  return { choose: limit.choose, of: Object.fromEntries(of) }
}

/** A value for each answer to a reading, made into a condition for each. */
const chosen = <A>(value: Choosable<A>, made: (one: A) => Condition): Condition => {
  if (typeof value !== "object" || value === null || !("choose" in value)) return made(value as A)
  const of = Object.entries(value.of).map(([choice, one]) => [choice, chosen(one, made)] as const)
  return { choose: value.choose, of: Object.fromEntries(of) }
}

const having = ({ done, from, limit, pauses = null }: Deadline): Condition =>
  chosen(pauses, (field) =>
    chosen(limit, (atMost) => ({ within: [from, done], atMost, ...(field === null ? {} : { pauses: field }) }))
  )

/**
 * The figure of a deadline's attainment: of the rows that fell under it in the window, the share done in time, or the mean
 * of the time taken. Read when the window's last case has had its time; what is not done by then was not done in time.
 */
export const kpi = (deadline: Deadline): Kpi.Declaration => {
  const { clauses, exemptions, from, limit, matures, name, parameters, readings, rule, statistic, title } = deadline
  const heading = { name, title, rule, clauses, parameters, readings, cut: cutOf(limit, matures) }
  const operand: Operand = {
    ...{ name: "cases", title, rows: deadline.rows, select: { anchor: from } },
    ...{ among: deadline.among, exclusions: exemptions }
  }
  return statistic === "mean"
    ? Kpi.mean({ ...heading, better: "lower" }, [{ ...operand, value: { elapsed: [from, deadline.done] } }])
    : Kpi.share(heading, [{ ...operand, having: having(deadline) }])
}
