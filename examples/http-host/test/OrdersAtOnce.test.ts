/** Orders that meet on one stream, in both stores: the same ones are one, different ones stand in line, a version is matched once. */
import { assert, describe, layer } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { clientOf, hosted } from "./hosted.ts"
import { complaint, desk, onCase } from "./onCases.ts"
import { stores } from "./stores.ts"

describe.each(stores)("orders at once in $name", ({ books }) => {
  layer(hosted({ timeout: Duration.minutes(2) }, books), { timeout: "60 seconds", excludeTestServices: true })((it) => {
    it.effect("of 20 equal orders at once one is recorded, and all tell the same event", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const answers = yield* Effect.all(
          Array.from({ length: 20 }, () => client.orders.Case({ ...onCase("C-3", "p-1"), payload: complaint })),
          { concurrency: "unbounded" }
        )
        assert.lengthOf(
          answers.filter(({ body }) => body.outcome === "appended"),
          1
        )
        assert.strictEqual(new Set(answers.map(({ body }) => JSON.stringify(body.events))).size, 1)
      })
    )

    it.effect("of 20 equal orders at once without an instant one is recorded too", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const { occurredAt: _, ...payload } = complaint
        const answers = yield* Effect.all(
          Array.from({ length: 20 }, () => client.orders.Case({ ...onCase("C-9", "p-2"), payload })),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(new Set(answers.map(({ body }) => JSON.stringify(body.events))).size, 1)
      })
    )

    it.effect("of 200 different orders at once on one stream all are recorded, one after the other", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        yield* client.orders.Case({ ...onCase("C-11", "m-0"), payload: complaint })
        const answers = yield* Effect.all(
          Array.from({ length: 200 }, (_, n) =>
            client.orders.Case({
              ...onCase("C-11", `m-${n + 1}`),
              payload: { command: "note", input: { activity: `call ${n}` } }
            })
          ),
          { concurrency: "unbounded" }
        )
        const versions = answers.map(({ body }) => body.version).sort((a, b) => a - b)
        assert.deepStrictEqual(
          versions,
          Array.from({ length: 200 }, (_, n) => n + 2)
        )
      })
    )

    it.effect("of 20 orders at once that match one version one is recorded", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        yield* client.orders.Case({ ...onCase("C-12", "i-0"), payload: complaint })
        const answers = yield* Effect.forEach(
          Array.from({ length: 20 }, (_, n) => n),
          (n) =>
            Effect.result(
              client.orders.Case({
                ...onCase("C-12", `i-${n + 1}`, '"1"'),
                payload: { command: "note", input: { activity: `call ${n}` } }
              })
            ),
          { concurrency: "unbounded" }
        )
        const refused = answers.flatMap((one) => (one._tag === "Failure" ? [one.failure._tag] : []))
        assert.deepStrictEqual(refused, Array<string>(19).fill("Stale"))
      })
    )
  })
})
