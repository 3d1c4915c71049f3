/** Requests that no call ever sees, because Node cannot read them or the host is still starting: told as problems all the same. */
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http"
import { members, urn } from "../api/Problem.ts"
import { plain } from "./Headers.ts"
import { idOf, instanceOf } from "./RequestId.ts"

/** Why a request is turned away. */
export interface Fault {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly refusal: string
  readonly message: string
  readonly headers?: { readonly [name: string]: string }
}

const methods = "GET, HEAD, POST"

/** The faults by name. */
export const faults = {
  headTooLarge: {
    ...{
      status: 431,
      type: urn("head-too-large"),
      title: "请求头过长 / Request head too large",
      refusal: "HeadTooLarge"
    },
    message: "请求行与请求头过长；请缩短。 / the request line and the headers are too long; shorten them"
  },
  tooSlow: {
    ...{ status: 408, type: urn("too-slow"), title: "请求超时 / Request timeout", refusal: "TooSlow" },
    message: "请求到达得太慢；请重新发送。 / the request came in too slowly; send it again"
  },
  noHttp: {
    ...{ status: 400, type: urn("no-http"), title: "无法识别的请求 / Malformed request", refusal: "NoHttp" },
    message: "无法识别的 HTTP 请求；请检查客户端。 / this is no HTTP request that can be read; check the client"
  },
  noSuchMethod: {
    ...{
      status: 405,
      type: urn("not-allowed"),
      title: "此路径不接受该方法 / Method not allowed",
      refusal: "NotAllowed"
    },
    message: `本服务只接受 ${methods}。 / this service takes ${methods}`,
    headers: { allow: methods }
  },
  notExpected: {
    ...{ status: 417, type: urn("not-expected"), title: "期望无法满足 / Expectation failed", refusal: "NotExpected" },
    message: "Expect 只可为 100-continue；请删去。 / Expect may be 100-continue alone; leave it out"
  },
  starting: {
    ...{ status: 503, type: urn("unavailable"), title: "暂不可用 / Not available now", refusal: "Starting" },
    message: "本服务正在启动；请稍后再试。 / this service is starting; try again later"
  }
} satisfies { readonly [name: string]: Fault }

/** An answer before it is written. */
export interface Told {
  readonly id: string
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/** What is told to whoever is turned away; `given` is the id that the request bears, where it could be read. */
export const told = (fault: Fault, given?: string | ReadonlyArray<string>): Told => {
  const { headers = {}, message, refusal, status, title, type } = fault
  const id = idOf(given)
  const said = members({ _tag: refusal, message })
  const body = JSON.stringify({ type, status, title, ...said, instance: instanceOf(id) })
  const about = { "content-type": "application/problem+json", "content-length": String(Buffer.byteLength(body)) }
  return { id, status, headers: { ...plain(status, id), ...about, ...headers }, body }
}

/** Answers a request that Node has read. */
export const answer = (fault: Fault, request: IncomingMessage, response: ServerResponse): Told => {
  const all = told(fault, request.headers["x-request-id"])
  response.writeHead(all.status, all.headers).end(all.body)
  return all
}

/** The bytes of an answer that is the last on its connection. */
export const last = ({ body, headers, status }: Told): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "connection: close",
    "",
    body
  ].join("\r\n")
