/**
 * Clauses: the sources rules cite. The register keeps each clause's id, place and our own wording; documents are
 * cited, never copied.
 */
import type { Title } from "./Title.ts"

/** A clause of a document. */
export interface Clause {
  /** The id of the register, as `S0-3.1.4a`. */
  readonly id: string
  readonly document: string
  readonly section: string
  /** What it asks, in our own words. */
  readonly rule: Title
}

/** The clause as auditors cite it: `OBL-P-02 §3.1.4 a`. */
export const citation = ({ document, section }: Clause): string => `${document} §${section}`
