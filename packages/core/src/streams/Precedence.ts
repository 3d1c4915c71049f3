/**
 * What must come before what in the life of a thing, as data: commands refuse by it, folds note findings by it, and
 * conformance checks are made of it.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Row } from "../log/Stream.ts"
import * as Spoken from "../rules/Spoken.ts"
import { ended, type Title } from "../rules/Title.ts"
import { withFindings } from "./Dimensions.ts"

/** One order of two instants of a row: the later may not come while the earlier is unknown. */
export interface Precedence<Instant extends string = string> {
  /** The code of the finding where it does not hold, as `paid-before-confirmation`. */
  readonly finding: string
  readonly earlier: Instant
  readonly later: Instant
  /** The clause that asks for it, by its id in the register. */
  readonly clause: string
  /** What must come first, in words. */
  readonly title: Title
}

/** The act comes too early; the message says what must come first, by which clause. */
export class OutOfOrder extends Schema.TaggedError<OutOfOrder>()("OutOfOrder", {
  of: Schema.String,
  act: Schema.String,
  finding: Schema.String,
  clause: Schema.String,
  needs: Schema.Struct({ zh: Schema.String, en: Schema.String })
}) {
  override get message(): string {
    const { act, clause, needs, of } = this
    return `${Spoken.thing(of).zh}还不能${Spoken.act(act).zh}（${clause}）：${ended(needs.zh)} / the ${of} cannot ${act} yet (${clause}): ${needs.en}`
  }
}

/** Instants of a row by field, null while the thing has not happened. */
export type Instants<Instant extends string> = { readonly [I in Instant]: number | null }

/** The precedences that `later` would break if it came now. */
export const broken = <Instant extends string>(
  order: ReadonlyArray<Precedence<Instant>>,
  row: Instants<Instant>,
  later: Instant
): ReadonlyArray<Precedence<Instant>> => order.filter((one) => one.later === later && row[one.earlier] === null)

/** Takes an instant (ms, UTC) into a row: the first one stays, and what should have come before is noted as a finding. */
export const happened = <Instant extends string, R extends Row & Instants<Instant>>(
  order: ReadonlyArray<Precedence<Instant>>,
  row: R,
  field: Instant,
  atMs: number
): R => {
  if (row[field] !== null) return row
  return { ...withFindings(row, ...broken(order, row, field).map(({ finding }) => finding)), [field]: atMs }
}

/** Lets an act pass whose instant may come now, else refuses with {@link OutOfOrder} by the first precedence it breaks. */
export const inOrder = <Instant extends string>(
  order: ReadonlyArray<Precedence<Instant>>,
  row: Instants<Instant>,
  { act, later, of }: { readonly of: string; readonly act: string; readonly later: Instant }
): Result.Result<void, OutOfOrder> => {
  const [first] = broken(order, row, later)
  if (first === undefined) return Result.succeed(undefined)
  const { clause, finding, title } = first
  return Result.fail(new OutOfOrder({ of, act, finding, clause, needs: title }))
}
