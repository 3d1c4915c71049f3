/** Checks of tables: tiers that leave gaps or overlap, and limits that do not rise (or fall) as they should. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Rational from "../../count/Rational.ts"
import type { Finding, FindingKind } from "./Finding.ts"

const Edge = Schema.Struct({ at: Rational.RationalText, inside: Schema.Boolean })

/** A tier: from one edge to another, each inside the tier or not. */
export const Tier = Schema.Struct({ name: Schema.String, from: Edge, to: Edge })
/** The type of {@link Tier}. */
export interface Tier extends Schema.Schema.Type<typeof Tier> {}

/** A table of tiers that is to give exactly one for each value from `from` to `to`, both inside. */
export const Tiers = Schema.Struct({
  name: Schema.String,
  clause: Schema.String,
  from: Rational.RationalText,
  to: Rational.RationalText,
  tiers: Schema.Array(Tier)
})
/** The type of {@link Tiers}. */
export interface Tiers extends Schema.Schema.Type<typeof Tiers> {}

/** Limits that rise (or fall) with their steps, in the order of the steps. */
export const Limits = Schema.Struct({
  name: Schema.String,
  clause: Schema.String,
  direction: Schema.Literals(["rising", "falling"]),
  steps: Schema.Array(Schema.Struct({ name: Schema.String, limit: Rational.RationalText }))
})
/** The type of {@link Limits}. */
export interface Limits extends Schema.Schema.Type<typeof Limits> {}

const compare = (a: string, b: string): number =>
  Rational.compare(Result.getOrThrow(Rational.parse(a)), Result.getOrThrow(Rational.parse(b)))

type Place = Pick<Tiers, "name" | "clause">

const finding = (kind: FindingKind, { clause, name }: Place, zh: string, en: string): Finding => ({
  kind,
  clause,
  about: name,
  found: { zh, en },
  remedy:
    kind === "not-monotone"
      ? { zh: "请与文件主管核对各步的顺序", en: "have the owner of the document check the order of the steps" }
      : { zh: "请让每个值恰好落入一档", en: "let every value fall into exactly one tier" }
})

type Edge = typeof Edge.Type

/** What lies between where one tier ends and the next begins. */
const seam = (end: Edge, start: Edge): "gap" | "overlap" | undefined => {
  const order = compare(end.at, start.at)
  if (order < 0 || (order === 0 && !end.inside && !start.inside)) return "gap"
  return order > 0 || (end.inside && start.inside) ? "overlap" : undefined
}

/** Edges in their order; at one value, an edge that takes it in begins before one that does not. */
const beginsBefore = (a: Tier, b: Tier): number =>
  compare(a.from.at, b.from.at) || Number(b.from.inside) - Number(a.from.inside)

const ends = (a: Edge, b: Edge): number => compare(a.at, b.at) || Number(a.inside) - Number(b.inside)

const unsettled = (table: Tiers, kind: "gap" | "overlap", at: string, before: string, after: string): Finding =>
  kind === "gap"
    ? finding(
        kind,
        table,
        `${at} 处无档：${before} 与 ${after} 之间`,
        `no tier at ${at}, between ${before} and ${after}`
      )
    : finding(kind, table, `${at} 处有两档：${before} 与 ${after}`, `two tiers at ${at}: ${before} and ${after}`)

/** The gaps and overlaps of a table of tiers, from its lowest value to its highest. */
export const tiers = (table: Tiers): ReadonlyArray<Finding> => {
  const found: Array<Finding> = []
  // What was covered so far ends at an edge: before the first tier, just below the lowest value.
  let covered: Pick<Tier, "name" | "to"> = { name: table.from, to: { at: table.from, inside: false } }
  for (const tier of [...table.tiers].sort(beginsBefore)) {
    const kind = seam(covered.to, tier.from)
    if (kind !== undefined) found.push(unsettled(table, kind, tier.from.at, covered.name, tier.name))
    if (ends(tier.to, covered.to) > 0) covered = tier
  }
  const isWhole = ends(covered.to, { at: table.to, inside: true }) >= 0
  return isWhole ? found : [...found, unsettled(table, "gap", covered.to.at, covered.name, table.to)]
}

/** The steps at which limits go the wrong way; equal neighbours go neither. */
export const limits = (list: Limits): ReadonlyArray<Finding> =>
  list.steps.slice(1).flatMap((step, index) => {
    const before = list.steps[index] ?? step
    const order = compare(before.limit, step.limit)
    if (list.direction === "rising" ? order <= 0 : order >= 0) return []
    const zh = `${before.name} 为 ${before.limit}，${step.name} 为 ${step.limit}，方向相反`
    const en = `${before.name} has ${before.limit} and ${step.name} ${step.limit}, which is the wrong way`
    return [finding("not-monotone", list, zh, en)]
  })
