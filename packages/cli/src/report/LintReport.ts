/** What lint found in the policies as a document (`servicebook/lint/1`), as text and as CSV. */
import { type CompanyPack, Lint, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { csv as csvText } from "../text/Table.ts"
import { CitedClause, citation, cited } from "./Common.ts"

/** One finding, with its clause as the register has it. */
export const Entry = Schema.Struct({
  policy: Schema.String,
  kind: Lint.FindingKind,
  clause: CitedClause,
  about: Schema.String,
  found: Title.Title,
  remedy: Title.Title
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** What was looked through of a company's pack: how many goals, own indicators and lists of limits, each table, and what is open. */
export const Looked = Schema.Struct({
  goals: Schema.Int,
  kpis: Schema.Int,
  limits: Schema.Int,
  /** Every case of a table was looked at: of each input its words, or its edges and what lies between them, combined. */
  tables: Schema.Array(Schema.Struct({ name: Schema.String, cases: Schema.Int })),
  /** The parameters without a number, as `rule.parameter`. */
  open: Schema.Array(Schema.String)
})

/** The findings, by policy. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/lint/1"),
  findings: Schema.Array(Entry),
  /** Of a company's pack alone. */
  looked: Schema.optionalKey(Looked)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The findings of one policy as the document states them. */
export const entries = (policy: string, findings: ReadonlyArray<Lint.Finding>): ReadonlyArray<Entry> =>
  findings.map((finding) => ({ policy, ...finding, clause: cited(finding.clause) }))

/** The document of findings, of a pack with what was looked through. */
export const document = (findings: ReadonlyArray<Entry>, looked?: CompanyPack.Looked): Document => ({
  ...{ schema: "servicebook/lint/1", findings },
  ...(looked === undefined ? {} : { looked })
})

const words = {
  nothing: { zh: "没有发现问题", en: "nothing was found" },
  looked: { zh: "已检查", en: "looked through" },
  goals: { zh: "目标要求", en: "goals" },
  kpis: { zh: "自有指标", en: "own indicators" },
  limits: { zh: "限值序列", en: "lists of limits" },
  cases: { zh: "种情形", en: "cases" },
  open: { zh: "尚无数值", en: "without a number" }
} as const

const lookedLines = ({ looked }: Document, language: Language): string => {
  if (looked === undefined) return ""
  const word = (name: keyof typeof words): string => say(words[name], language)
  const counts = (["goals", "kpis", "limits"] as const).map((name) => `${word(name)} ${looked[name]}`)
  const tables = looked.tables.map(({ cases, name }) => `${name} (${cases} ${word("cases")})`)
  const open = looked.open.length === 0 ? "" : `${word("open")}: ${looked.open.join(", ")}\n`
  return `${word("looked")}: ${[...counts, ...tables].join(", ")}\n${open}`
}

/** The document as text: what was looked through, then each finding with its clause and the remedy. */
export const text = (one: Document, language: Language): string => {
  const { findings } = one
  const looked = lookedLines(one, language)
  if (findings.length === 0) return `${looked}${say(words.nothing, language)}\n`
  const blocks = findings.map(({ about, clause, found, kind, remedy }) =>
    [
      `${citation(clause, language)}  ${about}  ${kind}`,
      `  ${say(found, language)}`,
      `  → ${say(remedy, language)}`
    ].join("\n")
  )
  return `${looked}${looked === "" ? "" : "\n"}${blocks.join("\n\n")}\n`
}

/** The document as CSV: a line a finding. */
export const csv = ({ findings }: Document): string =>
  csvText(
    ["policy", "kind", "clause", "about", "found_zh", "found_en", "remedy_zh", "remedy_en"],
    findings.map(({ about, clause, found, kind, policy, remedy }) => [
      ...[policy, kind, clause.id, about],
      ...[found.zh, found.en, remedy.zh, remedy.en]
    ])
  )
