/**
 * Restores: the commits of an export, verbatim behind the end of the log, all of them in one transaction or none.
 */
import { type Recorded, type Refusal, Restore } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { Changes } from "./Changes.ts"
import { type StoreFailed, transaction } from "./Failure.ts"
import { fetchKnown } from "./Known.ts"
import { lastWritten } from "./Watermark.ts"
import { type Place, restore as write } from "./Write.ts"

/** Puts the commits of an export behind the end of the log. */
export const restore = (
  at: Place,
  events: ReadonlyArray<Recorded.Recorded>
): Effect.Effect<void, Refusal.ItemRefusal | Refusal.NoSuchHead | StoreFailed> =>
  transaction(
    at.sql,
    "restore",
    Effect.gen(function* () {
      const last = yield* lastWritten(at.sql, at.tenant)
      const known = yield* fetchKnown(at.sql, at, Restore.restoreNeeds(events))
      const changes = new Changes(known)
      for (const commit of yield* Effect.fromResult(Restore.commits(known, last, events))) changes.add(commit)
      if (changes.events.length > 0) yield* write(at, changes)
    })
  ).pipe(Effect.withSpan("servicebook.restore", { attributes: { "servicebook.events": events.length } }))
