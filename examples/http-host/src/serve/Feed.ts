/**
 * The feed of a tenant: follows the log, computes each watched answer again when the log has grown, at most once in a while
 * and once for all who watch it, and tells those that say something new. A client holds no queue: it takes what is the newest
 * when it is ready for more, so one that is slow misses states in between and costs nothing.
 */
import type { EventLog, Head, Refusal } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { members, type Refused } from "../api/Problem.ts"
import { type Answered, Client } from "./Answers.ts"
import * as Frames from "./Frames.ts"

/** A question that somebody watches. `name` says all that it asks, `event` what its news is called. */
export interface Watched {
  readonly event: string
  readonly name: string
  readonly answer: (head: Head.Head) => Effect.Effect<Answered<unknown>, Refused>
}

/** The host watches as much for this tenant as it can. */
export class TooMuchWatched extends Schema.TaggedError<TooMuchWatched>()("TooMuchWatched", { most: Schema.Int }) {
  override get message(): string {
    return `同时关注的不同问题已达 ${this.most} 个；请稍后再试，或关注较少的问题。 / ${this.most} different questions are watched already; try again later, or watch fewer`
  }
}

/** A watched question as far as it is known: at the head `through` it says what it has said since the head `since`. */
interface Topic {
  readonly watched: Watched
  /** Who took it up. */
  readonly by: string
  clients: number
  through: number
  since: number
  said: string
  frame: Uint8Array
}

/** How a feed goes about it. */
export interface Pace {
  /** The least time (ms) between two computations of one answer. */
  readonly gapMs: number
  /** The longest time (ms) that a client hears nothing. */
  readonly heartbeatMs: number
}

/** The pace of a feed that is not given one. */
export const pace: Pace = { gapMs: 1_000, heartbeatMs: 15_000 }

/** The most questions that one feed watches, and of those the most that one client took up. */
const most = { inAll: 1_000, ofClient: 100 } as const

/** What a client is sent last: that it may come back, in a second. */
export const farewell = Frames.retry(1_000)

/** What a client begins with, and when its time ends. */
export interface Visit {
  /** The position of the head that it was told last; undefined when it comes for the first time. */
  readonly last: number | undefined
  /** The instant (ms UTC) at which its right to be told ends. */
  readonly untilMs: number
  /** Who it is. */
  readonly client: string
}

/** What a feed may fail with. */
export type Failure = Refusal.StoreFailed | Refusal.NoSuchHead | Refusal.NoSourceClock

const isOfStore = (refused: Refused): refused is Refusal.StoreFailed => refused._tag === "StoreFailed"

/** What an answer says, and how that is sent; a refusal is news too. */
const newsOf = ({ event }: Watched, found: Result.Result<Answered<unknown>, Refused>) => {
  if (Result.isSuccess(found)) {
    const { document, text } = found.success
    return { said: Frames.said(document), frame: () => Frames.event(event, text) }
  }
  const told = { of: event, ...members(found.failure) }
  return { said: Frames.said(told), frame: () => Frames.event("refused", JSON.stringify(told)) }
}

/** The feed of one tenant. */
export class Feed {
  private readonly topics = new Map<string, Topic>()
  private changed = Deferred.makeUnsafe<void>()
  private readonly log: EventLog.EventLogShape
  private head: Head.Head
  private readonly pace: Pace

  constructor(log: EventLog.EventLogShape, head: Head.Head, pace: Pace) {
    this.log = log
    this.head = head
    this.pace = pace
  }

  /** Goes on to the newest head: when all answers are known there, everybody is told. */
  readonly step: Effect.Effect<void, Failure> = Effect.gen({ self: this }, function* () {
    const begunMs = yield* Clock.currentTimeMillis
    const head = yield* this.log.head()
    if (head.position > this.head.position) {
      // Questions may be taken up while others are answered: they too have to come as far.
      for (let behind = this.behind(head); behind.length > 0; behind = this.behind(head)) {
        yield* Effect.forEach(behind, (topic) => this.refresh(topic, head))
      }
      this.head = head
      Deferred.doneUnsafe(this.changed, Effect.void)
      this.changed = Deferred.makeUnsafe()
    }
    const spentMs = (yield* Clock.currentTimeMillis) - begunMs
    yield* Effect.sleep(Math.max(0, this.pace.gapMs - spentMs))
  })

  /** Follows the log without end. */
  readonly run: Effect.Effect<void, Failure | Refusal.CheckpointAhead> = Effect.suspend(() =>
    this.log.follow({ after: this.head.position, categories: [] }).pipe(
      Stream.buffer({ capacity: 1, strategy: "sliding" }),
      Stream.runForEach(() => this.step)
    )
  )

  /** What a client is sent, until its time ends: answers that it has not seen, then the head at which all of them are known. */
  readonly visit = (
    watched: ReadonlyArray<Watched>,
    visit: Visit
  ): Stream.Stream<Uint8Array, Failure | TooMuchWatched> =>
    Stream.unwrap(
      Effect.gen({ self: this }, function* () {
        const topics = yield* Effect.forEach(watched, (one) => this.join(one, visit.client))
        const last = visit.last !== undefined && visit.last <= this.head.position ? visit.last : undefined
        const seen = new Map<Topic, number>()
        for (const topic of topics)
          if (last !== undefined && (yield* this.isSeen(topic, last, visit.client))) seen.set(topic, topic.since)
        let told = last
        // One thing at a time, each shared by all who are sent it: joined, they would be copied for each client.
        const news = Effect.suspend((): Effect.Effect<Uint8Array> => {
          const fresh = topics.find((topic) => seen.get(topic) !== topic.since)
          if (fresh !== undefined) {
            seen.set(fresh, fresh.since)
            return Effect.succeed(fresh.frame)
          }
          if (told === this.head.position) return Effect.flatMap(Deferred.await(this.changed), () => news)
          told = this.head.position
          return Effect.succeed(this.headFrame)
        })
        return this.until(visit.untilMs, news)
      })
    )

  private until(untilMs: number, news: Effect.Effect<Uint8Array>): Stream.Stream<Uint8Array> {
    return Stream.unfold(undefined, () =>
      Effect.gen({ self: this }, function* () {
        const leftMs = untilMs - (yield* Clock.currentTimeMillis)
        if (leftMs <= 0) return undefined
        const frame = yield* Effect.timeoutOption(news, Math.min(leftMs, this.pace.heartbeatMs))
        return [Option.getOrElse(frame, () => Frames.heartbeat), undefined] as const
      })
    )
  }

  private get headFrame(): Uint8Array {
    const { atMs, position } = this.head
    return Frames.event(
      "head",
      JSON.stringify({ position, at: DateTime.formatIso(DateTime.makeUnsafe(atMs)) }),
      position
    )
  }

  private behind({ position }: Head.Head): ReadonlyArray<Topic> {
    return [...this.topics.values()].filter(({ through }) => through < position)
  }

  private ofClient(client: string): number {
    return [...this.topics.values()].filter(({ by }) => by === client).length
  }

  /** Takes up a question for as long as the scope lasts. */
  private join(watched: Watched, by: string): Effect.Effect<Topic, Failure | TooMuchWatched, Scope.Scope> {
    const enter = Effect.suspend(() => {
      const known = this.topics.get(watched.name)
      if (known === undefined && this.topics.size >= most.inAll)
        return Effect.fail(new TooMuchWatched({ most: most.inAll }))
      if (known === undefined && this.ofClient(by) >= most.ofClient)
        return Effect.fail(new TooMuchWatched({ most: most.ofClient }))
      const topic = known ?? { watched, by, clients: 0, through: -1, since: -1, said: "", frame: Frames.heartbeat }
      this.topics.set(watched.name, topic)
      topic.clients++
      return Effect.succeed(topic)
    })
    const leave = (topic: Topic) =>
      Effect.sync(() => {
        topic.clients--
        if (topic.clients === 0) this.topics.delete(watched.name)
      })
    return Effect.tap(Effect.acquireRelease(enter, leave), (topic) => this.refresh(topic, this.head))
  }

  private refresh(topic: Topic, head: Head.Head): Effect.Effect<void, Refusal.StoreFailed> {
    // Nobody watches it any more: it was left while others were answered.
    if (topic.through >= head.position || topic.clients === 0) return Effect.void
    return Effect.gen(function* () {
      const found = yield* Effect.result(topic.watched.answer(head))
      if (Result.isFailure(found) && isOfStore(found.failure)) return yield* found.failure
      if (topic.through >= head.position) return
      const { frame, said } = newsOf(topic.watched, found)
      if (said !== topic.said) Object.assign(topic, { said, since: head.position, frame: frame() })
      topic.through = head.position
    })
  }

  /**
   * Whether a client that was told a head has seen what a topic says. It is the client that has this computed: where it has as
   * much going on as it may, it is told anew.
   */
  private isSeen({ said, since, watched }: Topic, last: number, client: string): Effect.Effect<boolean, Failure> {
    if (last >= since) return Effect.succeed(true)
    return Effect.gen({ self: this }, function* () {
      const head = yield* this.log.head({ position: last })
      const found = yield* Effect.result(Effect.provideService(watched.answer(head), Client, client))
      return newsOf(watched, found).said === said
    }).pipe(Effect.catchTag("NoSuchHead", () => Effect.succeed(false)))
  }
}

/** Makes the feed of a log, which follows it for as long as the scope lasts. */
export const make = (
  log: EventLog.EventLogShape,
  given: Partial<Pace> = {}
): Effect.Effect<Feed, Failure, Scope.Scope> =>
  Effect.gen(function* () {
    const feed = new Feed(log, yield* log.head(), { ...pace, ...given })
    const again = Effect.retry(feed.run, Schedule.spaced("5 seconds"))
    yield* Effect.forkScoped(Effect.tapCause(again, (cause) => Effect.logWarning("feed ended", cause)))
    return feed
  })
