/** Requests that no call ever sees, because Node cannot read them or the host is still starting: told as problems all the same. */
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http"
import {
  HeadTooLarge,
  members,
  NoHttp,
  NotAllowed,
  NotExpected,
  TooSlow,
  type Unavailable,
  unavailable
} from "../api/Problem.ts"
import { plain } from "./Headers.ts"
import { idOf, instanceOf } from "./RequestId.ts"

/** Why a request is turned away, with what a client needs beside. */
export interface Fault {
  readonly problem: HeadTooLarge | TooSlow | NoHttp | NotAllowed | NotExpected | Unavailable
  readonly headers?: { readonly [name: string]: string }
}

const said = (refusal: string, message: string) => members({ _tag: refusal, message })

const methods = "GET, HEAD, POST"

/** The faults by name. */
export const faults = {
  headTooLarge: {
    problem: new HeadTooLarge(
      said("HeadTooLarge", "请求行与请求头过长；请缩短。 / the request line and the headers are too long; shorten them")
    )
  },
  tooSlow: {
    problem: new TooSlow(
      said("TooSlow", "请求到达得太慢；请重新发送。 / the request came in too slowly; send it again")
    )
  },
  noHttp: {
    problem: new NoHttp(
      said(
        "NoHttp",
        "无法识别的 HTTP 请求；请检查客户端。 / this is no HTTP request that can be read; check the client"
      )
    )
  },
  noSuchMethod: {
    problem: new NotAllowed(said("NotAllowed", `本服务只接受 ${methods}。 / this service takes ${methods}`)),
    headers: { allow: methods }
  },
  notExpected: {
    problem: new NotExpected(
      said("NotExpected", "Expect 只可为 100-continue；请删去。 / Expect may be 100-continue alone; leave it out")
    )
  },
  starting: {
    problem: unavailable("Starting", "本服务正在启动；请稍后再试。", "this service is starting; try again later")
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
export const told = ({ headers = {}, problem }: Fault, given?: string | ReadonlyArray<string>): Told => {
  const id = idOf(given)
  const { status } = problem
  const body = JSON.stringify({ ...problem, instance: instanceOf(id) })
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
