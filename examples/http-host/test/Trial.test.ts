// Every role at every call and command, and everybody who should not get in: the trial must agree with the tables, the page with the trial.
import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { ruleOf } from "../src/guard/Access.ts"
import { page } from "./access/Page.ts"
import { isForbidden, type Tried } from "./access/Trial.ts"
import { commandOf, type Findings, findings } from "./access/Tried.ts"

let found: Findings

beforeAll(async () => {
  found = await findings(inject("pgliteSnapshot"))
})

const told = ({ by, outcome, what }: Tried): string => `${by} at ${what}: ${outcome.status} ${outcome.refusal ?? ""}`

describe("the host", () => {
  it("lets nobody in whose token is missing, expired, of others, badly signed or incomplete", () => {
    const guarded = found.byStrangers.filter(({ what }) => what !== "system.health" && what !== "system.ready")
    expect(guarded.filter(({ outcome }) => !isForbidden(outcome)).map(told)).toEqual([])
    expect(guarded.length).toBeGreaterThan(500)
  })

  it("lets each role make the calls that its table says, and no other", () => {
    const wrong = found.atCalls.filter(({ by, outcome, what }) => {
      const [group = "", call = ""] = what.split(".")
      const isOpen = what === "system.health" || what === "system.ready"
      const may = isOpen || (ruleOf(group, call)?.roles.includes(by) ?? false)
      return may === (outcome.refusal === "NotForRole")
    })
    expect(wrong.map(told)).toEqual([])
  })

  it("lets each role order what the authority of the command says, and nothing else", () => {
    const wrong = found.atCommands.filter(({ by, outcome, what }) => {
      const [category = "", name = ""] = what.split(".")
      const needs = commandOf(category, name)?.authority?.needs
      const may = by !== "administrator" && (needs?.includes(by) ?? true)
      return may === isForbidden(outcome)
    })
    expect(wrong.map(told)).toEqual([])
    expect(found.atCommands.filter(({ outcome }) => outcome.status === 400).map(told)).toEqual([])
  })

  it("docs/host-access.md is what npm run docs writes", () => {
    expect(readFileSync(new URL("../../../docs/host-access.md", import.meta.url), "utf8")).toBe(page(found))
  })
})
