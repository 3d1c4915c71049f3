/**
 * Node's server: how large the head of a request may be, how slow its sender, and how many there may be. It listens before the
 * host can answer, and says so until then.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { NodeHttpServer } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { pathOf } from "../serve/Address.ts"
import { CannotStart } from "./CannotStart.ts"
import { plain } from "./Headers.ts"
import { idOf } from "./RequestId.ts"
import { Settings } from "./Settings.ts"
import { answer, type Fault, faults, last, type Told, told } from "./TurnedAway.ts"

/** The most bytes of the request line and the headers together. */
const headBytes = 16 * 1024

/** How long (ms) the headers, and the whole of a request, may take to arrive. */
const arrival = { headersTimeout: 30_000, requestTimeout: 60_000 } as const

/** How long (ms) nothing at all may move on a connection; streams of changes say something more often. */
const silence = 120_000

/** How many connections there may be; the rest is turned away. */
const connections = 10_000

/** Hears of each request that is turned away. */
export type Hear = (fault: Fault, told: Told) => void

/** An error of Node's parser. */
interface Unread extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
}

/** Whether it is HTTP but for a method that Node has never heard of. */
const isHttp = (packet: Buffer | undefined): boolean =>
  /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\/1\.[01]\r?\n/.test(packet?.toString("latin1", 0, headBytes) ?? "")

const faultOf = ({ code, rawPacket }: Unread): Fault => {
  if (code === "HPE_HEADER_OVERFLOW") return faults.headTooLarge
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return faults.tooSlow
  return code === "HPE_INVALID_METHOD" && isHttp(rawPacket) ? faults.noSuchMethod : faults.noHttp
}

/** Whether an error can be told: none of a request that has been answered, and none instead of an answer that is on its way. */
const isFree = (response: ServerResponse | undefined): boolean => {
  if (response === undefined) return true
  return response.req.complete ? response.writableFinished : !response.headersSent
}

/** Tells senders what Node could not read, and hangs up. */
const turningAway = (server: Server, hear: Hear): void => {
  const answers = new WeakMap<Socket, ServerResponse>()
  const remember = ({ socket }: IncomingMessage, response: ServerResponse) => void answers.set(socket, response)
  const end = (fault: Fault, socket: Socket): void => {
    if (!socket.writable || !isFree(answers.get(socket))) return void socket.destroySoon()
    const all = told(fault)
    hear(fault, all)
    socket.end(last(all))
  }
  for (const event of ["request", "checkContinue", "checkExpectation"]) server.on(event, remember)
  server.on("clientError", (error, socket) => end(faultOf(error), socket as Socket))
  server.on("connect", (_, socket) => end(faults.noSuchMethod, socket as Socket))
  server.on("checkExpectation", (request, response) =>
    hear(faults.notExpected, answer(faults.notExpected, request, response))
  )
}

/** Says that the host lives and cannot answer yet, until somebody else takes requests. */
const starting = (server: Server): void => {
  const events = ["request", "checkContinue"]
  const say = (request: IncomingMessage, response: ServerResponse): void => {
    if (pathOf({ url: request.url ?? "" }) !== "/health") return void answer(faults.starting, request, response)
    const body = JSON.stringify({ status: "up" })
    const about = { "content-type": "application/json", "content-length": body.length }
    response.writeHead(200, { ...plain(200, idOf(request.headers["x-request-id"])), ...about }).end(body)
  }
  for (const event of events) server.on(event, say)
  server.on("newListener", (event) => {
    if (typeof event === "string" && events.includes(event)) server.off(event, say)
  })
}

/** A server within these bounds; `hear` is told of what it turns away. */
export const bounded = (hear: Hear): Server => {
  // A missing host is told as a problem by the host, and nothing is upgraded to another protocol.
  const untold = { requireHostHeader: false, shouldUpgradeCallback: () => false }
  const server = createServer({ maxHeaderSize: headBytes, ...arrival, connectionsCheckingInterval: 5_000, ...untold })
  server.maxConnections = connections
  server.setTimeout(silence)
  turningAway(server, hear)
  starting(server)
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

/** One line of the log for each request that is turned away. */
const logged = Effect.map(
  Effect.context<never>(),
  (context): Hear =>
    ({ problem: { refusal, status } }, { id }) => {
      const line = Effect.annotateLogs(Effect.logInfo("turned away"), { request: id, status, why: refusal })
      Effect.runForkWith(context)(line)
    }
)

/** Node's server by the settings. */
export const layer = Layer.unwrap(
  Effect.gen(function* () {
    const { host, port, shutdown } = yield* Settings
    const hear = yield* logged
    const options = { host, port, gracefulShutdownTimeout: shutdown }
    return NodeHttpServer.layer(() => bounded(hear), options).pipe(
      Layer.catchTag("ServeError", ({ cause }) => {
        const code = (cause as NodeJS.ErrnoException).code ?? "unknown"
        const refusal = code === "EADDRINUSE" ? taken(host, port) : unheard(host, code)
        return Layer.effectDiscard(Effect.fail(refusal)) as Layer.Layer<unknown, CannotStart>
      })
    )
  })
)
