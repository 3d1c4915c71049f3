/** The time to the first response (SD-2.2). */
import * as Kpi from "../../count/Kpi.ts"
import { quantiles } from "./Cases.ts"
import { of, until } from "./Times.ts"

const response = (statistic: "median" | "p90"): Kpi.Declaration =>
  Kpi.quantile(
    {
      name: `desk_response_${statistic}`,
      title: { zh: `服务台首次响应时长${of[statistic].zh}`, en: `Desk: ${of[statistic].en} time to first response` },
      rule: {
        zh: `区间内首次知悉且截止时已答复的案件，自首次知悉至首次答复所用时间的${of[statistic].rule.zh}`,
        en: `${of[statistic].rule.en} of the time from the first that is known of a case to its first answer, of the cases first known in the window and answered by the cut`
      },
      clauses: ["SD-2.2"],
      better: "lower"
    },
    quantiles[statistic],
    [until("answeredAtMs", "已答复的案件", "cases answered")]
  )

/** Median of the time to the first response. */
export const deskResponseMedian = response("median")
/** 90th percentile of the time to the first response. */
export const deskResponseP90 = response("p90")
