/** The policies as a document (`servicebook/policies/1`), as a table and as CSV: how far each is accounted for. */
import { Account, Policy, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { headings, ways } from "./PolicyWords.ts"

/** One policy: its code, and how many of its clauses are carried in each way. */
export const Summary = Schema.Struct({
  code: Schema.String,
  title: Title.Title,
  edition: Title.Title,
  clauses: Schema.Int,
  ruled: Schema.Int,
  recorded: Schema.Int,
  "not-formalised": Schema.Int,
  pending: Schema.Int,
  damages: Schema.Int
})
/** The type of {@link Summary}. */
export interface Summary extends Schema.Schema.Type<typeof Summary> {}

/** The policies. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/policies/1"),
  policies: Schema.Array(Summary)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** One policy in numbers. */
export const summary = (policy: Policy.Policy): Summary => ({
  code: policy.code,
  title: policy.title,
  edition: policy.edition,
  clauses: policy.clauses.length,
  ...Account.totals(policy),
  damages: policy.damages.length
})

/** The document of policies. */
export const document = (policies: ReadonlyArray<Policy.Policy>): Document => ({
  schema: "servicebook/policies/1",
  policies: policies.map(summary)
})

const numbers = (one: Summary): ReadonlyArray<string> =>
  [one.clauses, ...Policy.ways.map((way) => one[way]), one.damages].map(String)

/** The document as a table, a line a policy. */
export const text = ({ policies }: Document, language: Language): string =>
  table(
    [
      { title: say(headings.document, language) },
      { title: say(headings.title, language) },
      ...[headings.clauses, ...Policy.ways.map((way) => ways[way]), headings.damages].map((title) => ({
        title: say(title, language),
        align: "right" as const
      }))
    ],
    policies.map((one) => [one.code, say(one.title, language), ...numbers(one)])
  )

/** The document as CSV, a line a policy. */
export const csv = ({ policies }: Document): string =>
  csvText(
    ["code", "zh", "en", "clauses", ...Policy.ways, "damages"],
    policies.map((one) => [one.code, one.title.zh, one.title.en, ...numbers(one)])
  )
