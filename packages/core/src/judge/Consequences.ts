/**
 * Consequences: what rules draw from the facts of a period, for whom, by which clause and resting on what. They are derived
 * each time and never stored. Held against the proposals there are, they say what is to be proposed, what stands, and what is
 * to be taken back because the facts have changed. People decide; a dismissal is never more than recommended.
 */
import * as Schema from "effect/Schema"
import * as Rational from "../count/Rational.ts"
import { sha256Hex } from "../log/EventId.ts"
import { Parameter } from "../rules/Parameter.ts"
import { Reading } from "../rules/Reading.ts"
import { Title } from "../rules/Title.ts"
import type { Row as Proposal } from "../streams/Proposal.ts"
import type { Outcome } from "./DecisionTable.ts"

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

/** What a consequence comes to: money (fen, 分), a factor of pay, an act without a number, or a number that nobody gave. */
export type Amount =
  | { readonly is: "fen"; readonly fen: number }
  | { readonly is: "factor"; readonly factor: Rational.Rational }
  | { readonly is: "none" }
  | { readonly is: "not-configured"; readonly parameter: string; readonly clause: string }

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

/** The longest key; a longer one keeps its beginning and the digest of the whole. */
const longest = 200

const keyOf = ({ cause, clause, measure, period, who }: Drawn): string => {
  const key = [period, clause, measure, who, cause].join("|")
  return key.length <= longest ? key : `${key.slice(0, longest - 65)}#${sha256Hex(key)}`
}

/** A consequence with its key. */
export const consequence = ({ cause, ...drawn }: Drawn): Consequence => ({ key: keyOf({ cause, ...drawn }), ...drawn })

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
    return { ...one, amount: { is: "fen", fen } }
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

/** A proposal that rests on a consequence. */
export interface Proposed {
  /** The id of its stream. */
  readonly id: string
  readonly key: string
  readonly row: Proposal
}

/** A proposal to be taken back, and why. */
export interface Reversal {
  readonly id: string
  readonly key: string
  readonly row: Proposal
  /** Undecided it is withdrawn; approved or carried out, another proposal undoes it. */
  readonly by: "withdrawal" | "reversal"
  readonly because: "no-longer-follows" | "another-amount"
  /** The proposal that undoes it already, by its id. */
  readonly under: string | null
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

const isOver = ({ state }: Proposal): boolean => state === "withdrawn" || state === "reversed"

/** Whether the proposal says what follows now. One that was rejected was decided upon, and is not put again. */
const fits = ({ row }: Proposed, one: Consequence): boolean =>
  row.state === "rejected" || fenOf(one) === null || row.fen === fenOf(one)

/**
 * Holds consequences against proposals of the same periods. `undoing`: which proposal, by its id, undoes which.
 * What nobody can put a number to is not proposed yet.
 */
export const compare = (
  follows: ReadonlyArray<Consequence>,
  proposed: ReadonlyArray<Proposed>,
  undoing: ReadonlyMap<string, string>
): Compared => {
  const byKey = new Map(follows.map((one) => [one.key, one]))
  const live = proposed.filter(({ row }) => !isOver(row))
  const reverse = live.flatMap((one): ReadonlyArray<Reversal> => {
    const now = byKey.get(one.key)
    if (one.row.state === "rejected" || (now !== undefined && fits(one, now))) return []
    const by = one.row.state === "proposed" ? "withdrawal" : "reversal"
    const because = now === undefined ? "no-longer-follows" : "another-amount"
    return [{ ...one, by, because, under: undoing.get(one.id) ?? null }]
  })
  const standing = new Map(
    live.filter((one) => !reverse.some(({ id }) => id === one.id)).map((one) => [one.key, one.id])
  )
  return {
    propose: follows.filter(({ amount, key }) => amount.is !== "not-configured" && !standing.has(key)),
    reverse,
    stands: follows.flatMap((one) => {
      const id = standing.get(one.key)
      return id === undefined ? [] : [{ consequence: one, id }]
    })
  }
}
