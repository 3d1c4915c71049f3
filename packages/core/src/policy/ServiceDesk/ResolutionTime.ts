/** The time to resolve (SD-2.4). */
import * as Kpi from "../../count/Kpi.ts"
import type { Reading } from "../../rules/Reading.ts"
import { quantiles } from "./Cases.ts"
import { of, type Statistic, until } from "./Times.ts"

const resolution: Reading = {
  name: "resolution",
  title: { zh: "以哪次解决为准", en: "which resolution counts" },
  clause: "SD-2.4",
  because: {
    zh: "客户等到问题真正解决为止，被重开的解决不算",
    en: "the customer waits for the resolution that stands; one that was taken back was none"
  },
  default: "standing",
  choices: {
    standing: { title: { zh: "至今有效的解决", en: "the one that stands" } },
    first: { title: { zh: "首次解决", en: "the first one" } },
    closed: { title: { zh: "以关闭为准", en: "the closing that stands" } }
  }
}

const made = (statistic: Statistic, operands: Parameters<typeof Kpi.mean>[1]): Kpi.Formula =>
  statistic === "mean" ? { kind: "mean", of: operands } : { kind: "quantile", of: operands, at: quantiles[statistic] }

const resolved = (statistic: Statistic): Kpi.Declaration =>
  Kpi.byReading(
    {
      name: `desk_resolution_${statistic}`,
      title: { zh: `服务台解决时长${of[statistic].zh}`, en: `Desk: ${of[statistic].en} time to resolve` },
      rule: {
        zh: `区间内首次知悉且截止时已解决的案件，自首次知悉至解决所用时间的${of[statistic].rule.zh}；等待时间不扣除`,
        en: `${of[statistic].rule.en} of the time from the first that is known of a case to its resolution, of the cases first known in the window and resolved by the cut; time spent waiting is not taken off`
      },
      clauses: ["SD-2.4"],
      display: "hours",
      better: "lower",
      readings: [resolution]
    },
    resolution.name,
    {
      standing: made(statistic, [until("resolvedAtMs", "已解决的案件", "cases resolved")]),
      first: made(statistic, [until("firstResolvedAtMs", "曾经解决的案件", "cases resolved at least once")]),
      closed: made(statistic, [until("closedAtMs", "已关闭的案件", "cases closed")])
    }
  )

/** Mean of the time to resolve. */
export const deskResolutionMean = resolved("mean")
/** Median of the time to resolve. */
export const deskResolutionMedian = resolved("median")
/** 90th percentile of the time to resolve. */
export const deskResolutionP90 = resolved("p90")
