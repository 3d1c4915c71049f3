/**
 * Compares grown rows with the live ones as they are known at one head, both as sets in which a row may stand twice, and
 * names the first difference. Appends go on: what they begin and end behind the head is left out.
 */
import { Instant, type Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { bigint } from "./Column.ts"
import type { Shadow } from "./RebuildShadow.ts"
import { quoted, type RowTable } from "./RowTable.ts"
import type { Place } from "./Write.ts"

/** What a column holds; undefined where the row is missing. */
export type Held = string | number | boolean | null | ReadonlyArray<string> | undefined

/** One row that is not the same on both sides. The bounds are those of the live row; where it is missing, of the other. */
export interface Difference {
  readonly kind: string
  readonly stream: Recorded.StreamRef
  readonly key: string
  readonly validFromMs: number
  readonly validUntilMs: number
  readonly knownFrom: number
  readonly knownUntil: number
  /** `differs`: in the field named. `missing`: no live row. `unexpected`: a live row too many. */
  readonly found: "differs" | "missing" | "unexpected"
  readonly field: string | undefined
  readonly live: Held
  readonly shadow: Held
}

const bounds = ["valid_from_ms", "valid_until_ms", "known_from", "known_until"] as const
const common = ["stream_id", "key", ...bounds, "evidence", "findings"]

interface Found {
  readonly side: number
  readonly stream_id: string
  readonly key: string
  readonly [column: string]: unknown
}

/** Rows that differ and are fetched: enough for all that one key may have. */
const atMost = 200

/** What is known at the head: what was ended later still holds. A bound that no event bears out is left as it is. */
const at = (column: string): string =>
  column === "known_until"
    ? `case when known_until > $4 and known_until <= h."#" then $5 else known_until end`
    : quoted(column)

const statement = (live: RowTable, shadow: RowTable): string => {
  const columns = [...common, ...live.columns.map(({ name }) => name)]
  const names = columns.map(quoted).join(", ")
  const side = (table: RowTable, sign: number, generation: string) => `
    select ${columns.map((column) => `${at(column)} as ${quoted(column)}`).join(", ")}, ${sign} as side
    from servicebook.${table.name} r,
      (select coalesce(max(position), 0) as "#" from servicebook.event where tenant = $1) h
    where r.tenant = $1 and r.category = $2 and r.generation = ${generation}
      and (r.known_from <= $4 or r.known_from > h."#")`
  const ruling = "(select generation from servicebook.row_rule where tenant = $1 and category = $2)"
  return `select ${names}, sum(side)::integer as side
    from (${side(live, 1, ruling)} union all ${side(shadow, -1, "$3")}) both_sides
    group by ${names} having sum(side) <> 0
    order by stream_id, key, valid_from_ms, known_from limit ${atMost}`
}

const heldIn = (row: Found | undefined, column: string): Held => {
  const cell = row?.[column]
  return typeof cell === "bigint" ? Number(cell) : (cell as Held)
}

const same = (a: Held, b: Held): boolean => JSON.stringify(a) === JSON.stringify(b)

const fieldOf = (table: RowTable, column: string): string =>
  table.columns.find(({ name }) => name === column)?.field ??
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The live and the grown row that have most in common, so that what is named is what was changed. */
const pairOf = (rows: ReadonlyArray<Found>, columns: ReadonlyArray<string>) => {
  const [live, shadow] = [rows.filter(({ side }) => side > 0), rows.filter(({ side }) => side < 0)]
  const pairs = live.flatMap((a) =>
    shadow.map((b) => ({ a, b, differ: columns.filter((column) => !same(heldIn(a, column), heldIn(b, column))) }))
  )
  const [nearest] = pairs.sort((one, other) => one.differ.length - other.differ.length)
  return nearest ?? { a: live[0], b: live.length > 0 ? undefined : shadow[0], differ: [] }
}

const difference = (table: RowTable, category: string, found: ReadonlyArray<Found>): Difference | undefined => {
  const [first] = found
  if (first === undefined) return undefined
  const own = found.filter((row) => row.stream_id === first.stream_id && row.key === first.key)
  const columns = [...common, ...table.columns.map(({ name }) => name)]
  const { a, b, differ } = pairOf(own, columns)
  const [column] = differ
  const [validFromMs = 0, validUntilMs = 0, knownFrom = 0, knownUntil = 0] = bounds.map((bound) =>
    Number(heldIn(a ?? b, bound))
  )
  return {
    kind: table.kind,
    stream: { category, id: first.stream_id },
    key: first.key,
    ...{ validFromMs, validUntilMs, knownFrom, knownUntil },
    found: a === undefined ? "missing" : b === undefined ? "unexpected" : "differs",
    field: column === undefined ? undefined : fieldOf(table, column),
    live: column === undefined ? undefined : heldIn(a, column),
    shadow: column === undefined ? undefined : heldIn(b, column)
  }
}

const ofKind = (
  sql: SqlClient.SqlClient,
  tenant: string,
  shadow: Shadow,
  category: string,
  live: RowTable,
  head: number
) => {
  const grown = shadow.place.tables.get(live.kind) ?? live
  const parameters = [tenant, category, shadow.generations.get(category) ?? 0, bigint(head), bigint(Instant.FOREVER)]
  return Effect.map(sql.unsafe<Found>(statement(live, grown), parameters), (found) => difference(live, category, found))
}

/** The first difference between live rows and those that have grown up to a head, by category, kind, stream and key. */
export const compare = (
  { sql, tenant, tables }: Place,
  shadow: Shadow,
  head: number
): Effect.Effect<Difference | undefined, SqlError.SqlError> =>
  Effect.gen(function* () {
    for (const { category, rowKinds } of shadow.streams) {
      for (const { kind } of rowKinds) {
        const live = tables.get(kind)
        const found = live === undefined ? undefined : yield* ofKind(sql, tenant, shadow, category, live, head)
        if (found !== undefined) return found
      }
    }
    return undefined
  })
