/** What no call has answered, as problems: unknown paths and methods, bodies that are not read, and faults of the host. */
import { Catalogue } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { type HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { Api } from "../api/Api.ts"
import { Broken, Malformed, members, NoSuchPath, NotAllowed, NotReadAs, TooLarge } from "../api/Problem.ts"
import { pathOf } from "./Path.ts"
import { problem } from "./Problems.ts"

type Request = HttpServerRequest.HttpServerRequest

const segments = (path: string): ReadonlyArray<string> => path.slice(1).split("/")

const calls = Object.values(Api.groups)
  .flatMap((group) =>
    Object.values(group.endpoints as { readonly [name: string]: { readonly method: string; readonly path: string } })
  )
  .map(({ method, path }) => ({ method, parts: segments(path) }))

/** The methods that the calls at a path take; none where there is no such path. */
export const methodsAt = (path: string): ReadonlyArray<string> => {
  const asked = segments(path)
  const found = calls.filter(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith(":") || part === asked[at])
  )
  return [...new Set(found.map(({ method }) => method))]
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
  tooLarge: () =>
    new TooLarge(
      members({
        _tag: "TooLarge",
        message: "正文过大；请分成较小的请求。 / the body is too large; send less in one request"
      })
    ),
  notReadAs: () =>
    new NotReadAs(
      members({ _tag: "NotReadAs", message: "正文须为 application/json。 / the body has to be application/json" })
    ),
  unread: () =>
    new Malformed(
      members({
        _tag: "Unread",
        message: "正文没有读完；请重新发送。 / the body could not be read to its end; send it again"
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

const respond = (problem: HttpServerRespondable.Respondable) => Effect.orDie(HttpServerRespondable.toResponse(problem))

/** Orders go to a path of their own for each category: one that is misspelt is told so, not that the path takes no orders. */
const unknownCategory = (path: string) => {
  const [version, streams, category, id] = segments(path)
  if (version !== "v1" || streams !== "streams" || category === undefined || id === undefined) return undefined
  return Option.getOrUndefined(Result.getFailure(Catalogue.of(category)))
}

const nowhere = ({ method }: Request, path: string) => {
  const category = method === "POST" ? unknownCategory(path) : undefined
  if (category !== undefined) return respond(problem(category))
  const methods = methodsAt(path)
  if (methods.length === 0) return respond(problems.noSuchPath(path))
  return Effect.map(respond(problems.notAllowed(methods)), HttpServerResponse.setHeader("allow", methods.join(", ")))
}

/** Why Effect's server could not go on with a request, where it says so. */
interface Reason {
  readonly _tag?: string
  readonly reason?: string
}

const reasonOf = (error: unknown): Reason => (error as { readonly reason?: Reason } | null | undefined)?.reason ?? {}

/** A fault by its name and what it says; where it happened is told to whoever logs in detail. */
const told = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : typeof error)

const broken = (id: string, cause: Cause.Cause<unknown>) =>
  Effect.gen(function* () {
    yield* Effect.annotateLogs(Effect.logError("broken"), { fault: told(Cause.squash(cause)) })
    yield* Effect.logDebug("broken", cause)
    return yield* respond(problems.broken(id))
  })

/** Answers a request whose call failed; what the client itself broke off is answered to nobody. */
export const failed = (request: Request, id: string, cause: Cause.Cause<unknown>) => {
  if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause as Cause.Cause<never>)
  const { _tag, reason } = reasonOf(Cause.squash(cause))
  if (_tag === "RouteNotFound") return nowhere(request, pathOf(request))
  if (_tag === "RequestParseError") return respond(reason === "BodyTooLarge" ? problems.tooLarge() : problems.unread())
  return broken(id, cause)
}

/** Gives answers that Effect's server makes without a problem theirs. */
export const completed = (response: HttpServerResponse.HttpServerResponse) => {
  if (response.headers["content-type"] === "application/problem+json") return Effect.succeed(response)
  if (response.status === 413) return respond(problems.tooLarge())
  return response.status === 415 ? respond(problems.notReadAs()) : Effect.succeed(response)
}
