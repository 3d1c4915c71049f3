/** A host for tests: on a free port, over books in memory or in a database, with a key that the tests sign with. */
import { NodeHttpServer } from "@effect/platform-node"
import { Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from "jose"
import * as Client from "../src/Client.ts"
import { Keys, ownIssuer } from "../src/guard/Keys.ts"
import * as Tokens from "../src/guard/Tokens.ts"
import * as Host from "../src/Host.ts"
import { Life } from "../src/operate/Life.ts"
import { all, Settings, type Values } from "../src/operate/Settings.ts"
import * as Books from "../src/serve/Books.ts"

/** The pair of keys of all tests of one file. */
export const pair: { readonly key: JWK; readonly open: JWK } = await (async () => {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })
  const named = { kid: "test", alg: "EdDSA" }
  return { key: { ...(await exportJWK(privateKey)), ...named }, open: { ...(await exportJWK(publicKey)), ...named } }
})()

/** The settings where nobody says anything, with what a test says. */
export const settings = (said: Partial<Values> = {}): Layer.Layer<Settings> =>
  Layer.effect(
    Settings,
    Effect.gen(function* () {
      const read: Record<string, unknown> = {}
      for (const [name, { config }] of Object.entries(all)) read[name] = yield* config
      return { ...(read as unknown as Values), ...said }
    })
  ).pipe(Layer.orDie)

const keys = Layer.succeed(Keys, { keyOf: createLocalJWKSet({ keys: [pair.open] }), issuer: ownIssuer })

/** Books in memory of two tenants. */
export const inMemory = (): Layer.Layer<Books.Books> =>
  Books.given(new Map(["acme", "other"].map((tenant) => [tenant, Memory.make({ tenant, streams: Streams.all })])))

/** A host over books, with what else a test needs of it; `HttpClient` reaches it by paths alone. Nobody hears its log, unless a test listens. */
export const hosted = (
  said: Partial<Values> = {},
  books: Layer.Layer<Books.Books> = inMemory(),
  listening: Layer.Layer<never> = Logger.layer([])
) =>
  Host.served.pipe(
    Layer.provideMerge(NodeHttpServer.layerTest),
    Layer.provideMerge(Layer.mergeAll(books, Life.layer, Layer.provideMerge(Tokens.layer, keys))),
    Layer.provideMerge(settings(said)),
    Layer.provideMerge(listening)
  )

/** What a test says of its caller; what it leaves open is in order. */
export type Called = Partial<Tokens.Said>

/** A token of a caller. */
export const tokenOf = (called: Called = {}, key: JWK = pair.key): Promise<string> =>
  Tokens.sign(key, {
    issuer: ownIssuer,
    audience: "servicebook",
    tenant: "acme",
    subject: "E-1",
    roles: ["general-manager"],
    validFor: "5 minutes",
    ...called
  })

/** The typed client of a caller. */
export const clientOf = (called: Called = {}) =>
  Effect.flatMap(
    Effect.promise(() => tokenOf(called)),
    (token) => Client.make({ token })
  )
