/** How long customers wait: what the figures of it share. Elapsed time, of the cases that have it by the cut. */
import type { InstantOf } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { carriedOver, cases, duplicate, voided } from "./Cases.ts"

/** Cases that came so far, each with its time from the first that is known of it. */
export const until = (to: InstantOf<Row>, zh: string, en: string) =>
  cases("cases", zh, en, {
    among: { known: to },
    exclusions: [duplicate, voided, carriedOver],
    value: { elapsed: ["firstAtMs", to] }
  })

/** The statistics in words. */
export const of = {
  median: { zh: "中位数", en: "median", rule: { zh: "中位数", en: "the median" } },
  p90: { zh: "第90百分位", en: "90th percentile", rule: { zh: "第90百分位", en: "the 90th percentile" } },
  mean: { zh: "平均", en: "mean", rule: { zh: "平均值", en: "the mean" } }
} as const
/** Which statistic tells of the times. */
export type Statistic = keyof typeof of
