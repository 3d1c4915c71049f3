/** What §3.1.4 a leaves open, the answers taken and the alternatives. */
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import { definitionReading, voidReading } from "./Complaints.ts"

/** After how many tries an unreachable customer counts as content; the document gives no number. */
export const unreachableTries: Parameter = {
  name: "unreachableTries",
  title: { zh: "联系不上次数", en: "tries before a customer counts as unreachable" },
  unit: "times",
  source: "unbound",
  clause: "S0-3.1.4a"
}

const clause = "S0-3.1.4a"

const resolvedCriterion: Reading = {
  name: "resolvedCriterion",
  title: { zh: "解决的认定", en: "who says that it is resolved" },
  clause,
  because: { zh: "处理人不检核自己的结果", en: "the handler does not check the own result" },
  default: "verified",
  choices: {
    handlerDone: { title: { zh: "处理人完成即可", en: "the handler's word" } },
    verified: { title: { zh: "经他人检核", en: "verified by somebody else" } },
    customerConfirmed: { title: { zh: "经顾客确认", en: "confirmed by the customer" } }
  }
}

const withdrawn: Reading = {
  name: "withdrawn",
  title: { zh: "撤回的投诉", en: "complaints withdrawn" },
  clause,
  because: { zh: "撤回不等于解决", en: "to withdraw is not to be helped" },
  default: "notSolved",
  choices: {
    notSolved: { title: { zh: "计入，未解决", en: "counted, not resolved" } },
    solved: { title: { zh: "计入，已解决", en: "counted as resolved" } },
    excluded: { title: { zh: "不计入", en: "left out" } }
  }
}

const unreachable: Reading = {
  name: "unreachable",
  title: { zh: "联系不上的顾客", en: "customers who cannot be reached" },
  clause,
  because: { zh: "文件未给出次数", en: "the document gives no number of tries" },
  default: "ownOutcome",
  choices: {
    ownOutcome: { title: { zh: "单列，未解决", en: "an outcome of its own, not resolved" } },
    solved: { title: { zh: "多次联系后视为解决", en: "resolved after enough tries" } }
  }
}

const attribution: Reading = {
  name: "attribution",
  title: { zh: "归属", en: "which window owns a resolution" },
  clause,
  because: {
    zh: "分子属于分母，不会超过百分之百",
    en: "the numerator is part of the denominator and cannot exceed it"
  },
  default: "cohort",
  choices: {
    cohort: { title: { zh: "按投诉归属", en: "that of the complaint" } },
    flow: { title: { zh: "按解决时间", en: "that in which it was resolved" } }
  }
}

/** All readings of the complaint resolution rate. */
export const readings: ReadonlyArray<Reading> = [
  resolvedCriterion,
  withdrawn,
  unreachable,
  attribution,
  voidReading,
  definitionReading
]
