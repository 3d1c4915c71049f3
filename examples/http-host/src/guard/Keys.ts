/**
 * Whose signatures on tokens count: public keys from a file or from an address; without either, a pair that the host makes
 * for itself, as long as nobody else can reach it.
 */
import { readFile } from "node:fs/promises"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWK,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache
} from "jose"
import { CannotStart } from "../operate/CannotStart.ts"
import { isLoopback, Settings } from "../operate/Settings.ts"
import { ownPair } from "./OwnKey.ts"

/** The keys, who must have issued a token, and the host's own pair where it has one. */
export class Keys extends Context.Service<
  Keys,
  { readonly keyOf: JWTVerifyGetKey; readonly issuer: string; readonly own?: JWK }
>()("@servicebook/http-host/Keys") {}

/** Who issues the tokens that are signed by the host's own key. */
export const ownIssuer = "servicebook-host"

const refuse = (setting: string, zh: string, en: string) => Effect.fail(new CannotStart({ setting, zh, en }))

/** How long (ms) a file of keys is taken as it was read: a key that was added or taken away counts after that. */
const fresh = 10_000

const KeySet = Schema.fromJsonString(
  Schema.Struct({ keys: Schema.Array(Schema.Record(Schema.String, Schema.Unknown)) })
)

const readSet = (file: string) =>
  Effect.gen(function* () {
    const text = yield* Effect.tryPromise({ try: () => readFile(file, "utf8"), catch: (error) => error as Error })
    const { keys } = yield* Schema.decodeEffect(KeySet)(text)
    return { keys: keys as unknown as ReadonlyArray<JWK> }
  })

/** Keys of a file, read anew now and then, so that keys can be changed without a new start. */
const fromFile = (file: string) =>
  Effect.gen(function* () {
    const first = yield* Effect.mapError(
      readSet(file),
      () =>
        new CannotStart({
          setting: "SERVICEBOOK_KEYS",
          zh: `${file} 不是 JWKS 文件；请检查路径与内容。`,
          en: `${file} is no file of keys (JWKS); check its path and content`
        })
    )
    if (first.keys.some((key) => key.d !== undefined || key.kty === "oct")) {
      return yield* refuse(
        "SERVICEBOOK_KEYS",
        `${file} 含有私钥；只应放公钥。`,
        `${file} holds private keys; it should hold public ones alone`
      )
    }
    let [known, readAtMs] = [createLocalJWKSet({ keys: [...first.keys] }), Date.now()]
    const keyOf: JWTVerifyGetKey = async (header, token) => {
      if (Date.now() - readAtMs > fresh) {
        readAtMs = Date.now()
        // A file that is being written is read again the next time.
        const again = await Effect.runPromise(Effect.option(readSet(file)))
        if (again._tag === "Some") known = createLocalJWKSet({ keys: [...again.value.keys] })
      }
      return known(header, token)
    }
    return keyOf
  })

/** How long (ms) the keys that an address gave last count while it gives none: an issuer that is away stops nobody at once. */
const lasting = 24 * 3_600_000

/** Whether keys could not be had of their address: it did not answer, or with something else. That is no fault of a token. */
export const isUnheard = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  ["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"].includes(error.code)

/** Keys of an address, asked for now and then; while it gives none, those that it gave last. */
const fromAddress = (url: URL): JWTVerifyGetKey => {
  const last: JWKSCacheInput = {}
  const remote = createRemoteJWKSet(url, { timeoutDuration: 5_000, [jwksCache]: last })
  let away = { atMs: Number.NEGATIVE_INFINITY, error: undefined as unknown }
  const heard = (...[header, token]: Parameters<JWTVerifyGetKey>) =>
    remote(header, token).catch((error) => {
      if (isUnheard(error)) away = { atMs: Date.now(), error }
      throw error
    })
  return async (header, token) => {
    const { jwks, uat = 0 } = last
    if (jwks === undefined || Date.now() - uat >= lasting) return heard(header, token)
    try {
      if (Date.now() - away.atMs < fresh) throw away.error
      return await heard(header, token)
    } catch (error) {
      if (!isUnheard(error)) throw error
      // A key that is not among them may have been added since.
      return createLocalJWKSet(jwks)(header, token).catch(() => Promise.reject(error))
    }
  }
}

const publicOf = ({ d: _, ...key }: JWK): JWK => key

const make = Effect.gen(function* () {
  const { data, host, issuer, keys, keysUrl } = yield* Settings
  if (keys === undefined && keysUrl === undefined) {
    if (!isLoopback(host)) {
      return yield* refuse(
        "HOST",
        `${host} 对网络开放，却没有密钥；请用 SERVICEBOOK_KEYS 或 SERVICEBOOK_JWKS_URL 指明签发者的公钥。`,
        `${host} is open to the network, and there are no keys; name those of whoever issues the tokens with SERVICEBOOK_KEYS or SERVICEBOOK_JWKS_URL`
      )
    }
    const own = yield* ownPair(data)
    return { keyOf: createLocalJWKSet({ keys: [publicOf(own)] }), issuer: ownIssuer, own }
  }
  if (issuer === undefined) {
    return yield* refuse("SERVICEBOOK_ISSUER", "未给出；请指明令牌的签发者。", "is missing; say who issues the tokens")
  }
  if (keys !== undefined) return { keyOf: yield* fromFile(keys), issuer }
  const url = keysUrl as URL
  if (url.protocol !== "https:" && !isLoopback(url.hostname)) {
    return yield* refuse(
      "SERVICEBOOK_JWKS_URL",
      "不是 https 地址；途中的密钥可能被替换。",
      "is no https address; keys could be exchanged on their way"
    )
  }
  return { keyOf: fromAddress(url), issuer }
})

/** The keys that the settings name. Refuses to be open to the network without any. */
export const layer: Layer.Layer<Keys, CannotStart, Settings> = Layer.effect(Keys, make)
