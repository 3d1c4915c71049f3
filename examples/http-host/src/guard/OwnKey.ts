/** The pair of keys that a host without others makes when it is first started, and keeps in its folder for its own eyes. */
import { link, mkdir, open, readFile, unlink } from "node:fs/promises"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { exportJWK, generateKeyPair, type JWK } from "jose"
import { CannotStart } from "../operate/CannotStart.ts"

const Pair = Schema.fromJsonString(
  Schema.Struct({
    ...{ kty: Schema.String, crv: Schema.String, x: Schema.String, d: Schema.String },
    ...{ kid: Schema.String, alg: Schema.String }
  })
)

const made = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "EdDSA" }
}

/** Writes a draft that is on disk, for its owner alone, before it has its name. */
const written = async (draft: string, pair: JWK): Promise<void> => {
  const file = await open(draft, "wx", 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(JSON.stringify(pair))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives the pair its name, unless another host was first: a link is never put in the place of what is there. */
const placed = async (file: string): Promise<void> => {
  const draft = `${file}.${crypto.randomUUID()}`
  await written(draft, await made())
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    await unlink(draft)
  }
}

const text = (file: string): Promise<string | undefined> => readFile(file, "utf8").catch(() => undefined)

/** The pair of a folder, made where there is none; all hosts of the folder have the same one. */
export const ownPair = (folder: string): Effect.Effect<JWK, CannotStart> =>
  Effect.gen(function* () {
    const file = join(folder, "own-key.json")
    const kept = yield* Effect.promise(async () => {
      await mkdir(folder, { recursive: true })
      if ((await text(file)) === undefined) await placed(file)
      return readFile(file, "utf8")
    })
    return yield* Effect.mapError(
      Schema.decodeEffect(Pair)(kept),
      () =>
        new CannotStart({
          setting: "SERVICEBOOK_DATA",
          zh: `中的 ${file} 已损坏；请删去它，本服务会另制一对，以前的试用令牌随之失效。`,
          en: `has a damaged ${file}; remove it, the host makes a new pair, and its earlier tokens end`
        })
    )
  })
