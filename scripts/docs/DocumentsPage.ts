/** The page of the JSON documents that the command prints, from their own schemas. */
import {
  AdoptionReport,
  AssessmentsReport,
  ConformanceReport,
  ConsequencesExplained,
  ConsequencesReport,
  DeclarationsReport,
  EventsReport,
  ExplanationReport,
  ExportReport,
  FilingsReport,
  HeadReport,
  IncidentsReport,
  LintReport,
  LogReport,
  LogsReport,
  PageReport,
  PoliciesReport,
  PolicyReport,
  PublicationReport,
  RankingReport,
  RebuildReport,
  RecomputeReport,
  RestatementReport,
  SampleReport,
  ScorecardReport,
  SensitivityReport,
  TableReport,
  TargetsReport,
  WorklistReport
} from "@servicebook/cli"
import { Figure } from "@servicebook/core"
import { Report } from "@servicebook/intake"
import * as Schema from "effect/Schema"

interface Json {
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: { readonly [field: string]: Json }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Json | boolean
  readonly items?: Json
  readonly anyOf?: ReadonlyArray<Json>
  readonly $ref?: string
}

const documents: ReadonlyArray<readonly [schema: Schema.Top, printedBy: string]> = [
  [Figure.Figure, "inside the others: one figure with everything needed to compute it again"],
  [ScorecardReport.Document, "`kpi`"],
  [ExplanationReport.Document, "`explain`"],
  [LogReport.Document, "`log`"],
  [EventsReport.Document, "the host's `/v1/events`"],
  [HeadReport.Document, "the host's `/v1/head`"],
  [Report.Report, "`import`"],
  [ExportReport.Document, "`export`, `restore`"],
  [PublicationReport.Document, "`publish`"],
  [RebuildReport.Document, "`rebuild`"],
  [RecomputeReport.Document, "`recompute`"],
  [RestatementReport.Document, "`compare`"],
  [DeclarationsReport.Document, "`kpis`"],
  [RankingReport.Document, "`ranking`"],
  [ConsequencesReport.Document, "`consequences`"],
  [ConsequencesExplained.Document, "`explain consequences`"],
  [PoliciesReport.Document, "`policy list`"],
  [PolicyReport.Document, "`policy show`"],
  [LintReport.Document, "`policy lint`"],
  [AdoptionReport.Document, "`policy adopt`"],
  [SensitivityReport.Document, "`policy sensitivity`"],
  [WorklistReport.Document, "`worklist`"],
  [FilingsReport.Document, "`filings`"],
  [PageReport.Document, "`scorecard`"],
  [TargetsReport.Document, "`targets`"],
  [LogsReport.Document, "`logs`"],
  [SampleReport.Document, "`sample`"],
  [ConformanceReport.Document, "`conformance`"],
  [TableReport.Document, "`policy table`"],
  [IncidentsReport.Document, "`incidents`"],
  [AssessmentsReport.Document, "`assessments`"]
]

const nameOf = (schema: Json): string | undefined => {
  const [name] = schema.properties?.["schema"]?.enum ?? []
  return typeof name === "string" ? name : undefined
}

const isExactly = (schema: Json, ...fields: ReadonlyArray<string>): boolean =>
  Object.keys(schema.properties ?? {}).join() === fields.join()

const list = (schema: Json): string => (schema.enum ?? []).map((one) => `\`${one}\``).join(" | ")

/** A schema in one phrase; undefined when its fields are to be listed. */
const phrase = (schema: Json): string | undefined => {
  if (schema.$ref?.endsWith("/Part")) return "group (`key`, `value`, `parts`: the groups within)"
  if (schema.$ref !== undefined) return "part of a declaration"
  if (schema.enum !== undefined) return list(schema)
  if (schema.anyOf !== undefined) {
    const phrases = schema.anyOf.map(phrase)
    return phrases.every((one) => one !== undefined) ? phrases.join(" | ") : undefined
  }
  if (isExactly(schema, "zh", "en")) return "text in two languages (`zh`, `en`)"
  if (isExactly(schema, "utc", "local")) return "instant (`utc`, `local`: in the zone of the window)"
  if (schema.items !== undefined) {
    const one = phrase(schema.items)
    return one === undefined ? undefined : `list of ${one}`
  }
  const { additionalProperties: values } = schema
  if (schema.properties === undefined && typeof values === "object") return `by name: ${phrase(values) ?? "object"}`
  return schema.properties === undefined ? (schema.type ?? "any value") : undefined
}

const inner = (schema: Json): ReadonlyArray<Json> => {
  if (schema.items !== undefined) return inner(schema.items)
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(inner)
}

const whole: ReadonlyArray<readonly [field: string, what: string]> = [
  ["servicebook/figure/1", "a figure (`servicebook/figure/1`)"],
  ["declaration", "a whole declaration of an indicator"],
  ["pack", "a whole pack (`servicebook/pack/1`, docs/company-pack.md)"]
]

const kindOf = (schema: Json): string => (schema.items === undefined ? "object" : "list of objects")

const lines = (schema: Json, indent: string): ReadonlyArray<string> =>
  Object.entries(schema.properties ?? {}).flatMap(([field, one]) => {
    const mark = `${indent}- \`${field}\`${schema.required?.includes(field) === true ? "" : "?"}`
    const known = whole.find(([name]) => inner(one).some((part) => nameOf(part) === name) || field === name)
    if (known !== undefined) return [`${mark}: ${one.items === undefined ? "" : "list: "}${known[1]}`]
    const text = phrase(one)
    if (text !== undefined) return [`${mark}: ${text}`]
    const forms = inner(one)
    if (forms.length === 1) return [`${mark}: ${kindOf(one)}`, ...forms.flatMap((part) => lines(part, `${indent}  `))]
    return [`${mark}: one of`, ...forms.flatMap((part) => alternative(part, `${indent}  `))]
  })

const alternative = (form: Json, indent: string): ReadonlyArray<string> => {
  const [first = "", ...others] = lines(form, `${indent}  `)
  return [first.replace(/^ +- /, `${indent}- `), ...others]
}

const section = ([schema, printedBy]: (typeof documents)[number]): string => {
  const root = Schema.toJsonSchemaDocument(schema).schema as Json
  const forms = inner(root)
  return [
    `## \`${nameOf(forms[0] ?? root)}\``,
    `Printed by: ${printedBy}.`,
    ...forms.map((form, index) => `${index === 0 ? "" : "Or:\n\n"}${lines(form, "").join("\n")}`)
  ].join("\n\n")
}

/** The page of documents. */
export const documentsPage = (): string =>
  `${[
    "# JSON documents",
    "What `--format json` prints, field by field. This page is computed from the schemas by `npm run docs`; a test fails when it is stale. `?` marks what may be missing.",
    "The name in `schema` carries the version: a field may be added under the same name; one that is removed or means something else takes a new number. The schemas themselves are exported by `@servicebook/cli` (`ScorecardReport.Document` and so on), `@servicebook/core` (`Figure.Figure`) and `@servicebook/intake` (`Report.Report`). Fractions are exact texts, `n/d` or `n`; instants that are plain text are UTC.",
    ...documents.map(section)
  ].join("\n\n")}\n`
