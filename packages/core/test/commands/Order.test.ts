// Ordering by name: what `Command.order` does for an input that nobody has checked yet.
import * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import * as Case from "../../src/commands/Case.ts"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommands, InputOf, InvalidInput } from "../../src/commands/Command.ts"
import * as WorkLog from "../../src/commands/WorkLog.ts"
import { Role } from "../../src/rules/Authority.ts"
import { deskOn } from "./Desk.ts"

const complaint = { class: "complaint" }

describe("an order by name", () => {
  it("is recorded with what it says and who gave it", () => {
    const desk = deskOn(Case.all)
    const given = { subjects: ["customer:K-1"], reason: "called", correlationId: "c" }
    const { events, outcome } = desk.order("register", complaint, { by: "S-1", roles: ["desk"], ...given })
    expect(outcome).toBe("appended")
    expect(events.map(({ body: { actor, data, type, ...body } }) => [type, data, actor, body])).toMatchObject([
      ["Registered", complaint, { id: "S-1", roles: ["desk"] }, { stream: { category: "Case", id: "1" }, ...given }]
    ])
  })

  it("goes its way from one command to the next, each deciding on what is known", () => {
    const desk = deskOn(Case.all)
    desk.order("register", complaint)
    desk.order("assign", {}, { roles: [Role.dispatcher], subjects: ["staff:T-1"] })
    desk.order("resolve", { cause: "repaired" })
    expect(desk.refusal("verify", { passed: true }, { roles: [Role.followUp] })._tag).toBe("VerifierIsHandler")
    const { events } = desk.order("verify", { passed: true }, { by: "F-1", roles: [Role.followUp] })
    expect(events[0]?.body).toMatchObject({ type: "Verified", version: 4, data: { passed: true } })
  })

  it("is answered by what it recorded when it is given again under its key", () => {
    const desk = deskOn(Case.all)
    const first = desk.order("register", complaint, { key: "k" })
    expect(desk.order("register", complaint, { key: "k" })).toEqual({ outcome: "known", events: first.events })
    expect(desk.refusal("register", { class: "request" }, { key: "k" })._tag).toBe("KeyConflict")
    expect(desk.refusal("register", { class: "request" })._tag).toBe("AlreadyStated")
  })

  it("of no command is refused with the nearest one", () => {
    const desk = deskOn(Case.all)
    expect(desk.refusal("asign")).toMatchObject({ _tag: "UnknownCommand", category: "Case", nearest: "assign" })
    expect(desk.refusal("asign").message).toBe(
      "Case 没有命令 asign；是否指 assign？ / Case has no command asign; did you mean assign?"
    )
    expect(desk.refusal("toString")).toMatchObject({ _tag: "UnknownCommand", nearest: null })
    expect(desk.refusal("zzz").message).toMatch(
      /可用：\w+、\w+、\w+ 等 \d+ 个。 .* there are: \w+, \w+, \w+ and \d+ more$/
    )
  })

  it.each([
    ["a word that is none", "register", { class: "question" }, ["class"]],
    ["a field that is missing", "resolve", {}, ["cause"]],
    ["a field too many", "resolve", { cause: "x", by: "y" }, ["by"]],
    ["a field where none is asked", "assign", { to: "T-1" }, ["to"]],
    ["wrong things in several places", "passOn", { from: 1, to: "" }, ["from", "to"]],
    ["a wrong thing deep inside", "archive", { parts: ["customer", "none"] }, ["parts.1"]],
    ["no object", "resolve", "repaired", [""]]
  ])("that says %s is refused with every place, before anything is decided", (_, command, input, places) => {
    const refusal = deskOn(Case.all).refusal(command, input)
    expect(refusal).toMatchObject({ _tag: "InvalidInput", category: "Case", command })
    const { problems } = refusal as InvalidInput
    expect(problems.map(({ path }) => path.join("."))).toEqual(places)
    expect(problems.filter(({ problem: { en, zh } }) => en === zh)).toEqual([])
  })

  it("tells what is wrong with it in both languages", () => {
    expect(deskOn(Case.all).refusal("passOn", { from: "D-1", by: "D-2" }).message).toBe(
      "命令 Case.passOn 的内容无效：by：应为空缺，此处没有这个键；to：缺少此键 / " +
        "the input of Case.passOn is invalid: by: Expected no excess property; to: Missing key"
    )
  })

  it("tells so of whatever is wrong with any field of any command", () => {
    const wrong = [null, true, 0.5, -1, 1e9, "", "x".repeat(300), "\u0000", [], [{}], {}, { of: 0.5, date: 1 }]
    const told = Object.values(catalogue).flatMap((commands: AnyCommands) => {
      const { refusal } = deskOn(commands)
      return Object.entries(commands.all).flatMap(([name, { input }]) => {
        const fields = Object.keys((Schema.toJsonSchemaDocument(input).schema["properties"] ?? {}) as object)
        const said = wrong.map((value) => Object.fromEntries(fields.map((field) => [field, value])))
        return said.flatMap((one) => {
          const refused = refusal(name, { ...one, unheardOf: 1 }) as InvalidInput
          return refused.problems.map(({ problem }) => problem)
        })
      })
    })
    expect(told.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([])
  })

  it("that the decision refuses is refused so, whatever guards it", () => {
    const desk = deskOn(WorkLog.all)
    const day = { date: "2026-03-02", customers: ["K-1"] }
    expect(desk.refusal("logDay", day, { subjects: ["staff:T-2"] })._tag).toBe("NotTheAuthor")
    expect(desk.order("logDay", day, { subjects: ["staff:T-1"] }).events).toHaveLength(1)
  })

  it("is typed for hosts by stream and command", () => {
    expectTypeOf<InputOf<typeof Case.all, "resolve">>().toEqualTypeOf<{ readonly cause: string }>()
    expectTypeOf<InputOf<typeof Case.all, "retractEvent">>().toEqualTypeOf<{ readonly concerns: string }>()
    expectTypeOf<keyof (typeof WorkLog.all)["all"]>().toEqualTypeOf<
      "logDay" | "exemptDay" | "upload" | "retractEvent" | "correctEvent" | "note"
    >()
  })
})
