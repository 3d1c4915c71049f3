// A line between a client and a server that breaks at random: before what was sent arrives, or before the answer does.
import { type AddressInfo, connect, createServer, type Socket } from "node:net"
import type { Server } from "../../src/index.ts"

/** The way that something takes: from the client to the server, or back. */
export type Way = "there" | "back"

/** Whether the line breaks instead of passing this on. */
export type Strike = (way: Way, text: string) => boolean

/** A line that breaks. */
export interface Proxy {
  readonly port: number
  /** How often it broke before something arrived at the server, and before an answer arrived at the client. */
  readonly cuts: { [way in Way]: number }
  /** From now on it breaks when this says so. */
  readonly breaks: (strike: Strike) => void
  readonly close: () => Promise<void>
}

/** Breaks for a share of what passes. */
export const share =
  (part: number): Strike =>
  () =>
    Math.random() < part

/** Breaks once, when these words are on their way, or when they have arrived and are being answered. */
export const once = (words: string, when: Way): Strike => {
  let isNext = false
  let isDone = false
  return (way, text) => {
    if (isDone) return false
    if (way === "there" && text.includes(words)) isNext = true
    isDone = isNext && way === when
    return isDone
  }
}

/** Opens a line to a server. */
export const open = async ({ host = "localhost", port = 5432 }: Server.Options): Promise<Proxy> => {
  let strike: Strike = () => false
  const cuts = { there: 0, back: 0 }
  const sockets = new Set<Socket>()
  const pass = (from: Socket, to: Socket, way: Way) =>
    from.on("data", (chunk) => {
      if (from.destroyed || to.destroyed) return
      if (!strike(way, chunk.toString("latin1"))) to.write(chunk)
      else {
        cuts[way]++
        from.destroy()
        to.destroy()
      }
    })
  const server = createServer((client) => {
    const upstream = connect({ host, port })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client]
    ] as const) {
      sockets.add(one)
      one.on("error", () => {})
      one.on("close", () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    pass(client, upstream, "there")
    pass(upstream, client, "back")
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  return {
    port: (server.address() as AddressInfo).port,
    cuts,
    breaks: (wanted) => {
      strike = wanted
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      })
  }
}
