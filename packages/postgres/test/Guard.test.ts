// Who may do what in a secured database: every role against every operation, each in a transaction that is undone.
import { layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Guard } from "../src/index.ts"
import { as, forged, roleOf, secured, signature } from "./guarded.ts"
import { stores } from "./stores.ts"

/** The rights by which an operation is open; everybody is tried. */
type Open = ReadonlyArray<Guard.Right>
const nobody: Open = []
const everybody: Open = Guard.rights

const reading: ReadonlyArray<readonly [statement: string, open: Open]> = [
  ["select body from servicebook.event", everybody],
  ["select * from servicebook.commit_mark", everybody],
  ["select * from servicebook.row_parcel", everybody],
  ["select * from servicebook.log", everybody],
  ["select * from servicebook.row_rule", everybody],
  ["select * from servicebook.row_kind", everybody],
  ["select * from servicebook.migration", everybody],
  ["select * from servicebook.member", ["audit"]],
  ["select * from servicebook.known('a', '{Parcel}', '{p-1}', '{}')", everybody],
  ["select * from servicebook.mark_at('a', 10)", everybody],
  ["select * from servicebook.mark_by('a', 10, 10)", everybody],
  ["select servicebook.watermark('a')", everybody],
  ["select servicebook.last_drawn('a')", everybody],
  ["select servicebook.watermark('b')", nobody],
  ["select servicebook.last_drawn('b')", nobody],
  ["select servicebook.watermark('never heard of')", nobody]
]

const writing: ReadonlyArray<readonly [statement: string, open: Open]> = [
  [forged("a", {}), ["append"]],
  [forged("b", {}), nobody],
  [forged("a", {}, "append_one"), ["append"]],
  [forged("b", {}, "append_one"), nobody],
  ["select servicebook.settle('a')", ["append", "settle"]],
  ["select servicebook.settle('b')", nobody],
  ["insert into servicebook.event select * from servicebook.event", nobody],
  ["update servicebook.event set body = body", nobody],
  ["delete from servicebook.event", nobody],
  ["truncate servicebook.event", nobody],
  ["select 1 from servicebook.event for update", nobody],
  ["lock table servicebook.event in share mode", nobody],
  ["merge into servicebook.event using (values (1)) v on false when not matched then insert default values", nobody],
  ["copy servicebook.event (body) from program 'true'", nobody],
  ["insert into servicebook.commit_mark values ('a', 9, 9, 9)", nobody],
  ["delete from servicebook.commit_mark", nobody],
  ["update servicebook.row_parcel set title = 'x'", nobody],
  ["delete from servicebook.row_parcel", nobody],
  ["update servicebook.row_rule set rule = 'x'", nobody],
  ["update servicebook.row_kind set name = 'x'", nobody],
  ["update servicebook.log set skew_ms = null", nobody],
  ["insert into servicebook.log (tenant) values ('mine')", nobody],
  ["insert into servicebook.member values (current_user, 'b', true)", nobody],
  ["insert into servicebook.migration values (99, now(), 'x')", nobody]
]

const inner: ReadonlyArray<readonly [statement: string, open: Open]> = [
  [`select servicebook.restore(${signature.restore})`, nobody],
  ["select servicebook.open_log('mine')", nobody],
  ["select servicebook.enter('b')", nobody],
  ["select servicebook.draw(l, 1) from servicebook.log l", nobody],
  ["select servicebook.announce(l) from servicebook.log l", nobody],
  ["select servicebook.draw_verbatim(l, 9, 9) from servicebook.log l", nobody],
  ["select servicebook.write_rows('a', 0, '{}', '{}', '{}')", nobody],
  ["select servicebook.check_rules('a', '{}', '{}')", nobody],
  ["select servicebook.guard_table('event')", nobody],
  ["select servicebook.own_rows('event')", nobody],
  ["select nextval('servicebook.position_1')", nobody],
  ["select setval('servicebook.position_1', 1)", nobody],
  ["select currval('servicebook.position_1')", nobody],
  ["select last_value from servicebook.position_1", nobody],
  ["select pg_advisory_xact_lock_shared(servicebook.lock_key(91, 2))", nobody],
  ["select pg_advisory_xact_lock(6701356245527298048)", nobody],
  ["alter table servicebook.event disable trigger append_only", nobody],
  ["alter table servicebook.event disable row level security", nobody],
  ["drop policy of_caller on servicebook.event", nobody],
  ["create policy mine on servicebook.event using (true)", nobody],
  ["create trigger mine before insert on servicebook.event execute function servicebook.refuse_change()", nobody],
  ["create table servicebook.mine ()", nobody],
  ["create or replace function servicebook.owns() returns boolean language sql as 'select true'", nobody],
  ["drop function servicebook.refuse_change() cascade", nobody]
]

/** `done`, or why not. */
const outcome = (role: string, statement: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const done = yield* Effect.flip(as(role, Effect.andThen(sql.unsafe(statement), Effect.fail("done" as const))))
    return done === "done" ? done : done.reason._tag
  })

for (const store of stores()) {
  layer(store.layer, { timeout: "120 seconds", excludeTestServices: true })(`a role in ${store.name}`, (it) => {
    for (const [what, operations] of Object.entries({ reading, writing, inner })) {
      it.effect(`may do what it may, and no more: ${what}`, () =>
        Effect.gen(function* () {
          yield* secured
          const found: Array<readonly [string, string, boolean]> = []
          for (const [statement, open] of operations) {
            for (const right of Guard.rights) {
              const is = yield* outcome(roleOf(right, "a"), statement)
              if ((is === "done") !== open.includes(right)) found.push([right, `${statement}: ${is}`, is === "done"])
              // Refused for want of a right, and not by accident.
              if (is !== "done" && is !== "AuthorizationError") found.push([right, `${statement}: ${is}`, false])
            }
          }
          expect(found).toEqual([])
        })
      )
    }
  })
}
