/**
 * Conformance as a document (`servicebook/conformance/1`), as a table and as CSV: each process with its steps in their
 * order, every case that breaks one, work outside the scope of its outlet, work without a plan, and calendars in two zones.
 */
import {
  type CalendarsAt,
  type Conformance,
  Display,
  Figure,
  type Head,
  Rational,
  type Recorded,
  type Scope,
  Title,
  type Unplanned,
  Window
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { csv as csvText, table } from "../text/Table.ts"
import {
  aboutLines,
  CitedClause,
  citation,
  cited,
  fraction,
  headed,
  heading,
  KnownUpTo,
  knownUpTo,
  PlacedEvent,
  placed,
  status
} from "./Common.ts"

/** The clause under which calendars are published: deadlines of every document go by them. */
const calendarClause = "S0-2.1"

const Stream = Schema.Struct({ category: Schema.String, id: Schema.String })

/** A case that breaks a step. */
export const Violation = Schema.Struct({ stream: Stream, key: Schema.String, step: Schema.String, clause: CitedClause })

/** A process: the share of its cases that keep every step, and of each step the share of those that came to it. */
export const Entry = Schema.Struct({
  check: Schema.String,
  title: Title.Title,
  rule: Title.Title,
  figure: Figure.Figure,
  steps: Schema.Array(
    Schema.Struct({ step: Schema.String, title: Title.Title, clause: CitedClause, figure: Figure.Figure })
  ),
  violations: Schema.Array(Violation)
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The conformance of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/conformance/1"),
  window: Window.Window,
  head: KnownUpTo,
  checks: Schema.Array(Entry),
  scope: Schema.Struct({
    clause: CitedClause,
    compared: Schema.Int,
    unscoped: Schema.Int,
    outside: Schema.Array(
      Schema.Struct({
        stream: Stream,
        outlet: Schema.String,
        work: Schema.String,
        kinds: Schema.Array(Schema.String)
      })
    )
  }),
  /** Work of several departments without a milestone for each; `departments` is empty where there is none at all. */
  unplanned: Schema.Array(
    Schema.Struct({
      stream: Stream,
      departments: Schema.Array(Schema.String),
      title: Title.Title,
      clause: CitedClause,
      events: Schema.Array(PlacedEvent)
    })
  ),
  /** Versions of a calendar in another zone than the first, which nobody goes by. */
  calendars: Schema.Array(
    Schema.Struct({
      calendar: Schema.String,
      first: Schema.Struct({ stream: Stream, zone: Schema.String }),
      other: Schema.Struct({ stream: Stream, zone: Schema.String }),
      clause: CitedClause,
      events: Schema.Array(PlacedEvent)
    })
  )
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** One process as the document states it; `shares` are the figures of its steps, in their order. */
export const entry = (
  { name, rule, steps, title }: Conformance.Check,
  { figure, violations }: Conformance.Examined,
  shares: ReadonlyArray<Figure.Figure>
): Entry => ({
  ...{ check: name, title, rule, figure },
  steps: steps.flatMap((step, index) => {
    const share = shares[index]
    return share === undefined
      ? []
      : [{ step: step.name, title: step.title, clause: cited(step.clause), figure: share }]
  }),
  violations: violations.map(({ clause, key, step, stream }) => ({ stream, key, step, clause: cited(clause) }))
})

type Events = ReadonlyArray<Recorded.Recorded>

/** What is reported. */
export interface Found {
  readonly checks: ReadonlyArray<Entry>
  readonly scoped: Scope.Scoped
  readonly unplanned: ReadonlyArray<{ readonly unplanned: Unplanned.Unplanned; readonly events: Events }>
  readonly astray: ReadonlyArray<{ readonly astray: CalendarsAt.Astray; readonly events: Events }>
}

/** The document of a window. */
export const document = (
  { astray, checks, scoped: { compared, outside, unscoped }, unplanned }: Found,
  window: Window.Window,
  head: Head.Head
): Document => ({
  schema: "servicebook/conformance/1",
  window,
  head: knownUpTo(head, window.zone),
  checks,
  scope: {
    clause: cited("S3-N3"),
    compared,
    unscoped,
    outside: outside.map(({ kinds, outlet, stream, work }) => ({ stream, outlet, work, kinds }))
  },
  unplanned: unplanned.map(({ events, unplanned: { clause, departments, stream, title } }) => ({
    ...{ stream, departments, title, clause: cited(clause) },
    events: events.map((event) => placed(event, window.zone))
  })),
  calendars: astray.map(({ astray: { calendar, first, firstZone, other, zone }, events }) => ({
    calendar,
    first: { stream: first.stream, zone: firstZone },
    other: { stream: other.stream, zone },
    clause: cited(calendarClause),
    events: events.map((event) => placed(event, window.zone))
  }))
})

/** How many things do not conform. */
export const violationsOf = ({ calendars, checks, scope, unplanned }: Document): number =>
  checks.reduce(
    (sum, { violations }) => sum + violations.length,
    scope.outside.length + unplanned.length + calendars.length
  )

const line = (
  title: string,
  figure: Figure.Figure,
  clause: CitedClause | undefined,
  language: Language
): ReadonlyArray<string> => [
  title,
  figure.display,
  fraction(figure),
  status(figure, language),
  clause === undefined ? "" : citation(clause, language)
]

const scopeLine = ({ clause, compared, outside }: Document["scope"], language: Language): ReadonlyArray<string> => {
  const within = compared - outside.length
  const share = Rational.divide(BigInt(within), BigInt(compared))
  return [
    heading("scope", language),
    share === undefined ? "—" : Display.show(share, "percent"),
    `${within}/${compared}`,
    "",
    citation(clause, language)
  ]
}

const named = ({ category, id }: typeof Stream.Type): string => `${category}/${id}`

const positions = (events: ReadonlyArray<PlacedEvent>): string => events.map(({ position }) => position).join(" ")

const broken = (
  { calendars, checks, scope, unplanned }: Document,
  language: Language
): ReadonlyArray<ReadonlyArray<string>> => [
  ...checks.flatMap(({ steps, violations }) =>
    violations.map(({ clause, step, stream }) => {
      const title = steps.find((one) => one.step === step)?.title
      return [named(stream), title === undefined ? step : say(title, language), citation(clause, language), ""]
    })
  ),
  ...scope.outside.map(({ kinds, outlet, stream, work }) => [
    named(stream),
    `${heading("scope", language)}: ${outlet}: ${work} ∉ {${kinds.join(", ")}}`,
    ...[citation(scope.clause, language), ""]
  ]),
  ...unplanned.map(({ clause, events, stream, title }) => [
    ...[named(stream), say(title, language), citation(clause, language), positions(events)]
  ]),
  ...calendars.map(({ calendar, clause, events, first, other }) => [
    named(other.stream),
    `${heading("zone-astray", language)}: ${calendar}: ${other.zone} ≠ ${first.zone} (${named(first.stream)})`,
    ...[citation(clause, language), positions(events)]
  ])
]

/** The document as text: the steps of each process, then every case that breaks one, at most `limit` of them. */
export const text =
  (limit: number) =>
  (one: Document, language: Language): string => {
    const { checks, head, scope, window } = one
    const columns = headed(["step", "share", "cases", "status", "clause"], ["share", "cases"], language)
    const rows = checks.flatMap(({ figure, steps, title }) => [
      line(say(title, language), figure, undefined, language),
      ...steps.map((step) => line(`  ${say(step.title, language)}`, step.figure, step.clause, language))
    ])
    const unscoped = scope.unscoped === 0 ? [] : ["", `${heading("unscoped", language)}: ${scope.unscoped}`]
    const all = broken(one, language)
    const shown = all.slice(0, limit)
    const left = all.length - shown.length
    const list = (["violations", "step", "clause", "event"] as const).map((word) => ({
      title: heading(word, language)
    }))
    return `${[
      ...aboutLines(window, head, language),
      "",
      table(columns, [...rows, scopeLine(scope, language)]).trimEnd(),
      ...unscoped,
      "",
      all.length === 0
        ? `${heading("violations", language)}: ${heading("none", language)}`
        : table(list, shown).trimEnd(),
      ...(left === 0 ? [] : [`${heading("more", language)} ${left}`])
    ].join("\n")}\n`
  }

/**
 * The document as CSV, a line for each process and step; the process itself has no step. Work without a plan and calendars in
 * two zones are numbers of findings.
 */
export const csv = ({ calendars, checks, scope, unplanned, window }: Document): string =>
  csvText(
    ["window", "check", "step", "numerator", "denominator", "value", "status", "clause"],
    [
      ...checks.flatMap(({ check, figure, steps }) =>
        [{ step: "", figure, clause: undefined }, ...steps].map((one) => [
          ...[window.label, check, one.step, one.figure.numerator ?? "", one.figure.denominator ?? ""],
          ...[one.figure.value ?? "", one.figure.status.is, one.clause?.id ?? ""]
        ])
      ),
      [
        ...[window.label, "outlet_scope", "", String(scope.compared - scope.outside.length), String(scope.compared)],
        ...["", "", scope.clause.id]
      ],
      ...[
        ["without_plan", unplanned.length, "S1-3.2.2b"] as const,
        ["calendars_in_two_zones", calendars.length, calendarClause] as const
      ].map(([check, count, clause]) => [window.label, check, "", String(count), "", "", "", clause])
    ]
  )
