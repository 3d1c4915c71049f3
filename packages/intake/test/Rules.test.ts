/** What a mapping makes of rows: events, values, conditions, what is ignored, and what is rejected. */
import { expect, test } from "vitest"
import { cases, imported, mappingOf, shown } from "./Kit.ts"

const head = "id,act,at,who,why\n"

test("a row may give several events; to several streams they share a correlation id", async () => {
  const { events, report } = await imported(mappingOf(cases()), `${head}7,both,2020-01-01 08:00,ann,\n`)
  expect(shown(events)).toEqual(["2020-01-01T00:00 Case/7 Assigned", "2020-01-01T00:00 Repair/7 Restarted"])
  expect(events.map(({ body }) => body.correlationId)).toEqual([
    "7|both|2020-01-01 08:00|1",
    "7|both|2020-01-01 08:00|1"
  ])
  expect(events.map(({ body }) => body.source)).toEqual([
    { system: "old", key: "7|both|2020-01-01 08:00|1|1", sequence: 0, batch: "b1" },
    { system: "old", key: "7|both|2020-01-01 08:00|1|2", sequence: 1, batch: "b1" }
  ])
  expect(report.types).toEqual({ "Case.Assigned": 1, "Repair.Restarted": 1 })
})

test("actor, subjects and what is missing", async () => {
  const text = `${head}7,open,1/2/2020 9:05,?,\n8,open,1/2/2020 9:05, bob ,\n`
  const { events } = await imported(mappingOf(cases()), text)
  expect(events.map(({ body }) => [body.occurredAt, body.actor.id, body.subjects])).toEqual([
    ["2020-02-01T01:05:00.000Z", "nobody", []],
    ["2020-02-01T01:05:00.000Z", "bob", ["staff:bob"]]
  ])
})

test("every reject says its line, its reason and the row as it was; the row's good events are not recorded either", async () => {
  const text = `${head},open,2020-01-01 08:00,,\n1,done,2020-01-01 08:00,,\n1,open,,,\n1,open,soon,,\n1,open,2020-01-01 08:00,"a,\n`
  const { events, rejects } = await imported(mappingOf(cases()), text)
  expect(events).toEqual([])
  expect(rejects.map(({ line, code, place }) => [line, code, place])).toEqual([
    [2, "missing-case", "{id}"],
    [3, "missing-value", "cause"],
    [4, "missing-time", "at"],
    [5, "unreadable-time", "{at}"],
    [6, "malformed-row", ""]
  ])
  expect(rejects[1]).toMatchObject({ row: "1,done,2020-01-01 08:00,,", recorded: [] })
  expect(rejects[3]?.message).toEqual({
    zh: "第 5 行：时间与任何格式都不符；请在映射的 formats 中补上其格式（{at}）: soon",
    en: "line 5: the time fits none of the formats; add its format to formats in the mapping ({at}): soon"
  })
})

test("a row is refused whole when one of its events is unfit", async () => {
  const mapping = mappingOf(cases("events: [{ event: Case.Resolved, data: { cause: '{why}' } }]"))
  const { events, rejects } = await imported(mapping, `${head}1,both,2020-01-01 08:00,,${"x".repeat(201)}\n`)
  expect(rejects.map(({ code, place }) => [code, place])).toEqual([["invalid-event", "Case.Resolved"]])
  expect(rejects[0]?.message.en).toMatch(/event Case\.Resolved of stream \P{Script=Han}+$/u)
  expect(rejects[0]?.message.zh).not.toContain("of stream")
  expect(events).toEqual([])
  const large = await imported(
    mappingOf(cases("otherwise: { noted: { keep: all } }")),
    `${head}1,odd,2020-01-01 08:00,,${"客".repeat(22_000)}\n`
  )
  expect(large.rejects[0]).toMatchObject({
    code: "invalid-event",
    detail: expect.stringMatching(/bytes; at most 65535/)
  })
  const long = await imported(mappingOf(cases()), `${head}${"y".repeat(201)},open,2020-01-01 08:00,,\n`)
  expect(long.rejects[0]?.code).toBe("invalid-event")
})

test("what no rule fits is noted, ignored or rejected; what is ignored is counted by its reason", async () => {
  const text = `${head}1,odd,2020-01-01 08:00,ann,x\n1,skip,2020-01-01 08:00,,\n1,odd,2020-01-02 08:00,tester,\n`
  const ignore = "ignore: [{ because: tests, when: { is: [who, tester] } }]"
  const noted = await imported(
    mappingOf(cases(`${ignore}\notherwise: { noted: { work: true, keep: [who, why] } }`)),
    text
  )
  expect(noted.events.map(({ body }) => body.data)).toEqual([
    { activity: "odd", work: true, fields: { who: "ann", why: "x" } }
  ])
  expect(noted.report).toMatchObject({
    ignored: { "activity skip": 1, tests: 1 },
    unnamed: { odd: 1 },
    rows: { read: 3, appended: 1, ignored: 2 }
  })
  const named = await imported(mappingOf(cases().replace("skip: ignore", "odd: otherwise")), text)
  expect(named.report.unnamed).toEqual({ skip: 1 })
  expect(named.report.types).toEqual({ "Case.Noted": 3 })
  expect((await imported(mappingOf(cases("otherwise: ignore")), text)).report.ignored).toEqual({
    "activity skip": 1,
    otherwise: 2
  })
  expect((await imported(mappingOf(cases("otherwise: reject")), text)).report.rejected).toEqual({ "unmapped-row": 2 })
})

test("values: types, tables, stand-ins, nested, instants", async () => {
  const yaml = (value: string) => `
input: { format: ndjson }
case: "{id}"
times: { at: { from: "{at}", formats: epoch-s }, till: { from: "{till}", formats: epoch-s } }
time: at
streams: { Case: "{$case}" }
tables: { yes: { "1": true, "2": false } }
events: [{ event: Case.Noted, data: { activity: a, x: ${value} } }]`
  const codes: Array<string> = []
  for (const value of [
    "{ from: '{n}', as: int }",
    "{ from: '{n}', as: money }",
    "{ from: '{b}', as: bool }",
    "{ from: '{b}', map: yes }",
    "{ from: '{gone}', else: 5 }",
    "'{gone}'",
    "{ from: '{n}', map: { '1': one } }",
    "{ from: '{n}', map: {}, unmapped: keep }",
    "{ time: till }",
    "{ object: { 'y?': '{gone}', z: 'n={n}' } }",
    "{ list: ['{n}', '{gone}', 3] }"
  ]) {
    const { rejects } = await imported(mappingOf(yaml(value)), '{"id":"c","at":0,"till":1,"n":"12.50","b":"Yes"}\n')
    // Noted takes no such field, so a value that was read is refused by the event's schema, which shows it.
    codes.push(
      `${rejects[0]?.code} ${/Unexpected key|got .*|"x"/.exec(rejects[0]?.detail ?? "")?.[0] ?? rejects[0]?.detail}`
    )
  }
  expect(codes.map((code) => code.split(" ")[0])).toEqual([
    "unreadable-value",
    "invalid-event",
    "invalid-event",
    "unmapped-value",
    "invalid-event",
    "missing-value",
    "unmapped-value",
    "invalid-event",
    "invalid-event",
    "invalid-event",
    "invalid-event"
  ])
})

test("values that were read are the event's data", async () => {
  const mapping = mappingOf(`
input: { format: ndjson }
case: "{id}"
times: { at: { from: "{at}", formats: epoch-s }, till: { from: "{till}", formats: epoch-s } }
time: at
recordedAt: till
streams: { Case: "{$case}", Unit: "{$case}" }
events:
  - event: Unit.Counted
    data: { units: { from: "{n}", as: int }, use: { from: "{u}", map: { d: demonstration }, else: customer } }
  - event: Case.CarriedOver
    at: till
    when: { known: till }
    data: { class: complaint, receivedAt: { time: at }, "definition?": "{gone}" }
    reason: "because {n}"`)
  const { events, rejects, report } = await imported(
    mapping,
    '{"id":"c","at":0,"till":60,"n":12}\n{"id":"d","at":0,"n":"1"}\n'
  )
  expect(rejects.map(({ detail }) => detail)).toEqual([])
  expect(
    events.map(({ body }) => [body.occurredAt, body.data, body.reason ?? null, body.source.recordedAt ?? null])
  ).toEqual([
    ["1970-01-01T00:00:00.000Z", { units: 12, use: "customer" }, null, "1970-01-01T00:01:00.000Z"],
    [
      "1970-01-01T00:01:00.000Z",
      { class: "complaint", receivedAt: "1970-01-01T00:00:00.000Z" },
      "because 12",
      "1970-01-01T00:01:00.000Z"
    ],
    ["1970-01-01T00:00:00.000Z", { units: 1, use: "customer" }, null, null]
  ])
  expect(report.columnsNeverSeen.toSorted()).toEqual(["gone", "u"])
})
