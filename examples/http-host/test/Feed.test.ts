// The feed: what each client is sent, when, and what that costs.
import { assert, describe, it } from "@effect/vitest"
import { type EventLog, Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Queue from "effect/Queue"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { busy } from "../src/operate/Limits.ts"
import { Client } from "../src/serve/Answers.ts"
import * as Feed from "../src/serve/Feed.ts"
import { register, resolve } from "./Told.ts"

/** The number of cases of the log, which says nothing new when one is resolved; and how often it was computed. */
const casesOf = (log: EventLog.EventLogShape) => {
  const counted = { times: 0 }
  const watched: Feed.Watched = {
    event: "figure",
    name: "cases",
    answer: (head) =>
      Effect.gen(function* () {
        counted.times++
        const events = yield* Stream.runCollect(log.readAll({ until: head.position }))
        const document = { cases: new Set(events.map(({ body }) => body.stream.id)).size, head: head.position }
        return { document, text: JSON.stringify(document) }
      })
  }
  return { counted, watched }
}

const farMs = 3_600_000

/** A client: each thing that it was sent, as it comes. */
const client = (feed: Feed.Feed, watched: ReadonlyArray<Feed.Watched>, visit: Partial<Feed.Visit> = {}) =>
  Effect.gen(function* () {
    const sent = yield* Queue.unbounded<string>()
    yield* feed.visit(watched, { last: undefined, untilMs: farMs, client: "S-1", ...visit }).pipe(
      Stream.runForEach((bytes) => Queue.offer(sent, Buffer.from(bytes).toString())),
      Effect.ensuring(Queue.offer(sent, "end")),
      Effect.forkScoped
    )
    yield* settle
    return { heard: Effect.andThen(settle, Queue.clear(sent)) }
  })

/** Lets all that can go on now go on. */
const settle = Effect.gen(function* () {
  for (let turn = 0; turn < 50; turn++) yield* Effect.yieldNow
})

const pass = (ms: number) => Effect.andThen(settle, Effect.andThen(TestClock.adjust(ms), settle))

const opened = Effect.gen(function* () {
  const log = Memory.make({ tenant: "acme", streams: Streams.all })
  yield* TestClock.setTime(1_000)
  yield* register(log, "C-1")
  const feed = yield* Feed.make(log)
  yield* settle
  return { log, feed, ...casesOf(log) }
})

const head = (position: number, at: string): string =>
  `id: ${position}\nevent: head\ndata: {"position":${position},"at":"1970-01-01T00:00:${at}Z"}\n\n`
const cases = (count: number, position: number): string =>
  `event: figure\ndata: {"cases":${count},"head":${position}}\n\n`

describe("a feed", () => {
  it.effect("sends what it watches first, then each head, and the answer where it says something new", () =>
    Effect.gen(function* () {
      const { feed, log, watched } = yield* opened
      const { heard } = yield* client(feed, [watched])
      assert.deepStrictEqual(yield* heard, [cases(1, 1), head(1, "01.001")])
      yield* register(log, "C-2")
      yield* pass(1_000)
      assert.deepStrictEqual(yield* heard, [cases(2, 2), head(2, "01.001")])
      yield* resolve(log, "C-2")
      yield* pass(1_000)
      assert.deepStrictEqual(yield* heard, [head(3, "02.001")])
    })
  )

  it.effect("computes once for all who watch the same, and once a second at most", () =>
    Effect.gen(function* () {
      const { counted, feed, log, watched } = yield* opened
      const all = yield* Effect.forEach(Array.from({ length: 50 }), () => client(feed, [watched]))
      const before = counted.times
      yield* register(log, "C-2")
      yield* pass(10)
      for (let n = 3; n < 10; n++) yield* register(log, `C-${n}`)
      yield* pass(500)
      assert.strictEqual(counted.times, before + 1)
      yield* pass(1_000)
      assert.strictEqual(counted.times, before + 2)
      for (const { heard } of all) {
        const [first, second] = (yield* heard).filter((text) => text.includes("figure")).slice(1)
        assert.deepStrictEqual([first, second], [cases(2, 2), cases(9, 9)])
      }
    })
  )

  it.effect("goes on where a client left it: what changed since comes at once, what did not does not come", () =>
    Effect.gen(function* () {
      const { feed, log, watched } = yield* opened
      yield* resolve(log, "C-1")
      yield* pass(1_000)
      assert.deepStrictEqual(yield* (yield* client(feed, [watched], { last: 2 })).heard, [])
      assert.deepStrictEqual(yield* (yield* client(feed, [watched], { last: 1 })).heard, [head(2, "01.001")])
      yield* register(log, "C-2")
      yield* pass(1_000)
      const late = yield* client(feed, [watched], { last: 1 })
      assert.deepStrictEqual(yield* late.heard, [cases(2, 3), head(3, "02.001")])
      const strange = yield* client(feed, [watched], { last: 99 })
      assert.deepStrictEqual(yield* strange.heard, [cases(2, 3), head(3, "02.001")])
    })
  )

  it.effect("sends a slow client the newest alone", () =>
    Effect.gen(function* () {
      const { feed, log, watched } = yield* opened
      const gate = yield* Queue.unbounded<void>()
      const sent: Array<string> = []
      yield* feed.visit([watched], { last: undefined, untilMs: farMs, client: "S-1" }).pipe(
        Stream.runForEach((bytes) =>
          Effect.andThen(
            Effect.sync(() => sent.push(Buffer.from(bytes).toString())),
            Queue.take(gate)
          )
        ),
        Effect.forkScoped
      )
      for (let n = 2; n < 6; n++) {
        yield* register(log, `C-${n}`)
        yield* pass(1_000)
      }
      for (let n = 0; n < 8; n++) yield* Queue.offer(gate, undefined)
      yield* settle
      assert.deepStrictEqual(
        sent.filter((text) => text.includes("figure")),
        [cases(1, 1), cases(5, 5)]
      )
    })
  )

  it.effect("beats while nothing happens, and ends with the client's time", () =>
    Effect.gen(function* () {
      const { feed } = yield* opened
      const { heard } = yield* client(feed, [], { untilMs: 40_000 })
      assert.deepStrictEqual(yield* heard, [head(1, "01.001")])
      yield* pass(15_000)
      assert.deepStrictEqual(yield* heard, [":\n\n"])
      yield* pass(15_000)
      assert.deepStrictEqual(yield* heard, [":\n\n"])
      yield* pass(10_000)
      assert.deepStrictEqual((yield* heard).at(-1), "end")
    })
  )

  it.effect("tells a refusal as news, and answers again after it", () =>
    Effect.gen(function* () {
      const { feed, log, watched } = yield* opened
      const message = "没有 / none"
      const refusing: Feed.Watched = {
        ...watched,
        answer: (at) => (at.position === 2 ? Effect.fail({ _tag: "Gone", message }) : watched.answer(at))
      }
      const { heard } = yield* client(feed, [refusing])
      assert.include(yield* heard, cases(1, 1))
      yield* register(log, "C-2")
      yield* pass(1_000)
      assert.match((yield* heard)[0] ?? "", /^event: refused\ndata: \{"of":"figure","refusal":"Gone"/)
      yield* register(log, "C-3")
      yield* pass(1_000)
      assert.include(yield* heard, cases(3, 3))
    })
  )

  it.effect(
    "computes what a client was told before as that client's own, and tells it anew where there is no room",
    () =>
      Effect.gen(function* () {
        const { feed, log, watched } = yield* opened
        yield* resolve(log, "C-1")
        yield* pass(1_000)
        const asked: Array<string | undefined> = []
        const full: Feed.Watched = {
          ...watched,
          answer: (at) =>
            Effect.flatMap(Client, (client) => {
              if (at.position === 1) asked.push(client)
              return client === "S-2" ? Effect.fail(busy) : watched.answer(at)
            })
        }
        assert.deepStrictEqual(yield* (yield* client(feed, [full], { last: 1 })).heard, [head(2, "01.001")])
        const late = yield* client(feed, [full], { last: 1, client: "S-2" })
        assert.deepStrictEqual(yield* late.heard, [cases(1, 2), head(2, "01.001")])
        assert.deepStrictEqual(asked, ["S-1", "S-2"])
      })
  )
})

describe("how much is watched", () => {
  const many = (watched: Feed.Watched, length: number, by = "S-1") =>
    Array.from({ length }, (_, n): Feed.Watched => ({ ...watched, name: `${by} ${n}` }))

  const visit = (feed: Feed.Feed, all: ReadonlyArray<Feed.Watched>, by = "S-1") =>
    Stream.runHead(feed.visit(all, { last: undefined, untilMs: farMs, client: by }))

  it.effect("is a hundred questions for a client, and those it shares with others are not counted", () =>
    Effect.gen(function* () {
      const { feed, watched } = yield* opened
      const refused = yield* Effect.flip(visit(feed, many(watched, 101)))
      assert.deepInclude(refused, { _tag: "TooMuchWatched", most: 100 })
      yield* client(feed, [watched], { client: "S-2" })
      yield* client(feed, [watched, ...many(watched, 60)])
      yield* client(feed, many(watched, 100).slice(60))
      assert.deepInclude(yield* Effect.flip(visit(feed, many(watched, 1, "more"))), { most: 100 })
      assert.strictEqual((yield* visit(feed, many(watched, 1, "more"), "S-3"))._tag, "Some")
    })
  )

  it.effect("is a thousand for all, and room again when somebody goes", () =>
    Effect.gen(function* () {
      const { feed, watched } = yield* opened
      const scope = yield* Scope.make()
      for (let n = 0; n < 10; n++) {
        const by = `S-${n}`
        yield* Scope.provide(client(feed, many(watched, 100, by), { client: by }), scope)
      }
      const late = visit(feed, many(watched, 1, "late"), "late")
      assert.deepInclude(yield* Effect.flip(late), { _tag: "TooMuchWatched", most: 1_000 })
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual((yield* late)._tag, "Some")
    })
  )
})
