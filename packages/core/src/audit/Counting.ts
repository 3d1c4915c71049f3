/**
 * Counting under a rule whose question is settled: which rows it asks for, what the rows of some streams come to, and the
 * quotient of all parts together. Restatements walk from one figure to another by it, stream by stream.
 */
import * as Effect from "effect/Effect"
import { evaluate, operands, type Quotient } from "../count/Evaluate.ts"
import type { Request, Ruled } from "../count/Figure.ts"
import type { Cut } from "../count/Kpi.ts"
import { calendarsNamed, queryOf } from "../count/Needed.ts"
import * as Rational from "../count/Rational.ts"
import { type Resolved, type ResolveRefusal, resolve } from "../count/Resolve.ts"
import { openRows } from "../count/Status.ts"
import { combine, empty, type Frame, type Tally, tally } from "../count/Tally.ts"
import * as Attainment from "../judge/Attainment.ts"
import { isObligation, type Rule } from "../judge/Rule.ts"
import type { FoundRow, RowQuery } from "../log/RowSource.ts"

/** No value yet, or none at all. */
export const none: Quotient = { numerator: Rational.zero, denominator: Rational.zero }

/** Rows, one list a query of the rule. */
export type Lists = ReadonlyArray<ReadonlyArray<FoundRow>>

/** The tallies of rows, and the value that such parts come to. */
export interface Counting {
  readonly queries: (position: number) => ReadonlyArray<RowQuery>
  readonly tallies: (rows: Lists) => ReadonlyArray<Tally>
  readonly value: (parts: Iterable<ReadonlyArray<Tally>>) => Quotient
}

/** A rule with its readings answered. `isOpen`: a parameter is unbound, so that it has no value. */
export interface Settled {
  readonly cut: Cut
  readonly isOpen: boolean
  readonly calendars: ReadonlySet<string>
  readonly counting: (frame: Frame) => Counting
}

type Values = Pick<Ruled, "evaluate"> & { readonly operands: ReturnType<typeof operands> }

const quotientBy =
  ({ evaluate: quotient, operands: all }: Values, frame: Frame): Counting["value"] =>
  (parts) => {
    const some = [...parts]
    const counted = all.map((operand, index) => ({
      operand,
      tally: some.reduce((sum, part) => combine(sum, part[index] ?? empty), empty)
    }))
    return openRows(counted) > 0 ? none : quotient(counted, frame)
  }

const byDeclaration = (resolved: Resolved): Settled => {
  const all = operands(resolved.formula)
  return {
    cut: resolved.cut,
    isOpen: resolved.unbound.length > 0,
    calendars: calendarsNamed(resolved),
    counting: (frame) => ({
      queries: (position) => all.map((operand) => queryOf(operand, frame, { position, atMs: 0 })),
      tallies: (rows) =>
        all.map((operand, index) =>
          tally(
            operand,
            frame,
            (rows[index] ?? []).map(({ row }) => row as unknown as { readonly [field: string]: unknown })
          )
        ),
      value: quotientBy({ operands: all, evaluate: (one, of) => evaluate(resolved.formula, one, of) }, frame)
    })
  }
}

const byObligation = (settled: Attainment.Attained["settled"]): Settled => {
  const { calendars, cut, evaluate: quotient } = Attainment.ruled(settled)
  return {
    cut,
    isOpen: false,
    calendars,
    counting: (frame) => ({
      queries: (position) => Attainment.queriesOf(frame, position),
      tallies: (rows) => [Attainment.tallyOf(Attainment.dueIn(settled, rows, frame))],
      value: quotientBy({ operands: [Attainment.papers(settled.obligation)], evaluate: quotient }, frame)
    })
  }
}

/** Settles a rule for a request. Refuses as the figure does. */
export const settled = (rule: Rule, request: Request): Effect.Effect<Settled, ResolveRefusal> =>
  isObligation(rule)
    ? Effect.map(Effect.fromResult(Attainment.opened(rule, request)), byObligation)
    : Effect.map(Effect.fromResult(resolve(rule, request, request.window)), byDeclaration)
