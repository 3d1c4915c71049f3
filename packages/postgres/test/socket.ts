// An embedded database behind a socket, so that programs of PostgreSQL can talk to it.
import { type AddressInfo, createServer } from "node:net"
import type { PGlite } from "@electric-sql/pglite"
import { connect, inThread, Session } from "../src/Wire.ts"

/** Listens on a free port of this machine; the URL is for one client at a time. */
export const listen = async (db: PGlite): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const session = new Session(inThread(db))
  const server = createServer((socket) => {
    const database = connect(session)
    socket.pipe(database).pipe(socket)
    socket.on("close", () => database.destroy())
    socket.on("error", () => database.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    close: () => new Promise((done) => server.close(() => done()))
  }
}
