// Changes over HTTP: what somebody watches comes when it says something new, and stops when the right to it ends.
import { assert, layer } from "@effect/vitest"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import type { Change } from "../src/api/Changes.ts"
import { Answers } from "../src/serve/Answers.ts"
import { command, companyHosted } from "./company.ts"
import { type Called, clientOf } from "./hosted.ts"
import { register, tell } from "./Told.ts"

type Client = Effect.Success<ReturnType<typeof clientOf>>
type Query = Parameters<Client["changes"]["changes"]>[0]["query"]

/** What a client hears, until it has heard enough. */
const hear = (
  query: Query,
  isEnough: (heard: ReadonlyArray<Change>) => boolean,
  { last, ...called }: Called & { readonly last?: string } = {}
) =>
  Effect.gen(function* () {
    const { changes } = yield* clientOf(called)
    const stream = yield* changes.changes({ query, headers: last === undefined ? {} : { "last-event-id": last } })
    const heard: Array<Change> = []
    yield* Stream.runDrain(Stream.takeUntil(stream, (one) => heard.push(one) > 0 && isEnough(heard)))
    return heard
  })

const so = (many: number) => (heard: ReadonlyArray<Change>) => heard.length === many

/** Until the head is at a position or beyond it. */
const reaching = (position: number) => (heard: ReadonlyArray<Change>) => Number(heard.at(-1)?.id ?? 0) >= position

/** How far the log is, once something was done with it. */
const after = (act: (log: EventLog.EventLogShape) => Effect.Effect<unknown, unknown>) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    yield* act(log)
    return (yield* log.head()).position
  })

const named = (heard: ReadonlyArray<Change>) => heard.map(({ event }) => event)
const idOf = (heard: ReadonlyArray<Change>): string => heard.at(-1)?.id ?? ""

const window = "2026"
const kpi = ["complaint_resolution_rate"]

/** Something that no complaint figure asks. */
const noted = (log: EventLog.EventLogShape) =>
  tell(log, { category: "Meeting", id: `M-${crypto.randomUUID()}` }, "Noted", { activity: "a call" })

layer(companyHosted({ concurrent: 1, queue: 0 }), { timeout: "60 seconds", excludeTestServices: true })(
  "changes",
  (it) => {
    it.effect("come after a command, and what is unchanged does not", () =>
      Effect.gen(function* () {
        const begun = yield* after(noted)
        let at = 0
        const isEnough = (heard: ReadonlyArray<Change>) => {
          at = Math.max(at, Number(heard.at(-1)?.id ?? 0))
          return at >= begun + 2
        }
        const client = yield* Effect.forkChild(hear({ window, kpi, watch: ["worklist"] }, isEnough))
        while (at < begun) yield* Effect.sleep("50 millis")
        yield* after(noted)
        while (at < begun + 1) yield* Effect.sleep("50 millis")
        const ended = yield* after((log) => register(log, "C-live"))
        assert.strictEqual(ended, begun + 2)
        const heard = yield* Fiber.join(client)
        assert.deepStrictEqual(
          named(heard).filter((name) => name !== "worklist"),
          ["figure", "head", "head", "figure", "head"]
        )
        const figure = heard.findLast(({ event }) => event === "figure")
        const said = yield* command("kpi", ...kpi, "--window", window, "--head", String(ended))
        assert.deepStrictEqual(JSON.parse(JSON.stringify(figure?.data)), said)
      })
    )

    it.effect("go on where a client left: what changed meanwhile comes, what did not does not", () =>
      Effect.gen(function* () {
        const last = idOf(yield* hear({ window, kpi }, so(2)))
        const then = yield* after(noted)
        const unchanged = yield* hear({ window, kpi }, reaching(then), { last })
        assert.deepStrictEqual(named(unchanged), ["head"])
        const now = yield* after((log) => register(log, "C-meanwhile"))
        const changed = yield* hear({ window, kpi }, reaching(now), { last })
        assert.deepStrictEqual(named(changed).slice(-2), ["figure", "head"])
        assert.strictEqual(named(changed).filter((name) => name === "figure").length, 1)
      })
    )

    it.effect("that many watch are computed once for all of them", () =>
      Effect.gen(function* () {
        const answers = yield* Answers
        const query = { window, kpi: ["satisfaction_rate"] }
        const { position } = yield* (yield* EventLog.EventLog).head()
        yield* hear({}, reaching(position))
        const before = answers.made
        let begun = 0
        const isEnough = (heard: ReadonlyArray<Change>) => {
          if (heard.length === 2) begun++
          return reaching(position + 1)(heard)
        }
        const clients = yield* Effect.forEach(Array.from({ length: 30 }), () => Effect.forkChild(hear(query, isEnough)))
        while (begun < clients.length) yield* Effect.sleep("50 millis")
        yield* after(noted)
        const all = yield* Effect.forEach(clients, Fiber.join)
        for (const heard of all) assert.deepStrictEqual(named(heard), ["figure", "head", "head"])
        assert.strictEqual(answers.made, before + 2)
      })
    )

    it.effect("are no work that is counted: many come at once to a host that takes on one request", () =>
      Effect.gen(function* () {
        const query = { window: "2025", kpi: ["complaint_rate"] }
        const all = yield* Effect.all(
          Array.from({ length: 20 }, () => hear(query, so(2))),
          { concurrency: 20 }
        )
        for (const heard of all) assert.deepStrictEqual(named(heard), ["figure", "head"])
      })
    )

    it.effect("of the scorecard hold of the ranking what its reader may see", () =>
      Effect.gen(function* () {
        const query = { window: "2025-Q1", by: "staff" as const, trend: 0, watch: ["scorecard" as const] }
        const placesFor = (called: Called) =>
          Effect.map(
            hear(query, so(1), called),
            ([told]) => (told?.event === "scorecard" ? told.data.ranking : null)?.places
          )
        const all = (yield* placesFor({ roles: ["auditor"] })) ?? []
        assert.isAbove(all.length, 1)
        assert.deepStrictEqual(yield* placesFor({ roles: ["technician"], subject: "nobody" }), [])
      })
    )

    it.effect("of another tenant are not heard, and end with the token", () =>
      Effect.gen(function* () {
        const other = yield* hear({}, so(1), { tenant: "other" })
        assert.deepStrictEqual(other[0]?.data, { position: 0, at: "1970-01-01T00:00:00.000Z" })
        const { changes } = yield* clientOf({ tenant: "other", validFor: "-3 seconds" })
        const stream = yield* changes.changes({ query: {}, headers: {} })
        yield* Effect.forkChild(Effect.delay(after(noted), "100 millis"))
        const heard: Array<string> = []
        const ended = yield* Effect.flip(Stream.runForEach(stream, ({ event }) => Effect.sync(() => heard.push(event))))
        assert.strictEqual((ended as { readonly _tag?: string })._tag, "Retry")
        assert.deepStrictEqual(heard, ["head"])
      })
    )
  }
)
