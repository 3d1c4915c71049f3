// One request on a connection of its own, byte by byte, so that what no client library would send can be sent.
import { connect } from "node:net"

/** A request as it goes over the wire. */
export interface Request {
  readonly method: string
  /** Path and query, as they are to stand in the request line. */
  readonly path: string
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body?: Uint8Array
  /** Bytes of the body that are promised and never come. */
  readonly missing?: number
}

/** What came back. Status 0 says that the connection was closed without an answer, -1 that nothing came in time. */
export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly text: string
}

const patienceMs = 40_000
const listenMs = 150

const unchunked = (text: string): string => {
  let [rest, whole] = [text, ""]
  for (;;) {
    const end = rest.indexOf("\r\n")
    const size = Number.parseInt(rest.slice(0, end), 16)
    if (end < 0 || !(size > 0)) return whole
    whole += rest.slice(end + 2, end + 2 + size)
    rest = rest.slice(end + 4 + size)
  }
}

const parsed = (bytes: Buffer): Answer => {
  // Sizes of chunks count bytes, so the text is made at the end. What only says to go on is no answer.
  const raw = bytes.toString("latin1").replace(/^(HTTP\/1\.1 1\d\d [^\r]*\r\n(?:[^\r]+\r\n)*\r\n)+/, "")
  const end = raw.indexOf("\r\n\r\n")
  const [status = "", ...lines] = raw.slice(0, Math.max(0, end)).split("\r\n")
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()])
  )
  const body = raw.slice(end + 4)
  const whole = headers["transfer-encoding"] === "chunked" ? unchunked(body) : body
  return { status: Number(status.split(" ")[1] ?? 0), headers, text: Buffer.from(whole, "latin1").toString("utf8") }
}

const bytesOf = ({ body, headers, method, missing = 0, path }: Request): Buffer => {
  const length = (body?.length ?? 0) + missing
  const own = body === undefined ? [] : [["Content-Length", String(length)] as const]
  const lines = [...headers, ...own, ["Host", "localhost"] as const, ["Connection", "close"] as const]
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`
  return Buffer.concat([Buffer.from(head, "latin1"), body ?? Buffer.alloc(0)])
}

const isStream = (bytes: Buffer): boolean => /\r\ncontent-type: *text\/event-stream/i.test(bytes.toString("latin1"))

/** Sends a request and hears the answer out; of a stream without end its beginning. */
export const send = (port: number, request: Request): Promise<Answer> =>
  new Promise((done) => {
    const heard: Array<Buffer> = []
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true })
    const finish = (answer: Answer) => {
      clearTimeout(late)
      socket.destroy()
      done(answer)
    }
    const hear = () => finish(parsed(Buffer.concat(heard)))
    const late = setTimeout(() => finish({ status: -1, headers: {}, text: "" }), patienceMs)
    socket.on("data", (bytes) => {
      heard.push(bytes)
      if (heard.length === 1 && isStream(bytes)) setTimeout(hear, listenMs)
    })
    socket.on("end", hear)
    // The host may answer and close before it has read everything: what was heard until then counts.
    socket.on("error", hear)
    socket.write(bytesOf(request))
    if (request.missing !== undefined) socket.end()
  })
