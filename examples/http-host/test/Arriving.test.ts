// Who sends slowly holds few of the host's turns: the others are served, and what was begun ends well.
import { connect } from "node:net"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpServer } from "effect/http"
import { clientOf, hosted, tokenOf } from "./hosted.ts"

const body = JSON.stringify({ command: "register", input: { class: "complaint" } })

const portOf = Effect.map(HttpServer.HttpServer, ({ address }) => (address as { readonly port: number }).port)

/** An order whose body comes in two halves. */
const half = (port: number, token: string, id: string) => {
  const socket = connect(port, "127.0.0.1")
  let told = ""
  const answered = new Promise<string>((done) => {
    socket.on("data", (text) => {
      told += text
      done(told)
    })
  })
  const head = [
    `POST /v1/streams/Case/${id} HTTP/1.1`,
    "host: h",
    `authorization: Bearer ${token}`,
    `idempotency-key: ${id}`,
    "content-type: application/json",
    `content-length: ${body.length}`
  ]
  socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 9)}`)
  return { answered, finish: () => socket.write(body.slice(9)), close: () => socket.destroy() }
}

layer(hosted({ concurrent: 8 }), { timeout: "60 seconds", excludeTestServices: true })("slow senders", (it) => {
  it.effect("have a quarter of the turns; the rest is told to come again, and others are served", () =>
    Effect.gen(function* () {
      const port = yield* portOf
      const token = yield* Effect.promise(() => tokenOf())
      const two = ["a", "b"].map((id) => half(port, token, id))
      yield* Effect.sleep("300 millis")
      const third = half(port, token, "c")
      assert.match(yield* Effect.promise(() => third.answered), /^HTTP\/1\.1 503 [\s\S]*"refusal":"Busy"/)
      third.close()
      const other = yield* clientOf({ subject: "E-2" })
      assert.strictEqual((yield* other.system.me()).id, "E-2")
      for (const one of two) {
        one.finish()
        assert.match(yield* Effect.promise(() => one.answered), /^HTTP\/1\.1 200 /)
        one.close()
      }
      const again = half(port, token, "c")
      again.finish()
      assert.match(yield* Effect.promise(() => again.answered), /^HTTP\/1\.1 200 /)
      again.close()
    })
  )

  it.effect("are no others who send whole requests, many at once", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const all = yield* Effect.all(
        Array.from({ length: 40 }, () => client.system.me()),
        { concurrency: 40 }
      )
      assert.strictEqual(all.length, 40)
    })
  )
})
