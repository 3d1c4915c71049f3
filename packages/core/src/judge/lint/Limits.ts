/** Checks of limits that should rise, or fall, from step to step. */
import * as Schema from "effect/Schema"
import * as Rational from "../../count/Rational.ts"
import { fraction } from "../Interval.ts"
import type { Finding } from "./Finding.ts"

/** Limits that rise (or fall) with their steps, in the order of the steps. */
export const Limits = Schema.Struct({
  name: Schema.String,
  clause: Schema.String,
  direction: Schema.Literals(["rising", "falling"]),
  steps: Schema.Array(Schema.Struct({ name: Schema.String, limit: Rational.RationalText }))
})
/** The type of {@link Limits}. */
export interface Limits extends Schema.Schema.Type<typeof Limits> {}

const compare = (a: string, b: string): number => Rational.compare(fraction(a), fraction(b))

const remedy = { zh: "请与文件主管核对各步的顺序", en: "have the owner of the document check the order of the steps" }

/** The steps at which limits go the wrong way; equal neighbours go neither. */
export const limits = ({ clause, direction, name, steps }: Limits): ReadonlyArray<Finding> =>
  steps.slice(1).flatMap((step, index) => {
    const before = steps[index] ?? step
    const order = compare(before.limit, step.limit)
    if (direction === "rising" ? order <= 0 : order >= 0) return []
    const zh = `${before.name} 为 ${before.limit}，${step.name} 为 ${step.limit}，方向相反`
    const en = `${before.name} has ${before.limit} and ${step.name} ${step.limit}, which is the wrong way`
    return [{ kind: "not-monotone", clause, about: name, found: { zh, en }, remedy }]
  })
