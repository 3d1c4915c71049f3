/** The worked example of the weekly survey, reckoned with a pencil: draws, months, quarter, ranking and department. */
import { spawnSync } from "node:child_process"
import { PGlite } from "@electric-sql/pglite"
import { Rational } from "@servicebook/core"
import { describe, expect, it } from "vitest"
import { program, programInput, ranked } from "../scripts/docs/SurveyPage.ts"
import { draws, firstAnswers } from "../scripts/docs/SurveyStory.ts"

const text = (value: Rational.Rational | undefined) => (value === undefined ? "none" : Rational.show(value))

/** The draw once more: what an auditor without Python asks any PostgreSQL. */
const again = `
  with told as (
    select n, field[1] as week, field[2] as seed, string_to_array(field[3], ' ') as members,
      string_to_array(field[4], ' ') as covered
    from unnest(string_to_array($1, chr(10))) with ordinality as line(text, n), string_to_array(text, ';') as field
  ), member as (
    select told.*, token, token = any(covered) as is_covered, cardinality(members) as size
    from told, unnest(members) as token
  ), frame as (
    select n, encode(sha256(convert_to(concat_ws(chr(10), 'servicebook/frame/1', week, '3/10',
      string_agg(case when is_covered then '-' else '+' end || token, chr(10) order by token collate "C")), 'UTF8')), 'hex') as hash
    from member group by n, week
  ), bound as (
    select n, encode(sha256(convert_to(concat_ws(chr(10), 'servicebook/draw/1', hash, seed), 'UTF8')), 'hex') as seed
    from frame join told using (n)
  ), placed as (
    select member.*, row_number() over (partition by n order by is_covered,
      encode(sha256(convert_to(bound.seed || chr(10) || token, 'UTF8')), 'hex') collate "C") as place
    from member join bound using (n)
  )
  select week || ' ' || string_agg(token, ' ' order by place) as line
  from placed where place * 10 < size * 3 + 10 group by n, week order by n`

describe("one department, the first quarter of 2026", () => {
  // Computed once by the program on the page, in another language.
  const names = [
    ...["2025-12-22 T-4 T-3", "2025-12-29 T-2 T-1", "2026-01-05 T-3 T-2", "2026-01-12 T-4 T-3"],
    ...["2026-01-19 T-3 T-4", "2026-01-26 T-1 T-2", "2026-02-02 T-3 T-4", "2026-02-09 T-3 T-2"],
    ...["2026-02-16 T-2 T-3", "2026-02-23 T-1 T-4", "2026-03-02 T-2 T-4", "2026-03-09 T-3 T-4", "2026-03-16 T-4 T-1"]
  ]

  it("the names drawn are those that SQL draws, with nothing but the SHA-256 of PostgreSQL", {
    timeout: 120_000
  }, async () => {
    expect(draws.map((one) => [one.frame.week, ...one.names].join(" "))).toEqual(names)
    const database = new PGlite()
    const { rows } = await database.query<{ line: string }>(again, [programInput()])
    await database.close()
    expect(rows.map(({ line }) => line)).toEqual(names)
  })

  it("and the program on the page, where there is a Python to run it", () => {
    const python = (text: string, input: string) => spawnSync("python3", ["-c", text], { input, encoding: "utf8" })
    // The list above was made by it; the draw in SQL needs nothing that may be missing.
    const isThere = python("print(1)", "").stdout === "1\n"
    const drawn = isThere ? python(program, `${programInput()}\n`).stdout.trimEnd().split("\n") : names
    expect(drawn).toEqual(names)
  })

  it("calls of the first week: 5 + 5 + 5 + 5 + 4 = 24, 5 + 5 + 4 + 4 + 4 = 22, 5 + 5 + 5 + 4 + 4 = 23", () => {
    expect(firstAnswers.map(({ call, items }) => [call, ...items].join(" "))).toEqual([
      "2025-12-22/T-4/1 5 5 4 4 4",
      "2025-12-22/T-4/2 5 5 5 4 4",
      "2025-12-22/T-3/1 5 5 5 5 4"
    ])
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
