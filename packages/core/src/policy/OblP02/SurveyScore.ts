/** The scores of the weekly survey (OBL-P-02 §3.2.2 to §3.2.5): what the text leaves open, and the numbers it does not give. */
import type { Numbers } from "../../judge/Proposals.ts"
import type { Rule } from "../../judge/Score.ts"
import type { Reading } from "../../rules/Reading.ts"

const weekToMonth: Reading = {
  name: "weekToMonth",
  title: { zh: "一周归入哪个月", en: "which month owns a week" },
  clause: "S0-3.2.3b",
  because: {
    zh: "一周的调查在下周日截止，月底前报送的只能是已截止的周",
    en: "a week is surveyed by the Sunday after it; what goes out before a month's end can only be weeks surveyed by then"
  },
  default: "surveyClosedIn",
  choices: {
    surveyClosedIn: { title: { zh: "调查截止日所在月", en: "the month in which its survey closes" } },
    isoThursday: { title: { zh: "周四所在月", en: "the month of its Thursday" } },
    weekStart: { title: { zh: "周一所在月", en: "the month of its Monday" } },
    weekEnd: { title: { zh: "周日所在月", en: "the month of its Sunday" } }
  }
}

const combine: Reading = {
  name: "combine",
  title: { zh: "周分如何合成月分", en: "how weeks make a month" },
  clause: "S0-3.2.3b",
  because: {
    zh: "三成抽样下每人每月只有一两周有分，五周之月又超过一百分",
    en: "with three tenths drawn a person has one or two scored weeks a month, and months of five weeks would exceed 100"
  },
  default: "normalisedMean",
  choices: {
    normalisedMean: { title: { zh: "有分各周的平均，折成百分", en: "mean of the scored weeks, of 100" } },
    cappedSum: { title: { zh: "各周之和，至多一百", en: "sum of the weeks, at most 100" } },
    literalSum: { title: { zh: "各周之和", en: "sum of the weeks" } }
  }
}

/** Scores of persons and departments. A department's month is the mean over its persons: the text's quotient of sum and mean is the headcount. */
export const surveyScore: Rule = {
  name: "survey_score",
  title: { zh: "售后服务满意度得分", en: "Score of the service survey" },
  rule: {
    zh: "一周为所访顾客评分的平均（满分二十五），月分满分一百，部门为人员的平均，季度为各月的平均",
    en: "a week is the mean of what its customers said, of 25; a month is of 100, a department the mean of its persons, a quarter the mean of its months"
  },
  clauses: ["S0-3.2.2d", "S0-3.2.3a", "S0-3.2.3b", "S0-3.2.4a", "S0-3.2.5a", "S0-3.2.5b", "S0-3.2.9"],
  readings: [weekToMonth, combine]
}

/** The numbers that §3.2.4 does not give: none is assumed. */
export const rankingNumbers: Numbers = {
  meritPlaces: {
    name: "meritPlaces",
    title: { zh: "受奖名次数", en: "places that merit" },
    unit: "places",
    source: "unbound",
    clause: "S0-3.2.4b"
  },
  bottomQuarters: {
    name: "bottomQuarters",
    title: { zh: "长期落后的季度数", en: "quarters in a row that are long" },
    unit: "quarters",
    source: "unbound",
    clause: "S0-3.2.4c"
  },
  bottomShare: {
    name: "bottomShare",
    title: { zh: "落后名次的百分比", en: "per cent of a ranking that is its bottom" },
    unit: "percent",
    source: "unbound",
    clause: "S0-3.2.4c"
  }
}
