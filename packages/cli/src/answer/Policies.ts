/** The documents that the books carry out, with how their clauses are carried, and the editions of own rules adopted. */
import { type EventLog, InForce, Policies } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Report from "../report/PoliciesReport.ts"

export { Document } from "../report/PoliciesReport.ts"

/** The editions adopted in a log as it is known now; none without a log. */
export const adopted = (log: EventLog.EventLogShape | undefined) =>
  log === undefined ? Effect.succeed([]) : Effect.flatMap(log.head(), (head) => InForce.adopted(log, head))

/** All policies there are. */
export const answer = (log: EventLog.EventLogShape | undefined) =>
  Effect.map(adopted(log), (editions) => {
    const of = (packs: ReadonlyArray<Policies.Pack>) => packs.map(({ policy }) => policy)
    return Report.document(of(Policies.documents), of(Policies.general), editions)
  })
