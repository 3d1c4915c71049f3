// One event with a field too many, at every place of its envelope, and what the door says of it.
import * as Result from "effect/Result"
import { checkProposed } from "../../src/log/Check.ts"
import type { Proposed } from "../../src/log/Recorded.ts"
import { all } from "../../src/streams/Streams.ts"

const event: Proposed = {
  type: "Answered",
  schemaVersion: 1,
  occurredAt: "2026-01-01T00:00:00.000Z",
  source: { system: "", key: "k" },
  actor: { id: "S-1", roles: [] },
  subjects: [],
  data: {}
}
const extra = { colour: "red" }

/** The places, and the refusals. */
export const proposedFieldsOnly = (): ReadonlyArray<readonly [path: string, refusal: string]> =>
  (
    [
      ["event", { ...event, ...extra }],
      ["source", { ...event, source: { ...event.source, ...extra } }],
      ["actor", { ...event, actor: { ...event.actor, ...extra } }],
      ["data", { ...event, data: extra }]
    ] as const
  ).map(([path, one]) => {
    const checked = checkProposed(all, { category: "Case", id: "C-1" }, one, undefined)
    return [path, Result.isFailure(checked) ? checked.failure.message : "taken"]
  })
