// Conditions in words say what decides and nothing else.
import { describe, expect, it } from "vitest"
import { always, type Condition, never } from "../../src/count/Condition.ts"
import { inWords, show } from "../../src/count/ConditionText.ts"
import { operands } from "../../src/count/Describe.ts"
import { kpis } from "../../src/policy/Policies.ts"
import { value } from "../../src/rules/Spoken.ts"

const known: Condition = { known: "resolvedAtMs" }
const between = ["receivedAtMs", "answeredAtMs"] as const
const open: Condition = { is: ["state", "open"] }

describe("a condition in words", () => {
  it.each<readonly [Condition, string]>([
    [always, "always"],
    [never, "never"],
    [{ any: [known, never, never] }, "resolvedAtMs known"],
    [{ all: [always, known, { any: [open, known] }] }, "resolvedAtMs known and (state is open or resolvedAtMs known)"],
    [{ any: [never, never] }, "never"],
    [{ all: [known, { any: [open, never] }] }, "resolvedAtMs known and state is open"],
    [{ all: [known, never] }, "resolvedAtMs known and never"],
    [{ within: between, atMost: { minutes: { parameter: "x" } } }, "receivedAtMs to answeredAtMs within x min"],
    [
      { within: between, atMost: { workingMinutes: 30, calendar: "c" } },
      "receivedAtMs to answeredAtMs within 30 working min of calendar c"
    ],
    [{ beforeCut: "receivedAtMs", moreThan: { hours: 36 } }, "receivedAtMs more than 36 h before the cut"],
    [{ not: { all: [known, open] } }, "not (resolvedAtMs known and state is open)"]
  ])("%j", (condition, words) => {
    expect(show(condition)).toBe(words)
  })

  it.each<readonly [Condition, string]>([
    [always, "恒成立"],
    [{ any: [never, never] }, "恒不成立"],
    [{ all: [always, known, { any: [open, known] }] }, "resolvedAtMs 已知 且 (state 为 open 或 resolvedAtMs 已知)"],
    [{ oneOf: ["state", ["open", "late"]] }, "state 为其一：open, late"],
    [{ atLeast: ["tries", { parameter: "x" }] }, "tries 不小于 x"],
    [{ beforeCut: "dueAtMs" }, "dueAtMs 在截止之前"],
    [{ beforeCut: "dueAtMs", moreThan: { hours: 36 } }, "dueAtMs 早于截止超过 36 小时"],
    [{ within: between, atMost: { hours: 4 } }, "receivedAtMs 至 answeredAtMs 不超过 4 小时"],
    [
      { within: between, atMost: { workingDays: 2, calendar: "c" } },
      "receivedAtMs 至 answeredAtMs 不超过 2 个工作日（日历 c）"
    ],
    [{ during: ["receivedAtMs", "c"] }, "receivedAtMs 在日历的工作时间内：c"],
    [{ choose: "r", of: { a: known, b: { not: known } } }, "按解读 r {a: resolvedAtMs 已知; b: 非 (resolvedAtMs 已知)}"]
  ])("%j in Chinese", (condition, words) => {
    expect(show(condition, "zh")).toBe(words)
  })

  it("in either language keep what the rules are made of", () => {
    for (const declaration of kpis) {
      for (const { among, exclusions, having } of operands(declaration)) {
        for (const condition of [
          among,
          ...exclusions.map(({ when }) => when),
          ...(having === undefined ? [] : [having])
        ]) {
          const names = (text: string) => text.match(/\b[a-z]+[A-Z]\w+|\d+/g) ?? []
          expect(names(show(condition, "zh"))).toEqual(names(show(condition)))
        }
      }
    }
  })
})

describe("a condition for those who read what became of a row", () => {
  it.each<readonly [Condition, zh: string, en: string]>([
    [
      { beforeCut: "resolvedAtMs" },
      "解决时间 (resolvedAtMs) 在截止之前",
      "time resolved (resolvedAtMs) before the cut"
    ],
    [
      { all: [known, { is: ["class", "complaint"] }] },
      "解决时间 (resolvedAtMs) 已知 且 类别 (class) 为 投诉 (complaint)",
      "time resolved (resolvedAtMs) known and class is complaint"
    ],
    [
      { oneOf: ["satisfaction", ["satisfied", "basically-satisfied"]] },
      "满意度 (satisfaction) 为其一：满意 (satisfied), 基本满意 (basically-satisfied)",
      "satisfaction is one of satisfied, basically satisfied (basically-satisfied)"
    ],
    [
      { within: between, atMost: { hours: 4 }, pauses: "suspensions" },
      "受理时间 (receivedAtMs) 至 答复时间 (answeredAtMs) 不超过 4 小时，不计 计时中止时段 (suspensions)",
      "time received (receivedAtMs) to time answered (answeredAtMs) within 4 h, not counting suspensions of the clocks"
    ],
    [
      { any: [{ not: known }, { atLeast: ["reopenings", 1] }] },
      "非 (解决时间 (resolvedAtMs) 已知) 或 重新打开次数 (reopenings) 不小于 1",
      "not (time resolved (resolvedAtMs) known) or number of reopenings at least 1"
    ],
    [
      { during: ["receivedAtMs", "c"] },
      "受理时间 (receivedAtMs) 在日历的工作时间内：c",
      "time received (receivedAtMs) during the hours of calendar c"
    ],
    [
      { choose: "r", of: { a: known } },
      "按解读 r {a: 解决时间 (resolvedAtMs) 已知}",
      "by reading r {a: time resolved (resolvedAtMs) known}"
    ],
    [open, "状态 (state) 为 未决 (open)", "state is open"],
    [{ is: ["painted", true] }, "painted 为 是", "painted is yes"]
  ])(
    "%j has the words of its fields and values in either language, with the codes beside them",
    (condition, zh, en) => {
      expect(inWords(condition)).toEqual({ zh: zh.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""), en })
    }
  )

  it("has a word for every value that a rule names, but for clauses", () => {
    const valuesOf = (condition: Condition): ReadonlyArray<string> => {
      if ("is" in condition) return typeof condition.is[1] === "string" ? [condition.is[1]] : []
      if ("oneOf" in condition) return condition.oneOf[1]
      if ("all" in condition) return condition.all.flatMap(valuesOf)
      if ("any" in condition) return condition.any.flatMap(valuesOf)
      if ("not" in condition) return valuesOf(condition.not)
      return "choose" in condition ? Object.values(condition.of).flatMap(valuesOf) : []
    }
    const named = kpis.flatMap(operands).flatMap(({ among, exclusions, having }) => {
      return [among, ...exclusions.map(({ when }) => when), ...(having === undefined ? [] : [having])].flatMap(valuesOf)
    })
    const wordless = [...new Set(named)].filter((one) => !/\p{Script=Han}/u.test(value(one, "").zh))
    expect(named.length).toBeGreaterThan(100)
    expect(wordless).toEqual(["S4-4.1"])
  })
})
