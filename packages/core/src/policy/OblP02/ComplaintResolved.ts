/** When a complaint counts as resolved at the cut, and when a withdrawn one is left out: §3.1.4 a under each reading. */
import type { Condition } from "../../count/Condition.ts"
import type { Exclusion, FieldOf, InstantOf } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { unreachableTries } from "./ComplaintResolutionReadings.ts"

type CaseCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** The customer took it back; left out only by the reading that says so. */
export const withdrawn: Exclusion<FieldOf<Row>, InstantOf<Row>> = {
  reason: "withdrawn",
  title: { zh: "顾客撤回", en: "withdrawn by the customer" },
  when: {
    choose: "withdrawn",
    of: { notSolved: { any: [] }, solved: { any: [] }, excluded: { known: "withdrawnAtMs" } }
  }
}

/** The complaint stands resolved. */
export const solved: CaseCondition = {
  any: [
    {
      choose: "resolvedCriterion",
      of: {
        handlerDone: { known: "resolvedAtMs" },
        verified: { known: "verifiedAtMs" },
        customerConfirmed: { known: "confirmedAtMs" }
      }
    },
    {
      choose: "withdrawn",
      of: { notSolved: { any: [] }, solved: { known: "withdrawnAtMs" }, excluded: { any: [] } }
    },
    {
      choose: "unreachable",
      of: {
        ownOutcome: { any: [] },
        solved: {
          all: [{ known: "unreachableAtMs" }, { atLeast: ["unreachableTries", { parameter: unreachableTries.name }] }]
        }
      }
    }
  ]
}
