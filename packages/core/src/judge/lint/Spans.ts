/**
 * The check of spans: an operand that asks of one span of time, or of one age at the cut, to be longer than so long and
 * not longer than less counts nothing.
 */
import * as Result from "effect/Result"
import { type Condition, limitMs } from "../../count/Condition.ts"
import { show } from "../../count/ConditionText.ts"
import { operands } from "../../count/Evaluate.ts"
import type { Declaration } from "../../count/Kpi.ts"
import type { Operand } from "../../count/Operand.ts"
import { resolve } from "../../count/Resolve.ts"
import type { Finding } from "./Finding.ts"

/** What a condition asks of a span: to be longer than so many milliseconds, or not to be. */
interface Bound {
  readonly span: string
  readonly is: "over" | "atMost"
  readonly ms: number
  readonly said: string
}

/** The bounds that stand whenever a condition holds, or whenever it does not. */
const bounds = (one: Condition, holds: boolean): ReadonlyArray<Bound> => {
  if ("not" in one) return bounds(one.not, !holds)
  const members = "all" in one ? one.all : "any" in one ? one.any : undefined
  if (members !== undefined) {
    return "all" in one === holds || members.length === 1 ? members.flatMap((member) => bounds(member, holds)) : []
  }
  const said = show(holds ? one : { not: one })
  if ("beforeCut" in one) {
    const ms = one.moreThan === undefined ? 0 : limitMs(one.moreThan)
    return [{ span: JSON.stringify([one.beforeCut]), is: holds ? "over" : "atMost", ms, said }]
  }
  if ("within" in one && !("calendar" in one.atMost)) {
    return [{ span: JSON.stringify(one.within), is: holds ? "atMost" : "over", ms: limitMs(one.atMost), said }]
  }
  return []
}

/** The first two bounds of one span that no row can keep both. */
const clash = (all: ReadonlyArray<Bound>): readonly [Bound, Bound] | undefined => {
  for (const over of all.filter(({ is }) => is === "over")) {
    const less = all.find(({ is, ms, span }) => is === "atMost" && span === over.span && over.ms >= ms)
    if (less !== undefined) return [over, less]
  }
  return undefined
}

const asked = ({ among, exclusions, having }: Operand): ReadonlyArray<Bound> => [
  ...bounds(among, true),
  ...exclusions.flatMap(({ when }) => bounds(when, false)),
  ...(having === undefined ? [] : bounds(having, true))
]

/** The operands under the usual answers to the readings, and under every other answer to one of them. */
const operandsOf = (declaration: Declaration): ReadonlyArray<Operand> =>
  [
    {},
    ...declaration.readings.flatMap(({ choices, name }) => Object.keys(choices).map((choice) => ({ [name]: choice })))
  ].flatMap((readings) =>
    Result.match(resolve(declaration, { readings }), {
      onSuccess: ({ formula }) => operands(formula),
      onFailure: () => []
    })
  )

/** The operands of an indicator that ask for what no row can have; numbers that are unbound clash with nothing. */
export const spans = (declaration: Declaration): ReadonlyArray<Finding> => {
  const found = new Map<string, Finding>()
  for (const operand of operandsOf(declaration)) {
    const [over, less] = clash(asked(operand)) ?? []
    if (over === undefined || less === undefined) continue
    const about = { clause: declaration.clauses[0] ?? "", about: declaration.name }
    const zh = `${operand.name} 要求“${over.said}”且“${less.said}”，没有行能两者兼备`
    const en = `${operand.name} asks for both "${over.said}" and "${less.said}", and no row has both`
    const remedy = { zh: "请改正其中一个时限", en: "mend one of the two limits" }
    found.set(en, { kind: "never-holds", ...about, found: { zh, en }, remedy })
  }
  return [...found.values()]
}
