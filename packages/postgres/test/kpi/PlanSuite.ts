// Every indicator under every reading finds its rows by an index of their anchor, in a table where most rows are not meant.
import { layer } from "@effect/vitest"
import { Figure, type Kpi, OblP02, Streams, type TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { day } from "../../../core/test/arbitrary/Days.ts"
import { windowOf } from "../../../core/test/arbitrary/Questions.ts"
import type { Books } from "../../src/kpi/Query.ts"
import { statement } from "../../src/kpi/Tallies.ts"
import { indexName, quoted, type RowTable, shared, tablesOf } from "../../src/RowTable.ts"
import type { Store } from "./FigureSuite.ts"
import { makeTables } from "./Held.ts"

/** Tables of their own, so that no other rows change what the planner knows. */
const prefix = "planned_"
const tables = tablesOf(Streams.all)
const crowded = 6_000
const counted = new Set([
  "case",
  "attempt",
  "order",
  "visit",
  "delivery",
  "in-service",
  "inspection",
  "parts-line",
  "survey"
])

/** Rows over two years, of twenty tenants. */
const crowd = (table: RowTable) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const at = `(${day(-365)} + i::bigint * ${Math.round(63_072_000_000 / crowded)})`
    const cells: { readonly [column: string]: string } = {
      ...{ tenant: "'t' || i % 20", key: "'1'", category: "'c'", stream_id: "'s' || i", evidence: "'events'" },
      ...{
        valid_from_ms: at,
        valid_until_ms: "9007199254740991",
        known_from: "i + 1",
        known_until: "9007199254740991"
      },
      ...Object.fromEntries(table.columns.filter(({ holds }) => holds === "instant").map(({ name }) => [name, at])),
      ...{ findings: "'{}'", generation: "1" }
    }
    const place = `servicebook.${quoted(prefix + table.name)}`
    const columns = [...shared.map(([name]) => name), ...table.columns.map(({ name }) => name)]
    yield* sql.unsafe(`insert into ${place} (${columns.map(quoted).join(", ")})
      select ${columns.map((name) => cells[name] ?? "null").join(", ")} from generate_series(1, ${crowded}) as i`)
    yield* sql.unsafe(`analyze ${place}`)
  })

/** Every way to answer the readings of a declaration. */
const answers = ({ readings }: Kpi.Declaration) =>
  readings.reduce<ReadonlyArray<{ readonly [reading: string]: string }>>(
    (some, { choices, name }) =>
      some.flatMap((before) => Object.keys(choices).map((choice) => ({ ...before, [name]: choice }))),
    [{}]
  )

/** What a figure asks of a source that counts by itself. */
const asked = (declaration: Kpi.Declaration, readings: { readonly [reading: string]: string }, label: string) =>
  Effect.gen(function* () {
    let query: TallySource.TallyQuery | undefined
    const source: TallySource.TallySource = {
      rows: () => Effect.die("no rows are asked for"),
      tallies: ([one]) => {
        query = one
        return Effect.succeed([])
      }
    }
    const head = { position: crowded + 1, atMs: day(400) }
    yield* Figure.compute(source, declaration, { window: windowOf(label), head, readings })
    return query as TallySource.TallyQuery
  })

interface Node {
  readonly "Node Type": string
  readonly "Index Name"?: string
  readonly "Relation Name"?: string
  readonly Plans?: ReadonlyArray<Node>
}

const nodes = (node: Node): ReadonlyArray<Node> => [node, ...(node.Plans ?? []).flatMap(nodes)]

/** The indexes that a figure uses, and the tables it reads from end to end. */
const plan = (books: Books, ...queries: Parameters<typeof statement>[1]) =>
  Effect.gen(function* () {
    const { sql } = books
    const [row] = yield* sql<{ "QUERY PLAN": ReadonlyArray<{ readonly Plan: Node }> }>`
      explain (format json) ${statement(books, queries) ?? sql.literal("select 1")}`
    // Which generations are live is looked up once a query, in a table of few rows.
    const all = nodes(row?.["QUERY PLAN"][0]?.Plan as Node).filter(
      (node) => node["Relation Name"] !== "row_rule" && node["Index Name"] !== "row_rule_pkey"
    )
    return {
      indexes: all.flatMap((node) => node["Index Name"] ?? []),
      wholly: all.filter((node) => node["Node Type"] === "Seq Scan").length
    }
  })

/** The indexes of the anchors that the operands of a query select by. */
const anchored = ({ of }: TallySource.TallyQuery) =>
  of.map(({ query: { anchor, kind } }) => {
    const table = tables.get(kind) as RowTable
    const column = table.anchors.find(({ field }) => field === anchor)
    return column === undefined ? `no index on ${kind}.${anchor}` : prefix + indexName(table, column)
  })

/** Runs the suite on a store. */
export const suite = ({ name, base }: Store): void =>
  layer(base, { timeout: "120 seconds", excludeTestServices: true })(`plans: ${name}`, (it) => {
    it.effect("rows of a figure are found by the index of their anchor", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* makeTables(Streams.all, prefix)
        for (const [kind, table] of tables) if (counted.has(kind)) yield* crowd(table)
        const books: Books = { sql, tenant: "t7", tables, prefix }
        const seen = new Set<string>()
        for (const declaration of OblP02.kpis) {
          for (const readings of answers(declaration)) {
            const query = yield* asked(declaration, readings, "ytd:2026-03")
            const [text = ""] = statement(books, [query])?.compile() ?? []
            if (seen.has(text)) continue
            seen.add(text)
            const about = `${declaration.name} ${JSON.stringify(readings)}`
            expect(yield* plan(books, query), about).toEqual({ indexes: anchored(query), wholly: 0 })
            const before = yield* asked(declaration, readings, "ytd:2026-02")
            expect(yield* plan(books, query, before), about).toEqual({ indexes: anchored(query), wholly: 0 })
          }
        }
        expect(seen.size).toBeGreaterThan(50)
      })
    )
  })
