// Questions as a host reads them: from the query of an address, with what each field means for its description of the API.
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { described } from "../src/answer/Asked.ts"
import { Answer } from "../src/index.ts"

type Question = Schema.Struct<Schema.Struct.Fields> & Schema.Codec<unknown>

const window = "2026-03"
const kpi = "complaint_resolution_rate"
const questions = new Map(
  Object.entries(Answer).flatMap(([name, one]) =>
    "Question" in one ? [[name, one.Question as unknown as Question] as const] : []
  )
)

describe("a question", () => {
  /** As a host reads the query of an address: texts alone, and one where several may stand. */
  const read = (name: string, query: object) => {
    const ofQuery = Schema.toCodecArrayFromSingle(Schema.toCodecStringTree(questions.get(name) as Question))
    return Effect.runPromise(Schema.decodeUnknownEffect(ofQuery)(query))
  }

  it("is read from a query", async () => {
    const query = { window, of: "department:D-1", trend: "1", reading: "roll=none", head: "12" }
    expect(await read("Scorecard", query)).toEqual({ ...query, trend: 1, reading: { roll: "none" } })
    expect(await read("Explain", { kpi, window, limit: "1" })).toEqual({ kpi, window, limit: 1 })
    expect(await read("Kpi", { kpi, window })).toEqual({ kpi: [kpi], window })
    expect(await read("Incidents", { parameter: ["groupCustomers=2", "groupDays=7"] })).toEqual({
      parameter: { groupCustomers: 2, groupDays: 7 }
    })
    expect(await read("Table", { name: "x", with: "text=a=b" })).toEqual({ name: "x", with: { text: "a=b" } })
  })

  it.each([
    ["Scorecard", { window, trend: "61" }, "60"],
    ["Scorecard", { window, reading: "roll" }, "write name=value"],
    ["Scorecard", { window, reading: ["roll=none", "roll=late"] }, "roll=none was given already"],
    ["Kpi", { window, parameter: "repeatDays=soon" }, "write a whole number"],
    ["Kpi", { window, parameter: "repeatDays=-1" }, "write a whole number"],
    ["Explain", { kpi, window, limit: "-1" }, "0"],
    ["Explain", { kpi, window, only: "some" }, "irrelevant"],
    ["Ranking", { window, by: "outlet" }, "staff"],
    ["Kpi", { zone: "Asia/Tokyo" }, "window"]
  ] as const)("%s is not read from %j", async (name, query, words) => {
    await expect(read(name, query)).rejects.toThrow(words)
  })

  it.each([...questions])("%s says of each field what it means, in both languages", (_, { fields }) => {
    for (const [name, field] of Object.entries(fields))
      expect(described(field), name).toMatch(/\p{Script=Han}.* \/ .*[a-z]/su)
  })

  it.each([...questions])("%s can be written as a query", async (_, question) => {
    const ofQuery = Schema.toCodecStringTree(question)
    const properties = Object.values(JSON.parse(JSON.stringify(Schema.toJsonSchemaDocument(ofQuery))).schema.properties)
    for (const one of properties) expect(one).toMatchObject({ type: expect.stringMatching(/^(string|array)$/) })
  })
})
