// Every fault that the doctor knows is planted once, and found under its name; a database without one is well.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, Guard, PgEventLog } from "../src/index.ts"
import { roleOf, secured, undone } from "./guarded.ts"
import { stores } from "./stores.ts"

const { append, opened, streams } = Sample

const faults = (report: Doctor.Report) =>
  report.findings.filter(({ state }) => state === "fault").map(({ found, name }) => ({ name, found }))

const reader = roleOf("read", "a")

/** What was done to the database, and what the doctor must say of it. */
const plants: ReadonlyArray<readonly [name: Doctor.Name, statement: string, found: string]> = [
  ["migrations", "insert into servicebook.migration (migration_id, name) values (99, 'future')", "0099_future"],
  ["append-only", "alter table servicebook.event disable trigger append_only", "append_only is disabled"],
  ["append-only", "alter table servicebook.commit_mark enable trigger append_only", "append_only sleeps"],
  ["append-only", "drop trigger append_only_whole on servicebook.event", "append_only_whole is missing"],
  [
    "append-only",
    "create or replace function servicebook.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    "does not refuse"
  ],
  ["append-only", "create rule quiet as on delete to servicebook.event do instead nothing", "rule quiet"],
  ["definers", "alter function servicebook.watermark(text) reset search_path", "search_path is not fixed"],
  [
    "definers",
    "alter function servicebook.known(text, text[], text[], text[]) security definer",
    "rights of its owner"
  ],
  ["definers", "alter function servicebook.settle(text) security invoker", "rights of its caller"],
  ["sequences", "select setval('servicebook.position_1', 1)", "behind the event at 3"],
  ["sequences", "alter sequence servicebook.position_1 cache 10", "draws ahead"],
  ["sequences", "drop sequence servicebook.position_2", "is missing"],
  ["indexes", "alter table servicebook.event drop constraint event_by_its_id", "event_by_its_id: is missing"],
  ["indexes", "drop index servicebook.row_parcel_now", "row_parcel_now: is missing"],
  [
    "indexes",
    "update pg_index set indisvalid = false where indexrelid = 'servicebook.row_parcel_now'::regclass",
    "row_parcel_now: is invalid"
  ],
  [
    "rows",
    "update servicebook.row_rule set rule = 'x' where tenant = 'b'",
    "tenant b: rows of Parcel are of other rules"
  ],
  ["rows", "delete from servicebook.row_rule where tenant = 'a'", "tenant a: rows of Parcel are missing"],
  [
    "marks",
    "insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms) values ('a', 99, 0, 0)",
    "commit 99 is settled above the watermark 3"
  ],
  ["owner", "alter table servicebook.row_parcel owner to current_user", "servicebook.row_parcel: belongs to"],
  ["owner", "alter role servicebook_owner login", "role servicebook_owner: can log in"],
  ["grants", `grant select on servicebook.event to public`, "table event: SELECT to PUBLIC is granted"],
  ["grants", `grant execute on function servicebook.draw to ${reader}`, `EXECUTE to ${reader} is granted`],
  ["grants", `grant insert (body) on servicebook.event to ${reader}`, `column event.body: INSERT to ${reader}`],
  ["grants", "grant usage on sequence servicebook.position_1 to servicebook_writer", "sequence position_1: USAGE"],
  ["grants", "revoke execute on function servicebook.append from servicebook_writer", "function append: EXECUTE to"],
  ["writers", `grant delete on servicebook.row_parcel to ${reader}`, `DELETE on servicebook.row_parcel: ${reader}`],
  ["writers", `grant pg_write_all_data to ${reader}`, `DELETE, INSERT, UPDATE on servicebook.event: ${reader}`],
  ["row-security", "alter table servicebook.event disable row level security", "event: row security is off"],
  ["row-security", "alter table servicebook.log no force row level security", "log: row security is not forced"],
  ["row-security", "create policy wide on servicebook.event using (true)", "policy wide * PUBLIC true is none of ours"],
  ["row-security", "drop policy of_caller on servicebook.row_parcel", "policy of_caller"],
  ["views", "create view public.peek as select * from servicebook.event", "peek: reads with the rights of"],
  [
    "views",
    `do $$ begin create view public.asks with (security_invoker = true) as select * from servicebook.event;
      create view public.over as select * from public.asks; end $$`,
    "over: reads with the rights of"
  ],
  ["views", "create materialized view public.kept as select * from servicebook.event", "kept: keeps a copy"],
  [
    "functions-elsewhere",
    "create function public.peek() returns bigint language sql security definer as 'select count(*) from servicebook.event'",
    "peek(): runs with the rights of"
  ],
  [
    "replication-mode",
    `grant set on parameter session_replication_role to ${reader}`,
    `${reader} may SET session_replication_role`
  ],
  ["replication-mode", `alter role ${reader} set session_replication_role = 'replica'`, `role ${reader}`],
  ["advisory-locks", "grant execute on function pg_advisory_lock(bigint) to public", "pg_advisory_lock(bigint)"],
  [
    "default-privileges",
    "alter default privileges for role servicebook_owner grant execute on functions to public",
    "PUBLIC"
  ],
  [
    "default-privileges",
    "alter default privileges for role servicebook_owner grant insert on tables to servicebook_writer",
    "servicebook_writer gets INSERT"
  ],
  [
    "members",
    "insert into servicebook.member (role, tenant, appends) values ('nobody there', 'a', true)",
    "is no role"
  ],
  ["members", `alter role ${reader} bypassrls`, `${reader}: passes over row security`],
  ["members", `grant servicebook_owner to ${reader}`, `${reader}: member of servicebook_owner`],
  [
    "timeouts",
    `do $$ begin execute format('alter role ${reader} in database %I reset all', current_database()); end $$`,
    reader
  ],
  ["clock", "update servicebook.log set skew_ms = null where tenant = 'b'", "tenant b"]
]

for (const store of stores()) {
  layer(store.layer, { timeout: "120 seconds", excludeTestServices: true })(`the doctor of ${store.name}`, (it) => {
    it.effect("asks for a schema first, and calls one that is not secured by that name", () =>
      Effect.gen(function* () {
        const none = yield* Doctor.examine({ streams })
        expect(none.findings.map(({ name, state }) => [name, state])).toEqual([["migrations", "fault"]])
        expect(faults(yield* undone(Effect.andThen(Guard.secure, Doctor.examine({ streams }))))).toEqual([])
        yield* (yield* PgEventLog.make({ tenant: "a", streams })).append(append("p", "any", opened("k", 1)))
        const plain = yield* Doctor.examine({ streams })
        expect(faults(plain)).toEqual([])
        expect(plain.findings.filter(({ state }) => state === "not-secured").map(({ name }) => name)).toContain(
          "grants"
        )
        expect(plain.logs).toMatchObject([{ tenant: "a", events: 1, position: 1, watermark: 1, drawn: 1, holders: [] }])
      })
    )

    it.effect(
      "finds nothing in a secured database, and every planted fault under its name",
      () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* secured
          expect(faults(yield* Doctor.examine({ streams }))).toEqual([])
          for (const [name, statement, text] of plants) {
            const report = yield* undone(Effect.andThen(sql.unsafe(statement), Doctor.examine({ streams })))
            // The one thing that no transaction takes back.
            yield* sql`select setval('servicebook.position_1', 3)`
            const finding = report.findings.find((one) => one.name === name)
            expect(finding?.state, statement).toBe("fault")
            expect(finding?.found.join("\n"), statement).toContain(text)
          }
          expect(faults(yield* Doctor.examine({ streams }))).toEqual([])
        }),
      300_000
    )
  })
}
