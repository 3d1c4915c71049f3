/** How old the backlog is: from receipt to the cut. What is too old is the company's to say. */
import * as Kpi from "../../count/Kpi.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import { open, standing, standsOpen } from "./Backlog.ts"
import { type CaseCondition, quantiles } from "./Cases.ts"

const backlogDays: Parameter = {
  name: "backlogDays",
  title: { zh: "积压过久的天数", en: "days after which a case is too old" },
  unit: "days",
  source: "unbound",
  clause: "SD-3.3"
}

const tooOld: CaseCondition = { beforeCut: "receivedAtMs", moreThan: { days: { parameter: backlogDays.name } } }
const aged = { clauses: ["SD-3.3"], better: "lower", readings: [open] } as const

/** How many of the backlog are older than the company allows. */
export const deskBacklogTooOld: Kpi.Declaration = Kpi.stock(
  {
    ...aged,
    name: "desk_backlog_too_old",
    title: { zh: "服务台超龄未结件数", en: "Desk: backlog that is too old" },
    rule: {
      zh: "截止时尚未了结且收到已超过规定天数的案件数；天数由公司定",
      en: "the cases that stand open at the cut and were received more days before it than the company allows"
    },
    parameters: [backlogDays]
  },
  [standing({ among: { all: [standsOpen, tooOld] } })]
)

/** The same as a share of the backlog. */
export const deskBacklogTooOldRate: Kpi.Declaration = Kpi.share(
  {
    ...aged,
    name: "desk_backlog_too_old_rate",
    title: { zh: "服务台超龄积压率", en: "Desk: share of the backlog that is too old" },
    rule: {
      zh: "截止时尚未了结的案件中，收到已超过规定天数者所占比例；天数由公司定",
      en: "of the cases that stand open at the cut, the share received more days before it than the company allows"
    },
    parameters: [backlogDays]
  },
  [standing({ having: tooOld })]
)

const age = (statistic: keyof typeof quantiles, zh: string, en: string): Kpi.Declaration =>
  Kpi.quantile(
    {
      ...aged,
      name: `desk_backlog_age_${statistic}`,
      title: { zh: `服务台积压时长${zh}`, en: `Desk: ${en} age of the backlog` },
      rule: {
        zh: `截止时尚未了结的案件，自收到至截止时间的${zh}`,
        en: `the ${en} of the time from receipt to the cut, of the cases that stand open at it`
      },
      display: "days"
    },
    quantiles[statistic],
    [standing({ value: { age: "receivedAtMs" } })]
  )

/** Median age of the backlog. */
export const deskBacklogAgeMedian = age("median", "中位数", "median")
/** 90th percentile of the age of the backlog. */
export const deskBacklogAgeP90 = age("p90", "第90百分位", "90th percentile")
