/** The page of the questions that a host may ask, from their own schemas. */
import { Answer } from "@servicebook/cli"
import { Title } from "@servicebook/core"
import * as Schema from "effect/Schema"

interface Kind {
  readonly Question?: Schema.Struct<Schema.Struct.Fields>
  readonly Document: Schema.Top
}

interface Json {
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: { readonly [field: string]: Json }
  readonly required?: ReadonlyArray<string>
  readonly anyOf?: ReadonlyArray<Json>
}

const intro = `# Answers

For hosts. What the command answers is a function of a log and a question in plain data, without flags:

\`\`\`ts
import { Answer } from "@servicebook/cli"

const page = Answer.Scorecard.answer(log, { window: "2026-Q1", of: "department:after-sales" })
\`\`\`

Each module of \`Answer\` has its \`Question\`, its \`answer\` and the schema of its \`Document\`, which [documents.md](documents.md) tells field by
field; the command prints the same. A field that is left out (\`?\`) takes what the flag of that name takes. The schema of a question reads
the query of an address too: \`?window=2026-Q1&reading=roll=none&parameter=repeatDays=30\`. What is refused is a typed error that names the
field and the remedy in Chinese and English. A head that is named gives the same answer for ever; without one it is that of the newest.
This page is computed from the schemas by \`npm run docs\`.`

const json = (schema: Schema.Top): Json => Schema.toJsonSchemaDocument(schema).schema as Json

const documentOf = (schema: Schema.Top): string => {
  const root = json(schema)
  const [name] = (root.anyOf?.[0] ?? root).properties?.["schema"]?.enum ?? []
  return String(name)
}

const fieldsOf = (question: Schema.Struct<Schema.Struct.Fields>): ReadonlyArray<string> => {
  const { required = [] } = json(Schema.toEncoded(question))
  return Object.entries(question.fields).map(([name, field]) => {
    const { en } = Title.parted(Schema.resolveAnnotations(field)?.description ?? "")
    return `- \`${name}\`${required.includes(name) ? "" : "?"}: ${en}`
  })
}

const section = ([name, { Document, Question }]: readonly [string, Kind]): string => {
  const fields = Question === undefined ? ["Asks nothing."] : fieldsOf(Question)
  return `## \`Answer.${name}\`\n\nGives \`${documentOf(Document)}\`.\n\n${fields.join("\n")}`
}

const kinds = Object.entries(Answer).flatMap(([name, one]) =>
  "answer" in one ? [[name, one as unknown as Kind] as const] : []
)

/** The page of answers. */
export const answersPage = (): string => `${[intro, ...kinds.map(section)].join("\n\n")}\n`
