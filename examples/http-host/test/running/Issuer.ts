// Whoever signs the tokens of a test: a pair of keys, whose public half the host is given as a file.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose"

/** Who a token names. */
export interface Named {
  readonly tenant: string
  readonly roles: ReadonlyArray<string>
  readonly sub?: string
}

const hour = 3600

/** Signs tokens that the host takes when it is started with `settings`. */
export class Issuer {
  /** The host's settings that make it trust this issuer. */
  readonly settings: { readonly [variable: string]: string }
  private readonly key: CryptoKey

  private constructor(key: CryptoKey, file: string) {
    this.key = key
    this.settings = {
      SERVICEBOOK_KEYS: file,
      SERVICEBOOK_ISSUER: "issuer-of-tests",
      SERVICEBOOK_AUDIENCE: "servicebook"
    }
  }

  /** A new issuer, whose public key is written to a folder. */
  static async in(folder: string): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })
    const file = join(folder, "keys.json")
    const key = { ...(await exportJWK(publicKey)), alg: "EdDSA", kid: "tests" }
    writeFileSync(file, JSON.stringify({ keys: [key] }))
    return new Issuer(privateKey, file)
  }

  /** A token; `claims` override what a good one says. */
  token({ roles, sub = "somebody", tenant }: Named, claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const good = { tenant, roles, sub, iss: "issuer-of-tests", aud: "servicebook", iat: now, exp: now + hour }
    return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: "EdDSA", kid: "tests" }).sign(this.key)
  }
}
