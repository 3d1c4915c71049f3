/** The log of refusals: one line for each call that was not let through, so that somebody can ask why, or see an attack. */
import * as Effect from "effect/Effect"
import type { Caller } from "../api/Caller.ts"
import { Forbidden, Unauthenticated } from "../api/Problem.ts"

/** What the line says. */
export const message = "refused"

/** Logs a problem where it is a refusal to let through: who, of which tenant, what, why. Never the token. */
export const refused = (what: string, problem: unknown, caller?: Caller["Service"]): Effect.Effect<void> => {
  if (!(problem instanceof Forbidden || problem instanceof Unauthenticated)) return Effect.void
  return Effect.logWarning(message).pipe(
    Effect.annotateLogs({
      what,
      why: problem.refusal,
      who: caller?.actor.id ?? null,
      roles: caller?.actor.roles ?? [],
      tenant: caller?.tenant ?? null
    })
  )
}
