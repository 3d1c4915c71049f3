/**
 * Heads: what was known. A head is the end of a commit; a reading at it uses no event beyond it.
 */
import * as Effect from "effect/Effect"
import { fromMs, toMs } from "../time/Instant.ts"
import type { Recorded } from "./Recorded.ts"
import { NoSourceClock, NoSuchHead } from "./Refusal.ts"

/** How a head may be asked for: a position, the instant (ms, UTC) by which commits had been recorded, or an instant of the source's clock. */
export type HeadSpec =
  | { readonly position: number }
  | { readonly recordedByMs: number }
  | { readonly sourceRecordedByMs: number }

/**
 * A head: the position of the last commit it includes and the instant (ms, UTC, exclusive) up to which the log had
 * then spoken: the end of the millisecond of that commit's recording, or the instant asked for when a later commit
 * shows that nothing came between. `latest` as a cut is this instant, and a figure is final only up to it.
 */
export interface Head {
  readonly position: number
  readonly atMs: number
  /** Set when imported history is read by its source's clock (ms, UTC). */
  readonly sourceRecordedByMs?: number
}

/** The head of an empty log. */
export const origin: Head = { position: 0, atMs: 0 }

/** A commit as heads need it: its last position and the latest `recordedAt` (ms, UTC) of its events. */
export interface CommitMark {
  readonly commit: number
  readonly recordedAtMs: number
}

/** The head by an instant: the longest prefix of commits all recorded at or before `recordedByMs`. `marks` come in the order of positions. */
export const byInstant = (marks: Iterable<CommitMark>, recordedByMs: number): Head => {
  let head = origin
  for (const mark of marks) {
    if (mark.recordedAtMs > recordedByMs) return { ...head, atMs: Math.max(head.atMs, recordedByMs) }
    head = { position: mark.commit, atMs: Math.max(head.atMs, mark.recordedAtMs + 1) }
  }
  return head
}

/** The head at a commit, given all commits up to it. */
export const atCommit = (marks: Iterable<CommitMark>): Head => byInstant(marks, Number.MAX_SAFE_INTEGER)

/** Whether a fact cannot be placed on its source's clock: imported, and its source did not say when it knew. */
export const withoutSourceClock = (event: Recorded): boolean =>
  event.body.source.recordedAt === undefined && event.body.source.system !== ""

/** Resolves a head among the commits of a log. `marks` come in the order of positions; `clockless` finds a fact without a source clock. */
export const resolveHead = (
  marks: ReadonlyArray<CommitMark>,
  spec: HeadSpec | undefined,
  last: number,
  clockless: () => Recorded | undefined
): Effect.Effect<Head, NoSuchHead | NoSourceClock> => {
  if (spec === undefined) return Effect.succeed(atCommit(marks))
  if ("recordedByMs" in spec) return Effect.succeed(byInstant(marks, spec.recordedByMs))
  if ("sourceRecordedByMs" in spec) {
    const event = clockless()
    if (event !== undefined) {
      return Effect.fail(new NoSourceClock({ position: event.position, system: event.body.source.system }))
    }
    return Effect.succeed({ ...atCommit(marks), sourceRecordedByMs: spec.sourceRecordedByMs })
  }
  const upTo = marks.filter((mark) => mark.commit <= spec.position)
  if (upTo.at(-1)?.commit === spec.position || spec.position === 0) return Effect.succeed(atCommit(upTo))
  const problem =
    spec.position > last
      ? "it lies beyond the end of the log"
      : `it is not the end of a commit; the nearest before it is ${upTo.at(-1)?.commit ?? 0}`
  return Effect.fail(new NoSuchHead({ asked: String(spec.position), last, problem }))
}

/**
 * Reads a head as people write it: empty or `newest`, a position (`1200`), an instant (`2026-04-05T00:00:00+08:00`)
 * or an instant of the source's clock (`source:2026-04-05T00:00:00+08:00`). Undefined when it is none of these.
 */
export const parseHead = (text: string): HeadSpec | "newest" | undefined => {
  if (text === "" || text === "newest") return "newest"
  if (/^\d+$/.test(text)) return { position: Number(text) }
  const [, source, instant] = /^(source:)?(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))$/.exec(text) ?? []
  if (instant === undefined || Number.isNaN(toMs(instant))) return undefined
  return source === undefined ? { recordedByMs: toMs(instant) } : { sourceRecordedByMs: toMs(instant) }
}

/** A head in words, for messages and results. */
export const showHead = (head: Head): string =>
  head.sourceRecordedByMs === undefined
    ? `${head.position} (${fromMs(head.atMs)})`
    : `source:${fromMs(head.sourceRecordedByMs)} (${head.position})`
