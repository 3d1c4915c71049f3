/**
 * Heads: what was known. A head is the end of a commit; a reading at it uses no event beyond it.
 */
import * as Effect from "effect/Effect"
import { fromMs, toMs } from "../time/Instant.ts"
import type { Recorded } from "./Recorded.ts"
import { NoSourceClock, NoSuchHead } from "./Refusal.ts"
import { sourceClockMs } from "./SourceClock.ts"

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

const latest = (prefix: ReadonlyArray<CommitMark>): CommitMark | undefined => {
  const last = prefix.at(-1)
  if (last === undefined) return undefined
  return {
    commit: last.commit,
    recordedAtMs: prefix.reduce((ms, mark) => Math.max(ms, mark.recordedAtMs), last.recordedAtMs)
  }
}

/** Whether a fact cannot be placed on its source's clock: imported, and its source did not say when it knew. */
export const withoutSourceClock = (event: Recorded): boolean => sourceClockMs(event) === undefined

/**
 * What a store tells about its commits; both answers carry the latest `recordedAtMs` of the whole prefix that ends with
 * the commit, and are undefined when that prefix is empty.
 */
export interface Marks<E> {
  /** The last commit at or before a position. */
  readonly upTo: (position: number) => Effect.Effect<CommitMark | undefined, E>
  /** The last commit of the longest prefix recorded at or before an instant (ms, UTC). */
  readonly recordedBy: (ms: number) => Effect.Effect<CommitMark | undefined, E>
  /** A fact that cannot be placed on its source's clock; undefined when there is none. */
  readonly clockless: Effect.Effect<{ readonly position: number; readonly system: string } | undefined, E>
}

const atEnd = (mark: CommitMark | undefined): Head =>
  mark === undefined ? origin : { position: mark.commit, atMs: Math.max(0, mark.recordedAtMs + 1) }

const noSuchHead = (asked: number, before: number, last: number): NoSuchHead =>
  new NoSuchHead({
    asked: String(asked),
    last,
    problem:
      asked > last
        ? "它超出日志末尾 / it lies beyond the end of the log"
        : `它不是提交的末尾；之前最近的为 ${before} / it is not the end of a commit; the nearest before it is ${before}`
  })

/** A head read by its source's clock: the source had spoken up to the end of that millisecond, and our log no further than its own. */
export const bySource = (head: Head, sourceRecordedByMs: number): Head => ({
  position: head.position,
  atMs: Math.min(head.atMs, sourceRecordedByMs + 1),
  sourceRecordedByMs
})

/** Resolves what is meant by a head; every store answers through this. Without a specification: the newest. */
export const resolveHead = <E>(
  marks: Marks<E>,
  spec: HeadSpec | undefined
): Effect.Effect<Head, NoSuchHead | NoSourceClock | E> =>
  Effect.gen(function* () {
    const newest = atEnd(yield* marks.upTo(Number.MAX_SAFE_INTEGER))
    if (spec === undefined) return newest
    if ("recordedByMs" in spec) {
      const head = atEnd(yield* marks.recordedBy(spec.recordedByMs))
      return head.position === newest.position ? head : { ...head, atMs: Math.max(head.atMs, spec.recordedByMs) }
    }
    if ("sourceRecordedByMs" in spec) {
      const fact = yield* marks.clockless
      if (fact !== undefined) return yield* new NoSourceClock(fact)
      return bySource(newest, spec.sourceRecordedByMs)
    }
    const head = atEnd(yield* marks.upTo(spec.position))
    if (head.position !== spec.position) return yield* noSuchHead(spec.position, head.position, newest.position)
    return head
  })

/** The answers of a store that holds its commits in memory, in the order of positions. */
export const marksOf = (commits: ReadonlyArray<CommitMark>, clockless: () => Recorded | undefined): Marks<never> => ({
  upTo: (position) => Effect.sync(() => latest(commits.filter(({ commit }) => commit <= position))),
  recordedBy: (ms) =>
    Effect.sync(() => {
      const first = commits.findIndex(({ recordedAtMs }) => recordedAtMs > ms)
      return latest(first === -1 ? commits : commits.slice(0, first))
    }),
  clockless: Effect.sync(() => {
    const event = clockless()
    return event === undefined ? undefined : { position: event.position, system: event.body.source.system }
  })
})

/** Whether a date and time to the minute exists: read as it stands, 30 February would pass for 2 March. */
const isReal = (civil: string): boolean => fromMs(toMs(`${civil}Z`)).startsWith(civil)

/**
 * Reads a head as people write it: empty or `newest`, a position (`1200`), an instant (`2026-04-05T00:00:00+08:00`)
 * or an instant of the source's clock (`source:2026-04-05T00:00:00+08:00`). Undefined when it is none of these.
 */
export const parseHead = (text: string): HeadSpec | "newest" | undefined => {
  if (text === "" || text === "newest") return "newest"
  if (/^\d+$/.test(text)) return { position: Number(text) }
  const [, source, instant, civil = ""] =
    /^(source:)?((\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))$/.exec(text) ?? []
  if (instant === undefined || Number.isNaN(toMs(instant)) || !isReal(civil)) return undefined
  return source === undefined ? { recordedByMs: toMs(instant) } : { sourceRecordedByMs: toMs(instant) }
}
