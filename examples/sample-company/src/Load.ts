/**
 * Brings a history into a log as it was recorded: one transaction a commit, each under a clock set to the instant of that
 * commit, so that "as known then" is true of it. Interrupted, it goes on where it stopped; a second time it changes nothing.
 */
import { EventId, EventLog, Instant, type Recorded, type Refusal } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Commit, Entry } from "./Agenda.ts"
import { generate, type Options } from "./History.ts"

/** What came of a load: events recorded now, events that were there before, and commits written. */
export interface Loaded {
  readonly appended: number
  readonly known: number
  readonly commits: number
}

/**
 * Something done with the books at an instant (ms, UTC) between two commits, under a clock set to it. After a break it may
 * be done again, so it must be a thing that repeated changes nothing.
 */
export interface Act<E> {
  readonly atMs: number
  readonly act: Effect.Effect<unknown, E, EventLog.EventLog>
}

/** How a load is done, beside which history. */
export interface LoadOptions<E> extends Omit<Options, "tenant"> {
  /** What was done meanwhile, in the order of time. */
  readonly acts?: ReadonlyArray<Act<E>>
  /** Told after each commit how many events of the history are in the log, of how many. */
  readonly onProgress?: (done: number, all: number) => void
}

/** The log holds something else than this history, or does not know its streams: use an empty log. */
export class HistoryRefused extends Schema.TaggedError<HistoryRefused>()("HistoryRefused", {
  problem: Schema.String
}) {
  override get message(): string {
    return `无法写入样例历史：${this.problem}；请使用空日志，或装有同一历史（种子与规模相同）的日志。 / the sample history cannot go into this log: ${this.problem}; use an empty log, or one that holds the same history (seed and size)`
  }
}

/** What a store may fail with while it is asked for its head or written to. */
export type LoadFailed = Refusal.StoreFailed | Refusal.NoSuchHead | Refusal.NoSourceClock

/** Runs an effect at an instant (ms, UTC): the log stamps what it records with the clock it is given. */
const at = <A, E, R>(ms: number, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Clock.clockWith((real) =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => ms,
      currentTimeMillis: Effect.succeed(ms),
      currentTimeNanosUnsafe: () => BigInt(ms) * 1_000_000n,
      currentTimeNanos: Effect.succeed(BigInt(ms) * 1_000_000n),
      monotonicTimeNanosUnsafe: () => real.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: real.monotonicTimeNanos,
      sleep: (duration) => real.sleep(duration)
    })
  )

const idOf = (tenant: string, { events: [event] }: Entry): string =>
  EventId.eventId(tenant, event?.source.system ?? "", event?.source.key ?? "")

/** A commit by its last event: when that one is in the log, so is all of its commit and of the commits before. */
interface Witness {
  readonly stream: Recorded.StreamRef
  readonly id: string
  /** Events up to the end of the commit. */
  readonly events: number
}

const witnesses = (options: Options & { readonly tenant: string }): ReadonlyArray<Witness> => {
  const all: Array<Witness> = []
  for (const { entries } of generate(options)) {
    const last = entries.at(-1) as Entry
    const events = (all.at(-1)?.events ?? 0) + entries.length
    all.push({ stream: last.stream, id: idOf(options.tenant, last), events })
  }
  return all
}

/** How many of the commits are in the log. Refuses a log that holds something else. */
const recorded = (log: EventLog.EventLogShape, all: ReadonlyArray<Witness>) =>
  Effect.gen(function* () {
    const holds = (count: number) =>
      Effect.map(log.read((all[count - 1] as Witness).stream), (events) =>
        events.some(({ body }) => body.id === all[count - 1]?.id)
      )
    if ((yield* log.head()).position === 0) return 0
    if (yield* holds(all.length)) return all.length
    if (!(yield* holds(1))) return yield* new HistoryRefused({ problem: "it holds other facts" })
    let [low, high] = [1, all.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (yield* holds(middle)) low = middle
      else high = middle - 1
    }
    return low
  })

const append = (log: EventLog.EventLogShape, { entries, recordedAt }: Commit) =>
  Effect.gen(function* () {
    const outcomes = yield* at(Instant.toMs(recordedAt), log.appendBatch(entries))
    const refused = outcomes.find((one) => one.outcome === "refused")
    if (refused !== undefined) return yield* new HistoryRefused({ problem: refused.refusal.message })
    return outcomes.filter(({ outcome }) => outcome === "appended").length
  })

/**
 * Brings the history into the log at hand. One commit after the other, whatever lanes the log has: each is recorded at its own
 * instant, and "as known then" is true only where what was recorded earlier stands before it.
 */
export const load = <E = never>({
  acts = [],
  onProgress = () => {},
  ...options
}: LoadOptions<E> = {}): Effect.Effect<Loaded, E | HistoryRefused | LoadFailed, EventLog.EventLog> =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    const history = { ...options, tenant: log.tenant }
    const all = witnesses(history)
    const skip = yield* recorded(log, all)
    let known = all[skip - 1]?.events ?? 0
    let [appended, commits, index, before] = [0, 0, 0, ""]
    for (const commit of generate(history)) {
      if (index++ >= skip) {
        for (const { act, atMs } of acts) {
          const instant = Instant.fromMs(atMs)
          if (before < instant && instant <= commit.recordedAt) yield* at(atMs, act)
        }
        const fresh = yield* append(log, commit)
        appended += fresh
        known += commit.entries.length - fresh
        if (fresh > 0) commits++
        onProgress(appended + known, all.at(-1)?.events ?? 0)
      }
      before = commit.recordedAt
    }
    return { appended, known, commits }
  })
