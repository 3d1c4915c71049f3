/**
 * Problems: every refusal as the body that RFC 9457 describes, one class a status. `refusal` is the name of the typed refusal
 * of the books, `zh` and `en` what it says, `facts` its own fields, so that clients can act on it without reading prose.
 */
import { type Command, Title } from "@servicebook/core"
import { HttpApiError } from "effect/http-api"
import * as Schema from "effect/Schema"

const fields = {
  refusal: Schema.String,
  zh: Schema.String,
  en: Schema.String,
  facts: Schema.Record(Schema.String, Schema.Unknown)
}

const urn = <Name extends string>(name: Name): `urn:servicebook:problem:${Name}` => `urn:servicebook:problem:${name}`

/** The request cannot be read: its query, path, headers or body do not fit. */
export class Malformed extends HttpApiError.Problem<Malformed>()(
  "Malformed",
  { type: urn("malformed"), status: 400, title: "无法识别的请求 / Malformed request" },
  fields
) {}

/** Nobody, or nobody known: there is no token, or one that is expired, of another issuer, or badly signed. */
export class Unauthenticated extends HttpApiError.Problem<Unauthenticated>()(
  "Unauthenticated",
  { type: urn("unauthenticated"), status: 401, title: "身份未明 / Not authenticated" },
  fields
) {}

/** The caller's roles do not do. */
export class Forbidden extends HttpApiError.Problem<Forbidden>()(
  "Forbidden",
  { type: urn("forbidden"), status: 403, title: "无权这样做 / Not authorised" },
  fields
) {}

/** There is no such thing in the books. */
export class Missing extends HttpApiError.Problem<Missing>()(
  "Missing",
  { type: urn("missing"), status: 404, title: "没有此项 / No such thing" },
  fields
) {}

/** The act does not fit the state of the thing, or the key says something else. */
export class Conflict extends HttpApiError.Problem<Conflict>()(
  "Conflict",
  { type: urn("conflict"), status: 409, title: "与账簿的现状不符 / Refused by the state of the books" },
  fields
) {}

/** The stream has moved on since the version that the caller saw. */
export class Stale extends HttpApiError.Problem<Stale>()(
  "Stale",
  { type: urn("stale"), status: 412, title: "账簿已有变化 / The books have moved on" },
  fields
) {}

/** The request can be read, and what it says is not acceptable. */
export class Unacceptable extends HttpApiError.Problem<Unacceptable>()(
  "Unacceptable",
  { type: urn("unacceptable"), status: 422, title: "内容不可接受 / Not acceptable" },
  fields
) {}

/** The host or its store cannot answer now; ask again later. */
export class Unavailable extends HttpApiError.Problem<Unavailable>()(
  "Unavailable",
  { type: urn("unavailable"), status: 503, title: "暂不可用 / Not available now" },
  fields
) {}

/** There is nothing at this path. */
export class NoSuchPath extends HttpApiError.Problem<NoSuchPath>()(
  "NoSuchPath",
  { type: urn("no-such-path"), status: 404, title: "没有此路径 / No such path" },
  fields
) {}

/** The path is there, and takes other methods. */
export class NotAllowed extends HttpApiError.Problem<NotAllowed>()(
  "NotAllowed",
  { type: urn("not-allowed"), status: 405, title: "此路径不接受该方法 / Method not allowed" },
  fields
) {}

/** The body of the request is larger than the host takes. */
export class TooLarge extends HttpApiError.Problem<TooLarge>()(
  "TooLarge",
  { type: urn("too-large"), status: 413, title: "正文过大 / Body too large" },
  fields
) {}

/** The body of the request is of another media type, charset or coding. */
export class NotReadAs extends HttpApiError.Problem<NotReadAs>()(
  "NotReadAs",
  { type: urn("not-read-as"), status: 415, title: "正文的格式不被接受 / Unsupported media type" },
  fields
) {}

/** The request line and the headers are longer than the host takes. */
export class HeadTooLarge extends HttpApiError.Problem<HeadTooLarge>()(
  "HeadTooLarge",
  { type: urn("head-too-large"), status: 431, title: "请求头过长 / Request head too large" },
  fields
) {}

/** The request came in too slowly. */
export class TooSlow extends HttpApiError.Problem<TooSlow>()(
  "TooSlow",
  { type: urn("too-slow"), status: 408, title: "请求超时 / Request timeout" },
  fields
) {}

/** What came in is no HTTP. */
export class NoHttp extends HttpApiError.Problem<NoHttp>()(
  "NoHttp",
  { type: urn("no-http"), status: 400, title: "无法识别的请求 / Malformed request" },
  fields
) {}

/** The request expects what the host does not do. */
export class NotExpected extends HttpApiError.Problem<NotExpected>()(
  "NotExpected",
  { type: urn("not-expected"), status: 417, title: "期望无法满足 / Expectation failed" },
  fields
) {}

/** The host itself failed. Nothing of the inside is told but the id of the request. */
export class Broken extends HttpApiError.Problem<Broken>()(
  "Broken",
  { type: urn("broken"), status: 500, title: "本服务出错 / The host failed" },
  fields
) {}

/** A refusal of the books: its name, and what it says as `中文 / English`. */
export type Refused = Command.Refused

/** The members of a problem for a refusal. */
export const members = (refused: Refused) => {
  const { _tag: refusal, message } = refused
  const facts = Object.fromEntries(
    Object.entries(refused).filter(
      ([name, value]) => value !== refusal && !["message", "stack", "cause"].includes(name)
    )
  )
  return { refusal, detail: message, facts, ...Title.parted(message) }
}

/** What cannot be read at a place of the request: `path`, `query`, `headers` or `body`, and the keys down from there. */
export const malformed = (place: ReadonlyArray<string>, zh: string, en: string): Malformed =>
  new Malformed(members({ _tag: "Malformed", message: Title.joined({ zh, en }), ...{ place } }))

/** That there is no answer now: by a name, in words, and with what a client may want to know beside. */
export const unavailable = (refusal: string, zh: string, en: string, facts: object = {}): Unavailable =>
  new Unavailable(members({ _tag: refusal, message: Title.joined({ zh, en }), ...facts }))
