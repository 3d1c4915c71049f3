// Every word of the vocabulary on a grid of cells: SQL says of a tuple what core says of its row, `not` included.
import { layer } from "@effect/vitest"
import { Condition, Due, Instant, type Rectangle, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { compile } from "../../src/kpi/Condition.ts"
import { fieldsOf } from "../../src/kpi/Field.ts"
import { Given } from "../../src/kpi/Given.ts"
import type { Books } from "../../src/kpi/Query.ts"
import type { RowTable } from "../../src/RowTable.ts"
import type { Store } from "./FigureSuite.ts"
import { inTables, makeTables } from "./Held.ts"
import * as Things from "./Things.ts"

const edge = 2 ** 53
const cutMs = 1_000
const fields = ["size", "weight", "startAtMs", "endAtMs", "name", "good", "stops", "tags"]
const others = ["kind", "key", "evidence", "findings", "nothing", "toString", "constructor", "__proto__"]
const all = [...fields, ...others]

/** Rows whose cells go through every value of their type, null included; two columns of a type go out of step. */
const grid = (): ReadonlyArray<Stream.Row> => {
  const instants = [null, 0, 1, cutMs - 1, cutMs, cutMs + 1, 86_400_000, 86_400_001, edge - 1, 1 - edge]
  const cells: { readonly [field: string]: ReadonlyArray<Stream.Cell> } = {
    size: [null, ...Things.numbers],
    weight: [1, null, 0.5, edge, 1, 1, 86_400_001, 0],
    startAtMs: instants,
    endAtMs: [86_400_000, null, 1, ...instants],
    name: [null, ...Things.texts],
    owner: [null],
    good: [null, true, false],
    stops: [null, [], [1], [0, 1], [2, cutMs, cutMs + 1, 86_400_001], [1, 2, 86_400_000], [5, 3_600_005]],
    tags: [null, [], ["a"], ["a", "b"]]
  }
  return Array.from({ length: 200 }, (_, index) => ({
    kind: "thing",
    ...Object.fromEntries(
      Object.entries(cells).map(([field, values]) => [field, values[index % values.length] as Stream.Cell])
    ),
    key: String(index),
    evidence: index % 2 === 0 ? "events" : "snapshot",
    findings: index % 3 === 0 ? ["odd"] : []
  }))
}

const values = [...Things.texts, "thing", "events", "0", "null", "a\u0000", "\ud800", true, false, ...Things.numbers]
const limits = [0, 1, 24, -1, 0.5, Number.NaN, 2 ** 60, Number.POSITIVE_INFINITY]
const pairs = [...fields, "nothing"].flatMap((from) =>
  ["endAtMs", "size", "weight", "name"].map((to) => [from, to] as const)
)

/** Each word with the conditions that try it. */
const words: { readonly [word: string]: ReadonlyArray<Condition.Condition> } = {
  is: all.flatMap((field) => [...values, Number.NaN].map((value) => ({ is: [field, value] as const }))),
  oneOf: all.flatMap((field) =>
    [[], ["a", "满意"], ["events", "thing", "1"], ["a\u0000", "A"]].map((some) => ({ oneOf: [field, some] as const }))
  ),
  known: all.map((known) => ({ known })),
  atLeast: all.flatMap((field) => [
    ...[...Things.numbers, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((least) => ({
      atLeast: [field, least] as const
    })),
    { atLeast: [field, { parameter: "open" }] as const }
  ]),
  beforeCut: all.flatMap((beforeCut) => [
    { beforeCut },
    ...[...limits, 0.999].map((seconds) => ({ beforeCut, moreThan: { seconds } })),
    { beforeCut, moreThan: { days: { parameter: "open" } } }
  ]),
  within: pairs.flatMap((within) => [
    ...limits.map((hours) => ({ within, atMost: { hours } })),
    { within, atMost: { days: 1 } },
    { within, atMost: { days: { parameter: "open" } } }
  ]),
  "within around pauses": pairs.flatMap((within) =>
    ["stops", "tags", "nothing"].flatMap((pauses) => [
      ...limits.map((hours) => ({ within, atMost: { hours }, pauses })),
      ...[1, cutMs - 1, cutMs].map((ms) => ({ within, atMost: { seconds: ms / 1000 }, pauses })),
      { within, atMost: { days: { parameter: "open" } }, pauses }
    ])
  ),
  all: [{ all: [] }, { all: [{ known: "size" }, { is: ["good", true] }] }, { all: [{ any: [] }, { known: "size" }] }],
  any: [{ any: [] }, { any: [{ known: "size" }, { is: ["good", true] }] }, { any: [{ all: [] }, { known: "size" }] }],
  not: [{ not: { all: [] } }, { not: { not: { is: ["name", "a"] } } }, { not: { any: [{ known: "name" }] } }],
  choose: [{ choose: "taken", of: { x: { all: [] } } }]
}

/** The keys of the rows of which SQL says that each condition holds, in one statement for many. */
const held = ({ sql, tenant, tables }: Books, some: ReadonlyArray<Condition.Condition>) => {
  const table = tables.get("thing") as RowTable
  const given = new Given(sql, [{ frame: { cutMs } }])
  const says = compile({ fields: fieldsOf(table), given, calendars: Due.noCalendars })
  const columns = sql.join(", ", false)(some.map((one, index) => sql`${says(one)} as ${sql(`c${index}`)}`))
  const from = sql.literal(`servicebook."${table.name}" as r`)
  return sql<{ readonly [column: string]: unknown }>`
    select r.key as key, ${columns} from ${given.tables} cross join ${from} where r.tenant = ${tenant} order by r.key::integer`
}

const rectangle = (row: Stream.Row): Rectangle.Rectangle => ({
  ...{ row, stream: { category: "Thing", id: "1" } },
  ...{ validFromMs: 0, validUntilMs: Instant.FOREVER, knownFrom: 1, knownUntil: Instant.FOREVER }
})

const agrees = (books: Books, rows: ReadonlyArray<Stream.Row>, some: ReadonlyArray<Condition.Condition>) =>
  Effect.gen(function* () {
    const tuples = yield* held(books, some)
    for (const [index, condition] of some.entries()) {
      const test = Condition.compile(condition)
      const sql = tuples.map((tuple) => tuple[`c${index}`])
      const core = rows.map((row) => test(row as unknown as Condition.Cells, cutMs))
      expect(sql, JSON.stringify(condition)).toEqual(core)
    }
  })

/** Runs the suite on a store. */
export const suite = ({ name, base }: Store): void =>
  layer(base, { timeout: "120 seconds", excludeTestServices: true })(`conditions by SQL alone: ${name}`, (it) => {
    const rows = grid()
    for (const [word, conditions] of Object.entries(words)) {
      it.effect(`${word} holds where core says so`, () =>
        Effect.gen(function* () {
          yield* makeTables(Things.streams)
          const books = yield* inTables(Things.streams, rows.map(rectangle))
          const both = [...conditions, ...conditions.map((not) => ({ not }))]
          for (let from = 0; from < both.length; from += 100) yield* agrees(books, rows, both.slice(from, from + 100))
        })
      )
    }
  })
