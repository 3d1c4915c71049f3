/** The books that the host keeps, by tenant: opened when first asked for, closed with the host. */
import type { EventLog } from "@servicebook/core"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Unavailable } from "../api/Problem.ts"

/** Gives the log of a tenant. A store that cannot be opened is {@link Unavailable}. */
export class Books extends Context.Service<
  Books,
  { readonly of: (tenant: string) => Effect.Effect<EventLog.EventLogShape, Unavailable> }
>()("@servicebook/http-host/Books") {}
