/** Documents that stay the same: made once, however often they are asked for. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import * as Layer from "effect/Layer"
import * as Documents from "../src/serve/Documents.ts"

it("is made for the first who asks, and sent to all", async () => {
  let made = 0
  const route = HttpRouter.add(
    "GET",
    "/one",
    Effect.sync(() => HttpServerResponse.jsonUnsafe({ made: ++made }))
  ).pipe(Layer.provide(Documents.once()))
  const { dispose, handler } = HttpRouter.toWebHandler(route, { disableLogger: true })
  const asked = async () => (await handler(new Request("http://localhost/one"))).json()
  assert.deepStrictEqual([await asked(), await asked(), made], [{ made: 1 }, { made: 1 }, 1])
  await dispose()
})
