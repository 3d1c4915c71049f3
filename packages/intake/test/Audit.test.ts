/** Exports of audit rows, one a change, each repeating the case's whole state: only what changed is an event. */
import { expect, test } from "vitest"
import { imported, mappingOf, shown } from "./Kit.ts"

const yaml = (order: string, last = "") => `
input: { format: csv, delimiter: ";" }
missing: ["?"]
case: "{number}"
times:
  opened: { from: "{opened}", formats: D/M/YYYY hh:mm, zone: Europe/Rome }
  updated: { from: "{updated}", formats: D/M/YYYY hh:mm, zone: Europe/Rome }
time: updated
order: ${order}
key: { columns: [mod], unique: false }
streams: { Case: "{$case}" }
events:
  - { event: Case.Registered, at: opened, when: { first: true }, data: { class: request } }
  - { event: Case.Assigned, when: { all: [{ changed: group }, { known: group }] } }
  - { event: Case.Paused, when: { all: [{ changed: state }, { is: [state, Awaiting] }] }, data: { cause: awaiting } }
  - { event: Case.Resolved, when: { all: [{ changed: state }, { is: [state, Resolved] }] }, data: { cause: "{code}" } }
${last}
otherwise: ignore`

const rows = [
  "I1;0;New;?;?;29/2/2016 01:00;29/2/2016 01:16",
  "I1;1;Active;G1;?;29/2/2016 01:00;29/2/2016 01:16",
  "I2;0;New;G9;?;1/3/2016 00:00;1/3/2016 09:00",
  "I1;2;Awaiting;G1;?;29/2/2016 01:00;29/2/2016 08:00",
  "I1;3;Awaiting;G2;?;29/2/2016 01:00;29/2/2016 08:00",
  "I1;4;Active;G2;?;29/2/2016 01:00;29/2/2016 09:00",
  "I1;5;Resolved;G2;c7;29/2/2016 01:00;29/2/2016 10:00"
]
const text = (lines: ReadonlyArray<string>) => `number;mod;state;group;code;opened;updated\n${lines.join("\n")}\n`
const expected = [
  "2016-02-29T00:00 Case/I1 Registered",
  "2016-02-29T00:16 Case/I1 Assigned",
  "2016-02-29T07:00 Case/I1 Assigned",
  "2016-02-29T07:00 Case/I1 Paused",
  "2016-02-29T09:00 Case/I1 Resolved",
  "2016-02-29T23:00 Case/I2 Registered",
  "2016-03-01T08:00 Case/I2 Assigned"
]

test.each([
  ["{ ties: file, rows: any }", rows],
  ["{ ties: file, rows: by-time }", rows],
  ["{ ties: file-reversed }", rows.toReversed()],
  ["{ ties: { column: mod } }", [5, 2, 0, 6, 1, 4, 3].map((index) => rows[index] as string)]
])("order %s", async (order, lines) => {
  const { events, report } = await imported(mappingOf(yaml(order)), text(lines))
  expect(shown(events).toSorted()).toEqual(expected)
  expect(report.ignored).toEqual({ otherwise: 1 })
})

test("the last row of a case, and two rows of one instant in their order", async () => {
  const last = "  - { event: Case.Closed, when: { last: true }, data: { cause: '{state}' } }"
  const { events } = await imported(mappingOf(yaml("{ ties: { column: mod } }", last)), text(rows.toReversed()))
  const closed = events.filter(({ body }) => body.type === "Closed")
  expect(closed.map(({ body }) => [body.stream.id, body.data["cause"]]).toSorted()).toEqual([
    ["I1", "Resolved"],
    ["I2", "New"]
  ])
  const sequence = (type: string) =>
    events.flatMap(({ body }) => (body.type === type && body.stream.id === "I1" ? body.source.sequence : []))
  expect(sequence("Assigned").toSorted()).toEqual([32, 96])
  expect(sequence("Paused")).toEqual([64])
})

test.each(["any", "by-time"])("what the state was: back from where, whoever counts it (%s)", async (order) => {
  const back = (type: string, from: string) =>
    `  - { event: Case.${type}, when: { all: [{ was: [state, ${from}] }, { not: { is: [state, ${from}] } }] }`
  const rules = [`${back("Resumed", "Awaiting")} }`, `${back("Reopened", "Resolved")}, data: { cause: silent } }`]
  const again = [...rows, "I1;6;Active;G2;?;29/2/2016 01:00;29/2/2016 11:00"]
  const found = await imported(mappingOf(yaml(`{ rows: ${order} }`, rules.join("\n"))), text(again))
  expect(shown(found.events).filter((one) => !expected.includes(one))).toEqual([
    "2016-02-29T08:00 Case/I1 Resumed",
    "2016-02-29T10:00 Case/I1 Reopened"
  ])
})

test("was alone makes the rows before known", async () => {
  const found = await imported(
    mappingOf(`
input: { format: csv }
case: "{id}"
times: { at: { from: "{at}" } }
order: { rows: by-time }
streams: { Case: "{id}" }
events: [{ event: Case.Resumed, when: { was: [state, held] } }]
otherwise: ignore`),
    "id,at,state\n1,2020-01-01T00:00Z,held\n1,2020-01-02T00:00Z,open\n1,2020-01-03T00:00Z,done\n2,2020-01-04T00:00Z,open\n"
  )
  expect(shown(found.events)).toEqual(["2020-01-02T00:00 Case/1 Resumed"])
})

test("rows out of the order that was promised, and ties that are no numbers, are rejected", async () => {
  const swapped = [rows[3], rows[0]] as ReadonlyArray<string>
  expect((await imported(mappingOf(yaml("{ rows: by-time }")), text(swapped))).report.rejected).toEqual({
    "out-of-order": 1
  })
  expect((await imported(mappingOf(yaml("{ ties: { column: state } }")), text(rows))).report.rejected).toEqual({
    "unreadable-order": 7
  })
})
