/** Tokens: what is let through, and everything else that is not, without a word of the token in answer or log. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { exportJWK, generateKeyPair, importJWK, SignJWT } from "jose"
import { vi } from "vitest"
import * as Keys from "../src/guard/Keys.ts"
import { ownPair } from "../src/guard/OwnKey.ts"
import * as Tokens from "../src/guard/Tokens.ts"
import type { Values } from "../src/operate/Settings.ts"
import { type Called, hosted, pair, settings, tokenOf } from "./hosted.ts"

const seconds = (ago: number): number => Math.floor(Date.now() / 1000) - ago

const askMe = (token: string) =>
  Effect.gen(function* () {
    const request = HttpClientRequest.get("/v1/me").pipe(
      token === "" ? (one) => one : HttpClientRequest.setHeader("authorization", `Bearer ${token}`)
    )
    const response = yield* HttpClient.execute(request)
    const { refusal } = (yield* response.json) as { refusal?: string }
    return { status: response.status, refusal, challenge: response.headers["www-authenticate"] }
  })

const claims = { tenant: "acme", roles: ["auditor"], iss: "servicebook-host", aud: "servicebook", sub: "E-1" }

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A token whose claims are signed as they stand. */
const signed = async (said: object): Promise<string> =>
  new SignJWT({ ...claims, exp: seconds(-300), ...said })
    .setProtectedHeader({ alg: "EdDSA", kid: "test" })
    .sign(await importJWK(pair.key, "EdDSA"))

const stranger = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })
  return tokenOf({}, { ...(await exportJWK(privateKey)), kid: "test", alg: "EdDSA" })
}

/** The public key taken for a secret: what a host falls for that lets the token choose. */
const hs256 = async (): Promise<string> =>
  new SignJWT({ ...claims, exp: seconds(-300) })
    .setProtectedHeader({ alg: "HS256", kid: "test" })
    .sign(new TextEncoder().encode(JSON.stringify(pair.open)))

const tampered = async (): Promise<string> => {
  const [head, , signature] = (await tokenOf({ roles: ["technician"] })).split(".")
  return [head, part({ ...claims, exp: seconds(-300), roles: ["general-manager"] }), signature].join(".")
}

const unknownKey = async () => await tokenOf({}, { ...pair.key, kid: "another" })

const none = () => `${part({ alg: "none" })}.${part({ ...claims, exp: seconds(-300) })}.`

const refusedTokens: ReadonlyArray<readonly [string, string, () => Promise<string> | string]> = [
  ["no token", "NoToken", () => ""],
  ["no token but words", "BadToken", () => "let-me-in"],
  ["one that has expired", "Expired", () => signed({ exp: seconds(60) })],
  ["one that is not valid yet", "NotYetValid", () => signed({ nbf: seconds(-120) })],
  ["one without an end", "IncompleteToken", () => signed({ exp: undefined })],
  ["one of another issuer", "OtherIssuer", () => tokenOf({ issuer: "https://elsewhere" })],
  ["one for another audience", "OtherIssuer", () => tokenOf({ audience: "payroll" })],
  ["one without a signature", "BadToken", none],
  ["one signed with the public key as a secret", "BadToken", hs256],
  ["one that was changed", "BadToken", tampered],
  ["one signed by a stranger under our key's name", "BadToken", stranger],
  ["one of an unknown key", "BadToken", unknownKey],
  ["one with an unknown role", "UnknownRole", () => tokenOf({ roles: ["technician", "root"] })],
  ["one with roles in one text", "IncompleteToken", () => signed({ roles: "general-manager" })],
  ["one without a tenant", "IncompleteToken", () => signed({ tenant: undefined })],
  ["one whose tenant is no name", "IncompleteToken", () => tokenOf({ tenant: " acme" })],
  ["one without a subject", "IncompleteToken", () => signed({ sub: undefined })]
]

layer(hosted({ tenants: ["acme"] }), { timeout: "60 seconds" })("tokens", (it) => {
  it.effect.each(refusedTokens)("%s is refused", ([, why, token]) =>
    Effect.gen(function* () {
      const given = yield* Effect.promise(async () => token())
      const { challenge, refusal, status } = yield* askMe(given)
      assert.deepStrictEqual({ status, refusal }, { status: 401, refusal: why })
      assert.strictEqual(challenge, `Bearer realm="servicebook"${given === "" ? "" : ', error="invalid_token"'}`)
    })
  )

  it.effect("one of a tenant that is not served is forbidden", () =>
    Effect.gen(function* () {
      const { refusal, status } = yield* askMe(yield* Effect.promise(() => tokenOf({ tenant: "other" })))
      assert.deepStrictEqual({ status, refusal }, { status: 403, refusal: "OtherTenant" })
    })
  )

  it.effect("every role of the documents is let through", () =>
    Effect.gen(function* () {
      for (const role of Tokens.roles) {
        const { status } = yield* askMe(yield* Effect.promise(() => tokenOf({ roles: [role] })))
        assert.strictEqual(status, 200, role)
      }
    })
  )
})

const folder = (): string => mkdtempSync(join(tmpdir(), "servicebook-keys-"))

const callerBy = (said: Partial<Values>, called: Called = {}, key = pair.key) =>
  Effect.gen(function* () {
    const tokens = yield* Tokens.Tokens
    return yield* tokens.callerOf(Redacted.make(yield* Effect.promise(() => tokenOf(called, key))))
  }).pipe(
    Effect.provide(
      Layer.provideMerge(Layer.provideMerge(Tokens.layer, Keys.layer), settings({ data: folder(), ...said }))
    )
  )

const refusalOf = (said: Partial<Values>) => Effect.flip(callerBy(said))

describe("keys", () => {
  it.live("of a file count", () =>
    Effect.gen(function* () {
      const file = join(folder(), "keys.json")
      writeFileSync(file, JSON.stringify({ keys: [pair.open] }))
      const { untilMs, ...caller } = yield* callerBy({ keys: file, issuer: "https://id" }, { issuer: "https://id" })
      assert.isAbove(untilMs, Date.now() + 4 * 60_000)
      assert.deepStrictEqual(caller, { tenant: "acme", actor: { id: "E-1", roles: ["general-manager"] } })
    })
  )

  it.live("of a file that has changed count soon after, and those taken away no more", () =>
    Effect.gen(function* () {
      const file = join(folder(), "keys.json")
      writeFileSync(file, JSON.stringify({ keys: [pair.open] }))
      const { privateKey, publicKey } = yield* Effect.promise(() => generateKeyPair("ES256", { extractable: true }))
      const [key, open] = yield* Effect.promise(() => Promise.all([exportJWK(privateKey), exportJWK(publicKey)]))
      const named = { kid: "next", alg: "ES256" }
      const issuer = "https://id"
      yield* Effect.gen(function* () {
        const tokens = yield* Tokens.Tokens
        const by = (one: typeof pair.key) =>
          Effect.flatMap(
            Effect.promise(() => tokenOf({ issuer }, one)),
            (token) => Effect.exit(tokens.callerOf(Redacted.make(token)))
          )
        assert.strictEqual((yield* by(pair.key))._tag, "Success")
        writeFileSync(file, JSON.stringify({ keys: [{ ...open, ...named }] }))
        assert.strictEqual((yield* by({ ...key, ...named }))._tag, "Failure")
        vi.setSystemTime(Date.now() + 11_000)
        assert.strictEqual((yield* by({ ...key, ...named }))._tag, "Success")
        assert.strictEqual((yield* by(pair.key))._tag, "Failure")
      }).pipe(
        Effect.provide(
          Layer.provideMerge(Layer.provideMerge(Tokens.layer, Keys.layer), settings({ keys: file, issuer }))
        )
      )
    }).pipe(Effect.ensuring(Effect.sync(() => vi.useRealTimers())))
  )

  it.live("of an address count; one that does not answer is not the caller's fault", () =>
    Effect.gen(function* () {
      const server = createServer((_, response) => void response.end(JSON.stringify({ keys: [pair.open] })))
      yield* Effect.promise(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)))
      const keysUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`)
      const said = { keysUrl, issuer: "https://id" }
      assert.deepInclude(yield* callerBy(said, { issuer: "https://id" }), { tenant: "acme" })
      yield* Effect.promise(() => new Promise((done) => void server.close(done)))
      assert.deepInclude(yield* Effect.flip(callerBy(said, { issuer: "https://id" })), {
        _tag: "Unavailable",
        refusal: "NoKeys"
      })
    })
  )

  it.live.each([
    ["open to the network without keys", { host: "0.0.0.0" }, "HOST"],
    ["open to the network on every address", { host: "::" }, "HOST"],
    ["keys without an issuer", { keysUrl: new URL("https://id/keys") }, "SERVICEBOOK_ISSUER"],
    ["keys that are sent in the clear", { keysUrl: new URL("http://id/keys"), issuer: "x" }, "SERVICEBOOK_JWKS_URL"],
    ["keys that are not there", { keys: "/nowhere/keys.json", issuer: "x" }, "SERVICEBOOK_KEYS"]
  ] as const)("%s are refused at the start", ([, said, setting]) =>
    Effect.gen(function* () {
      assert.deepInclude(yield* refusalOf(said), { _tag: "CannotStart", setting })
    })
  )

  it.live("that are private are refused at the start", () =>
    Effect.gen(function* () {
      const file = join(folder(), "keys.json")
      writeFileSync(file, JSON.stringify({ keys: [pair.key] }))
      assert.deepInclude(yield* refusalOf({ keys: file, issuer: "x" }), { _tag: "CannotStart" })
    })
  )

  it.live("of its own a host makes once, for its own eyes", () =>
    Effect.gen(function* () {
      const data = folder()
      const own = Effect.provide(Keys.Keys, Layer.provide(Keys.layer, settings({ data })))
      const first = (yield* own).own ?? assert.fail()
      assert.deepStrictEqual((yield* own).own, first)
      const file = join(data, "own-key.json")
      assert.strictEqual(statSync(file).mode & 0o777, 0o600)
      assert.include(readFileSync(file, "utf8"), '"d"')
      assert.deepInclude(yield* callerBy({ data }, {}, first), { tenant: "acme" })
    })
  )

  it.live("of its own are one pair, however many hosts of a folder start at once", () =>
    Effect.gen(function* () {
      const data = join(folder(), "new")
      const pairs = yield* Effect.all(
        Array.from({ length: 8 }, () => ownPair(data)),
        { concurrency: "unbounded" }
      )
      const kept = readFileSync(join(data, "own-key.json"), "utf8")
      for (const pair of pairs) assert.deepStrictEqual(pair, JSON.parse(kept))
      assert.deepStrictEqual(readdirSync(data), ["own-key.json"])
    })
  )

  it.live("of its own that are damaged keep it from starting", () =>
    Effect.gen(function* () {
      const data = folder()
      writeFileSync(join(data, "own-key.json"), '{"kty":"OKP","d":"')
      const { en, setting } = yield* Effect.flip(ownPair(data))
      assert.strictEqual(setting, "SERVICEBOOK_DATA")
      assert.match(en, /own-key\.json; remove it/)
    })
  )
})
