/** Around every request: its id, what no call has answered as a problem, and the headers that every answer bears. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { HttpRouter, HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import type * as Layer from "effect/Layer"
import type { unhandled } from "effect/Types"
import { Broken, members, NoSuchPath } from "../api/Problem.ts"

const said = (request: HttpServerRequest.HttpServerRequest): string => request.headers["x-request-id"] ?? ""

/** The id of a request: the one that a proxy before us gave it, if it is fit to be logged, else a new one. */
const idOf = (request: HttpServerRequest.HttpServerRequest): string =>
  /^[\w-]{8,64}$/.test(said(request)) ? said(request) : crypto.randomUUID()

const pathOf = (request: HttpServerRequest.HttpServerRequest): string => request.url.replace(/[?#].*$/, "")

const noSuchPath = (path: string) =>
  new NoSuchPath(
    members({
      _tag: "NoSuchPath",
      message: `没有 ${path}；可用的见 /docs。 / there is no ${path}; /docs lists what there is`
    })
  )

const broken = (id: string) =>
  new Broken(
    members({
      _tag: "Broken",
      message: `本服务出错；请向管理员报告请求编号 ${id}。 / this service failed; report the id ${id} of the request to its administrator`,
      ...{ requestId: id }
    })
  )

const isRouteless = (error: unknown): boolean =>
  (error as { readonly reason?: { readonly _tag?: string } } | undefined)?.reason?._tag === "RouteNotFound"

/** What a request ends with that no call has answered. */
const answered = (request: HttpServerRequest.HttpServerRequest, id: string, cause: Cause.Cause<unknown>) => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause as Cause.Cause<never>)
  if (isRouteless(Cause.squash(cause))) return HttpServerRespondable.toResponse(noSuchPath(pathOf(request)))
  return Effect.andThen(Effect.logError("broken", cause), HttpServerRespondable.toResponse(broken(id)))
}

const headers = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY"
}

/** A call gone through; it fails no more, whatever the type says, which keeps the router from taking that for a mistake. */
const around = (
  call: Effect.Effect<HttpServerResponse.HttpServerResponse, unhandled>
): Effect.Effect<HttpServerResponse.HttpServerResponse, unhandled, HttpServerRequest.HttpServerRequest> =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const id = idOf(request)
    const response = yield* Effect.catchCause(call, (cause) => answered(request, id, cause)).pipe(
      Effect.annotateLogs({ request: id }),
      Effect.orDie
    )
    return HttpServerResponse.setHeaders(response, { "x-request-id": id, ...headers })
  })

/** What every request goes through. */
export const layer: Layer.Layer<never, never, HttpRouter.HttpRouter> = HttpRouter.use((router) =>
  router.addGlobalMiddleware(around)
)
