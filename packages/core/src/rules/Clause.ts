/**
 * Clauses: the sources rules cite. The register keeps each clause's id, place, types and our own wording; documents are
 * cited, never copied.
 */
import * as Schema from "effect/Schema"
import { Title } from "./Title.ts"

/** What a clause asks for; most ask for more than one thing. */
export const ClauseType = Schema.Literals([
  "formula",
  "target",
  "deadline",
  "scoring table",
  "penalty",
  "reward",
  "sampling",
  "approval",
  "state",
  "workflow",
  "role",
  "record",
  "retention",
  "definition",
  "qualitative"
])
/** The type of {@link ClauseType}. */
export type ClauseType = typeof ClauseType.Type

/** The types that bind: a clause of one of them is ruled, or says why it is not. */
export const binding: ReadonlySet<ClauseType> = new Set<ClauseType>([
  ...(["formula", "target", "deadline", "scoring table", "penalty"] as const),
  ...(["reward", "sampling", "approval", "state", "workflow"] as const)
])

/** A clause of a document. */
export const Clause = Schema.Struct({
  /** The id of the register, as `S0-3.1.4a`. */
  id: Schema.String,
  document: Schema.String,
  section: Schema.String,
  /** The section as English names it, where the document has a name for it and not a number. */
  english: Schema.optionalKey(Schema.String),
  types: Schema.Array(ClauseType),
  /** What it asks, in our own words. */
  rule: Title
})
/** The type of {@link Clause}. */
export interface Clause extends Schema.Schema.Type<typeof Clause> {}

/** The clause as auditors cite it, by the document's own names or in English: `OBL-P-02 §3.1.4 a`. */
export const citation = ({ document, english, section }: Pick<Clause, "document" | "section" | "english">): Title => ({
  zh: `${document} §${section}`,
  en: `${document} §${english ?? section}`
})

/** Whether the clause must be ruled. */
export const isBinding = ({ types }: Pick<Clause, "types">): boolean => types.some((type) => binding.has(type))
