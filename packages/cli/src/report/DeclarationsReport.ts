/** The declared indicators as a document (`servicebook/kpis/1`) and as text. */
import { Kpi, Rule } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { CitedClause, citation, cited } from "./Common.ts"
import { sources } from "./PolicyWords.ts"

/** One indicator: its whole declaration, its fingerprint, and its clauses as the register has them. */
export const Entry = Schema.Struct({
  fingerprint: Schema.String,
  clauses: Schema.Array(CitedClause),
  declaration: Rule.Rule as Schema.Codec<Rule.Rule>
})

/** The indicators. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/kpis/1"),
  indicators: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document of declarations. */
export const document = (declarations: ReadonlyArray<Rule.Rule>): Document => ({
  schema: "servicebook/kpis/1",
  indicators: declarations.map((declaration) => ({
    fingerprint: Kpi.fingerprint(declaration),
    clauses: declaration.clauses.map(cited),
    declaration
  }))
})

const shown = ({ clauses, declaration }: (typeof Entry)["Type"], language: Language): string =>
  [
    `${declaration.name}  ${say(declaration.title, language)}`,
    `  ${say(declaration.rule, language)}`,
    ...clauses.map(
      (clause) => `  ${citation(clause, language)}${clause.rule === undefined ? "" : `: ${say(clause.rule, language)}`}`
    ),
    ...declaration.readings.flatMap((reading) => [
      `  --reading ${reading.name}=  ${say(reading.title, language)}`,
      ...Object.entries(reading.choices).map(
        ([name, { title }]) => `    ${name === reading.default ? "*" : " "} ${name}  ${say(title, language)}`
      )
    ]),
    ...Rule.statedOf(declaration).parameters.map(
      ({ name, source, title, unit, value }) =>
        `  --parameter ${name}=${value ?? "?"}  ${say(title, language)} (${unit}, ${say(sources[source], language)})`
    )
  ].join("\n")

/** The document as text; an asterisk marks the reading taken by default. */
export const text = ({ indicators }: Document, language: Language): string =>
  `${indicators.map((one) => shown(one, language)).join("\n\n")}\n`
