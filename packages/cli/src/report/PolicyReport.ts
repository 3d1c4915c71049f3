/**
 * One policy as a document (`servicebook/policy/1`), as text and as CSV: its clauses with what carries them, its goals and
 * the damaged places of its text. Asked for one clause it holds that clause alone.
 */
import {
  Clause,
  CompanyPack,
  Damage,
  Display,
  Goal,
  type InForce,
  Policies,
  Policy,
  Rule,
  type Title
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { Adopted, adopted, Summary, summary } from "./PoliciesReport.ts"
import { awaits, confidences, headings, pointers, sources, ways } from "./PolicyWords.ts"

/** The policy: `policy` in numbers as a whole, the rest as far as it was asked for. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/policy/1"),
  policy: Summary,
  clauses: Schema.Array(Policy.Entry),
  goals: Schema.Array(Goal.Goal),
  damages: Schema.Array(Damage.Damage),
  /** Of a company's own rules: the edition, and the pack as it was adopted. */
  adopted: Schema.optionalKey(Schema.Struct({ edition: Adopted, pack: CompanyPack.Pack }))
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document of a policy, or of one of its clauses. */
export const document = (policy: Policy.Policy, id?: string): Document => {
  const isAsked = (clause: string) => id === undefined || clause === id
  return {
    schema: "servicebook/policy/1",
    policy: summary(policy),
    clauses: policy.clauses.filter((one) => isAsked(one.id)),
    goals: policy.goals.filter(({ clause }) => isAsked(clause)),
    damages: policy.damages.filter(({ clause }) => isAsked(clause))
  }
}

/** The document of an edition that a company adopted, or of one of its clauses. */
export const ofEdition = (one: InForce.Adopted, id?: string): Document => ({
  ...document(CompanyPack.policyOf(one.pack), id),
  adopted: { edition: adopted(one), pack: one.pack }
})

const because = ({ carried }: Policy.Entry, language: Language): string =>
  "because" in carried && carried.because !== undefined ? say(carried.because, language) : ""

const labelled = (label: keyof typeof headings, text: string, language: Language): ReadonlyArray<string> =>
  text === "" ? [] : [`  ${say(headings[label], language)}: ${text}`]

// Both languages side by side are one place told twice: the document's own name is enough.
const cite = (title: Title.Title, language: Language): string => say(title, language === "en" ? "en" : "zh")

const whole = (entry: Policy.Entry, language: Language): ReadonlyArray<string> => [
  `${entry.id}  ${cite(Clause.citation(entry), language)}  [${say(ways[entry.carried.as], language)}]`,
  ...labelled("rule", say(entry.rule, language), language),
  ...labelled("types", entry.types.join(", "), language),
  ...labelled("by", pointers(entry.carried, language), language),
  ...labelled("awaits", awaits(entry.carried, language), language),
  ...labelled("because", because(entry, language), language)
]

const goalLines = ({ adopted: own, goals }: Document, language: Language): ReadonlyArray<string> =>
  goals.map((goal) => {
    const demanded = Display.bound(goal, Rule.displayOf(goal.kpi, [...(own?.pack.kpis ?? []), ...Policies.rules]))
    return `${say(headings.goal, language)} ${goal.clause}: ${goal.kpi} ${demanded} (${say(sources[goal.source], language)})`
  })

const damageLines = (one: Damage.Damage, language: Language): ReadonlyArray<string> => [
  `${say(headings.damages, language)} ${one.clause}: “${one.quote}”`,
  ...labelled("defect", say(one.defect, language), language),
  ...labelled("readAs", `${say(one.reading, language)} (${say(confidences[one.confidence], language)})`, language),
  ...labelled("orAs", one.alternatives.map((other) => say(other, language)).join("; "), language),
  ...(one.needsSignOff ? [`  ${say(headings.signOff, language)}`] : [])
]

const listed = (clauses: Document["clauses"], language: Language): string =>
  table(
    [headings.clause, headings.place, headings.how, headings.by, headings.rule].map((title) => ({
      title: say(title, language)
    })),
    clauses.map((entry) => [
      entry.id,
      language === "en" ? (entry.english ?? entry.section) : entry.section,
      say(ways[entry.carried.as], language),
      [pointers(entry.carried, language), awaits(entry.carried, language)].filter((text) => text !== "").join(" … "),
      say(entry.rule, language)
    ])
  ).trimEnd()

const decisions = (one: Document["adopted"], language: Language): ReadonlyArray<string> => {
  if (one === undefined) return []
  const { bindings = [], kpis = [], readings = [], takes } = one.pack
  const names = Object.values(takes).flat().join(", ")
  return [
    `${say(headings.from, language)}: ${shown(one.edition.from)}`,
    `SHA-256: ${one.edition.sha256}`,
    `${say(headings.takes, language)}: ${names}`,
    ...bindings.map(({ by, clause, parameter, rule, source, unit, value }) => {
      const why = [say(sources[source], language), by, clause].filter((part) => part !== undefined).join(", ")
      return `${say(headings.binding, language)} ${rule}.${parameter} = ${value} ${unit} (${why})`
    }),
    ...readings.flatMap(({ because: why, choice, reading, rule, signedOff }) => [
      `${say(headings.reading, language)} ${rule}.${reading} = ${choice} (${signedOff.by}, ${signedOff.on})`,
      `  ${say(why, language)}`
    ]),
    ...kpis.map(({ name, title }) => `${say(headings.own, language)} ${name}: ${say(title, language)}`)
  ]
}

/** The document as text: a table of the clauses, or the one clause in full; then goals and damaged places. */
export const text = (document: Document, language: Language): string => {
  const { adopted: own, clauses, damages, goals, policy } = document
  const [only, ...others] = clauses
  const isOne = only !== undefined && others.length === 0
  return `${[
    `${policy.code}  ${say(policy.title, language)}`,
    `${say(headings.edition, language)}: ${say(policy.edition, language)}`,
    ...(isOne ? [] : decisions(own, language)),
    "",
    ...(isOne ? whole(only, language) : [listed(clauses, language)]),
    ...(goals.length === 0 ? [] : ["", ...goalLines(document, language)]),
    ...damages.flatMap((one) => ["", ...damageLines(one, language)])
  ].join("\n")}\n`
}

/** The clauses as CSV: a line a clause. */
export const csv = ({ clauses }: Document): string =>
  csvText(
    ["clause", "document", "section", "types", "zh", "en", "carried", "by", "awaits", "because"],
    clauses.map((entry) => [
      entry.id,
      entry.document,
      entry.section,
      entry.types.join(" "),
      ...[entry.rule.zh, entry.rule.en, entry.carried.as],
      Policy.pointersOf(entry.carried)
        .map(({ name, to }) => `${to}:${name}`)
        .join(" "),
      entry.carried.as === "pending" ? entry.carried.awaits.join(" ") : "",
      because(entry, "both")
    ])
  )
