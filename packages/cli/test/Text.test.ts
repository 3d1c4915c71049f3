// Tables that align, messages in the language asked for, names that were meant, and faults of usage in both languages.
import { Export, Nearest, Refusal } from "@servicebook/core"
import { displayWidth } from "effect/cli/CliOutput"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { languageOf } from "../src/Main.ts"
import { RestoreIncomplete, UnreadableFile, UnwritableFile } from "../src/Refusal.ts"
import { message } from "../src/text/Language.ts"
import { moment, show } from "../src/text/Moment.ts"
import { masked } from "../src/text/Secret.ts"
import { csv, table } from "../src/text/Table.ts"
import { run } from "./Run.ts"

const cell = fc.string({ unit: fc.constantFrom("投", "诉", "a", "é", "1", "（", " ", "x") })

describe("tables", () => {
  it("right-aligned columns end at one place, whatever the letters", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = table(
          [{ title: "标题" }, { title: "n", align: "right" }],
          rows.map(([left, right]) => [left, `${right}|`])
        )
        const [, rule = "", ...body] = text.trimEnd().split("\n")
        for (const line of body) expect(displayWidth(line)).toBe(rule.length)
      })
    )
  })

  it("no cell breaks its row or moves the cursor", () => {
    expect(table([{ title: "a" }], [["x\ny\u001b[2J"]]).split("\n")).toHaveLength(4)
    expect(table([{ title: "a" }], [["x\u001b[2J"]])).not.toContain("\u001b")
  })

  it("CSV quotes what must be quoted", () => {
    expect(csv(["a", "b"], [['x,"y"', "z\nw"]])).toBe('a,b\n"x,""y""","z\nw"\n')
  })
})

describe("messages", () => {
  it("are parted in the middle, whatever they quote", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", " / ", "b / c", "日志"), { maxLength: 4 }), (parts) => {
        const quoted = parts.join("").replaceAll("\n", "")
        const text = `无效：${quoted} / invalid: ${quoted}`
        expect(message(text, "zh")).toBe(`无效：${quoted}`)
        expect(message(text, "en")).toBe(`invalid: ${quoted}`)
        expect(message(text, "both")).toBe(text)
      })
    )
  })

  it("quote a problem that is told in two languages in the half of each", () => {
    const problem = "缺少 a / b；请补上 / a / b is missing; add it"
    const at = { operation: "open", outcome: "nothing-written", place: "x", file: "x", line: 1, position: 1 } as const
    for (const refusal of [
      new Refusal.StoreFailed({ ...at, problem }),
      new Refusal.NoSuchHead({ asked: "9", last: 1, problem }),
      new Export.InvalidExport({ ...at, problem }),
      new UnreadableFile({ ...at, problem }),
      new UnwritableFile({ ...at, problem }),
      new RestoreIncomplete({ ...at, problem: new Refusal.StoreFailed({ ...at, problem }).message })
    ]) {
      expect(message(refusal.message, "zh")).toMatch(/：缺少 a \/ b；请补上[^/]*$/)
      expect(message(refusal.message, "zh")).not.toContain("add it")
      expect(message(refusal.message, "en")).toMatch(/: a \/ b is missing; add it[^/]*$/)
      expect(message(refusal.message, "en")).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it("keep the places that are listed below them", () => {
    expect(message("错误 / faults\n  a: b", "zh")).toBe("错误\n  a: b")
    expect(message("one language", "zh")).toBe("one language")
    expect(message("no operator integer / text", "zh")).toBe("no operator integer / text")
  })
})

describe("instants", () => {
  it("are shown in the zone of the window", () => {
    expect(moment("2025-03-31T16:00:00.000Z", "Asia/Shanghai")).toEqual({
      utc: "2025-03-31T16:00:00.000Z",
      local: "2025-04-01T00:00:00.000+08:00"
    })
    expect(show("2025-07-01T00:00:00.000Z", "Europe/Berlin")).toBe("2025-07-01 02:00:00")
  })
})

describe("names", () => {
  it("a slip of the pen is understood, a word out of place is not", () => {
    const known = ["complaint_rate", "satisfaction_rate"]
    expect(Nearest.nearest("complant_rate", known)).toBe("complaint_rate")
    expect(Nearest.nearest("satisfaction", known)).toBe("satisfaction_rate")
    expect(Nearest.nearest("weather", known)).toBeUndefined()
    expect(Nearest.offered("x", ["b", "a"])).toEqual({ zh: "b、a", en: "b, a" })
    const many = Array.from({ length: 20 }, (_, at) => `name_${String(at).padStart(2, "0")}`)
    expect(Nearest.offered("name_7", many)).toEqual({
      zh: "name_07、name_17、name_00 等 20 个",
      en: "name_07, name_17, name_00 and 17 more"
    })
  })
})

describe("usage", () => {
  it.each([
    [["kpy"], "没有命令 kpy", "did you mean kpi"],
    [["kpi", "--windw", "2025"], "没有选项 --windw", "--window"],
    [["explain"], "缺少", "is missing"],
    [["explain", "complaint_rate", "--window", "2025", "--limit", "-1"], "--limit", "not negative"],
    [["explain", "complaint_rate", "--window", "2025", "--limit", "x"], "--limit", "cannot be x"],
    [["export", "a", "b"], "多余的参数", "too many arguments"],
    [["kpi", "--lang", "fr", "--window", "2025"], "--lang", "zh"],
    [["compare", "--format", "csv"], "请用 table 或 json", "use table or json"]
  ])("%s", async (args, zh, en) => {
    const { code, err, out } = await run(...args)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain(zh)
    expect(err).toContain(en)
    expect(err.split("\n")).toHaveLength(1)
  })

  it("is told in the language asked for", async () => {
    expect(languageOf(["--lang=zh"])).toBe("zh")
    expect((await run("kpy", "--lang", "zh")).err).not.toContain("there is no command")
    expect((await run("kpy", "--lang", "en")).err).not.toContain("没有")
    const zh = async (...args: ReadonlyArray<string>) => (await run(...args, "--lang", "zh")).err
    expect(await zh("kpi", "--lang", "zh")).toContain("--lang 的值 2 次 无效（至多 1 次）。用法：")
    expect(await zh("kpi", "--windw", "2025")).toContain("没有选项 --windw（是否指 --window？）。用法：")
    const tenant = ["log", "--log", "memory", "--tenant", " a"]
    expect((await run(...tenant, "--lang", "en")).err).not.toMatch(/\p{Script=Han}/u)
    expect((await run(...tenant)).err.match(/no blanks at its ends/g)).toHaveLength(1)
  })
})

describe("passwords", () => {
  it("are masked in every URL of a text, encoded or not", () => {
    expect(masked("at postgres://me:a@b/c@host/db, and postgresql://me:x@h/d?sslmode=disable")).toBe(
      "at postgres://***@host/db, and postgresql://***@h/d?sslmode=disable"
    )
    expect(masked("postgres://h/d?user=me&password=x#y&pool_size=1 is wrong")).toBe(
      "postgres://h/d?user=me&password=***&pool_size=1 is wrong"
    )
    expect(masked("mail me@host about postgres")).toBe("mail me@host about postgres")
  })
})
