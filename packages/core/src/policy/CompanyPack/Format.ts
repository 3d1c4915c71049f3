/**
 * A company's own rules as a pack: plain data, written in JSON or YAML. It takes rules of the documents by name, binds the
 * numbers they leave open, answers their readings, sets goals, and adds indicators and clauses of its own.
 */
import * as Schema from "effect/Schema"
import { Declaration } from "../../count/Kpi.ts"
import { DecisionTable } from "../../judge/DecisionTable.ts"
import { Limits } from "../../judge/Lint.ts"
import { Name } from "../../log/Recorded.ts"
import { ClauseType } from "../../rules/Clause.ts"
import { Comparison } from "../../rules/Goal.ts"
import { Carried } from "../../rules/Policy.ts"
import { Title } from "../../rules/Title.ts"
import { Fraction } from "../../streams/Target.ts"
import { CivilDate } from "../../time/CivilDate.ts"
import { Binding, Choice } from "./Decision.ts"

const optional = Schema.optionalKey
const Names = Schema.Array(Name)

/** What the company commits to of an indicator, and what it strives for. A target is drafted from it; it is none itself. */
export const Goal = Schema.Struct({
  kpi: Name,
  comparison: Comparison,
  committed: Fraction,
  stretch: optional(Fraction),
  clause: Name
})

/** A clause of the company with what carries it. */
export const Clause = Schema.Struct({
  id: Name,
  section: Name,
  types: Schema.Array(ClauseType),
  rule: Title,
  carried: Carried
})

/** A pack. Its edition is in force from the beginning of a day, in its zone (default Asia/Shanghai). */
export const Pack = Schema.Struct({
  schema: Schema.Literal("servicebook/pack/1"),
  code: Name,
  title: Title,
  edition: Name,
  effectiveFrom: CivilDate,
  zone: optional(Name),
  /** Who prepared it, as an opaque id: another approves it. */
  preparedBy: optional(Name),
  /** Documents as a whole by their codes, and single rules by name beside them. */
  takes: Schema.Struct({
    documents: optional(Names),
    kpis: optional(Names),
    deadlines: optional(Names),
    obligations: optional(Names),
    tables: optional(Names),
    /** Rules of consequences; each brings the tables that it goes by. */
    consequences: optional(Names)
  }),
  kpis: optional(Schema.Array(Declaration)),
  bindings: optional(Schema.Array(Binding)),
  readings: optional(Schema.Array(Choice)),
  goals: optional(Schema.Array(Goal)),
  clauses: optional(Schema.Array(Clause)),
  tables: optional(Schema.Array(DecisionTable)),
  /** Limits that rise or fall from step to step, for lint to look through. Nothing is computed from them. */
  limits: optional(Schema.Array(Limits))
})
/** The type of {@link Pack}. */
export interface Pack extends Schema.Schema.Type<typeof Pack> {}
