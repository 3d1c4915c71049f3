/** What no call has answered, as problems: addresses that cannot be read, unknown paths and methods, and faults of the host. */
import { Catalogue } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { type HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import { Broken, members, NoSuchPath, NotAllowed } from "../api/Problem.ts"
import { overlong, pathOf } from "./Address.ts"
import { problem } from "./Problems.ts"

type Request = HttpServerRequest.HttpServerRequest

const segments = (path: string): ReadonlyArray<string> => path.split("/")

/** What is read beside the calls: the page and the reference. */
const pages = ["/", "/assets/:name", "/docs", "/openapi.json"].map((path) => ({ method: "GET", path }))

const calls = [
  ...pages,
  ...Object.values(Api.groups).flatMap((group) =>
    Object.values(group.endpoints as { readonly [name: string]: { readonly method: string; readonly path: string } })
  )
].map(({ method, path }) => ({ method, parts: segments(path) }))

/** The methods that a path takes; none where there is no such path. What is read is asked about by HEAD as well. */
export const methodsAt = (path: string): ReadonlyArray<string> => {
  const asked = segments(path)
  const found = calls.filter(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith(":") || part === asked[at])
  )
  return [...new Set(found.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method])))]
}

const problems = {
  noSuchPath: (path: string) =>
    new NoSuchPath(
      members({
        _tag: "NoSuchPath",
        message: `没有 ${path}；可用的见 /docs。 / there is no ${path}; /docs lists what there is`
      })
    ),
  notAllowed: (methods: ReadonlyArray<string>) =>
    new NotAllowed(
      members({
        _tag: "NotAllowed",
        message: `此路径只接受 ${methods.join("、")}。 / this path takes ${methods.join(", ")}`,
        ...{ methods }
      })
    ),
  broken: (id: string) =>
    new Broken(
      members({
        _tag: "Broken",
        message: `本服务出错；请向管理员报告请求编号 ${id}。 / this service failed; report the id ${id} of the request to its administrator`,
        ...{ requestId: id }
      })
    )
}

/** A problem as the answer to a request. */
export const respond = (problem: HttpServerRespondable.Respondable) =>
  Effect.orDie(HttpServerRespondable.toResponse(problem))

/** Orders go to a path of their own for each category: one that is misspelt is told so, not that the path takes no orders. */
const unknownCategory = (path: string) => {
  const [, version, streams, category, id] = segments(path)
  if (version !== "v1" || streams !== "streams" || category === undefined || id === undefined) return undefined
  return Option.getOrUndefined(Result.getFailure(Catalogue.of(category)))
}

const nowhere = ({ method }: Request, path: string) => {
  const category = method === "POST" ? unknownCategory(path) : undefined
  if (category !== undefined) return respond(problem(category))
  const methods = methodsAt(path)
  // The method is known here: either there is no asset of this name, or an id is longer than the router reads.
  if (methods.length === 0 || methods.includes(method)) return respond(overlong(path) ?? problems.noSuchPath(path))
  return Effect.map(respond(problems.notAllowed(methods)), HttpServerResponse.setHeader("allow", methods.join(", ")))
}

/** A fault by its name and what it says; where it happened is told to whoever logs in detail. */
const told = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : typeof error)

const broken = (id: string, cause: Cause.Cause<unknown>) =>
  Effect.gen(function* () {
    yield* Effect.annotateLogs(Effect.logError("broken"), { fault: told(Cause.squash(cause)) })
    yield* Effect.logDebug("broken", cause)
    return yield* respond(problems.broken(id))
  })

/** Whether Effect's server found no route. */
const isNowhere = (error: unknown): boolean =>
  (error as { readonly reason?: { readonly _tag?: string } } | null | undefined)?.reason?._tag === "RouteNotFound"

/** Answers a request whose call failed; what the client itself broke off is answered to nobody. */
export const failed = (request: Request, id: string, cause: Cause.Cause<unknown>) => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause as Cause.Cause<never>)
  return isNowhere(Cause.squash(cause)) ? nowhere(request, pathOf(request)) : broken(id, cause)
}
