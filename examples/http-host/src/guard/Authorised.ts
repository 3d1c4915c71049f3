/** Before every call: who is it, and may they make it. Whatever is refused is logged, here or deeper down. */
import * as Effect from "effect/Effect"
import { HttpServerRequest } from "effect/http"
import * as Layer from "effect/Layer"
import { Authorised, Caller } from "../api/Caller.ts"
import { Forbidden, members } from "../api/Problem.ts"
import { share } from "../operate/Limits.ts"
import { Settings } from "../operate/Settings.ts"
import { may, ruleOf } from "./Access.ts"
import { Arriving } from "./Arriving.ts"
import { refused } from "./RefusalLog.ts"
import { Tokens } from "./Tokens.ts"

/** The refusal of a call or a command that takes other roles. */
export const notForRole = (call: string, needs: ReadonlyArray<string>): Forbidden =>
  new Forbidden(
    members({
      _tag: "NotForRole",
      message: `令牌的角色不得调用 ${call}；需要角色：${needs.join(" 或 ")}。 / the roles of the token may not call ${call}; it takes one of ${needs.join(", ")}`,
      ...{ call, needs }
    })
  )

/** The guard of every call but those of health. */
export const layer: Layer.Layer<Authorised, never, Settings | Tokens> = Layer.effect(
  Authorised,
  Effect.gen(function* () {
    const tokens = yield* Tokens
    const { concurrent } = yield* Settings
    const arriving = new Arriving(share(concurrent, 4))
    return {
      bearer: (call, { credential, endpoint, group }) => {
        const what = `${group.identifier}.${endpoint.identifier}`
        return Effect.gen(function* () {
          const caller = yield* Effect.tapError(tokens.callerOf(credential), (problem) => refused(what, problem))
          const log = (problem: unknown) => refused(what, problem, caller)
          if (may(caller.actor, group.identifier, endpoint.identifier)) {
            const request = yield* HttpServerRequest.HttpServerRequest
            const known = Effect.provideService(call, Caller, caller)
            return yield* Effect.tapError(arriving.within(caller, request, known), log)
          }
          const problem = notForRole(what, ruleOf(group.identifier, endpoint.identifier)?.roles ?? [])
          yield* log(problem)
          return yield* problem
        })
      }
    }
  })
)
