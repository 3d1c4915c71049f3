// A house that leaves commands to fewer than the documents do: what it says holds, and nothing else is narrowed.
import { assert, describe, it, layer } from "@effect/vitest"
import { Authority } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { House, lets, type Narrowed, narrowed } from "../src/guard/House.ts"
import { clientOf, hosted } from "./hosted.ts"

const { Role } = Authority

const house: Narrowed = {
  "Case.withdraw": [Role.customerRelations],
  "*.retractEvent": [Role.afterSalesManager],
  "Unit.retractEvent": [Role.dispatcher],
  "Case.assign": [Role.technician]
}

describe("a house", () => {
  const actor = (...roles: ReadonlyArray<string>) => ({ id: "E-1", roles })

  it("leaves a command to one of the roles that it names, by category before all of them", () => {
    assert.isTrue(lets(house, actor(Role.office, Role.customerRelations), "Case", "withdraw"))
    assert.isFalse(lets(house, actor(Role.technician), "Case", "withdraw"))
    assert.isTrue(lets(house, actor(Role.technician), "Case", "reopen"))
    assert.isFalse(lets(house, actor(Role.dispatcher), "Case", "retractEvent"))
    assert.isTrue(lets(house, actor(Role.dispatcher), "Unit", "retractEvent"))
    assert.isFalse(lets(house, actor(Role.afterSalesManager), "Unit", "retractEvent"))
  })

  it("narrows nothing as the host comes", () => {
    assert.deepStrictEqual(narrowed, {})
  })
})

const narrow = Layer.provideMerge(hosted(), Layer.succeed(House, house))

layer(narrow, { timeout: "60 seconds", excludeTestServices: true })("a narrowed command", (it) => {
  const order = (role: string, key: string, payload: { readonly command: string; readonly input: object }) =>
    Effect.flatMap(clientOf({ roles: [role], subject: role }), (client) =>
      client.orders.Case({
        params: { id: "C-1" },
        headers: { "idempotency-key": key },
        payload: payload as never
      })
    )
  const withdraw = { command: "withdraw", input: { cause: "settled" } }

  it.effect("is refused before core decides, and core still decides what is let through", () =>
    Effect.gen(function* () {
      yield* order(Role.technician, "1", { command: "register", input: { class: "complaint" } })
      const refused = yield* Effect.flip(order(Role.technician, "2", withdraw))
      assert.deepInclude(refused, { _tag: "Forbidden", refusal: "NotForRole" })
      assert.deepStrictEqual((refused as { readonly facts?: unknown }).facts, {
        call: "Case.withdraw",
        needs: [Role.customerRelations]
      })
      const byClause = yield* Effect.flip(order(Role.technician, "3", { command: "assign", input: {} }))
      assert.deepInclude(byClause, { _tag: "Forbidden", refusal: "NotAuthorised" })
      assert.strictEqual((yield* order(Role.customerRelations, "4", withdraw)).body.outcome, "appended")
    })
  )

  it.effect("is told in the catalogue", () =>
    Effect.gen(function* () {
      const { commands } = yield* clientOf({ roles: [Role.technician] })
      const { categories } = yield* commands.catalogue()
      const told = (name: string) =>
        categories.find(({ category }) => category === "Case")?.commands.find((one) => one.name === name)
      assert.deepInclude(told("withdraw"), { needs: null, may: false })
      assert.deepInclude(told("reopen"), { needs: null, may: true })
    })
  )
})
