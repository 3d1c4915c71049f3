/** Commands over HTTP, through the typed client: what is recorded, known and refused, in both stores. */
import { assert, describe, layer } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { clientOf, hosted, tokenOf } from "./hosted.ts"
import { assigned, complaint, desk, manager, onCase } from "./onCases.ts"
import { stores } from "./stores.ts"

describe.each(stores)("orders in $name", ({ books }) => {
  layer(hosted({ timeout: Duration.minutes(2) }, books), { timeout: "60 seconds", excludeTestServices: true })((it) => {
    it.effect("records who acted, of which tenant, and the version to match next", () =>
      Effect.gen(function* () {
        const first = yield* (yield* clientOf(desk)).orders.Case({ ...onCase("C-1", "k-1"), payload: complaint })
        assert.deepInclude(first.body, { outcome: "appended", version: 1 })
        assert.strictEqual(first.headers.etag, '"1"')
        const { actor, tenant, type } = first.body.events[0]?.body ?? assert.fail()
        assert.deepStrictEqual(
          { actor, tenant, type },
          { actor: { id: "E-2", roles: desk.roles }, tenant: "acme", type: "Registered" }
        )
        const { body } = yield* (yield* clientOf(manager)).orders.Case({
          ...onCase("C-1", "k-2", '"1"'),
          payload: assigned
        })
        assert.deepInclude(body, { outcome: "appended", version: 2 })
        assert.isAbove(body.position, first.body.position)
      })
    )

    it.effect("keeps the books of tenants apart, whatever the stream is called", () =>
      Effect.gen(function* () {
        yield* (yield* clientOf(desk)).orders.Case({ ...onCase("C-2", "t-1"), payload: complaint })
        const other = yield* clientOf({ ...desk, tenant: "other" })
        const { body } = yield* other.orders.Case({ ...onCase("C-2", "t-1"), payload: complaint })
        assert.deepInclude(body, { outcome: "appended", version: 1 })
        assert.strictEqual(body.events[0]?.body.tenant, "other")
      })
    )

    it.effect("knows an order again whose token names the same roles in another order", () =>
      Effect.gen(function* () {
        const send = (roles: ReadonlyArray<string>) =>
          Effect.flatMap(clientOf({ ...desk, roles }), (client) =>
            client.orders.Case({ ...onCase("C-10", "o-1"), payload: complaint })
          )
        yield* send(["customer-relations", "auditor"])
        const { body } = yield* send(["auditor", "customer-relations", "auditor"])
        assert.deepInclude(body, { outcome: "known", version: 1 })
      })
    )

    it.effect("takes ids as long as the books do", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const { body } = yield* client.orders.Case({ ...onCase("修".repeat(200), "l-1"), payload: complaint })
        assert.deepInclude(body, { outcome: "appended", version: 1 })
      })
    )

    it.effect("what is still to come is refused, but for a clock that goes a little ahead", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const at = (ms: number, key: string) => {
          const occurredAt = new Date(Date.now() + ms).toISOString()
          return client.orders.Case({ ...onCase("C-12", key), payload: { ...complaint, occurredAt } })
        }
        const problem = yield* Effect.flip(at(6 * 60_000, "f-1"))
        assert.deepInclude(problem, { _tag: "Unacceptable", refusal: "NotYetHappened" })
        const { body } = yield* at(60_000, "f-1")
        assert.deepInclude(body, { outcome: "appended", version: 1 })
        const concerns = body.events[0]?.body.id ?? assert.fail()
        const input = { concerns, data: complaint.input, occurredAt: "2999-01-01T00:00:00.000Z" }
        const corrected = client.orders.Case({
          ...onCase("C-12", "f-2"),
          payload: { command: "correctEvent", input, reason: "the date was wrong" }
        })
        assert.deepInclude(yield* Effect.flip(corrected), { refusal: "NotYetHappened" })
      })
    )

    it.effect("a key used again for something else is a conflict that says in what it differs", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        yield* client.orders.Case({ ...onCase("C-4", "c-1"), payload: complaint })
        const payload = { ...complaint, input: { class: "request" } } as const
        const problem = yield* Effect.flip(client.orders.Case({ ...onCase("C-4", "c-1"), payload }))
        assert.deepInclude(problem, { _tag: "Conflict", refusal: "KeyConflict" })
        assert.deepInclude((problem as { facts: object }).facts, { differs: ["data.class"] })
      })
    )

    it.effect("an order on a version that is past is refused, and the one repeated is not", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(manager)
        yield* (yield* clientOf(desk)).orders.Case({ ...onCase("C-5", "s-1"), payload: complaint })
        const once = client.orders.Case({ ...onCase("C-5", "s-2", '"1"'), payload: assigned })
        yield* once
        assert.deepInclude((yield* once).body, { outcome: "known", version: 2 })
        const stale = yield* Effect.flip(
          client.orders.Case({ ...onCase("C-5", "s-3", '"1"'), payload: { ...assigned, subjects: ["staff:E-8"] } })
        )
        assert.deepInclude(stale, { _tag: "Stale", refusal: "WrongExpectedVersion" })
      })
    )

    it.effect("with If-None-Match begins a stream, and is refused where there is one", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const begun = (key: string) =>
          client.orders.Case({
            params: { id: "C-begun" },
            headers: { "idempotency-key": key, "if-none-match": "*" as const },
            payload: complaint
          })
        assert.deepInclude((yield* begun("b-1")).body, { outcome: "appended", version: 1 })
        assert.deepInclude(yield* Effect.flip(begun("b-2")), { _tag: "Stale", refusal: "WrongExpectedVersion" })
      })
    )

    it.effect("what decides nothing new is known, with no events", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        yield* client.orders.Case({ ...onCase("C-6", "n-1"), payload: complaint })
        const { body } = yield* client.orders.Case({ ...onCase("C-6", "n-2"), payload: complaint })
        assert.deepInclude(body, { outcome: "known", events: [], version: 1 })
      })
    )

    it.effect("core refuses by clause and by state", () =>
      Effect.gen(function* () {
        const client = yield* clientOf(desk)
        const early = yield* Effect.flip(
          client.orders.Case({ ...onCase("C-7", "r-1"), payload: { command: "close", input: { cause: "x" } } })
        )
        assert.deepInclude(early, { _tag: "Conflict", refusal: "NotStated" })
        yield* client.orders.Case({ ...onCase("C-7", "r-2"), payload: complaint })
        const problem = yield* Effect.flip(client.orders.Case({ ...onCase("C-7", "r-3"), payload: assigned }))
        assert.deepInclude(problem, { _tag: "Forbidden", refusal: "NotAuthorised" })
        assert.deepInclude((problem as { facts: object }).facts, { act: "assign", actor: "E-2" })
      })
    )

    it.effect("whoever looks after the host orders nothing", () =>
      Effect.gen(function* () {
        const client = yield* clientOf({ roles: ["administrator"] })
        const problem = yield* Effect.flip(client.orders.Case({ ...onCase("C-8", "a-1"), payload: complaint }))
        assert.deepInclude(problem, { _tag: "Forbidden", refusal: "NotForRole" })
      })
    )
  })
})

layer(hosted(), { timeout: "60 seconds" })("what cannot be read", (it) => {
  const post = (body: unknown, headers: Record<string, string> = { "idempotency-key": "x" }) =>
    Effect.gen(function* () {
      const token = yield* Effect.promise(() => tokenOf(desk))
      const request = HttpClientRequest.post("/v1/streams/Case/C-1").pipe(
        HttpClientRequest.setHeaders({ ...headers, authorization: `Bearer ${token}` }),
        HttpClientRequest.bodyText(typeof body === "string" ? body : JSON.stringify(body), "application/json")
      )
      const response = yield* HttpClient.execute(request)
      return {
        status: response.status,
        ...((yield* response.json) as { refusal: string; zh: string; en: string; facts: { place?: Array<string> } })
      }
    })

  it.effect.each([
    ["no key", complaint, {}, ["headers", "idempotency-key"]],
    ["no JSON", "{", undefined, ["body"]],
    ["no command", { input: {} }, undefined, ["body"]],
    ["a misspelt command", { ...complaint, command: "regster" }, undefined, ["body"]],
    ["a misspelt field", { ...complaint, occured: "" }, undefined, ["body", "occured"]],
    [
      "a misspelt field of the input",
      { ...complaint, input: { class: "complaint", chanel: "x" } },
      undefined,
      ["body", "input", "chanel"]
    ],
    ["another class", { ...complaint, input: { class: "moan" } }, undefined, ["body", "input", "class"]],
    ["a subject without its kind", { ...complaint, subjects: ["E-7"] }, undefined, ["body", "subjects", "0"]],
    ["a tenant of its own", { ...complaint, tenant: "other" }, undefined, ["body", "tenant"]]
  ] as const)("%s is told with its place", ([what, body, headers, place]) =>
    Effect.gen(function* () {
      const answer = yield* post(body, headers)
      assert.deepInclude(answer, { status: 400, refusal: "Malformed" })
      assert.deepStrictEqual(answer.facts.place, [...place])
      if (what.endsWith("command")) {
        assert.match(answer.en, /give as command one of register, /)
        assert.match(answer.zh, /^正文无法识别：请在 command 中给出命令/)
      }
      if (what === "no key") assert.match(answer.en, /^the headers lack idempotency-key; add it/)
    })
  )
})
