/** What a company decides of a rule: the number for a parameter, the answer to a reading. */
import * as Schema from "effect/Schema"
import { Name } from "../../log/Recorded.ts"
import { Parameter } from "../../rules/Parameter.ts"
import { Title } from "../../rules/Title.ts"
import { CivilDate } from "../../time/CivilDate.ts"

const optional = Schema.optionalKey

/** A number for a parameter of a rule, in its unit: assumed until somebody decides it, or decided, and then by whom. */
export const Binding = Schema.Struct({
  rule: Name,
  parameter: Name,
  value: Schema.Int,
  unit: Parameter.fields.unit,
  source: Schema.Literals(["assumed", "decided"]),
  by: optional(Name),
  clause: optional(Name)
})

/** An answer to a reading of a rule: why, and who signed it off on which day. */
export const Choice = Schema.Struct({
  rule: Name,
  reading: Name,
  choice: Name,
  because: Title,
  signedOff: Schema.Struct({ by: Name, on: CivilDate })
})
