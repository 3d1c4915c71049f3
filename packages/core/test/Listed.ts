// What the worklist of a history says, line by line: period or case, standing, last millisecond in time.
import * as Effect from "effect/Effect"
import { type Rules, worklist } from "../src/judge/Worklist.ts"
import type { HeadSpec } from "../src/log/Head.ts"
import type { Recorded } from "../src/log/Recorded.ts"
import { instantOf } from "./arbitrary/Days.ts"
import { logOf } from "./arbitrary/Questions.ts"
import { shanghai } from "./Story.ts"

/** The entries at an instant of Shanghai, as known at a head. */
export const listed = (events: ReadonlyArray<Recorded>, rules: Partial<Rules>, at: string, head?: HeadSpec) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(events)
      const { position } = yield* log.head(head)
      const all = { deadlines: [], obligations: [], ...rules }
      const { items } = yield* worklist(log, all, { cutMs: shanghai(at), head: position })
      return items.map((one) => [one.period ?? one.stream.id, one.is, one.dueMs === null ? null : instantOf(one.dueMs)])
    })
  )
