/**
 * Rows are of a generation: what one derivation made of the streams of a category. Whoever reads sees the generations that
 * `row_rule` names; the next one grows beside them and takes their place by the change of one row.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/** Gives rows their generations. */
export const generations = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create sequence servicebook.row_generation as integer`
  yield* sql`alter table servicebook.row_rule add column generation integer not null`
  // The generations that grow at present, one rebuild a log. Who begins another one takes these away: the first then ends.
  yield* sql`create table servicebook.row_rebuild (
    tenant text collate "C" not null,
    category text collate "C" not null,
    generation integer not null,
    primary key (tenant, category)
  )`
})
