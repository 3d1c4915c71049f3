// Indicators declared for the tests: one of every kind of formula, and every way a stock can be measured. The laws hold
// for these as for the indicators of the policies.
import * as Kpi from "../src/count/Kpi.ts"
import { operand, type StockMeasure } from "../src/count/Operand.ts"
import { kpis } from "../src/policy/Policies.ts"
import type { Parameter } from "../src/rules/Parameter.ts"
import type { Row as Case } from "../src/streams/Case.ts"
import type { Row as Attempt } from "../src/streams/Repair.ts"
import { all } from "../src/streams/Streams.ts"
import type { Row as Survey } from "../src/streams/Survey.ts"
import type { Row as InService } from "../src/streams/Unit.ts"

const title = { zh: "测试", en: "test" }
const heading = (name: string) => ({ name, title, rule: title, clauses: [] })
const some = { title, exclusions: [] }

const cases = {
  ...some,
  name: "cases",
  rows: "case",
  select: { anchor: "receivedAtMs" },
  among: { oneOf: ["class", ["complaint", "request"]] },
  exclusions: [{ reason: "duplicate", title, when: { known: "duplicateOf" } }]
} as const

const base = (at: StockMeasure) =>
  operand<InService>({
    ...some,
    name: "base",
    rows: "in-service",
    select: { present: { from: "enteredAtMs", until: "leftAtMs", weight: "units", at } },
    among: { all: [] },
    exclusions: [{ reason: "demonstration", title, when: { is: ["use", "demonstration"] } }]
  })

const handling = operand<Case>({ ...cases, value: { elapsed: ["receivedAtMs", "firstResolvedAtMs"] } })

const surveys = operand<Survey>({
  ...some,
  name: "surveys",
  rows: "survey",
  select: { anchor: "drawnAtMs" },
  among: { known: "answeredAtMs" },
  value: { field: "points" }
})

/** The share of cases answered. */
export const answered = Kpi.share(heading("answered"), [operand<Case>({ ...cases, having: { known: "answeredAtMs" } })])

/** Two arms: cases answered and attempts fixed. */
export const done = Kpi.share(heading("done"), [
  operand<Case>({ ...cases, having: { beforeCut: "firstClosedAtMs" } }),
  operand<Attempt>({
    ...some,
    name: "attempts",
    rows: "attempt",
    select: { anchor: "startedAtMs" },
    among: { not: { is: ["cause", "maintenance"] } },
    having: { is: ["outcome", "fixed"] }
  })
])

/** Cases over the installed base, measured in each way. */
export const perUnit = (["dailyMean", "openClose", "opening", "closing"] as const).map((at) =>
  Kpi.ratio(heading(`per_unit_${at.toLowerCase()}`), [operand<Case>(cases)], [base(at)])
)

/** The mean handling time. */
export const meanHandling = Kpi.mean(heading("mean_handling"), [handling])

/** The mean points of surveys. */
export const meanPoints = Kpi.mean({ ...heading("mean_points"), display: "number" }, [surveys])

/** The number of cases, and the sum of points. */
export const counts = [Kpi.count(heading("count_cases"), [operand<Case>(cases)]), Kpi.count(heading("sum"), [surveys])]

/** Cases open at the cut. */
export const open = Kpi.stock(heading("open"), [
  operand<Case>({ ...cases, select: { standing: "receivedAtMs" }, among: { is: ["state", "open"] } })
])

const backlog = {
  ...cases,
  select: { standing: "receivedAtMs" },
  among: { is: ["state", "open"] }
} as const
const byAge = { ...backlog, value: { age: "receivedAtMs" } } as const

/** The mean age of the cases open at the cut; the median and the ninth decile of that of all cases. */
export const ages = [
  Kpi.mean({ ...heading("mean_age"), cut: "latest" }, [operand<Case>(byAge)]),
  ...["1/2", "9/10"].map((at) =>
    Kpi.quantile(heading(`age_${at.replace("/", "_")}`), at, [operand<Case>({ ...byAge, among: { all: [] } })])
  )
]

const old = { beforeCut: "receivedAtMs", moreThan: { days: { parameter: "oldDays" } } } as const
const oldDays: Parameter = { name: "oldDays", title, unit: "days", value: 30, source: "assumed", clause: "-" }

/** The share of the open cases that are old, and how many have waited for an answer for hours and are not old yet. */
export const aged = [
  Kpi.share({ ...heading("old_share"), parameters: [oldDays] }, [operand<Case>({ ...backlog, having: old })]),
  Kpi.stock({ ...heading("unanswered"), cut: "latest", parameters: [oldDays] }, [
    operand<Case>({
      ...backlog,
      among: { all: [{ not: { known: "answeredAtMs" } }, { beforeCut: "receivedAtMs", moreThan: { hours: 36 } }] },
      exclusions: [...cases.exclusions, { reason: "old", title, when: old }]
    })
  ])
]

/** The share of cases answered within a day. */
export const withinADay = Kpi.shareWithin<Case>(
  heading("within_a_day"),
  { from: "receivedAtMs", to: "answeredAtMs", atMost: { hours: 24 } },
  cases
)

/** Quantiles of the handling time. */
export const quantiles = ["1/2", "9/10", "0", "1"].map((at) =>
  Kpi.quantile(heading(`quantile_${at.replace("/", "_")}`), at, [handling])
)

/** The share of outlets whose cases are all answered. */
export const outlets = Kpi.share(heading("outlets"), [
  operand<Case>({ ...cases, having: { known: "answeredAtMs" }, per: "outlet" })
])

/** Hours by month, staff and outlet: the month of the day before, the sum of staff bounded, some without an outlet. */
export const nestedHours = Kpi.nested(
  { ...heading("nested_hours"), display: "hours" },
  [{ make: "mean" }, { make: "sum", times: "1/2", atMost: "86400000" }, { make: "mean" }],
  [
    operand<Case>({
      ...cases,
      select: { anchor: "receivedAtMs", shiftDays: -1 },
      value: { elapsed: ["receivedAtMs", "firstResolvedAtMs"] },
      path: [{ owner: "month" }, { field: "staff" }, { field: "outlet" }]
    })
  ]
)

/** All declarations the laws are held against. */
export const declarations: ReadonlyArray<Kpi.Declaration> = [
  ...kpis,
  ...[answered, done, ...perUnit, meanHandling, meanPoints, ...counts, open, withinADay, ...quantiles, outlets],
  ...[nestedHours, ...ages, ...aged]
]

const categories = new Map(
  [...all.values()].flatMap(({ category, rowKinds }) => rowKinds.map(({ kind }) => [kind, category] as const))
)

/** The categories of the streams that a declaration's rows come from. */
export const categoriesOf = (declaration: Kpi.Declaration): ReadonlyArray<string> => {
  const text = JSON.stringify(declaration.formula)
  const rows = [...text.matchAll(/"rows":"([^"]+)"/g)].map(([, kind = ""]) => categories.get(kind) ?? kind)
  return [...new Set([...rows, ...(/"(calendar|during)":/.test(text) ? ["WorkingCalendar"] : [])])]
}
