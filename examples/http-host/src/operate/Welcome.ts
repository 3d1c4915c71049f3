/** What a host with keys of its own says when it starts: where its page is, and tokens to try it with. */
import * as Effect from "effect/Effect"
import type { JWK } from "jose"
import { ownIssuer } from "../guard/Keys.ts"
import { sign } from "../guard/Tokens.ts"

/** Somebody who may try the host: an id that events know, and roles. */
export interface Guest {
  readonly id: string
  readonly roles: ReadonlyArray<string>
}

/** Where the host is, whose books it is about, and the key that signs the tokens. */
export interface Asked {
  readonly url: string
  readonly own: JWK
  readonly tenant: string
  readonly audience: string
  readonly guests: ReadonlyArray<Guest>
  /** The query of the page that the links open, as `?window=2025-Q2`; empty for its own start. */
  readonly opens: string
}

/** How long such a token may be used. */
const validFor = "12 hours"

const words = (url: string, lines: ReadonlyArray<string>): string =>
  [
    `Servicebook 已启动 / Servicebook is running: ${url}`,
    "以下链接各含一个角色的试用令牌，12 小时有效 / each link holds a token of a role to try it with, valid for 12 hours:",
    ...lines
  ].join("\n")

/** Prints it beside the log, which never tells a token. */
export const welcome = ({ audience, guests, opens, own, tenant, url }: Asked): Effect.Effect<void> =>
  Effect.promise(async () => {
    const lines = guests.map(async ({ id, roles }) => {
      const token = await sign(own, { issuer: ownIssuer, audience, tenant, subject: id, roles, validFor })
      return `  ${roles.join(", ")}\n    ${url}/${opens}#token=${token}`
    })
    process.stderr.write(`${words(url, await Promise.all(lines))}\n`)
  })
