/** Node's server: how large the head of a request may be, how slow its sender, and how many there may be. */
import { createServer, type Server } from "node:http"
import type { Socket } from "node:net"
import { NodeHttpServer } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { members } from "../api/Problem.ts"
import { CannotStart } from "./CannotStart.ts"
import { Settings } from "./Settings.ts"

/** The most bytes of the request line and the headers together. */
const headBytes = 16 * 1024

/** How long (ms) the headers, and the whole of a request, may take to arrive. */
const arrival = { headersTimeout: 30_000, requestTimeout: 60_000 } as const

/** How long (ms) nothing at all may move on a connection; streams of changes say something more often. */
const silence = 120_000

/** How many connections there may be; the rest is turned away. */
const connections = 10_000

interface Fault {
  readonly status: number
  readonly title: string
  readonly refusal: string
  readonly message: string
}

const faults: { readonly [code: string]: Fault } = {
  HPE_HEADER_OVERFLOW: {
    ...{ status: 431, title: "Request head too large", refusal: "HeadTooLarge" },
    message: "请求行与请求头过长。 / the request line and the headers are too long"
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    ...{ status: 408, title: "Request timeout", refusal: "TooSlow" },
    message: "请求到达得太慢。 / the request came in too slowly"
  }
}

const unread: Fault = {
  ...{ status: 400, title: "Malformed request", refusal: "NoHttp" },
  message: "无法识别的 HTTP 请求。 / this is no HTTP request that can be read"
}

/** Tells a sender what Node could not read, and hangs up. */
const turnAway = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const { message, refusal, status, title } = faults[error.code ?? ""] ?? unread
  const body = JSON.stringify({ type: "about:blank", status, title, ...members({ _tag: refusal, message }) })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    "content-type: application/problem+json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close"
  ]
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`)
}

/** A server within these bounds. */
export const bounded = (): Server => {
  const server = createServer({ maxHeaderSize: headBytes, ...arrival, connectionsCheckingInterval: 5_000 })
  server.maxConnections = connections
  server.setTimeout(silence)
  server.on("clientError", (error, socket) => turnAway(error, socket as Socket))
  return server
}

const taken = (host: string, port: number) =>
  new CannotStart({
    setting: "PORT",
    zh: `${port} 在 ${host} 上已被占用；请结束占用它的程序，或改用其他端口，如 PORT=${port + 1}。`,
    en: `${port} of ${host} is taken; end what listens there, or take another, as PORT=${port + 1}`
  })

const unheard = (host: string, why: string) =>
  new CannotStart({
    setting: "HOST",
    zh: `${host} 无法监听（${why}）；请写本机的地址。`,
    en: `${host} cannot be listened at (${why}); name an address of this machine`
  })

/** Node's server by the settings. */
export const layer = Layer.unwrap(
  Effect.map(Settings, ({ host, port, shutdown }) =>
    NodeHttpServer.layer(bounded, { host, port, gracefulShutdownTimeout: shutdown }).pipe(
      Layer.catchTag("ServeError", ({ cause }) => {
        const code = (cause as NodeJS.ErrnoException).code ?? "unknown"
        const refusal = code === "EADDRINUSE" ? taken(host, port) : unheard(host, code)
        return Layer.effectDiscard(Effect.fail(refusal)) as Layer.Layer<unknown, CannotStart>
      })
    )
  )
)
