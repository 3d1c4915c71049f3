/** Handlers of the host's own calls. */
import * as Effect from "effect/Effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/Api.ts"
import { Caller } from "../api/Caller.ts"
import { Life } from "../operate/Life.ts"
import { ending } from "../operate/Limits.ts"
import { Books } from "./Books.ts"

/** The calls of the group `system`. */
export const layer = HttpApiBuilder.group(
  Api,
  "system",
  Effect.fnUntraced(function* (handlers) {
    const books = yield* Books
    const life = yield* Life
    return handlers.handleAll({
      health: () => Effect.succeed({ status: "up" as const }),
      ready: () =>
        Effect.gen(function* () {
          if (life.isEnding()) return yield* ending
          yield* books.answers
          return { status: "ready" as const }
        }),
      me: () => Effect.map(Caller, ({ actor, tenant }) => ({ tenant, id: actor.id, roles: actor.roles }))
    })
  })
)
