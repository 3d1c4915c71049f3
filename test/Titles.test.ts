/**
 * Titles: whoever reads a page of a hundred figures, deadlines and papers must know which one a line is of, in either
 * language. No two are the same, and none differ by a letter or two only.
 */
import { Nearest, Policies } from "@servicebook/core"
import { describe, expect, it } from "vitest"

const languages = ["zh", "en"] as const

/** Words that a reader takes for one another. */
const same: ReadonlyArray<readonly [string, string]> = [
  ["存档", "归档"],
  ["资料", "档案"],
  ["一次性", "一次"],
  ["修复", "维修"],
  ["receipts of devices", "device receipts"],
  ["receipts of equipment", "device receipts"]
]

/** Words of few letters between them that nobody takes for one another. */
const apart: ReadonlyArray<readonly [string, string]> = [
  ["median", "value in the middle"],
  ["积压时长", "尚未了结者的年龄"]
]

const heard = (title: string): string =>
  [...same, ...apart].reduce((text, [one, other]) => text.replaceAll(one, other), title.toLowerCase())

/** The share of letters that two titles have in common; from {@link most} on they are nearly alike. */
const alike = (a: string, b: string): number => 1 - Nearest.distance(heard(a), heard(b)) / Math.max(a.length, b.length)
const most = 0.82

const titled = new Map(
  Policies.packs.flatMap(({ deadlines, kpis, obligations }) =>
    [...kpis, ...deadlines, ...obligations].map(({ name, title }) => [name, title] as const)
  )
)

const pairs = (titles: ReadonlyArray<string>): ReadonlyArray<readonly [string, string]> =>
  titles.flatMap((one, at) =>
    titles.slice(at + 1).flatMap((other) => (alike(one, other) >= most ? [[one, other] as const] : []))
  )

describe("the titles of figures, deadlines and papers", () => {
  it.each(languages)("are told apart in %s", (language) => {
    expect(titled.size).toBeGreaterThan(100)
    expect(pairs([...titled.values()].map((title) => title[language]))).toEqual([])
  })

  it("would be found if they were nearly alike", () => {
    expect(pairs(["省内救援平均天数", "省外救援平均天数"])).toHaveLength(1)
    expect(pairs(["客户资料完整率", "客户档案完整率"])).toHaveLength(1)
    expect(pairs(["Receipts of equipment", "Device receipts"])).toHaveLength(1)
    expect(pairs(["Calls answered in time", "Calls answered in time"])).toHaveLength(1)
    expect(pairs(["Calls answered in working hours", "Calls forwarded at other times"])).toEqual([])
  })
})
