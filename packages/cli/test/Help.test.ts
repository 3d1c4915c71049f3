// Help in Chinese and English: every command, flag, argument and example says of itself what it does, in the language asked for.
import { describe, expect, it } from "vitest"
import { servicebook } from "../src/Main.ts"
import { inLanguage } from "../src/text/Help.ts"
import { run } from "./Run.ts"

interface Node {
  readonly name: string
  readonly subcommands: ReadonlyArray<{ readonly commands: ReadonlyArray<Node> }>
}

const pathsOf = (node: Node, path: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => [
  path,
  ...node.subcommands.flatMap(({ commands }) => commands.flatMap((one) => pathsOf(one, [...path, one.name])))
]
const paths = pathsOf(servicebook as unknown as Node, [])

const han = /\p{Script=Han}/u
const help = async (path: ReadonlyArray<string>, language: string) => {
  const { code, err, out } = await run(...path, "--help", "--lang", language)
  expect([code, err]).toEqual([0, ""])
  return out.split("\n")
}

/** The lines that tell something: of flags, of commands, of examples, and what stands below the first heading. */
const telling = (lines: ReadonlyArray<string>) =>
  lines.filter((line, at) => at === 1 || /^ {2}(--|# |[a-z]+(\.\.\.)? {2,})/.test(line))

describe("help", () => {
  it("is there for every command", () => {
    expect(paths.length).toBeGreaterThan(25)
    expect(paths).toContainEqual(["policy", "adopt"])
  })

  it.each(paths.map((path) => [["servicebook", ...path].join(" "), path] as const))("of %s", async (_, path) => {
    const chinese = await help(path, "zh")
    expect(telling(chinese).filter((line) => !han.test(line))).toEqual([])
    const english = await help(path, "en")
    expect(english.filter((line) => han.test(line))).toEqual([])
    expect(telling(english)).toHaveLength(telling(chinese).length)
  })

  it("has its headings, choices and directions in the same language", async () => {
    const all = (await help([], "zh")).join("\n")
    expect(all).toMatch(/^说明\n/)
    expect(all).toContain("结果的输出形式；结果为表格时可用 csv (可选: table, json, csv)")
    expect(all).toContain("显示帮助")
    expect((await help(["kpi"], "zh")).join("\n")).toContain("共用选项见 servicebook --help")
    expect((await help(["kpi"], "en")).join("\n")).toContain("Run 'servicebook --help' for inherited flags")
    expect((await help(["kpi"], "both")).join("\n")).toMatch(/^说明 \/ DESCRIPTION\n {2}计算.* \/ Compute/)
  })

  it("leaves a description of one language as it is", () => {
    const doc = { description: "only English", usage: "x", flags: [], annotations: {} as never }
    expect(inLanguage(doc, "zh").description).toBe("only English")
  })
})
