/**
 * Work that takes several departments and has no plan for one of them (enterprise after-sales policy §3.2.2): a complex
 * problem, or one of several departments, takes a milestone for each. The plan of a case is the stream of the same id.
 */
import * as Effect from "effect/Effect"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Title } from "../rules/Title.ts"
import type { Row as Case } from "../streams/Case.ts"
import type { Row as Milestone } from "../streams/TaskPlan.ts"
import { FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import type { At } from "./Owed.ts"

/** A case that lacks milestones: for the departments named, or altogether where none is named. */
export interface Unplanned {
  readonly stream: StreamRef
  readonly departments: ReadonlyArray<string>
  readonly clause: "S1-3.2.2b"
  readonly title: Title
}

const needsPlan = ({ complexity, departments }: Case): boolean => complexity === "complex" || departments.length > 1

const lacking = (stream: StreamRef, departments: ReadonlyArray<string>): Unplanned => {
  const names = departments.join(", ")
  return {
    stream,
    departments,
    clause: "S1-3.2.2b",
    title: {
      zh: names === "" ? "协同处理而没有时间节点" : `协同处理而 ${names} 没有时间节点`,
      en:
        names === "" ? "work done together without a milestone" : `work done together without a milestone for ${names}`
    }
  }
}

/** The cases assigned in a window that need a plan and lack a part of it, read at the cut as known at a head; by stream. */
export const unplanned = (
  source: RowSource,
  window: Window,
  at: At
): Effect.Effect<ReadonlyArray<Unplanned>, StoreFailed> =>
  Effect.gen(function* () {
    const span = { fromMs: window.startMs, untilMs: window.endMs }
    const cases = yield* source.rows({ kind: "case", anchor: "assignedAtMs", ...span, ...at })
    const planned = yield* source.rows({
      ...{ kind: "milestone", anchor: "setAtMs", fromMs: -FOREVER, untilMs: at.cutMs },
      ...at
    })
    const found = cases.flatMap(({ row, stream }) => {
      const own = planned.filter((one) => one.stream.id === stream.id).map((one) => (one.row as Milestone).department)
      const { departments } = row as Case
      const missing = departments.filter((one) => !own.includes(one))
      if (!needsPlan(row as Case) || (missing.length === 0 && own.length > 0)) return []
      return [lacking(stream, missing)]
    })
    return found.sort((a, b) => (a.stream.id < b.stream.id ? -1 : 1))
  })
