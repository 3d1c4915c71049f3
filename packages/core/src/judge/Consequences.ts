/**
 * Consequences: what rules draw from the facts of a period, for whom, by which clause and resting on what. They are derived
 * each time and never stored. Held against the proposals there are, they say what is to be proposed, what stands, and what is
 * to be taken back because the facts have changed. People decide; a dismissal is never more than recommended.
 */
import * as Schema from "effect/Schema"
import * as Rational from "../count/Rational.ts"
import { Parameter } from "../rules/Parameter.ts"
import { Reading } from "../rules/Reading.ts"
import { Title } from "../rules/Title.ts"
import type { Row as Proposal } from "../streams/Proposal.ts"
import { keyOf } from "./ConsequenceKey.ts"
import { type DecisionTable, deciding, type Outcome, type Values } from "./DecisionTable.ts"

/** A rule of consequences as policies declare it; how it draws them is the policy's own code, its choices are here. */
export const Rule = Schema.Struct({
  /** Snake case, as `offences`. */
  name: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9_]*$/)),
  title: Title,
  rule: Title,
  clauses: Schema.Array(Schema.String),
  /** The decision tables that it goes by, by name: they come with it. */
  tables: Schema.Array(Schema.String),
  parameters: Schema.Array(Parameter),
  readings: Schema.Array(Reading)
})
/** The type of {@link Rule}. */
export interface Rule extends Schema.Schema.Type<typeof Rule> {}

/**
 * What a consequence comes to: money (fen, 分; `cutFrom`: what it was before the cap), a factor of pay, an act without a
 * number, or a number that nobody gave.
 */
export type Amount =
  | { readonly is: "fen"; readonly fen: number; readonly cutFrom?: number }
  | { readonly is: "factor"; readonly factor: Rational.Rational }
  | { readonly is: "none" }
  | { readonly is: "not-configured"; readonly parameter: string; readonly clause: string }

/** The rules of a table that decided, by their names, and what was put to it; fractions as text. */
export interface Ruling {
  readonly table: string
  readonly rules: ReadonlyArray<string>
  readonly values: { readonly [input: string]: string }
}

/** What a table rules on values. */
export const ruling = (table: DecisionTable, values: Values): Ruling => ({
  table: table.name,
  rules: deciding(table, values).map(({ name }) => name),
  values: Object.fromEntries(
    Object.entries(values).map(([input, value = "?"]) => [
      input,
      typeof value === "string" ? value : Rational.show(value)
    ])
  )
})

/** One consequence. */
export interface Consequence {
  /** Its own key: whatever decides about it is in there, so that another outcome has another key. */
  readonly key: string
  readonly rule: string
  readonly clause: string
  /** The measure by its name. */
  readonly measure: string
  /** For whom: `staff:…`, or `post:…` where the document speaks of a post. */
  readonly who: string
  /** The period as its label, `2026-05` or `2026-Q2`. */
  readonly period: string
  readonly amount: Amount
  /** The streams that it rests on, as `Conduct/3`. */
  readonly basis: ReadonlyArray<string>
  /** The table that decided, where one did. */
  readonly ruling?: Ruling
}

/** What a consequence is made of; its key follows. `cause` says what decided, as `Conduct/3#2`. */
export type Drawn = Omit<Consequence, "key"> & { readonly cause: string }

/** What a rule could not say: an input that nobody knows, or what the period lacks. */
export interface Open {
  readonly rule: string
  readonly clause: string
  readonly who: string
  readonly period: string
  readonly lacks: string
}

export { clauseOf, isFor, periodOf, whose } from "./ConsequenceKey.ts"

/** A consequence with its key. */
export const consequence = ({ cause, ...drawn }: Drawn): Consequence => ({ key: keyOf({ cause, ...drawn }), ...drawn })

/** Whether it comes to something: a measure of 0 fen, as what a cap leaves nothing of, is none. */
export const matters = ({ amount }: Consequence): boolean => amount.is !== "fen" || amount.fen !== 0

/** The amount that a table gives for an output of money; undefined where nothing follows. */
export const money = (outcome: Outcome | undefined): Amount | undefined => {
  if (outcome === undefined) return undefined
  if (outcome.is === "not-configured") return outcome
  if (outcome.is !== "decided" || typeof outcome.value === "string") return undefined
  return { is: "fen", fen: Number(outcome.value.n / outcome.value.d) }
}

const fenOf = ({ amount }: Consequence): number | null => (amount.is === "fen" ? amount.fen : null)

/** Keeps what somebody pays in a month under a cap (fen): in the order of the keys, what goes over is cut off. */
export const capped = (
  all: ReadonlyArray<Consequence>,
  capFen: number,
  isCharge: (one: Consequence) => boolean
): ReadonlyArray<Consequence> => {
  const left = new Map<string, number>()
  return all.map((one) => {
    if (!isCharge(one) || one.amount.is !== "fen") return one
    const group = `${one.period} ${one.who}`
    const room = left.get(group) ?? capFen
    const fen = Math.min(one.amount.fen, room)
    left.set(group, room - fen)
    return fen === one.amount.fen ? one : { ...one, amount: { is: "fen", fen, cutFrom: one.amount.fen } }
  })
}

/** The product of the factors of somebody's pay in a period: 1 without any. A factor of nothing makes nothing of all. */
export const payFactor = (all: ReadonlyArray<Consequence>, who: string, period: string): Rational.Rational =>
  all.reduce(
    (factor, { amount, ...one }) =>
      one.who === who && one.period === period && amount.is === "factor"
        ? Rational.multiply(factor, amount.factor)
        : factor,
    Rational.whole(1)
  )

/** What somebody's pay of a period is multiplied by, and the clauses that say so. */
export interface Pay {
  readonly who: string
  readonly period: string
  readonly factor: Rational.Rational
  readonly clauses: ReadonlyArray<string>
}

/** The pay of everybody that has a factor, by period. */
export const pays = (all: ReadonlyArray<Consequence>): ReadonlyArray<Pay> => {
  const factors = all.filter(({ amount }) => amount.is === "factor")
  const groups = new Map(factors.map(({ period, who }) => [`${period}|${who}`, { period, who }]))
  return [...groups.keys()].sort().map((key) => {
    const { period, who } = groups.get(key) as Pick<Pay, "period" | "who">
    const own = factors.filter((one) => one.period === period && one.who === who)
    return { who, period, factor: payFactor(own, who, period), clauses: [...new Set(own.map(({ clause }) => clause))] }
  })
}

/** A proposal that rests on a consequence. */
export interface Proposed {
  /** The id of its stream. */
  readonly id: string
  readonly key: string
  readonly row: Proposal
}

/** A proposal that undoes another, by its id. */
export interface Undoing {
  readonly id: string
  readonly row: Proposal
}

/** A proposal to be taken back, and why. */
export interface Reversal {
  readonly id: string
  readonly key: string
  readonly row: Proposal
  /** Not carried out it is withdrawn, by who approved it if it was; carried out, another proposal undoes it. */
  readonly by: "withdrawal" | "reversal"
  /**
   * `twice`: another of the same key stands. `undone`: one that undoes it was carried out, which is not noted yet. `needless`:
   * it would undo what stands or is over.
   */
  readonly because: "no-longer-follows" | "another-amount" | "twice" | "undone" | "needless"
  /** The proposal that undoes it, in whatever state but withdrawn. */
  readonly under: Undoing | null
}

/** Consequences held against proposals. */
export interface Compared {
  readonly propose: ReadonlyArray<Consequence>
  readonly reverse: ReadonlyArray<Reversal>
  readonly stands: ReadonlyArray<{ readonly consequence: Consequence; readonly id: string }>
}

const prefix = "consequence:"

/** The proposals among rows that rest on consequences, and undo nothing themselves. */
export const proposals = (
  all: ReadonlyArray<{ readonly id: string; readonly row: Proposal }>
): ReadonlyArray<Proposed> =>
  all.flatMap(({ id, row }) =>
    row.basis?.startsWith(prefix) === true && row.reverses === null
      ? [{ id, key: row.basis.slice(prefix.length), row }]
      : []
  )

/** The proposals among rows that undo others and were not withdrawn, by the id of the one they undo. */
export const undoings = (
  all: ReadonlyArray<{ readonly id: string; readonly row: Proposal }>
): ReadonlyMap<string, ReadonlyArray<Undoing>> => {
  const found = new Map<string, ReadonlyArray<Undoing>>()
  for (const { id, row } of all) {
    if (row.reverses === null || row.state === "withdrawn") continue
    found.set(row.reverses, [...(found.get(row.reverses) ?? []), { id, row }])
  }
  return found
}

const isOver = ({ state }: Proposal): boolean => state === "withdrawn" || state === "reversed"

/** Whether the proposal says what follows now. One that was rejected was decided upon, and is not put again. */
const fits = ({ row }: Proposed, one: Consequence): boolean =>
  row.state === "rejected" || fenOf(one) === null || row.fen === fenOf(one)

const isOpen = ({ row }: Undoing): boolean => row.state === "proposed" || row.state === "approved"

const howOf = ({ state }: Proposal): Reversal["by"] => (state === "carried-out" ? "reversal" : "withdrawal")

/** Of two with one key that which went further stands. */
const progress: ReadonlyArray<Proposal["state"]> = ["carried-out", "approved", "proposed", "rejected"]

const further = (a: Proposed, b: Proposed): number =>
  progress.indexOf(a.row.state) - progress.indexOf(b.row.state) || (a.id < b.id ? -1 : 1)

/** Why a proposal that is not over does not stand; undefined where it does. */
const whyNot = (
  { row }: Proposed,
  fitting: boolean | undefined,
  isTaken: boolean,
  under: Undoing | null
): Reversal["because"] | undefined => {
  if (row.state === "rejected") return undefined
  if (fitting === undefined) return "no-longer-follows"
  if (!fitting) return "another-amount"
  if (under?.row.state === "carried-out") return "undone"
  return isTaken ? "twice" : undefined
}

/**
 * Holds consequences against proposals of the same periods, and against those that undo them (by the id of the one undone).
 * What nobody can put a number to is not proposed yet.
 */
export const compare = (
  follows: ReadonlyArray<Consequence>,
  proposed: ReadonlyArray<Proposed>,
  undoing: ReadonlyMap<string, ReadonlyArray<Undoing>>
): Compared => {
  const byKey = new Map(follows.map((one) => [one.key, one]))
  const standing = new Map<string, string>()
  const reverse = [...proposed].sort(further).flatMap((one): ReadonlyArray<Reversal> => {
    const all = undoing.get(one.id) ?? []
    const under = all.find(({ row }) => row.state === "carried-out") ?? all.find(isOpen) ?? all[0] ?? null
    const now = byKey.get(one.key)
    const fitting = now === undefined ? undefined : fits(one, now)
    const because = isOver(one.row) ? undefined : whyNot(one, fitting, standing.has(one.key), under)
    if (because === undefined && !isOver(one.row) && !standing.has(one.key)) standing.set(one.key, one.id)
    const needless = all.filter(
      (other) => isOpen(other) && other.id !== one.row.reversedBy && (because === undefined || other !== under)
    )
    return [
      ...(because === undefined ? [] : [{ ...one, by: howOf(one.row), because, under }]),
      ...needless.map(({ id, row }) => {
        return { id, row, key: one.key, by: howOf(row), because: "needless" as const, under: null }
      })
    ]
  })
  return {
    propose: follows.filter(({ amount, key }) => amount.is !== "not-configured" && !standing.has(key)),
    reverse: reverse.sort((a, b) => (a.id < b.id ? -1 : 1)),
    stands: follows.flatMap((one) => {
      const id = standing.get(one.key)
      return id === undefined ? [] : [{ consequence: one, id }]
    })
  }
}
