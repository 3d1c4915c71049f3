/**
 * The register of the service desk: what its figures mean, for those who have no document. The definitions are ours; none of
 * them is a clause of a document.
 */
import type { Entry } from "../../rules/Policy.ts"
import { customers, standing, terms, times } from "./clauses/Definitions.ts"

/** The definitions in their order. */
export const clauses: ReadonlyArray<Entry> = [...terms, ...times, ...standing, ...customers]
