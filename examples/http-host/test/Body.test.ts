/** Bodies: what could be understood in one way or another is refused, and nothing of it is recorded. */
import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import fc from "fast-check"
import { brokenAt } from "../src/serve/BrokenAt.ts"
import { repeated } from "../src/serve/Repeated.ts"
import { character } from "./fuzz/Draw.ts"
import { hosted, tokenOf } from "./hosted.ts"

const json = "application/json"
const text = '{"command":"register","input":{"class":"complaint"},"reason":"漏油"}'
const cut = Buffer.from(text).subarray(0, Buffer.from(text).indexOf("漏油") + 4)
const broken = Buffer.concat([cut, Buffer.from('"}')])
const twice = '{"command":"register","input":{"class":"complaint","\\u0063lass":"request"}}'

let orders = 0

const order = (body: string | Uint8Array, headers: Record<string, string> = {}, query = "") =>
  Effect.gen(function* () {
    const token = yield* Effect.promise(() => tokenOf())
    const path = `/v1/streams/Case/B-${++orders}`
    const type = headers["content-type"] ?? json
    const bytes = typeof body === "string" ? Buffer.from(body) : body
    const response = yield* HttpClient.execute(
      HttpClientRequest.post(`${path}${query}`).pipe(
        HttpClientRequest.bodyUint8Array(bytes, type),
        HttpClientRequest.setHeaders({ "idempotency-key": `b-${orders}`, authorization: `Bearer ${token}`, ...headers })
      )
    )
    const told = (yield* response.json) as { readonly refusal?: string; readonly facts?: { readonly place?: unknown } }
    const read = yield* HttpClient.execute(HttpClientRequest.bearerToken(HttpClientRequest.get(path), token))
    const { of } = (yield* read.json) as { readonly of?: number }
    return { status: response.status, headers: response.headers, told, recorded: of ?? 0 }
  })

layer(hosted(), { timeout: "60 seconds" })("a body", (it) => {
  it.effect.each([
    ["that is no UTF-8", 400, broken, {}, "", ["body", `byte ${cut.length - 1}`]],
    ["that says a key twice", 400, twice, {}, "", ["body", "input", "class"]],
    ["beside a query", 400, text, {}, "?expected=3", ["query", "expected"]],
    ["in another charset", 415, text, { "content-type": `${json}; charset=utf-16` }, "", ["headers", "content-type"]],
    ["that is packed", 415, text, { "content-encoding": "gzip" }, "", ["headers", "content-encoding"]],
    ["under a key in no charset", 400, text, { "idempotency-key": "clé" }, "", ["headers", "idempotency-key"]]
  ] as const)("%s is refused with %i, and nothing is recorded", ([, status, body, headers, query, place]) =>
    Effect.gen(function* () {
      const answer = yield* order(body, headers, query)
      assert.strictEqual(answer.status, status)
      assert.deepStrictEqual(answer.told.facts?.place, [...place])
      assert.strictEqual(answer.recorded, 0)
      if (status === 415) assert.strictEqual(answer.headers["accept-encoding"], "identity")
    })
  )

  it.effect.each([json, `${json}; charset=UTF-8`, `Application/JSON;charset="utf-8"`])("as %s is read", (type) =>
    Effect.gen(function* () {
      const answer = yield* order(text, { "content-type": type, "content-encoding": "identity" })
      assert.deepStrictEqual([answer.status, answer.recorded], [200, 1])
    })
  )

  it.effect("is not read of whom nobody knows", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* order(broken, { authorization: "Bearer none" })).status, 401)
    })
  )
})

describe("the place where bytes stop being UTF-8", () => {
  it.each([
    ["", undefined],
    ["漏油\ufffd", undefined],
    ["\ufeff{}", undefined]
  ] as const)("is none in %s", (sound, place) => {
    assert.strictEqual(brokenAt(Buffer.from(sound)), place)
  })

  it("is where the first bad sequence begins, whatever stands before it", () => {
    const bad = fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe6, 0xbc])
    fc.assert(
      fc.property(fc.string({ unit: character }), bad, fc.constantFrom("", "\ufffd", "a"), (before, bytes, after) => {
        const sound = Buffer.from(before)
        const whole = Buffer.concat([sound, Buffer.from(bytes), Buffer.from(after)])
        assert.strictEqual(brokenAt(whole), sound.length)
      }),
      { numRuns: 200 }
    )
  })
})

describe("a key said twice", () => {
  it.each([
    ['{"a":1,"a":1}', ["a"]],
    ['{"a":[{"b":1},{"b":1,"c":{},"b":2}]}', ["a", "1", "b"]],
    ['{"a\\"":1,"b":"a\\"","a\\u0022":2}', ['a"']],
    ['{"__proto__":1,"__proto__":2}', ["__proto__"]],
    ['{"":1,"":2}', [""]],
    ['{"a":"{\\"a\\":1,\\"a\\":2}","b":["a","a"]}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['"a"', undefined]
  ])("in %s is %s", (json, way) => {
    assert.deepStrictEqual(repeated(json), way)
  })

  it("is nowhere in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => assert.isUndefined(repeated(JSON.stringify(value)))),
      { numRuns: 200 }
    )
  })
})
