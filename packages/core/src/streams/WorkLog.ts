/**
 * Work logs: one person's logs of one week, day by day, and their upload on the Monday after (OBL-P-02 §3.2.1). Whose
 * they are stands in the subjects.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, subject, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a week's logs, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** The log of one day: the customers seen, and the jobs where they have tokens of their own. */
  DayLogged: Schema.Struct({
    date: CivilDate.CivilDate,
    customers: Schema.Array(Name),
    jobs: Schema.optionalKey(Schema.Array(Name))
  }),
  /** A day on which no log is due: leave, sickness. */
  DayExempted: Schema.Struct({ date: CivilDate.CivilDate, cause: Name }),
  Uploaded: Nothing
} as const

/** An event of a week's logs, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One person's work week. Dates are civil ones, sorted; instants ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "work-week"
  /** When its first fact happened. */
  readonly openedAtMs: number
  /** The Monday of the week. */
  readonly week: string | null
  readonly days: ReadonlyArray<string>
  readonly daysLogged: number
  readonly daysExempted: ReadonlyArray<string>
  readonly customers: number
  readonly uploadedAtMs: number | null
}

/** The state is the row; none before the first fact. */
export type State = Row | undefined

const fresh = (fact: Fact): Row => ({
  kind: "work-week",
  key: "work-week",
  evidence: "events",
  findings: [],
  ...unnamed,
  openedAtMs: fact.atMs,
  week: null,
  days: [],
  daysLogged: 0,
  daysExempted: [],
  customers: 0,
  uploadedAtMs: null
})

const mondayOf = (date: string): string => CivilDate.format(CivilDate.monday(CivilDate.parse(date) ?? 0))

const withDate = (dates: ReadonlyArray<string>, date: string): ReadonlyArray<string> =>
  [...new Set([...dates, date])].sort()

const placed = (row: Row, date: string): Row => {
  const week = mondayOf(date)
  if (row.week === null) return { ...row, week }
  return row.week === week ? row : withFindings(row, "day-outside-week")
}

const logged = (row: Row, stated: (typeof data.DayLogged)["Type"]): Row => {
  const within = placed(row, stated.date)
  const late = row.uploadedAtMs === null ? within : withFindings(within, "logged-after-upload")
  if (row.days.includes(stated.date)) return withFindings(late, "logged-again")
  return {
    ...late,
    days: withDate(row.days, stated.date),
    daysLogged: row.daysLogged + 1,
    customers: row.customers + stated.customers.length
  }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "DayLogged":
      return logged(row, stated.data)
    case "DayExempted":
      return { ...placed(row, stated.data.date), daysExempted: withDate(row.daysExempted, stated.data.date) }
    case "Uploaded":
      return row.uploadedAtMs === null ? { ...row, uploadedAtMs: fact.atMs } : withFindings(row, "uploaded-again")
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh(fact), fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of work weeks, by their first fact or their upload. */
export const rows: RowKind = rowKind<Row>({
  kind: "work-week",
  anchors: ["openedAtMs", "uploadedAtMs"],
  fields: {
    ...dimensionFields,
    openedAtMs: "instant",
    week: "text",
    days: "texts",
    daysLogged: "number",
    daysExempted: "texts",
    customers: "number",
    uploadedAtMs: "instant"
  }
})

/** The stream of one person's work week. */
export const stream: Stream<State> = {
  category: "WorkLog",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** The date lies in another week than the logs it was given to. */
export class OtherWeek extends Schema.TaggedError<OtherWeek>()("OtherWeek", {
  date: Schema.String,
  week: Schema.String
}) {
  override get message(): string {
    return `${this.date} 不在 ${this.week} 起的一周内；请记入该日所在周的日志。 / ${this.date} is not in the week that begins on ${this.week}; log it in the week it lies in`
  }
}

/** Whoever keeps the log is not the one whose it is, or nobody is named. */
export class NotTheAuthor extends Schema.TaggedError<NotTheAuthor>()("NotTheAuthor", {
  staff: Schema.NullOr(Schema.String),
  actor: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    return this.staff === null
      ? `未指明日志属于谁（${this.clause}）；请在对象中写明 staff:${this.actor}。 / nobody is named whose log it is (${this.clause}); name staff:${this.actor} in the subjects`
      : `${this.actor} 不能代 ${this.staff} 记工作日志（${this.clause}）；请由本人填写。 / ${this.actor} may not keep the work log of ${this.staff} (${this.clause}); each writes their own`
  }
}

/** What decisions on work logs may refuse. */
export type Refusal = OtherWeek | NotStated | WrongState | NotTheAuthor
type Decide = (state: State, order: Order) => Decision<Refusal>

const within = (state: State, date: string, decide: () => Decision<Refusal>): Decision<Refusal> => {
  const week = state?.week ?? null
  if (week !== null && week !== mondayOf(date)) return Result.fail(new OtherWeek({ date, week }))
  return decide()
}

/** The clause asks every one of the front-line staff for logs of their own: nobody else writes or uploads them. */
const byAuthor =
  (clause: string, decide: (state: State) => Decision<Refusal>): Decide =>
  (state, order) => {
    const staff = state?.staff ?? subject({ subjects: order.subjects ?? [] }, "staff")
    const { id: actor } = order.actor
    return staff === actor ? decide(state) : Result.fail(new NotTheAuthor({ staff, actor, clause }))
  }

const uploaded = (act: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of: "work log", act, state: "uploaded", needs: "open" }))

/** Logs a day of the week, one's own. A day logged already decides nothing; after the upload a day is imported or corrected. */
export const logDay = (command: (typeof data.DayLogged)["Type"]): Decide =>
  byAuthor("S0-3.2.1a", (state) =>
    within(state, command.date, () => {
      if (state?.days.includes(command.date) === true) return nothing
      return state?.uploadedAtMs ? uploaded("log a day") : event("DayLogged", { ...command })
    })
  )

/** Says that no log is due for a day; no clause tells who grants it. */
export const exemptDay =
  (command: (typeof data.DayExempted)["Type"]): Decide =>
  (state) =>
    within(state, command.date, () =>
      state?.daysExempted.includes(command.date) === true ? nothing : event("DayExempted", { ...command })
    )

/** Uploads one's own week to the books of the outlet. */
export const upload: Decide = (state, order) =>
  state === undefined
    ? Result.fail(new NotStated({ of: "work log", first: "log a day" }))
    : byAuthor("S0-3.2.1b", () => (state.uploadedAtMs === null ? event("Uploaded") : nothing))(state, order)
