/**
 * Assessments as a document (`servicebook/assessments/1`), as tables and as CSV: the total of each person assessed, and the
 * weighted index by each version of a questionnaire, with the events that they rest on.
 */
import {
  type Basis,
  type Edition,
  type FactorIndex,
  Rational,
  type Recorded,
  StaffTotal,
  Window
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import type { Language } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import {
  aboutLines,
  CitedClause,
  citation,
  citations,
  cited,
  headed,
  heading,
  KnownUpTo,
  knownUpTo,
  notConfigured,
  PlacedEvent,
  placed,
  RuledBy,
  ruledBy
} from "./Common.ts"

const Fraction = Schema.NullOr(Schema.String)

/** The assessment of a person: points of so many, measured and judged; the total, of 100, where both weights are given. */
export const Person = Schema.Struct({
  stream: Schema.Struct({ category: Schema.String, id: Schema.String }),
  staff: Fraction,
  period: Fraction,
  assessed: Moment,
  measured: Fraction,
  judged: Fraction,
  total: Fraction,
  /** The weight that nobody gave. */
  lacks: Fraction,
  result: Fraction,
  events: Schema.Array(PlacedEvent)
})

/** An index by a version of a questionnaire; `value` is null where nothing was checked. */
export const Index = Schema.Struct({
  index: Schema.String,
  version: Schema.String,
  value: Fraction,
  checked: Schema.Int,
  factors: Schema.Array(
    Schema.Struct({
      factor: Schema.String,
      weight: Schema.Int,
      scored: Schema.Int,
      points: Schema.Int,
      share: Fraction
    })
  ),
  /** Factors that were checked and that the questionnaire does not know. */
  unknown: Schema.Array(Schema.String),
  events: Schema.Array(PlacedEvent)
})

/** The assessments of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/assessments/1"),
  window: Window.Window,
  head: KnownUpTo,
  edition: RuledBy,
  cut: Moment,
  staff: Schema.Struct({
    clause: CitedClause,
    weights: Schema.Record(Schema.String, Schema.Int),
    persons: Schema.Array(Person)
  }),
  indices: Schema.Struct({ clauses: Schema.Array(CitedClause), versions: Schema.Array(Index) })
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

type Events = ReadonlyArray<Recorded.Recorded>

/** What is reported. */
export interface Found {
  readonly window: Window.Window
  readonly at: Basis.At
  readonly edition: Edition.Ref | undefined
  readonly numbers: { readonly [weight: string]: number }
  readonly staff: ReadonlyArray<StaffTotal.Assessed & { readonly total: StaffTotal.Total; readonly events: Events }>
  readonly indices: ReadonlyArray<{ readonly indexed: FactorIndex.Based; readonly events: Events }>
}

const exact = (value: Rational.Rational | undefined): string | null =>
  value === undefined ? null : Rational.show(value)
const points = (some: number | null, of: number | null): string | null =>
  some === null || of === null ? null : `${some}/${of}`

const person = ({ events, row, stream, total }: Found["staff"][number], zone: string): typeof Person.Type => ({
  ...{ stream, staff: row.staff, period: row.window, assessed: moment(row.assessedAtMs ?? 0, zone) },
  measured: points(row.quantitativePoints, row.quantitativeOf),
  judged: points(row.qualitativePoints, row.qualitativeOf),
  total: total.is === "decided" ? exact(total.value) : null,
  lacks: total.is === "not-configured" ? total.parameter : null,
  result: row.result,
  events: events.map((event) => placed(event, zone))
})

/** The document of what was found. */
export const document = ({ at, edition, indices, numbers, staff, window }: Found): Document => ({
  schema: "servicebook/assessments/1",
  ...{ window, head: knownUpTo(at.head, window.zone), ...ruledBy(edition), cut: moment(at.cutMs, window.zone) },
  staff: {
    clause: cited("S1-4.3.1a"),
    weights: numbers,
    persons: staff.map((one) => person(one, window.zone))
  },
  indices: {
    clauses: ["S2-11.1d", "S2-11.1e", "S2-11.1n"].map(cited),
    versions: indices.map(({ events, indexed: { checked, factors, index, unknown, value, version } }) => ({
      ...{ index, version, value: exact(value), checked, unknown },
      factors: factors.map(({ share, ...factor }) => ({ ...factor, share: exact(share) })),
      events: events.map((event) => placed(event, window.zone))
    }))
  }
})

const display = (value: string | null, times: bigint): string => {
  if (value === null) return "—"
  const [n = "0", d = "1"] = value.split("/")
  const exactly = Rational.divide(BigInt(n) * times, BigInt(d))
  return exactly === undefined ? "—" : Rational.toFixed(exactly, 2)
}

const positions = (events: ReadonlyArray<PlacedEvent>): string => events.map(({ position }) => position).join(" ")

const personTable = ({ persons, weights }: Document["staff"], language: Language): string => {
  const said = Object.entries(weights).map(([name, value]) => `${name}=${value}`)
  const about = said.length === 0 ? [] : [said.join(", ")]
  if (persons.length === 0) return [...about, heading("none", language)].join("\n")
  const columns = headed(
    ["staff", "period", "measured", "judged", "total", "fraction", "result", "event"],
    ["measured", "judged", "total", "fraction"],
    language
  )
  const rows = persons.map((one) => [
    ...[one.staff ?? "-", one.period ?? "-", one.measured ?? "—", one.judged ?? "—"],
    one.lacks === null ? display(one.total, 1n) : notConfigured(one.lacks, StaffTotal.rule.name, language),
    ...[one.total ?? "—", one.result ?? "-", positions(one.events)]
  ])
  return [...about, table(columns, rows).trimEnd()].join("\n")
}

const indexTable = ({ versions }: Document["indices"], language: Language): string => {
  if (versions.length === 0) return heading("none", language)
  const columns = headed(
    ["index", "questionnaire", "factor", "weight", "points", "share", "fraction"],
    ["weight", "points", "share", "fraction"],
    language
  )
  const rows = versions.flatMap(({ checked, factors, index, unknown, value, version }) => [
    [index, version, `${checked}/${factors.length}`, "", "", `${display(value, 100n)} %`, value ?? "—"],
    ...factors.map(({ factor, points: of, scored, share, weight }) => [
      ...["", "", `  ${factor}`, String(weight), `${scored}/${of}`],
      ...[share === null ? "—" : `${display(share, 100n)} %`, share ?? "—"]
    ]),
    ...unknown.map((factor) => ["", "", `  ${factor}`, heading("unknown-factor", language), "", "", ""])
  ])
  const events = versions.map(
    ({ events: all, version }) => `${heading("event", language)}, ${version}: ${positions(all)}`
  )
  return [table(columns, rows).trimEnd(), ...events].join("\n")
}

/** The document as text: totals of staff, then the indices with their factors. */
export const text = (one: Document, language: Language): string => {
  const { cut, edition, head, indices, staff, window } = one
  return `${[
    ...aboutLines(window, head, language, edition),
    `${heading("cut", language)}: ${shown(cut)}`,
    ...[
      "",
      `${heading("staff-totals", language)}  (${citation(staff.clause, language)})`,
      personTable(staff, language)
    ],
    ...["", `${heading("process-indices", language)}  (${citations(indices.clauses, language)})`],
    indexTable(indices, language)
  ].join("\n")}\n`
}

/** The document as CSV: a line for each person, each index and each of its factors; fractions exact, events by position. */
export const csv = ({ indices, staff, window }: Document): string =>
  csvText(
    ["window", "what", "who", "period", "measured", "judged", "weight", "value", "lacks", "events", "clause"],
    [
      ...staff.persons.map((one) => [
        ...[window.label, "staff", one.staff ?? "", one.period ?? "", one.measured ?? "", one.judged ?? "", ""],
        ...[one.total ?? "", one.lacks ?? "", positions(one.events), staff.clause.id]
      ]),
      ...indices.versions.flatMap(({ events, factors, index, value, version }) => [
        [
          ...[window.label, "index", index, version, "", "", "", value ?? "", "", positions(events)],
          indices.clauses.map(({ id }) => id).join(" ")
        ],
        ...factors.map(({ factor, points: of, scored, share, weight }) => [
          ...[window.label, "factor", factor, version, `${scored}/${of}`, "", String(weight), share ?? "", "", "", ""]
        ])
      ])
    ]
  )
