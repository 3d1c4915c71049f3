/** Every refusal is logged in one line, and no answer and no line tells a token, a statement or where the code broke. */

import { assert, layer } from "@effect/vitest"
import { Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import * as Logger from "effect/Logger"
import { json } from "../src/operate/Logs.ts"
import { given } from "../src/serve/Books.ts"
import { hosted, tokenOf } from "./hosted.ts"

const lines: Array<Record<string, unknown>> = []

const listening = Logger.layer([Logger.map(json, (line) => void lines.push(JSON.parse(line)))])

/** Books of which one tenant's fail with a fault that says what nobody is to hear. */
const books = () => {
  const acme = Memory.make({ tenant: "acme", streams: Streams.all })
  const faulty = { ...acme, read: () => Effect.die(new Error("boom")) }
  return given(
    new Map([
      ["acme", acme],
      ["faulty", faulty]
    ])
  )
}

const order = (token: string, id = "r".repeat(8)) =>
  Effect.gen(function* () {
    const response = yield* HttpClient.execute(
      HttpClientRequest.post("/v1/streams/Case/C-1").pipe(
        HttpClientRequest.setHeaders({
          authorization: `Bearer ${token}`,
          "idempotency-key": crypto.randomUUID(),
          "x-request-id": id
        }),
        HttpClientRequest.bodyJsonUnsafe({ command: "register", input: { class: "complaint" } })
      )
    )
    return { status: response.status, id: response.headers["x-request-id"], text: yield* response.text }
  })

const lineOf = (id: string, message: string) => lines.find((line) => line.request === id && line.message === message)

layer(hosted({}, books(), listening), { timeout: "60 seconds" })("refusals", (it) => {
  it.effect("a failed login is logged with what was asked and why", () =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => tokenOf({ audience: "payroll" }))
      yield* order(token, "login-01")
      assert.deepInclude(lineOf("login-01", "refused"), {
        level: "WARN",
        what: "orders.Case",
        why: "OtherIssuer",
        who: null,
        tenant: null
      })
      assert.notInclude(JSON.stringify(lines), token.slice(-20))
    })
  )

  it.effect("a call that is not for the role is logged with who made it", () =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => tokenOf({ roles: ["administrator"], subject: "ops-1" }))
      assert.strictEqual((yield* order(token, "role-001")).status, 403)
      assert.deepInclude(lineOf("role-001", "refused"), {
        what: "orders.Case",
        why: "NotForRole",
        who: "ops-1",
        tenant: "acme",
        roles: ["administrator"]
      })
    })
  )

  it.effect("every request has its line, under the id of its answer", () =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => tokenOf({}))
      const { id } = yield* order(token, "line-001")
      assert.strictEqual(id, "line-001")
      const line = lineOf("line-001", "request") ?? assert.fail()
      assert.deepInclude(line, { method: "POST", path: "/v1/streams/Case/C-1", status: 200 })
      assert.isNumber(line.ms)
      assert.match((yield* order(token, "not a fit id")).id ?? "", /^[0-9a-f-]{36}$/)
    })
  )

  it.effect("a fault is answered by its id alone, and logged under it without the place in the code", () =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => tokenOf({ tenant: "faulty" }))
      const { status, text } = yield* order(token, "fault-01")
      assert.strictEqual(status, 500)
      assert.deepInclude(JSON.parse(text), {
        type: "urn:servicebook:problem:broken",
        refusal: "Broken",
        facts: { requestId: "fault-01" }
      })
      assert.notMatch(text, /boom|Error|\.ts/)
      assert.deepInclude(lineOf("fault-01", "broken"), { level: "ERROR", fault: "Error: boom" })
      assert.notMatch(JSON.stringify(lines), /\.ts:\d/)
    })
  )
})
