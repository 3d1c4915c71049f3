/** What concerns a caller: those who do not oversee the books see their own worklist, and the streams that name them. */
import type { Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { Caller } from "../api/Caller.ts"
import { Forbidden, members } from "../api/Problem.ts"
import { mayRead, sees, subjectOf } from "../guard/Access.ts"

const notTheirs = (zh: string, en: string): Forbidden =>
  new Forbidden(members({ _tag: "NotTheirs", message: `${zh} / ${en}` }))

/** Whose worklist is told: the one asked for, of others than overseers their own. */
export const worklistOf = (asked: string | undefined): Effect.Effect<{ readonly for?: string }, Forbidden, Caller> =>
  Effect.flatMap(Caller, ({ actor }) => {
    if (sees(actor) === "all") return Effect.succeed(asked === undefined ? {} : { for: asked })
    const own = subjectOf(actor)
    if (asked === undefined || asked === own) return Effect.succeed({ for: own })
    return Effect.fail(
      notTheirs(`只可查看自己的待办；请用 for=${own}。`, `you see your own worklist alone; ask with for=${own}`)
    )
  })

/** Whose place of a ranking alone the caller is told: of others than overseers their own. */
export const placeOf: Effect.Effect<{ readonly place?: string }, never, Caller> = Effect.map(Caller, ({ actor }) =>
  sees(actor) === "all" ? {} : { place: actor.id }
)

/** Refuses a stream that does not concern the caller; what there is not concerns nobody, so that nothing is given away. */
export const concerning = (events: ReadonlyArray<Recorded.Recorded>): Effect.Effect<void, Forbidden, Caller> =>
  Effect.flatMap(Caller, ({ actor }) => {
    if (mayRead(actor, events)) return Effect.void
    return Effect.fail(
      notTheirs(
        "没有涉及您的此流；请向管理者查询。",
        "there is no such stream that concerns you; ask somebody who oversees the books"
      )
    )
  })
