/** What lint found in the policies as a document (`servicebook/lint/1`), as text and as CSV. */
import { Lint, Title } from "@servicebook/core"
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

/** The findings, by policy. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/lint/1"),
  findings: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The findings of one policy as the document states them. */
export const entries = (policy: string, findings: ReadonlyArray<Lint.Finding>): ReadonlyArray<Entry> =>
  findings.map((finding) => ({ policy, ...finding, clause: cited(finding.clause) }))

/** The document of findings. */
export const document = (findings: ReadonlyArray<Entry>): Document => ({ schema: "servicebook/lint/1", findings })

const nothing = { zh: "没有发现问题", en: "nothing was found" }

/** The document as text: each finding with its clause and the remedy. */
export const text = ({ findings }: Document, language: Language): string => {
  if (findings.length === 0) return `${say(nothing, language)}\n`
  const blocks = findings.map(({ about, clause, found, kind, remedy }) =>
    [
      `${citation(clause, language)}  ${about}  ${kind}`,
      `  ${say(found, language)}`,
      `  → ${say(remedy, language)}`
    ].join("\n")
  )
  return `${blocks.join("\n\n")}\n`
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
