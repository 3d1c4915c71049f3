/** Addresses, byte by byte: one spelling each, and what cannot be read is no other path and no method. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpServer } from "effect/http"
import { send } from "./fuzz/Wire.ts"
import { hosted, tokenOf } from "./hosted.ts"

const body = Buffer.from('{"command":"register","input":{"class":"complaint"}}')

/** Asks over a connection of its own; `hosts` stand beside the one that every request has. */
const ask = (method: string, path: string, hosts: ReadonlyArray<readonly [string, string]> = []) =>
  Effect.gen(function* () {
    const { address } = yield* HttpServer.HttpServer
    const token = yield* Effect.promise(() => tokenOf())
    const headers = [
      ["Authorization", `Bearer ${token}`],
      ["Idempotency-Key", `key of ${Buffer.from(path).toString("hex").slice(0, 400)}`],
      ["X-Request-Id", "address-1"],
      ...hosts
    ] as const
    const port = (address as { readonly port: number }).port
    const whole = { method, path, headers, ...(method === "POST" ? { body } : {}) }
    const { text, ...answer } = yield* Effect.promise(() => send(port, whole))
    return { ...answer, told: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown> }
  })

layer(hosted(), { timeout: "60 seconds" })("an address", (it) => {
  it.effect.each([
    ["GET", "/v1/streams/Case/%E0%A4", ["path"]],
    ["POST", "/v1/streams/Case/%ff", ["path"]],
    ["GET", "/nowhere/%", ["path"]],
    ["POST", "/v1/streams/Case/a;b", ["path"]],
    ["GET", "/v1/head#there", ["path"]],
    ["GET", `/v1/streams/Case/${"x".repeat(1_001)}`, ["path"]],
    ["GET", "/v1/head?head=%ff", ["query", "head"]]
  ] as const)("that cannot be read is 400: %s %s", ([method, path, place]) =>
    Effect.gen(function* () {
      const { headers, status, told } = yield* ask(method, path)
      assert.strictEqual(status, 400)
      assert.strictEqual(headers["content-type"], "application/problem+json")
      assert.deepStrictEqual((told.facts as { readonly place: unknown }).place, [...place])
    })
  )

  it.effect.each(["a%2Fb", "%2e%2e%2f", "%3Bx", "100%25", "%E7%BB%B4%E4%BF%AE"])("may have any id, as %s", (id) =>
    Effect.gen(function* () {
      const { status, told } = yield* ask("POST", `/v1/streams/Case/${id}`)
      assert.strictEqual(status, 200, JSON.stringify(told))
      const [first] = told.events as ReadonlyArray<{ readonly body: { readonly stream: { readonly id: string } } }>
      assert.strictEqual(first?.body.stream.id, decodeURIComponent(id))
      assert.strictEqual((yield* ask("GET", `/v1/streams/Case/${id}`)).status, 200)
    })
  )

  it.effect.each([
    ["OPTIONS", "/v1/streams/Case/C-1", 405, "GET, HEAD, POST"],
    ["TRACE", "/v1/head", 405, "GET, HEAD"],
    ["POST", "/docs", 405, "GET, HEAD"],
    ["DELETE", "/", 405, "GET, HEAD"],
    ["PUT", "/assets/app.js", 405, "GET, HEAD"],
    ["GET", "/assets/none.js", 404, undefined],
    ["OPTIONS", "*", 404, undefined],
    ["HEAD", "/v1/head", 200, undefined],
    ["HEAD", "/docs", 200, undefined]
  ] as const)("takes its methods and no others: %s %s is %i", ([method, path, status, allow]) =>
    Effect.gen(function* () {
      const answer = yield* ask(method, path)
      assert.deepStrictEqual([answer.status, answer.headers["allow"]], [status, allow])
    })
  )

  it.effect("is of one host", () =>
    Effect.gen(function* () {
      const { status, told } = yield* ask("GET", "/health", [["Host", "other"]])
      assert.deepStrictEqual([status, told.facts], [400, { place: ["headers", "host"] }])
    })
  )

  it.effect("is told in both languages, under the id of the request", () =>
    Effect.gen(function* () {
      const { headers, told } = yield* ask("GET", "/nowhere")
      assert.strictEqual(headers["x-request-id"], "address-1")
      assert.deepInclude(told, { status: 404, instance: "urn:servicebook:request:address-1" })
      for (const name of ["title", "detail"])
        assert.match(String(told[name]), /^\p{Script=Han}.* \/ [^\p{Script=Han}]+$/u)
      assert.match(String(told.type), /^urn:servicebook:problem:/)
    })
  )
})
