/**
 * Reads orders: what is no UTF-8, is packed, says a key twice or asks something beside is refused, for an event must not be
 * guessed.
 */
import * as Effect from "effect/Effect"
import { HttpServerRequest } from "effect/http"
import * as Layer from "effect/Layer"
import { Body } from "../api/Body.ts"
import { Malformed, malformed, members, NotReadAs, TooLarge } from "../api/Problem.ts"
import { brokenAt } from "./BrokenAt.ts"
import { repeated } from "./Repeated.ts"

type Request = HttpServerRequest.HttpServerRequest

const notReadAs = (header: string, zh: string, en: string) =>
  new NotReadAs(members({ _tag: "NotReadAs", message: `${zh} / ${en}`, ...{ place: ["headers", header] } }))

const tooLarge = () =>
  new TooLarge(
    members({
      _tag: "TooLarge",
      message: "正文过大；请分成较小的请求。 / the body is too large; send less in one request"
    })
  )

const unread = () =>
  new Malformed(
    members({
      _tag: "Unread",
      message: "正文没有读完；请重新发送。 / the body could not be read to its end; send it again"
    })
  )

/** The charset that a parameter of the media type names; undefined for another parameter. */
const charsetIn = (parameter: string): string | undefined => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i.exec(parameter)?.[1]

const isUtf8 = (charset: string | undefined): boolean => charset === undefined || /^utf-?8$/i.test(charset)

/** What of the head of a request says that its body is not read. */
const unreadable = ({ headers }: Request): NotReadAs | undefined => {
  const [type = "", ...parameters] = (headers["content-type"] ?? "application/json").split(";")
  if (type.trim().toLowerCase() !== "application/json")
    return notReadAs("content-type", "正文须为 application/json。", "the body has to be application/json")
  if (!parameters.map(charsetIn).every(isUtf8))
    return notReadAs("content-type", "正文须为 UTF-8 编码。", "the body has to be in UTF-8")
  if (!["", "identity"].includes((headers["content-encoding"] ?? "").trim().toLowerCase()))
    return notReadAs("content-encoding", "不接受压缩的正文；请原样发送。", "no packed body is read; send it as it is")
  return undefined
}

/** Orders say all in their bodies: what else is asked may be meant for one, and would go unheard. */
const asked = ({ url }: Request): Malformed | undefined => {
  const [, name] = /\?([^=&]+)/.exec(url) ?? []
  if (name === undefined) return undefined
  return malformed(
    ["query", decodeURIComponent(name)],
    "下达命令不带查询参数；请写入正文或请求头。",
    "an order has no query; say it in the body or in the headers"
  )
}

/** The bytes of the body. They are read once: whoever asks for the text later has the same ones. */
const bytesOf = (request: Request) =>
  Effect.mapError(request.arrayBuffer, ({ reason }) =>
    reason._tag === "RequestParseError" && reason.reason === "BodyTooLarge" ? tooLarge() : unread()
  )

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const checked = (bytes: Uint8Array): Malformed | undefined => {
  const byte = brokenAt(bytes)
  if (byte !== undefined)
    return malformed(
      ["body", `byte ${byte}`],
      `正文的第 ${byte} 个字节（从 0 数起）不是有效的 UTF-8；请以 UTF-8 发送。`,
      `byte ${byte} of the body, counted from 0, is no valid UTF-8; send it in UTF-8`
    )
  const text = new TextDecoder().decode(bytes)
  // What is no JSON at all is told by whoever reads it.
  const twice = isJson(text) ? repeated(text) : undefined
  if (twice === undefined) return undefined
  const at = twice.join(".")
  return malformed(
    ["body", ...twice],
    `正文中的 ${at} 出现两次；请只写一次。`,
    `the body says ${at} twice; say it once`
  )
}

/** The reading of bodies, after it is clear who sent them. */
export const layer: Layer.Layer<Body> = Layer.succeed(Body, (call) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const refusal = asked(request) ?? unreadable(request) ?? checked(new Uint8Array(yield* bytesOf(request)))
    return yield* refusal === undefined ? call : Effect.fail(refusal)
  })
)
