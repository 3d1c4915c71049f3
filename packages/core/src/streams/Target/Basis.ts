/** What a promise or target rests on (commitments and targets §4.1): the kind of basis, and where it is written down. */
import * as Schema from "effect/Schema"
import { Name } from "../../log/Recorded.ts"

/**
 * The kinds of §4.1, in the document's order: law (4.1.1), the trade (4.1.2), the initial evaluation (4.1.3), and finance,
 * operation, technology and interested parties (4.1.4).
 */
export const BasisKind = Schema.Literals([
  "law",
  "industry",
  "initial-evaluation",
  "finance",
  "operation",
  "technology",
  "interested-parties"
])

/** One basis: `reference` names the law, standard, report or paper. */
export const Basis = Schema.Struct({ kind: BasisKind, reference: Name })
/** The type of {@link Basis}. */
export interface Basis extends Schema.Schema.Type<typeof Basis> {}

/** The bases as a row keeps them: `kind:reference`, each once, sorted. */
export const inWords = (bases: ReadonlyArray<Basis>): ReadonlyArray<string> =>
  [...new Set(bases.map(({ kind, reference }) => `${kind}:${reference}`))].sort()
