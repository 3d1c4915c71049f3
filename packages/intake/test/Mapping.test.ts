/** Faults of a mapping: each told with its place, all at once. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { cases, faultsOf, importing, mappingOf } from "./Kit.ts"

const run = async (yaml: string, text = "id,act,at,who,why\n") => {
  const done = await Effect.runPromise(Effect.result(importing(mappingOf(yaml), text)))
  return Result.isSuccess(done) ? "" : done.failure.message
}

test("a misspelt key, a missing one and a wrong value are all told, with their paths", () => {
  const found = faultsOf(
    "schema: servicebook/mapping/1\nsystem: s\ninput: { format: excel }\ncaze: x\ntimes: {}\nstreams: {}"
  ).join("\n")
  expect(found).toMatch(/^case: /m)
  expect(found).toMatch(/^caze: /m)
  expect(found).toMatch(/^input.format: /m)
})

test.each([
  ["when: { all: [{ is: [a, b] }, { chnged: a }] }", ["when.all.1: chnged is none of: is, oneOf, known, "]],
  ["when: { is: [a, 3] }", ['when.is.1: Expected string; write it in quotes: "3"']],
  ["when: { not: { first: yes } }", ["when.not.first: Expected true"]],
  ["when: { is: [a, b], known: a }", ["when.known: there is no such key here"]],
  ["data: { x: { frm: a } }", ["data.x: frm is none of: from, time, object, list"]],
  [
    "data: { x: { object: { y: { from: '{a}', as: integer, mapp: t } } } }",
    ["data.x.object.y.mapp: there is no such key here", 'data.x.object.y.as: Expected "text" | "int"']
  ]
])("one fault a place, of the form that was meant: %s", (more, expected) => {
  const found = faultsOf(`schema: servicebook/mapping/1\nsystem: s\ninput: { format: csv }\ncase: "{a}"
times: { t: { from: "{t}" } }\nstreams: { Case: "{a}" }\nevents: [{ event: Case.Resolved, ${more} }]`)
  expect(found).toHaveLength(expected.length)
  for (const part of expected)
    expect(
      found.filter((one) => one.startsWith(`events.0.${part}`)),
      found.join(" ; ")
    ).toHaveLength(1)
})

test("what is no YAML is told with its place", () => {
  expect(faultsOf("a: 1\n  b: 2").join("\n")).toMatch(/line 2/)
})

test.each([
  ["time: nope", /time: there is no time nope; there are: at/],
  ['ignore: [{ because: x, when: { matches: [act, "("] } }]', /ignore.0.when: \( is no regular expression/],
  ["events: [{ event: Survey.Drawn }]", /events.0.event: Survey has no id/],
  ["events: [{ event: Case.Noted, data: { x: { from: '{id}', map: none } } }]", /there is no table none/],
  ["events: [{ event: Case.Paused, id: '{id' }]", /not closed/],
  ["events: [{ event: Case.Paused, keep: all }]", /only Noted keeps/],
  ["events: [{ event: Case.Pausd }]", /Case has no event Pausd; it has: .*Paused/],
  ["events: [{ event: Case.Voided }]", /Voided concerns another event/],
  ["events: [{ event: Case.Paused, when: { is: [$line, x] } }]", /there is no word \$line/],
  ["recordedAt: nope", /recordedAt: there is no time nope/],
  ["order: { rows: by-time }\nevents: [{ event: Case.Paused, when: { last: true } }]", /last needs all rows/]
])("%s", async (more, expected) => {
  expect(await run(cases(more))).toMatch(expected)
})

test("zones, formats, encodings and case without a column", async () => {
  const message = await run(`
input: { format: csv, encoding: latin-x }
case: id
times: { a: { from: "{a}", zone: Mars }, b: { from: "{b}", formats: YYYY }, c: { from: "{c}", formats: D.M.YYYY },
  d: { from: "{d}", zone: { from: z, map: { x: UTC, y: Moon } } } }
streams: { Case: "{$case}" }`)
  for (const part of [
    "no encoding latin-x",
    "write {id} for the column id",
    "no zone Mars",
    "no zone Moon",
    "times.d.zone.from: names no column",
    "needs YYYY, M or MM",
    "needs a zone",
    "say which of the times"
  ]) {
    expect(message).toContain(part)
  }
})

test("columns that the header lacks stop the import before its first row", async () => {
  expect(await run(cases(), "id,act,when\n1,open,2\n")).toMatch(
    /lacks columns that the mapping reads: at, who, why; it has: id, act, when/
  )
})
