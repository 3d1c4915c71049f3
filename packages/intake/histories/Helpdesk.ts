/**
 * Indicators of the help desk's history, declared with the public vocabulary: examples to copy for an import of one's
 * own. They cite no clause, because no document rules a foreign history.
 */
import { type Case, Condition, Kpi, Operand } from "@servicebook/core"

type More<R> = Partial<Omit<Operand.Operand<Operand.FieldOf<R>, Operand.InstantOf<R>>, "rows">>

const cases = (name: string, more: More<Case.Row> = {}) =>
  Operand.operand<Case.Row>({
    name,
    title: { zh: "个案", en: "cases" },
    rows: "case",
    select: { anchor: "firstAtMs" },
    among: Condition.always,
    exclusions: [],
    ...more
  })

const heading = (name: string, zh: string, en: string): Kpi.Heading => ({
  name,
  title: { zh, en },
  rule: { zh, en },
  clauses: []
})

/** All cases of the window. */
export const received = Kpi.count(heading("cases", "个案数", "Cases"), [cases("cases")])

/** Cases that were ever resolved. */
export const everResolved = Kpi.count(heading("cases_resolved", "曾解决的个案", "Cases ever resolved"), [
  cases("resolved", { among: { known: "firstResolvedAtMs" } })
])

/** How often cases were resolved, every time counted. */
export const resolutions = Kpi.count(heading("resolutions", "解决次数", "Resolutions"), [
  cases("resolutions", { value: { field: "resolutions" } })
])

/** Cases resolved more than once. */
export const resolvedAgain = Kpi.count(
  heading("cases_resolved_again", "多次解决的个案", "Cases resolved more than once"),
  [cases("resolved_again", { among: { atLeast: ["resolutions", 2] } })]
)

/** Cases that were ever closed. */
export const everClosed = Kpi.count(heading("cases_closed", "曾关闭的个案", "Cases ever closed"), [
  cases("closed", { among: { known: "firstClosedAtMs" } })
])

/** How often cases were closed. */
export const closings = Kpi.count(heading("closings", "关闭次数", "Closings"), [
  cases("closings", { value: { field: "closings" } })
])

/** Cases that stand closed at the cut. */
export const closedAtCut = Kpi.count(heading("cases_standing_closed", "截止时已关闭", "Cases closed at the cut"), [
  cases("closed", { among: { is: ["state", "closed"] } })
])

/** How often a resolved or closed case was worked on again. */
export const reopenings = Kpi.count(heading("reopenings", "重开次数", "Reopenings"), [
  cases("reopenings", { value: { field: "reopenings" } })
])

/** Cases that were reopened. */
export const reopened = Kpi.share(heading("cases_reopened", "重开率", "Share of cases reopened"), [
  cases("reopened", { having: { atLeast: ["reopenings", 1] } })
])

const toAnswer = cases("to_answer", { value: { elapsed: ["firstAtMs", "assignedAtMs"] } })
const toResolve = cases("to_resolve", { value: { elapsed: ["firstAtMs", "firstResolvedAtMs"] } })

/** Mean hours from the first activity to being taken in charge. */
export const meanToAnswer = Kpi.mean(heading("mean_to_answer", "平均受理时长", "Mean time to being taken in charge"), [
  toAnswer
])

/** Median hours from the first activity to being taken in charge. */
export const medianToAnswer = Kpi.quantile(
  heading("median_to_answer", "受理时长中位数", "Median time to being taken in charge"),
  "1/2",
  [toAnswer]
)

/** Share of cases taken in charge within a day. */
export const answeredInADay = Kpi.shareWithin<Case.Row>(
  heading("answered_in_a_day", "24 小时内受理率", "Taken in charge within 24 hours"),
  { from: "firstAtMs", to: "assignedAtMs", atMost: { hours: 24 } },
  {
    name: "answered",
    title: { zh: "已受理个案", en: "cases taken in charge" },
    rows: "case",
    select: { anchor: "firstAtMs" },
    among: { known: "assignedAtMs" },
    exclusions: []
  }
)

/** Mean hours from the first activity to the first resolution. */
export const meanToResolve = Kpi.mean(heading("mean_to_resolve", "平均解决时长", "Mean time to the first resolution"), [
  toResolve
])

/** Median hours from the first activity to the first resolution. */
export const medianToResolve = Kpi.quantile(
  heading("median_to_resolve", "解决时长中位数", "Median time to the first resolution"),
  "1/2",
  [toResolve]
)

/** Share of resolved cases that were so within five days. */
export const resolvedInFiveDays = Kpi.shareWithin<Case.Row>(
  heading("resolved_in_five_days", "五日内解决率", "Resolved within five days"),
  { from: "firstAtMs", to: "firstResolvedAtMs", atMost: { days: 5 } },
  {
    name: "resolved",
    title: { zh: "已解决个案", en: "cases resolved" },
    rows: "case",
    select: { anchor: "firstAtMs" },
    among: { known: "firstResolvedAtMs" },
    exclusions: []
  }
)

/** Cases whose last activity before the cut is no closing. */
export const open = Kpi.stock(heading("cases_open", "未关闭个案存量", "Cases not closed at the cut"), [
  cases("open", { select: { standing: "firstAtMs" }, among: { not: { is: ["state", "closed"] } } })
])

/** Cases never closed by the cut. */
export const neverClosed = Kpi.stock(
  heading("cases_never_closed", "从未关闭的个案存量", "Cases never closed by the cut"),
  [cases("never_closed", { select: { standing: "firstAtMs" }, among: { not: { known: "firstClosedAtMs" } } })]
)
