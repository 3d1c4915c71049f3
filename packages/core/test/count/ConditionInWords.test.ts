// Conditions in words say what decides and nothing else.
import { describe, expect, it } from "vitest"
import { always, type Condition, never } from "../../src/count/Condition.ts"
import { inWords, show } from "../../src/count/ConditionText.ts"
import { operands } from "../../src/count/Describe.ts"
import { kpis } from "../../src/policy/Policies.ts"

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
    [{ choose: "r", of: { a: known, b: { not: known } } }, "按解读 r {a: resolvedAtMs 已知; b: 非 resolvedAtMs 已知}"]
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
  it.each<readonly [Condition, string]>([
    [{ beforeCut: "resolvedAtMs" }, "解决时间在截止之前"],
    [{ all: [known, { is: ["class", "complaint"] }] }, "解决时间已知且类别为投诉"],
    [{ oneOf: ["satisfaction", ["satisfied", "basically-satisfied"]] }, "满意度为其一：满意, 基本满意"],
    [
      { within: between, atMost: { hours: 4 }, pauses: "suspensions" },
      "受理时间至答复时间不超过 4 小时，不计计时中止时段"
    ],
    [{ any: [{ not: known }, { atLeast: ["reopenings", 1] }] }, "非解决时间已知或重新打开次数不小于 1"],
    [{ during: ["receivedAtMs", "c"] }, "受理时间在日历的工作时间内：c"],
    [{ choose: "r", of: { a: known } }, "按解读 r {a: 解决时间已知}"],
    [{ is: ["painted", true] }, "painted 为是"]
  ])("%j has the words of its fields and values in Chinese, their names in English", (condition, words) => {
    expect(inWords(condition)).toEqual({ zh: words, en: show(condition) })
  })
})
