/** The targets of a year as a document (`servicebook/targets/1`), as a table and as CSV. */
import {
  Display,
  type Head,
  type InForce,
  Nested,
  Rule,
  type TargetsOfYear,
  Title,
  type Window
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import {
  CitedClause,
  citation,
  cited,
  editionLine,
  headed,
  heading,
  headLine,
  KnownUpTo,
  knownUpTo,
  RuledBy,
  ruledBy
} from "./Common.ts"

/** What lacks: a code with its clause, the department, post or stream concerned, and the remedy of a target that is wrong in itself. */
export const Finding = Schema.Struct({
  finding: Schema.String,
  title: Title.Title,
  clause: CitedClause,
  about: Schema.NullOr(Schema.String),
  remedy: Schema.NullOr(Title.Title)
})

/** The target of one indicator, null where nobody set one, and what lacks of it. */
export const Entry = Schema.Struct({
  kpi: Schema.String,
  title: Title.Title,
  target: Schema.NullOr(
    Schema.Struct({
      comparison: Schema.String,
      value: Schema.String,
      display: Schema.String,
      clause: Schema.NullOr(Schema.String),
      draftedAt: Moment,
      approvedAt: Schema.NullOr(Moment),
      from: Moment
    })
  ),
  findings: Schema.Array(Finding)
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The targets of a year. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/targets/1"),
  year: Schema.String,
  zone: Schema.String,
  head: KnownUpTo,
  edition: RuledBy,
  indicators: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const entry = (
  { findings, kpi, target }: TargetsOfYear.TargetOfYear,
  rules: ReadonlyArray<Rule.Rule>,
  zone: string
): Entry => ({
  kpi,
  title: rules.find(({ name }) => name === kpi)?.title ?? { zh: kpi, en: kpi },
  target:
    target === undefined
      ? null
      : {
          ...{ comparison: target.comparison, value: target.value, clause: target.clause },
          display: Display.bound(target, Rule.displayOf(kpi, rules)),
          draftedAt: moment(target.draftedAtMs, zone),
          approvedAt: target.approvedAtMs === null ? null : moment(target.approvedAtMs, zone),
          from: moment(target.fromAtMs, zone)
        },
  findings: findings.map(({ clause, kpi: _, ...one }) => ({ ...one, clause: cited(clause) }))
})

/** The document of a year, by the rules in force when it begins. */
export const document = (
  targets: ReadonlyArray<TargetsOfYear.TargetOfYear>,
  { edition, known }: Pick<InForce.Rules, "edition" | "known">,
  { head, year: { label, zone } }: { readonly year: Window.Window; readonly head: Head.Head }
): Document => ({
  schema: "servicebook/targets/1",
  ...{ year: label, zone },
  head: knownUpTo(head, zone),
  ...ruledBy(edition),
  indicators: targets.map((one) => entry(one, known, zone))
})

/** What lacks of an indicator, each kind once with all that it concerns. */
const lackingOf = ({ findings, title }: Entry, language: Language): ReadonlyArray<string> =>
  Nested.grouped(findings, ({ finding }) => finding).flatMap(([, all]) => {
    const [first] = all
    if (first === undefined) return []
    const about = all.flatMap((one) => (one.about === null ? [] : [one.about])).join(", ")
    const remedy = first.remedy === null ? "" : `; ${say(first.remedy, language)}`
    const what = `${say(title, language)}: ${say(first.title, language)}${remedy}`
    return [`${what}${about === "" ? "" : `: ${about}`}  (${citation(first.clause, language)})`]
  })

const line = ({ findings, target, title }: Entry, language: Language): ReadonlyArray<string> => [
  say(title, language),
  target?.display ?? "-",
  target === null ? "-" : shown(target.draftedAt),
  target === null || target.approvedAt === null ? "-" : shown(target.approvedAt),
  target === null ? "-" : shown(target.from),
  findings.length === 0 ? heading("complete", language) : `${findings.length}`
]

/** The document as a table, a line an indicator; below it what lacks. */
export const text = ({ edition, head, indicators, year, zone }: Document, language: Language): string => {
  const words = ["indicator", "target", "drafted", "approved", "in-force", "lacks"] as const
  const columns = headed(words, ["lacks"], language)
  const lacking = indicators.flatMap((one) => lackingOf(one, language))
  const about = [
    `${heading("year", language)}: ${year}  ${zone}`,
    headLine(head, language),
    ...editionLine(edition, language)
  ]
  const rows = indicators.map((one) => line(one, language))
  return `${[about.join("\n"), table(columns, rows).trimEnd(), ...(lacking.length === 0 ? [] : [lacking.join("\n")])].join("\n\n")}\n`
}

/** The document as CSV, a line an indicator; instants in UTC. */
export const csv = ({ indicators, year }: Document): string =>
  csvText(
    ["year", "kpi", "comparison", "value", "drafted_at", "approved_at", "from", "findings"],
    indicators.map(({ findings, kpi, target }) => [
      ...[year, kpi, target?.comparison ?? "", target?.value ?? "", target?.draftedAt.utc ?? ""],
      ...[target?.approvedAt?.utc ?? "", target?.from.utc ?? ""],
      findings.map(({ about, finding }) => (about === null ? finding : `${finding}:${about}`)).join(" ")
    ])
  )
