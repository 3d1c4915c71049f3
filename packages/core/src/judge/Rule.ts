/**
 * Rules that give figures: declarations of indicators, and periodic obligations, whose figure is their attainment. Whatever
 * asks for a figure by the name of its rule takes either.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Figure from "../count/Figure.ts"
import { Declaration, type Display } from "../count/Kpi.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import type { TallySource } from "../count/TallySource.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import * as Attainment from "./Attainment.ts"
import { Obligation } from "./Obligation.ts"

/** A rule that gives a figure. */
export const Rule = Schema.Union([Declaration, Obligation])
/** The type of {@link Rule}. */
export type Rule = Declaration | Obligation

/** Whether a rule is an obligation. */
export const isObligation = (rule: Rule): rule is Obligation => "paper" in rule

/** What an obligation leaves to the usual: it is a share, the higher the better, judged in every window. */
const usual = { parameters: [], judged: [], beside: [], display: "percent", better: "higher" } as const

/** What a declaration may state beside what every rule does. */
export const statedOf = (rule: Rule): Pick<Declaration, "parameters" | "judged" | "beside" | "display" | "better"> =>
  isObligation(rule) ? usual : rule

/** How the figure of a rule is shown, and with it its goals, by the rule's name; as a number where there is no such rule. */
export const displayOf = (name: string, rules: ReadonlyArray<Rule>): Display => {
  const rule = rules.find((one) => one.name === name)
  return rule === undefined ? "number" : statedOf(rule).display
}

type Figures<A> = Effect.Effect<A, ResolveRefusal | StoreFailed>

/** The figure of a rule for each request, asked of the source at once where the rule allows. */
export const computeEach = (
  source: TallySource,
  rule: Rule,
  requests: ReadonlyArray<Figure.Request>
): Figures<ReadonlyArray<Figure.Figure>> =>
  isObligation(rule)
    ? Effect.forEach(requests, (request) => Attainment.compute(source, rule, request))
    : Figure.computeEach(source, rule, requests)

/** For each request the figures of a rule by a field of its rows, asked of the source at once where the rule allows. */
export const computeEachBy = (
  source: TallySource,
  rule: Rule,
  requests: ReadonlyArray<Figure.Request>,
  by: string
): Figures<ReadonlyArray<ReadonlyArray<Figure.Figure>>> =>
  isObligation(rule)
    ? Effect.forEach(requests, (request) => Attainment.computeBy(source, rule, { ...request, by }))
    : Figure.computeEachBy(source, rule, requests, by)

/** The figure of a rule. */
export const compute = (source: TallySource, rule: Rule, request: Figure.Request): Figures<Figure.Figure> =>
  Effect.map(computeEach(source, rule, [request]), ([figure]) => figure as Figure.Figure)

/** The figure of a rule for each value of a field of its rows, in the order of the values. */
export const computeBy = (
  source: TallySource,
  rule: Rule,
  request: Figure.Request & { readonly by: string }
): Figures<ReadonlyArray<Figure.Figure>> =>
  Effect.map(computeEachBy(source, rule, [request], request.by), ([figures = []]) => figures)
