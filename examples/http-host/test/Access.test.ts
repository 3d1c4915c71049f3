/** Who may call what: every call has its rule, and every role of the documents can do something. */
import { assert, describe, it } from "@effect/vitest"
import { Api } from "../src/api/Api.ts"
import { Authorised } from "../src/api/Caller.ts"
import { business, may, mayOrder, mayRead, overseers, ruleOf, sees, table } from "../src/guard/Access.ts"
import { administrator, roles } from "../src/guard/Tokens.ts"

interface Call {
  readonly group: string
  readonly call: string
  readonly guarded: boolean
}

const calls: ReadonlyArray<Call> = Object.values(Api.groups).flatMap((group) =>
  Object.values(
    group.endpoints as {
      readonly [name: string]: { readonly identifier: string; readonly middlewares: ReadonlySet<unknown> }
    }
  ).map(({ identifier, middlewares }) => ({
    group: group.identifier,
    call: identifier,
    guarded: middlewares.has(Authorised)
  }))
)

const actor = (...held: ReadonlyArray<string>) => ({ id: "E-1", roles: held })

const event = (by: string, subjects: ReadonlyArray<string>) =>
  [{ body: { actor: { id: by, roles: [] }, subjects } }] as unknown as Parameters<typeof mayRead>[1]

describe("access", () => {
  it("health and readiness alone go without a token", () => {
    const open = calls.filter(({ guarded }) => !guarded).map(({ call, group }) => `${group}.${call}`)
    assert.deepStrictEqual(open.sort(), ["system.health", "system.ready"])
  })

  it("every call has a rule, and every rule a call", () => {
    const ruleless = calls.filter(({ call, group }) => ruleOf(group, call) === undefined)
    assert.deepStrictEqual(ruleless, [])
    const named = new Set(calls.flatMap(({ call, group }) => [group, `${group}.${call}`]))
    assert.deepStrictEqual(
      Object.keys(table).filter((name) => !named.has(name)),
      []
    )
  })

  it("a call that nobody ruled on is open to nobody", () => {
    for (const role of roles) assert.isFalse(may(actor(role), "backdoor", "open"), role)
  })

  it("an actor without roles may nothing", () => {
    for (const { call, group } of calls) assert.isFalse(may(actor(), group, call), `${group}.${call}`)
  })

  it("whoever looks after the host sees no books and orders nothing", () => {
    const mine = calls.filter(({ call, group, guarded }) => guarded && may(actor(administrator), group, call))
    assert.notIncludeMembers(
      mine.map(({ group }) => group),
      ["orders", "explanations", "worklists", "figures"]
    )
    assert.isFalse(mayOrder(actor(administrator)))
    for (const role of business) assert.isTrue(mayOrder(actor(role)), role)
  })

  it("others than overseers see streams that name them or that they acted on", () => {
    for (const role of business) assert.strictEqual(sees(actor(role)), overseers.includes(role) ? "all" : "own", role)
    assert.isTrue(mayRead(actor("auditor"), event("E-9", [])))
    assert.isFalse(mayRead(actor("technician"), event("E-9", ["staff:E-8"])))
    assert.isTrue(mayRead(actor("technician"), event("E-9", ["order:O-1", "staff:E-1"])))
    assert.isTrue(mayRead(actor("technician"), event("E-1", [])))
    const acted = [...event("E-9", ["staff:E-8"]), ...event("E-1", ["staff:E-1"])]
    assert.isFalse(mayRead(actor("technician"), acted), "naming oneself by an act of one's own opens nothing")
  })
})
