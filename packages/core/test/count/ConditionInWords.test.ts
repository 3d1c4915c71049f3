// Conditions in words say what decides and nothing else.
import { describe, expect, it } from "vitest"
import { always, type Condition, never, show } from "../../src/count/Condition.ts"

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
})
