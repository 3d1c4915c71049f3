// An issuer whose keys cannot be had for a while: whom the host knew it goes on knowing, and whom it cannot know it says so.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { vi } from "vitest"
import * as Keys from "../src/guard/Keys.ts"
import * as Tokens from "../src/guard/Tokens.ts"
import { pair, settings, tokenOf } from "./hosted.ts"

describe("keys", () => {
  it.live("of an address that is away for a while count as it gave them last, and for a day", () =>
    Effect.gen(function* () {
      let answer = JSON.stringify({ keys: [pair.open] })
      let asked = 0
      const server = createServer((_, response) => {
        asked++
        response.end(answer)
      })
      yield* Effect.promise(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)))
      const keysUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`)
      const said = { keysUrl, issuer: "https://id" }
      yield* Effect.gen(function* () {
        const { callerOf } = yield* Tokens.Tokens
        const by = (kid: string) =>
          Effect.flatMap(
            Effect.promise(() => tokenOf({ issuer: "https://id", validFor: "3 days" }, { ...pair.key, kid })),
            (token) => Effect.exit(Effect.mapError(callerOf(Redacted.make(token)), ({ refusal }) => refusal))
          )
        assert.strictEqual((yield* by("test"))._tag, "Success")
        answer = JSON.stringify({ error: "maintenance" })
        vi.setSystemTime(Date.now() + 3_600_000)
        assert.strictEqual((yield* by("test"))._tag, "Success")
        assert.deepStrictEqual(yield* by("new"), Exit.fail("NoKeys"))
        const before = asked
        assert.strictEqual((yield* by("test"))._tag, "Success")
        assert.strictEqual(asked, before, "one that is away is not asked for each token")
        vi.setSystemTime(Date.now() + 24 * 3_600_000)
        assert.deepStrictEqual(yield* by("test"), Exit.fail("NoKeys"))
        answer = JSON.stringify({ keys: [pair.open] })
        vi.setSystemTime(Date.now() + 11_000)
        assert.strictEqual((yield* by("test"))._tag, "Success")
        assert.deepStrictEqual(yield* by("new"), Exit.fail("BadToken"))
      }).pipe(Effect.provide(Layer.provideMerge(Layer.provideMerge(Tokens.layer, Keys.layer), settings(said))))
      server.close()
    }).pipe(Effect.ensuring(Effect.sync(() => vi.useRealTimers())))
  )
})
