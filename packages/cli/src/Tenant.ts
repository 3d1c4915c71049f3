/** Whose books are meant where `--tenant` says it or does not. */
import * as Effect from "effect/Effect"
import { NoSuchTenant } from "./Refusal.ts"

/** Whose books they are where nobody says. */
export const defaultTenant = "default"

/** Which tenant is meant, of those that have events in a place. */
export const tenantOf = (
  place: string,
  asked: string | undefined,
  known: ReadonlyArray<string>,
  reading: boolean
): Effect.Effect<string, NoSuchTenant> => {
  const refuse = (tenant: string | null) => Effect.fail(new NoSuchTenant({ place, tenant, known }))
  if (asked !== undefined) {
    return reading && known.length > 0 && !known.includes(asked) ? refuse(asked) : Effect.succeed(asked)
  }
  return known.length > 1 ? refuse(null) : Effect.succeed(known[0] ?? defaultTenant)
}
