/** Tokens: who a caller is, by a signed JWT. It establishes the tenant and the actor, and nothing about what they may do. */
import { Authority, Recorded, Tenant } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { errors, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose"
import type { Caller } from "../api/Caller.ts"
import { Forbidden, members, Unauthenticated, type Unavailable, unavailable } from "../api/Problem.ts"
import { Settings } from "../operate/Settings.ts"
import { isUnheard, Keys } from "./Keys.ts"

/** The host's own role: it looks after the host and does no business act. The documents know none such. */
export const administrator = "administrator"

/** The roles that a token may name: those of the documents, in core's spelling, and the host's own. */
export const roles: ReadonlyArray<string> = [...Object.values(Authority.Role), administrator]

/** Signatures that are taken: by a pair of keys, whatever the token says. Never `none`, and no secret that both sides hold. */
export const algorithms = ["EdDSA", "Ed25519", "ES256", "RS256", "PS256"]

/** Seconds that the clocks of issuer and host may be apart. */
const tolerance = 5

const Claims = Schema.Struct({
  tenant: Schema.String.check(Schema.makeFilter(Tenant.isName)),
  sub: Recorded.Actor.fields.id,
  roles: Schema.Array(Schema.String)
})

/** Says who is calling. */
export class Tokens extends Context.Service<
  Tokens,
  {
    readonly callerOf: (
      token: Redacted.Redacted
    ) => Effect.Effect<Caller["Service"], Unauthenticated | Forbidden | Unavailable>
  }
>()("@servicebook/http-host/Tokens") {}

const unknown = (refusal: string, zh: string, en: string) =>
  new Unauthenticated(members({ _tag: refusal, message: `${zh} / ${en}` }))

const refusals = {
  NoToken: [
    "请求没有令牌；请在 Authorization 头中给出 Bearer 令牌。",
    "the request has no token; give one as Bearer in the Authorization header"
  ],
  Expired: ["令牌已过期；请取得新的令牌。", "the token has expired; get a new one"],
  NotYetValid: ["令牌尚未生效；请检查签发者的时钟。", "the token is not valid yet; check the clock of its issuer"],
  OtherIssuer: [
    "令牌的签发者或受众不是本服务所认的；请向正确的签发者取得。",
    "the token is of another issuer or for another audience; get one from the issuer of this service"
  ],
  BadToken: [
    "令牌不是本服务所认密钥签署的，或已被改动；请取得新的令牌。",
    "the token is not signed by a key that this service knows, or was changed; get a new one"
  ],
  IncompleteToken: [
    "令牌缺少 tenant、sub 或 roles，或其形式不对；请由签发者补全。",
    "the token lacks tenant, sub or roles, or they are not in form; let its issuer complete it"
  ]
} as const

const refusal = (name: keyof typeof refusals): Unauthenticated => {
  const [zh, en] = refusals[name]
  return unknown(name, zh, en)
}

/** Why a token is refused. What is no fault of the token is a fault on the way to the keys. */
const refusalOf = (error: unknown): Unauthenticated | Unavailable => {
  if (error instanceof errors.JWTExpired) return refusal("Expired")
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === "nbf" || error.claim === "iat") return refusal("NotYetValid")
    return refusal(error.claim === "iss" || error.claim === "aud" ? "OtherIssuer" : "IncompleteToken")
  }
  if (!isUnheard(error)) return refusal("BadToken")
  return unavailable(
    "NoKeys",
    "签发者的密钥暂时无法取得；请稍后再试。",
    "the keys of the issuer cannot be had now; try again later"
  )
}

const unknownRole = () =>
  unknown(
    "UnknownRole",
    "令牌含有本服务不认的角色；可用的角色见文档。",
    "the token names a role that this service does not know; the documentation lists them"
  )

const otherTenant = () =>
  new Forbidden(
    members({
      _tag: "OtherTenant",
      message: "本服务不为该租户服务；请向管理员查询。 / this service does not serve the tenant; ask its administrator"
    })
  )

/** Who a signed token says is calling. */
const established = (payload: JWTPayload, tenants: ReadonlyArray<string> | undefined) =>
  Effect.gen(function* () {
    const claims = Schema.decodeUnknownOption(Claims)(payload)
    if (claims._tag === "None") return yield* refusal("IncompleteToken")
    const { roles: named, sub, tenant } = claims.value
    if (named.some((role) => !roles.includes(role))) return yield* unknownRole()
    if (tenants !== undefined && !tenants.includes(tenant)) return yield* otherTenant()
    // Issuers name roles in any order: an order sent again with a new token is still the same.
    return {
      tenant,
      actor: { id: sub, roles: [...new Set(named)].sort() },
      untilMs: ((payload.exp ?? 0) + tolerance) * 1_000
    }
  })

const make = Effect.gen(function* () {
  const { audience, tenants } = yield* Settings
  const { issuer, keyOf } = yield* Keys
  const expected = {
    ...{ algorithms, issuer, audience, clockTolerance: tolerance },
    requiredClaims: ["exp", "sub", "tenant", "roles"]
  }
  const callerOf = (token: Redacted.Redacted) =>
    Effect.gen(function* () {
      const text = Redacted.value(token)
      if (text === "") return yield* refusal("NoToken")
      const verified = Effect.tryPromise({ try: () => jwtVerify(text, keyOf, expected), catch: refusalOf })
      return yield* established((yield* verified).payload, tenants)
    })
  return { callerOf }
})

/** Tokens by the keys and the settings at hand. */
export const layer: Layer.Layer<Tokens, never, Keys | Settings> = Layer.effect(Tokens, make)

/** What a token is to say; `validFor` as in `8 hours`. */
export interface Said {
  readonly issuer: string
  readonly audience: string
  readonly tenant: string
  readonly subject: string
  readonly roles: ReadonlyArray<string>
  readonly validFor: string
}

/** Signs a token with a private key: for the host's own pair, and for tests. */
export const sign = async (key: JWK, said: Said): Promise<string> => {
  const alg = key.alg ?? "EdDSA"
  return new SignJWT({ tenant: said.tenant, roles: [...said.roles] })
    .setProtectedHeader({ alg, ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setIssuedAt()
    .setIssuer(said.issuer)
    .setAudience(said.audience)
    .setSubject(said.subject)
    .setExpirationTime(said.validFor)
    .sign(await importJWK(key, alg))
}
