// Limits by a calendar: SQL says of two instants what core says, true, false, or that the calendar does not say.
import { layer } from "@effect/vitest"
import { Calendar, CivilDate, Due, Pauses } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { runs } from "../../../core/test/arbitrary/Runs.ts"
import { bigints, texts } from "../../src/Column.ts"
import { inTime, worksAt } from "../../src/kpi/Calendar.ts"
import { Given } from "../../src/kpi/Given.ts"
import type { Store } from "./FigureSuite.ts"

const [first, last] = [CivilDate.parse("2026-01-01") as number, CivilDate.parse("2026-03-31") as number]
const hour = 3_600_000

const date = fc.integer({ min: first, max: last })
const hours = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 6 }).map((all) => {
  const bounds = [...all].sort((a, b) => a - b).map((at) => `${String(at).padStart(2, "0")}:00`)
  return bounds.flatMap((until, at) => (at % 2 === 0 ? [] : [{ from: bounds[at - 1] as string, until }]))
})
const special: fc.Arbitrary<Calendar.Special> = fc.record({
  date: date.map(CivilDate.format),
  is: fc.constantFrom("holiday", "make-up", "closure", "opening")
})

const calendar: fc.Arbitrary<Calendar.Calendar> = fc
  .record({
    span: fc.tuple(date, date).filter(([a, b]) => a !== b),
    weeks: fc.array(fc.array(hours, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 2 }),
    specials: fc.array(special, { maxLength: 20 }),
    zone: fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "UTC")
  })
  .map(({ span, ...rest }) => {
    const [from, until] = [Math.min(...span), Math.max(...span)].map(CivilDate.format) as [string, string]
    return { ...rest, id: "desk", version: "1", title: { zh: "", en: "" }, from, until }
  })

const limit: fc.Arbitrary<Due.CalendarLimit> = fc.oneof(
  fc.integer({ min: -1, max: 20 }).map((calendarDays) => ({ calendarDays, calendar: "desk" })),
  fc.integer({ min: -1, max: 20 }).map((workingDays) => ({ workingDays, calendar: "desk" })),
  fc.integer({ min: -1, max: 90 }).map((workingHours) => ({ workingHours, calendar: "desk" })),
  fc.integer({ min: -1, max: 5_000 }).map((workingMinutes) => ({ workingMinutes, calendar: "desk" })),
  fc.constant({ workingDays: 1_000_000, calendar: "desk" }),
  fc.constant({ workingHours: 1_000_000, calendar: "desk" })
)

const start = Date.UTC(2025, 11, 28)
const instant = fc.oneof(
  fc.integer({ min: 0, max: 24 * 100 }).map((at) => start + at * hour),
  fc.integer({ min: 0, max: 24 * 100 * hour }).map((at) => start + at)
)
const cell = fc.option(instant, { freq: 20 })

/** Pauses in their order, the last without an end where their number is odd. */
const stops = fc.uniqueArray(instant, { maxLength: 7 }).map((all) => [...all].sort((a, b) => a - b))

/** Runs the suite on a store. */
export const suite = ({ name, base }: Store): void =>
  layer(base, { timeout: "120 seconds", excludeTestServices: true })(
    `limits by a calendar by SQL alone: ${name}`,
    (it) => {
      it.effect("come out as core says, inside and outside of what is covered", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const asked = (
            table: Calendar.Table | undefined,
            one: Due.CalendarLimit,
            pairs: ReadonlyArray<readonly [number | null, number | null]>
          ) => {
            const given = new Given(sql, [undefined])
            const said = inTime(given, table, ["p.a", "p.b"], one)
            return sql<{
              said: boolean | null
            }>`select ${said} as said from ${given.tables} cross join unnest(${bigints(pairs.map(([from]) => from))}::bigint[], ${bigints(pairs.map(([, to]) => to))}::bigint[])
              with ordinality as p(a, b, n) order by p.n`
          }
          const context = yield* Effect.context<SqlClient.SqlClient>()
          const calendars = fc.array(calendar, { maxLength: 3 })
          const pairs = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 60 })
          const seen = new Set<boolean | undefined>()
          const property = fc.asyncProperty(calendars, limit, pairs, async ([head, ...others], one, some) => {
            const zoned = others.map((other) => ({ ...other, zone: (head as Calendar.Calendar).zone }))
            const table = head === undefined ? undefined : Result.getOrThrow(Calendar.table(head, ...zoned))
            const told = await Effect.runPromiseWith(context)(asked(table, one, some))
            const expected = some.map(([from, to]) => Due.inTime(table, from ?? Number.NaN, to ?? Number.NaN, one))
            for (const answer of expected) seen.add(answer)
            expect(told.map(({ said }) => said ?? undefined)).toEqual(expected)
          })
          yield* Effect.promise(() => fc.assert(property, runs(150)))
          expect(seen.size).toBe(3)
        })
      )

      it.effect("and around the pauses of the clock", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const asked = (
            table: Calendar.Table | undefined,
            one: Due.CalendarLimit,
            all: ReadonlyArray<readonly [number | null, number | null, ReadonlyArray<number>]>
          ) => {
            const column = (of: 0 | 1) => sql`${bigints(all.map((row) => row[of]))}::bigint[]`
            const lists = texts(all.map(([, , pauses]) => `{${pauses.join(",")}}`))
            const given = new Given(sql, [undefined])
            const said = inTime(given, table, ["p.a", "p.b"], one, "p.c::bigint[]")
            return sql<{
              said: boolean | null
            }>`select ${said} as said from ${given.tables} cross join unnest(${column(0)}, ${column(1)}, ${lists}::text[]) with ordinality as p(a, b, c, n) order by p.n`
          }
          const context = yield* Effect.context<SqlClient.SqlClient>()
          const calendars = fc.array(calendar, { maxLength: 3 })
          const cases = fc.array(fc.tuple(cell, cell, stops), { minLength: 1, maxLength: 60 })
          const seen = new Set<boolean | undefined>()
          const property = fc.asyncProperty(calendars, limit, cases, async ([head, ...others], one, some) => {
            const zoned = others.map((other) => ({ ...other, zone: (head as Calendar.Calendar).zone }))
            const table = head === undefined ? undefined : Result.getOrThrow(Calendar.table(head, ...zoned))
            const told = await Effect.runPromiseWith(context)(asked(table, one, some))
            const expected = some.map(([from, to, at]) =>
              Pauses.inTimeAround(table, from ?? Number.NaN, to ?? Number.NaN, one, Pauses.pausesIn(at))
            )
            for (const answer of expected) seen.add(answer)
            expect(told.map(({ said }) => said ?? undefined)).toEqual(expected)
          })
          yield* Effect.promise(() => fc.assert(property, runs(150)))
          expect(seen.size).toBe(3)
        })
      )

      it.effect("say of an instant whether it lies in the hours, or that the calendar does not say", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const asked = (table: Calendar.Table | undefined, all: ReadonlyArray<number | null>) => {
            const given = new Given(sql, [undefined])
            const said = worksAt(given, table, "p.a")
            return sql<{ said: boolean | null }>`select ${said} as said from ${given.tables}
              cross join unnest(${bigints(all)}::bigint[]) with ordinality as p(a, n) order by p.n`
          }
          const context = yield* Effect.context<SqlClient.SqlClient>()
          const cells = fc.array(cell, { minLength: 1, maxLength: 60 })
          const seen = new Set<boolean | undefined>()
          const property = fc.asyncProperty(
            fc.array(calendar, { maxLength: 3 }),
            cells,
            async ([head, ...others], all) => {
              const zoned = others.map((other) => ({ ...other, zone: (head as Calendar.Calendar).zone }))
              const table = head === undefined ? undefined : Result.getOrThrow(Calendar.table(head, ...zoned))
              const told = await Effect.runPromiseWith(context)(asked(table, all))
              const expected = all.map((at) => Due.worksAt(table, at ?? Number.NaN))
              for (const answer of expected) seen.add(answer)
              expect(told.map(({ said }) => said ?? undefined)).toEqual(expected)
            }
          )
          yield* Effect.promise(() => fc.assert(property, runs(100)))
          expect(seen.size).toBe(3)
        })
      )
    }
  )
