/**
 * Events are never edited: the database refuses to change, delete or empty them, whoever asks through SQL.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/** Puts the guard on events and commit marks. */
export const appendOnly = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create function servicebook.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% on servicebook.% is refused: the log is append-only; record a Retracted or Corrected event', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$`
  for (const table of ["event", "commit_mark"]) {
    yield* sql`create trigger append_only before update or delete on ${sql(`servicebook.${table}`)}
      for each row execute function servicebook.refuse_change()`
    yield* sql`create trigger append_only_whole before truncate on ${sql(`servicebook.${table}`)}
      for each statement execute function servicebook.refuse_change()`
  }
})
