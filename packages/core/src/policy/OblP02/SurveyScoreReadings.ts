/** What OBL-P-02 §3.2.3 leaves open of the survey's score: which month owns a week, and how weeks make a month. */
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

/** The readings in the order in which they are asked. */
export const readings: ReadonlyArray<Reading> = [weekToMonth, combine]
