// Tokens that must not let anybody in, each for one reason.
import { createPublicKey, type JsonWebKey } from "node:crypto"
import { readFileSync } from "node:fs"
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose"
import type { Issuer } from "../running/Issuer.ts"

/** A caller who is not let in: how the token is bad, in both languages, and the token; none where absent. */
export interface Stranger {
  readonly name: string
  readonly zh: string
  readonly token?: string
}

const hour = 3600
const good = { tenant: "one", roles: ["general-manager"] }

const plain = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** What a good token says, for whoever signs it otherwise. */
const claims = (now: number): JWTPayload => ({
  ...good,
  sub: "somebody",
  iss: "issuer-of-tests",
  aud: "servicebook",
  iat: now,
  exp: now + hour
})

/** Signed with HMAC, with the public key as the secret: taken by whoever lets the token say how it is signed. */
const byPublicKey = async (file: string, now: number): Promise<string> => {
  const [key] = (JSON.parse(readFileSync(file, "utf8")) as { readonly keys: ReadonlyArray<object> }).keys
  const pem = createPublicKey({ key: key as JsonWebKey, format: "jwk" }).export({ type: "spki", format: "pem" })
  return new SignJWT(claims(now)).setProtectedHeader({ alg: "HS256", kid: "tests" }).sign(Buffer.from(pem))
}

const byAnotherKey = async (now: number): Promise<string> => {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })
  await exportJWK(privateKey)
  return new SignJWT(claims(now)).setProtectedHeader({ alg: "EdDSA", kid: "tests" }).sign(privateKey)
}

/** All of them. `two` is a tenant that the host does not serve. */
export const strangers = async (issuer: Issuer): Promise<ReadonlyArray<Stranger>> => {
  const now = Math.floor(Date.now() / 1000)
  const said = (more: JWTPayload) => issuer.token(good, more)
  const [head, , signature] = (await issuer.token(good)).split(".")
  const changed = [head, plain({ ...claims(now), roles: ["auditor"] }), signature].join(".")
  return [
    { name: "no token", zh: "无令牌" },
    { name: "expired", zh: "已过期", token: await said({ exp: now - hour }) },
    { name: "not valid yet", zh: "尚未生效", token: await said({ nbf: now + hour }) },
    { name: "of another issuer", zh: "其他签发者", token: await said({ iss: "somebody-else" }) },
    { name: "for another audience", zh: "其他受众", token: await said({ aud: "another-service" }) },
    { name: "signed by another key", zh: "以其他密钥签署", token: await byAnotherKey(now) },
    { name: "changed after signing", zh: "签署后被改动", token: changed },
    { name: "not signed (`none`)", zh: "未签署（`none`）", token: `${plain({ alg: "none" })}.${plain(claims(now))}.` },
    {
      name: "HMAC with the public key (`HS256`)",
      zh: "以公钥作 HMAC（`HS256`）",
      token: await byPublicKey(issuer.settings["SERVICEBOOK_KEYS"] ?? "", now)
    },
    { name: "without roles", zh: "缺少角色", token: await said({ roles: undefined }) },
    { name: "with a role nobody knows", zh: "含未知角色", token: await said({ roles: ["general-manager", "root"] }) },
    { name: "of a tenant that is not served", zh: "不服务的租户", token: await said({ tenant: "two" }) }
  ]
}
