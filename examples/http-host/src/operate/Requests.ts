/** Around every request: its id and its line in the log, the limits, problems for what was not answered, and headers. */
import * as Effect from "effect/Effect"
import {
  HttpIncomingMessage,
  HttpRouter,
  HttpServerRequest,
  HttpServerRespondable,
  type HttpServerResponse
} from "effect/http"
import type * as Layer from "effect/Layer"
import type { unhandled } from "effect/Types"
import { pathOf, unreadable } from "../serve/Address.ts"
import { failed, respond } from "../serve/Unanswered.ts"
import { headed, named } from "./Headers.ts"
import { Limits } from "./Limits.ts"
import { idOf } from "./RequestId.ts"
import { Settings } from "./Settings.ts"

type Request = HttpServerRequest.HttpServerRequest
type Response = HttpServerResponse.HttpServerResponse

/** Whether a path is asked by whoever watches over the host: it is answered at once, however busy the host is. */
const isWatched = (path: string): boolean => path === "/health" || path === "/ready"

/**
 * Whether a path is not counted among the work that the host takes on: changes are computed once for all who watch them, so
 * that a thousand clients who come back together are no more work than one.
 */
const isUncounted = (path: string): boolean => isWatched(path) || path === "/v1/changes"

/** One line for each request, and which trace it belongs to. */
const logged = (request: Request, sinceMs: number) => (response: Response) => {
  const line = { method: request.method, path: pathOf(request), status: response.status, ms: Date.now() - sinceMs }
  if (isWatched(line.path)) return Effect.annotateLogs(Effect.logDebug("request"), line)
  return Effect.annotateLogs(response.status >= 500 ? Effect.logError("request") : Effect.logInfo("request"), line)
}

const traced = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Effect.option(Effect.currentSpan), (span) =>
    span._tag === "None" ? effect : Effect.annotateLogs(effect, { trace: span.value.traceId })
  )

/** A call gone through; it fails no more, whatever the type says, which keeps the router from taking that for a mistake. */
const around =
  (limits: Limits["Service"], settings: Settings["Service"]) =>
  (call: Effect.Effect<Response, unhandled>): Effect.Effect<Response, unhandled, Request> =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      const id = idOf(request.headers["x-request-id"])
      const refusal = unreadable(request)
      const answer = refusal === undefined ? call : respond(refusal)
      const bounded = isUncounted(pathOf(request))
        ? answer
        : Effect.catchTag(limits.within(answer), "Unavailable", HttpServerRespondable.toResponse)
      return yield* bounded.pipe(
        Effect.provideService(HttpIncomingMessage.MaxBodySize, settings.maxBody),
        Effect.catchCause((cause) => failed(request, id, cause)),
        Effect.map(named(id)),
        Effect.map(headed(request, id)),
        Effect.tap(logged(request, Date.now())),
        traced,
        Effect.annotateLogs({ request: id })
      )
    })

/** What every request goes through. */
export const layer: Layer.Layer<never, never, HttpRouter.HttpRouter | Limits | Settings> = HttpRouter.use((router) =>
  Effect.gen(function* () {
    yield* router.addGlobalMiddleware(around(yield* Limits, yield* Settings))
  })
)
