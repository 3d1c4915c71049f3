/** Node's server: how large the head of a request may be, how slow its sender, and how many there may be. */
import { createServer, type Server } from "node:http"
import type { Socket } from "node:net"
import { NodeHttpServer } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { members } from "../api/Problem.ts"
import { Settings } from "./Settings.ts"

/** The most bytes of the request line and the headers together. */
const headBytes = 16 * 1024

/** How long (ms) the headers, and the whole of a request, may take to arrive. */
const arrival = { headersTimeout: 30_000, requestTimeout: 60_000 } as const

/** How long (ms) nothing at all may move on a connection; streams of changes say something more often. */
const silence = 120_000

/** How many connections there may be; the rest is turned away. */
const connections = 10_000

const faults: { readonly [code: string]: readonly [status: number, title: string, zh: string, en: string] } = {
  HPE_HEADER_OVERFLOW: [
    431,
    "Request head too large",
    "请求行与请求头过长。",
    "the request line and the headers are too long"
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request timeout", "请求到达得太慢。", "the request came in too slowly"]
}

const unread = [400, "Malformed request", "无法识别的 HTTP 请求。", "this is no HTTP request that can be read"] as const

/** Tells a sender what Node could not read, and hangs up. */
const turnAway = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const [status, title, zh, en] = faults[error.code ?? ""] ?? unread
  const { detail, ...told } = members({ _tag: title.replaceAll(" ", ""), message: `${zh} / ${en}` })
  const body = JSON.stringify({ type: "about:blank", status, title, detail, ...told })
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

/** Node's server by the settings. */
export const layer = Layer.unwrap(
  Effect.map(Settings, ({ host, port, shutdown }) =>
    NodeHttpServer.layer(bounded, { host, port, gracefulShutdownTimeout: shutdown })
  )
)
