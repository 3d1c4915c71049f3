// Refusals of rules in Chinese alone, with instants in the zone of the rules, and the reasons that no rule names itself.
import type { EventLog } from "@servicebook/core"
import { beforeEach, describe, expect, it } from "vitest"
import { words } from "../src/text/Words.ts"
import { booksOf, manager, text } from "./Adopting.ts"
import { quarterLines } from "./Books.ts"
import { rules, runOn, write } from "./Run.ts"

let log: EventLog.EventLogShape
beforeEach(async () => {
  log = await booksOf(quarterLines)
})

const adopt = async (file: string, role = "general-manager") =>
  (await runOn(log, "policy", "adopt", file, "--actor", "S-0001", "--role", role, "--lang", "zh")).err

describe("a refusal in Chinese", () => {
  it("tells the act", async () => {
    expect(await adopt(rules, "technician")).toContain("S-0001 无权采用规则（S0-2.2）")
  })

  it("tells the faults of a pack, each at its place", async () => {
    const odd = write("odd.yaml", `titel: x\n${text.replace("value: 60", "value: 1.5")}`)
    expect(await adopt(odd)).toMatch(/处错误，请按位置改正：\n {2}titel: 此处没有这个键\n.*value: 应为整数/)
  })

  it("tells what is no YAML, once", async () => {
    expect(await adopt(write("twice.yaml", "a: 1\na: 2"))).toMatch(/twice\.yaml：第 2 行：键 'a' 重复$/)
  })
})

describe("an instant of a refusal", () => {
  it("is in the zone of the pack", async () => {
    await runOn(log, "policy", "adopt", rules, ...manager)
    const earlier = text
      .replace(/^edition: .*$/m, 'edition: "2024"')
      .replace(/^effectiveFrom: .*$/m, "effectiveFrom: 2024-06-01")
    expect(await adopt(write("earlier.yaml", earlier))).toContain("2025 版自 2025-01-01T00:00:00.000+08:00 起生效")
  })
})

describe("why rows are left out", () => {
  it.each(["not-covered", "clock-stopped", "no-value", "no-entity"])("%s is told in both languages", (reason) => {
    const told = (words as Record<string, { readonly zh: string; readonly en: string }>)[reason]
    expect(told?.zh).toMatch(/^\p{Script=Han}/u)
    expect(told?.en).toMatch(/^[a-z]/)
  })
})
