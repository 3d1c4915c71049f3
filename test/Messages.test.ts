/** Whoever asks for one language gets it: every message of an error, a schema and a reader has its Chinese and its English. */
import { InWords, Spoken } from "@servicebook/core"
import { describe, expect, it } from "vitest"
import { modules } from "../packages/core/src/policy/Modules.ts"
import { effectModule, filesIn } from "./tidy/Repository.ts"

const sources = filesIn(/^packages\/(cli|core|intake|postgres)\/src\/.*\.ts$/)
const han = /\p{Script=Han}/u

/** The texts that a pattern finds in the sources, each with its file. */
const found = (pattern: RegExp, within = sources): ReadonlyArray<readonly [text: string, path: string]> =>
  within.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, one = ""]) => [one, path] as const))

/** What is not in both languages. */
const single = (all: ReadonlyArray<readonly [text: string, path: string]>) =>
  all.filter(([text]) => !(text.includes(" / ") || text.includes("joined(")) || !han.test(text))

describe("every message is in both languages", () => {
  it("of an error", () => {
    const classes = found(/extends Schema\.TaggedError<(\w+)>/g)
    const messages = found(/override get message\(\): string \{\n([\s\S]*?)\n {2}\}/g)
    expect(messages).toHaveLength(classes.length)
    // Some hand on what is in both languages already, or put both halves together.
    const handedOn = /^ *return this\.problem$|\$\{this\.zh\} \/ \$\{this\.en\}|\bjoined\(/
    const own = messages.filter(([text]) => !handedOn.test(text))
    expect(own.length).toBeGreaterThan(60)
    expect(single(own)).toEqual([])
  })

  it("of a schema", () => {
    const checks = [
      ...found(/\{\s*message: (?:"|`)([^"`]+)(?:"|`)\s*\}/g),
      ...found(/makeFilter\([^"]*?\? undefined : "([^"]+)"/g),
      ...found(/makeFilter\([^"]*?\? "([^"]+)" : undefined/g)
    ]
    expect(checks.length).toBeGreaterThan(10)
    expect(single(checks)).toEqual([])
  })

  it("of a mapping", () => {
    const faults = found(
      /(?:fault\([^,]+,|Result\.fail\()\s*(?:"|`)((?!\$\{path)[^"`]+)(?:"|`)/g,
      filesIn(/^packages\/intake\/src\/map\//)
    )
    expect(faults.length).toBeGreaterThan(15)
    expect(single(faults)).toEqual([])
  })
})

describe("what others say in English is told in Chinese too", () => {
  it("by the reader of YAML", () => {
    const yaml = effectModule("effect/encoding/Yaml") ?? ""
    const said = [...yaml.matchAll(/(?:fail\([^"`]*|SyntaxError\()(?:"|`)([^"`]+)(?:"|`)/g)]
      .map(([, text = ""]) => text.replaceAll(/\$\{[^}]+\}/g, "4"))
      .filter((text) => /^\w+ /.test(text) && !text.startsWith("4 at"))
    expect(said.length).toBeGreaterThan(25)
    expect(said.filter((text) => !han.test(InWords.inWords(`${text} at line 2`).zh.replace("第 2 行", "")))).toEqual([])
  })

  it.each([
    ["Expected string", "应为文本"],
    ['Expected string, got 5\n  at ["a"]', '应为文本，而非 5\n  at ["a"]'],
    ["Expected an integer, got 1.5", "应为整数，而非 1.5"],
    ['Expected "days" | "hours"', '应为 "days" | "hours"'],
    ["Expected a value greater than or equal to 0", "应为不小于 0 的值"],
    ["Expected a value between 1 and 9", "应为 1 至 9 之间的值"],
    ["Expected ',' at flow offset 2", "括号所在文本的第 2 个字符之后：应为 ','"],
    ["2 occurrences", "2 次"],
    ["没有这一天 / no such date", "没有这一天"]
  ])("%s", (text, zh) => {
    expect(InWords.inWords(text).zh).toBe(zh)
  })
})

describe("the words of commands", () => {
  const core = filesIn(/^packages\/core\/src\/streams\/.*\.ts$/)
  const without = (pattern: RegExp, inBoth: (en: string) => { readonly zh: string }) => {
    const all = [...new Set(found(pattern, core).map(([text]) => text))]
    expect(all.length).toBeGreaterThan(20)
    return all.filter((text) => !han.test(inBoth(text).zh))
  }

  it("every authority is told in both languages", () => {
    const acts = Object.values(modules).flatMap((module) =>
      "authorities" in module ? Object.values(module.authorities as Record<string, { readonly act: string }>) : []
    )
    expect(acts.length).toBeGreaterThan(80)
    expect(acts.filter(({ act }) => !han.test(Spoken.act(act).zh))).toEqual([])
  })

  it("and so is every act, thing and beginning that a refusal names", () => {
    expect(without(/\bact: "([^"]+)"/g, Spoken.act)).toEqual([])
    expect(without(/(?:Stat(?:e|ed)\(\{\s*of:|const of =) "([^"]+)"/g, Spoken.thing)).toEqual([])
    expect(without(/\bfirst: "([^"]+)"/g, Spoken.beginning)).toEqual([])
  })
})
