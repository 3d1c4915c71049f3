/**
 * Conformance checks: the steps of a process as plain data, each with its clause, held against the rows of a window. A
 * step asks something of a row once that row has come to it; what is still on its way breaks nothing. The shares are
 * ordinary indicators made of the same data, so that list and figure cannot disagree.
 */
import * as Effect from "effect/Effect"
import { type Condition, compile } from "../count/Condition.ts"
import { type Figure, type Request, type Worked, work } from "../count/Figure.ts"
import * as Kpi from "../count/Kpi.ts"
import type { Exclusion, FieldOf, InstantOf, Operand } from "../count/Operand.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import { classifier } from "../count/Tally.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Title } from "../rules/Title.ts"
import type { Precedence } from "../streams/Precedence.ts"

/** One step of a process. */
export interface Step<Field extends string = string, Instant extends string = Field> {
  /** A code of its own within the check. */
  readonly name: string
  /** What must be, in words. */
  readonly title: Title
  /** The clause that asks for it, by its id in the register. */
  readonly clause: string
  /** Which rows have come to the step; of the others it asks nothing yet. */
  readonly when: Condition<Field, Instant>
  /** What must hold of them. */
  readonly holds: Condition<Field, Instant>
}

/** A process with its steps in their order, and which rows go through it. */
export interface Check<Field extends string = string, Instant extends string = Field> {
  /** The name of the indicator that it gives. */
  readonly name: string
  readonly title: Title
  readonly rule: Title
  /** The kind of rows. */
  readonly rows: string
  /** What the cases are called. */
  readonly cases: Title
  /** The instant by which a window owns a case. */
  readonly anchor: Instant
  readonly among: Condition<Field, Instant>
  readonly exclusions: ReadonlyArray<Exclusion<Field, Instant>>
  readonly steps: ReadonlyArray<Step<Field, Instant>>
}

/** A check over rows of one type: a misspelt field, or one of the wrong kind, does not compile. */
export const check = <R extends { readonly kind: string }>(
  declared: Check<FieldOf<R>, InstantOf<R>> & { readonly rows: R["kind"] }
): Check => declared as unknown as Check

/** The step that one instant comes no later than another; asked of rows that have the later one. */
export const ordered = <Instant extends string>({
  clause,
  earlier,
  finding,
  later,
  title
}: Precedence<Instant>): Step<Instant> => ({
  name: finding,
  title,
  clause,
  when: { known: later },
  holds: { within: [later, earlier], atMost: { hours: 0 } }
})

const operandOf = ({ anchor, among, cases, exclusions, rows }: Check, having: Condition): Operand => ({
  name: "cases",
  title: cases,
  rows,
  select: { anchor },
  among,
  exclusions,
  having
})

/** The share of a window's cases that break no step, read at the newest instant known: cases go on after their window. */
export const share = (declared: Check): Kpi.Declaration => {
  const { name, rule, steps, title } = declared
  const clauses = [...new Set(steps.map(({ clause }) => clause))]
  const having: Condition = { all: steps.map(({ holds, when }) => ({ any: [{ not: when }, holds] })) }
  return Kpi.share({ name, title, rule, clauses, cut: "latest" }, [operandOf(declared, having)])
}

/** The share of the cases that have come to a step and keep it: one indicator for each step, named after both. */
export const stepShares = (declared: Check): ReadonlyArray<Kpi.Declaration> =>
  declared.steps.map(({ clause, holds, name, title, when }) => {
    const heading = { name: `${declared.name}_${name.replaceAll("-", "_")}`, title, rule: title, clauses: [clause] }
    const among: Condition = { all: [declared.among, when] }
    return Kpi.share({ ...heading, cut: "latest" }, [{ ...operandOf(declared, holds), among }])
  })

/** A case that breaks a step. */
export interface Violation {
  readonly stream: StreamRef
  /** The row's key within its stream. */
  readonly key: string
  readonly step: string
  readonly clause: string
  readonly title: Title
}

/** What a check comes to: how many cases it was held against, how many conform, and every step that one of them breaks. */
export interface Examined {
  readonly figure: Figure
  readonly checked: number
  readonly conform: number
  readonly violations: ReadonlyArray<Violation>
}

const inOrder = (a: StreamRef, b: StreamRef): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const violationsOf = (declared: Check, { frame, rows }: Worked): ReadonlyArray<Violation> => {
  const steps = declared.steps.map(({ holds, when, ...step }) => ({ step, when: compile(when), holds: compile(holds) }))
  const cases = rows.flatMap(({ found, operand }) => {
    const classify = classifier(operand, frame)
    return found
      .map(({ row, stream }) => ({ row, stream, cells: row as unknown as { readonly [field: string]: unknown } }))
      .filter(({ cells }) => classify(cells).class === "included")
  })
  return cases
    .sort((a, b) => inOrder(a.stream, b.stream))
    .flatMap(({ cells, row, stream }) =>
      steps
        .filter(({ holds, when }) => when(cells, frame.cutMs) && !holds(cells, frame.cutMs))
        .map(({ step: { clause, name, title } }) => ({ stream, key: row.key, step: name, clause, title }))
    )
}

/** Holds a check against the cases of a window, as known at a head; violations by stream, each in the order of the steps. */
export const examine = (
  source: RowSource,
  declared: Check,
  request: Request
): Effect.Effect<Examined, ResolveRefusal | StoreFailed> =>
  Effect.map(work(source, share(declared), request), (worked) => ({
    figure: worked.figure,
    checked: worked.figure.operands.reduce((sum, { included }) => sum + included, 0),
    conform: worked.figure.operands.reduce((sum, { counted }) => sum + counted, 0),
    violations: violationsOf(declared, worked)
  }))
