// What is one tenant's is not the other's, by whatever path it is asked for; and what a writer says of himself is not believed.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventId } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Guard, PgConsumers, PgEventLog } from "../src/index.ts"
import { appends, as, forged, login, roleOf, secured, undone } from "./guarded.ts"
import { stores } from "./stores.ts"

const { append, opened, streams } = Sample
const [reader, writer] = [roleOf("read", "a"), roleOf("append", "a")]

const run = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe<Record<string, unknown>>(text))

const tenantsIn = (relation: string) =>
  Effect.map(run(`select distinct tenant from ${relation} order by tenant`), (rows) => rows.map(({ tenant }) => tenant))

const message = (error: unknown): string => {
  const { reason } = error as { readonly reason?: { readonly cause?: { readonly message?: string } } }
  return reason?.cause?.message ?? String(error)
}

const refusal = (text: string) => Effect.map(Effect.flip(undone(as(writer, run(text)))), message)

for (const store of stores()) {
  layer(store.layer, { timeout: "120 seconds", excludeTestServices: true })(`a tenant in ${store.name}`, (it) => {
    it.effect("sees its own rows in every table, whatever it sets", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* secured
        for (const tenant of ["a", "b"]) {
          yield* sql`select servicebook.settle(${tenant})`
          yield* sql`insert into servicebook.source_axis (tenant, category, position, rule, generation)
            values (${tenant}, 'Parcel', 0, '', 0)`
          yield* sql`insert into servicebook.source_row_parcel select * from servicebook.row_parcel where tenant = ${tenant}`
          yield* sql`insert into servicebook.row_rebuild (tenant, category, generation) values (${tenant}, 'Parcel', 0)`
          const keeper = PgConsumers.make(sql, tenant)
          yield* keeper.open("board", 1, 0)
          yield* keeper.meet("board", "me", 60_000)
        }
        const tables = yield* sql<{
          name: string
        }>`select relname::text as name from pg_class c join pg_attribute on attrelid = c.oid
          where relnamespace = 'servicebook'::regnamespace and relkind = 'r' and attname = 'tenant' and relname <> 'member'`
        expect(tables.length).toBeGreaterThanOrEqual(5)
        for (const { name } of tables) {
          // The embedded superuser sees both; else the line below would say nothing.
          if (!name.endsWith("row_weighing")) expect(yield* tenantsIn(`servicebook.${name}`)).toEqual(["a", "b"])
          for (const set of [
            "select 1",
            "set local servicebook.tenant = 'b'",
            "reset all",
            "set local row_security = on"
          ]) {
            const seen = yield* as(reader, Effect.andThen(run(set), tenantsIn(`servicebook.${name}`)))
            expect(
              seen.filter((tenant) => tenant !== "a"),
              `${name} after ${set}`
            ).toEqual([])
          }
        }
        const off = as(
          reader,
          Effect.andThen(run("set local row_security = off"), run("select 1 from servicebook.event"))
        )
        expect(message(yield* Effect.flip(off))).toContain("row-level security")
        expect(yield* as(roleOf("audit", "b"), tenantsIn("servicebook.member"))).toEqual(["b"])
      })
    )

    it.effect("is shown no other's row by a view that asks for it; by any other detour it would be", () =>
      Effect.gen(function* () {
        yield* secured
        const seen = (made: string, from: string) => undone(Effect.andThen(run(made), as(reader, tenantsIn(from))))
        const select = "as select tenant from servicebook.event"
        const open = "grant select on public.v to public"
        const made = (text: string) => `do $do$ begin ${text}; end $do$`
        expect(
          yield* seen(made(`create view public.v with (security_invoker = true) ${select}; ${open}`), "public.v")
        ).toEqual(["a"])
        // Why the doctor calls these faults.
        expect(yield* seen(made(`create view public.v ${select}; ${open}`), "public.v")).toEqual(["a", "b"])
        expect(yield* seen(made(`create materialized view public.v ${select}; ${open}`), "public.v")).toEqual([
          "a",
          "b"
        ])
        const peek = "create function public.peek() returns setof text language sql security definer"
        expect(yield* seen(`${peek} as 'select tenant from servicebook.event'`, "public.peek() as f(tenant)")).toEqual([
          "a",
          "b"
        ])
      })
    )

    it.effect("learns nothing from plans, statistics, or functions that look at rows before the policy does", () =>
      Effect.gen(function* () {
        yield* secured
        yield* run("analyze servicebook.event")
        const spy = `create function pg_temp.spy(body text) returns boolean language plpgsql cost 0.0000001 as $$
          begin if body like '%"tenant":"b"%' then raise exception 'seen'; end if; return true; end $$`
        const seen = undone(
          as(reader, Effect.andThen(run(spy), run("select 1 from servicebook.event where pg_temp.spy(body)")))
        )
        expect((yield* seen).length).toBe(2)
        expect(
          yield* as(reader, run("select 1 from pg_stats where schemaname = 'servicebook' and tablename = 'event'"))
        ).toEqual([])
        const plan = yield* as(
          reader,
          run("explain (verbose, costs off) select * from servicebook.event where body = 'x'")
        )
        expect(JSON.stringify(plan)).toContain("tenants_of_caller")
      })
    )

    it.effect("meets no trace of another's streams, keys and ids", () =>
      Effect.gen(function* () {
        yield* secured
        const appended = yield* as(
          writer,
          Effect.gen(function* () {
            const log = yield* PgEventLog.make({ tenant: "a", streams })
            const other = yield* Effect.flip(PgEventLog.make({ tenant: "b", streams }))
            const unknown = yield* Effect.flip(PgEventLog.make({ tenant: "nobody's", streams }))
            expect([other, unknown]).toMatchObject([{ lacking: ["log", "rows"] }, { lacking: ["log", "rows"] }])
            return yield* log.append(append("p-9", "absent", opened("b-1", 9)))
          })
        )
        expect(appended).toMatchObject({ outcome: "appended" })
        // The id that b's event has, asked for by a: refused for what it says, not for what is there.
        const taken = EventId.eventId("b", "", "k-1")
        expect(yield* refusal(forged("a", { id: taken }))).toBe(yield* refusal(forged("a", { id: "0".repeat(32) })))
        expect(yield* refusal("select servicebook.watermark('b')")).toContain("not admitted")
      })
    )

    for (const by of appends) {
      it.effect(`is not believed what it says to ${by}: ids, versions, tenants and instants`, () =>
        Effect.gen(function* () {
          yield* secured
          const sql = yield* SqlClient.SqlClient
          const [{ base } = {}] = yield* undone(as(writer, run(forged("a", {}, by))))
          expect(base).not.toBeNull()
          const year = new Date("2020-01-01T00:00:00Z").getTime()
          expect(yield* refusal(forged("a", { recordedAtMs: year }, by))).toContain("from the clock of the database")
          for (const body of [
            { tenant: "b" },
            { recordedAt: "2020-01-01T00:00:00.000Z" },
            { id: "x" },
            { version: 2 }
          ]) {
            expect(yield* refusal(forged("a", { body }, by))).toContain("something else than its body")
          }
          expect(yield* refusal(forged("a", { id: "0".repeat(32) }, by))).toContain("event_id_of_its_key")
          expect(yield* undone(as(writer, run(forged("a", { version: 7 }, by))))).toEqual([{ base: null }])
          // The owner himself is trusted with instants: what he restores was recorded long ago.
          expect(yield* undone(sql.unsafe(forged("a", { recordedAtMs: year }, by)))).not.toEqual([{ base: null }])
        })
      )
    }

    it.effect("announces a bound that holds, whatever it had set for one", () =>
      Effect.gen(function* () {
        yield* secured
        const water = "select servicebook.watermark('a') as water"
        for (const bound of ["1000000", "-5", "0"]) {
          const [before] = yield* run(water)
          const [during] = yield* undone(
            Effect.gen(function* () {
              yield* as(
                writer,
                Effect.andThen(run(`set local servicebook.announced_1 = '${bound}'`), run(forged("a", {})))
              )
              return yield* run(water)
            })
          )
          expect(Number(during?.["water"])).toBeLessThanOrEqual(Number(before?.["water"]))
        }
      })
    )

    it.effect("is not written to by a writer of another who may only read here", () =>
      Effect.gen(function* () {
        yield* secured
        const role = `sb_${process.pid}_both`
        yield* login(role)
        yield* Guard.admit({ role, tenant: "a", right: "append" })
        yield* Guard.admit({ role, tenant: "b", right: "read" })
        expect(yield* as(role, tenantsIn("servicebook.event"))).toEqual(["a", "b"])
        expect(yield* undone(as(role, run(forged("a", {}))))).not.toEqual([{ base: null }])
        expect(message(yield* Effect.flip(as(role, run(forged("b", {})))))).toContain("not admitted")
      })
    )

    it.effect("is shared by those who inherit from an admitted role, until the role is dismissed", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* secured
        const [team, heir] = [`sb_${process.pid}_team`, `sb_${process.pid}_heir`]
        yield* login(team)
        yield* login(heir)
        yield* Guard.admit({ role: team, tenant: "b", right: "read" })
        yield* sql.unsafe(`grant ${team} to ${heir}`)
        expect(yield* as(heir, tenantsIn("servicebook.event"))).toEqual(["b"])
        yield* Guard.dismiss({ role: team, tenant: "b" })
        expect(yield* as(heir, tenantsIn("servicebook.event"))).toEqual([])
        expect(yield* Effect.flip(Guard.admit({ role: "no such role", tenant: "b", right: "read" }))).toMatchObject({
          problem: expect.stringContaining("there is no role no such role")
        })
      })
    )
  })
}
