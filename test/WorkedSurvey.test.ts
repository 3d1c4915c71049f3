/** The worked example of the weekly survey, reckoned with a pencil: draws, months, quarter, ranking and department. */
import { spawnSync } from "node:child_process"
import { Rational } from "@servicebook/core"
import { describe, expect, it } from "vitest"
import { program, programInput, ranked } from "../scripts/docs/SurveyPage.ts"
import { draws } from "../scripts/docs/SurveyStory.ts"

const text = (value: Rational.Rational | undefined) => (value === undefined ? "none" : Rational.show(value))

describe("one department, the first quarter of 2026", () => {
  // Computed once by the program on the page, in another language.
  const names = [
    ...["2025-12-22 T-4 T-3", "2025-12-29 T-2 T-1", "2026-01-05 T-3 T-2", "2026-01-12 T-4 T-3"],
    ...["2026-01-19 T-3 T-4", "2026-01-26 T-1 T-2", "2026-02-02 T-3 T-4", "2026-02-09 T-3 T-2"],
    ...["2026-02-16 T-2 T-3", "2026-02-23 T-1 T-4", "2026-03-02 T-2 T-4", "2026-03-09 T-3 T-4", "2026-03-16 T-4 T-1"]
  ]

  it("the names drawn are those that the program on the page draws", () => {
    expect(draws.map((one) => [one.frame.week, ...one.names].join(" "))).toEqual(names)
    const python = spawnSync("python3", ["-c", program], { input: `${programInput()}\n`, encoding: "utf8" })
    // Where there is no Python the list above, which it made, still holds the draw.
    if (python.error === undefined) expect(python.stdout.trimEnd().split("\n")).toEqual(names)
  })

  it("everybody is covered in each month", () => {
    for (const { missing } of ranked().scores.coverage) expect(missing).toEqual([])
  })

  it("months: T-1 25, (24 + 25) / 2, 23 and 23 of 25; T-4 (22 + 23) / 2, 23, (20 + 25) / 2", () => {
    const months = ranked().scores.persons.map((one) => [one.staff, ...one.months.map(({ score }) => text(score))])
    expect(months).toEqual([
      ["T-1", "100", "98", "92"],
      ["T-2", "80", "84", "88"],
      ["T-3", "96", "96", "96"],
      ["T-4", "90", "92", "90"]
    ])
  })

  it("quarter: 290 / 3, 288 / 3, 272 / 3, 252 / 3, in this order", () => {
    const { merit, longAtBottom, places } = ranked()
    expect(places.map(({ key, rank, score, total }) => [rank, key, text(score), text(total)])).toEqual([
      [1, "T-1", "290/3", "290"],
      [2, "T-3", "96", "288"],
      [3, "T-4", "272/3", "272"],
      [4, "T-2", "84", "252"]
    ])
    expect(merit).toMatchObject({ is: "proposed", keys: ["T-1"] })
    expect(longAtBottom).toMatchObject({ is: "not-configured", parameter: "bottomQuarters" })
  })

  it("department: 366 / 4, 370 / 4, 366 / 4; their mean 275.5 / 3", () => {
    const [north, ...others] = ranked().scores.departments
    expect(others).toEqual([])
    expect(north?.months.map(({ score }) => text(score))).toEqual(["183/2", "185/2", "183/2"])
    expect(text(north?.score)).toBe("551/6")
  })

  it("the literal sum gives T-1 25, 49/2 and 46 in place of 100, 98 and 92", () => {
    const [first] = ranked({ combine: "literalSum" }).scores.persons
    expect(first?.months.map(({ score }) => text(score))).toEqual(["25", "49/2", "46"])
  })
})
