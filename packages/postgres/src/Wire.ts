/**
 * PostgreSQL's wire protocol to a PGlite in the same process: a `Duplex` that the ordinary driver takes for a socket.
 * It forwards whole messages and nothing else; SQL, types and errors are the driver's.
 */
import { Duplex } from "node:stream"
import type { PGlite } from "@electric-sql/pglite"

const cancelRequest = 80_877_102
const sslRequest = 80_877_103
const terminate = 0x58
/** Messages after which the database answers: Sync, Query, CopyData, CopyDone, CopyFail. */
const answered: ReadonlySet<number | undefined> = new Set([0x53, 0x51, 0x64, 0x63, 0x66])

/** What runs the messages: the database in this thread, or in another one. */
export interface Engine {
  /** Runs messages and passes on what the database answers. */
  readonly send: (messages: Uint8Array, answer: (chunk: Buffer) => void) => Promise<void>
  /** Ends what a connection left open. */
  readonly leave: () => Promise<void>
}

/** The database in this thread. */
export const inThread = (db: PGlite): Engine => ({
  send: (messages, answer) =>
    db.runExclusive(() => db.execProtocolRawStream(messages, { onRawData: (chunk) => answer(Buffer.from(chunk)) })),
  leave: async () => {
    if (db.closed) return
    if (db.isInTransaction()) await db.exec("rollback")
    await db.exec("deallocate all")
  }
})

/**
 * The one session that PGlite has. Whoever connects gets it in turn; a connection that leaves hands it back clean, so
 * that the next one finds no open transaction and no prepared statement of its predecessor.
 */
export class Session {
  private readonly engine: Engine
  private turn: Promise<void> = Promise.resolve()

  constructor(engine: Engine) {
    this.engine = engine
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.turn.then(act)
    this.turn = done.catch(() => {})
    return done
  }

  /** Runs messages in turn and passes on what the database answers. */
  send(messages: Uint8Array, answer: (chunk: Buffer) => void): Promise<void> {
    // Copied, since what the driver writes next may reuse the bytes.
    const own = new Uint8Array(messages)
    return this.inTurn(() => this.engine.send(own, answer))
  }

  /** Ends in turn what a connection left open. */
  leave(): Promise<void> {
    return this.inTurn(() => this.engine.leave())
  }
}

/** The length of the leading messages that are complete and end with one the database answers; `over` when a Terminate stands among them. */
const complete = (input: Buffer): { readonly end: number; readonly over: boolean } => {
  let end = 0
  for (let at = 0; at + 5 <= input.length; ) {
    const next = at + 1 + input.readInt32BE(at + 1)
    if (next > input.length) break
    if (input[at] === terminate) return { end, over: true }
    if (answered.has(input[at])) end = next
    at = next
  }
  return { end, over: false }
}

/** One connection to the session, from its startup packet to its end. */
class Connection extends Duplex {
  private readonly session: Session
  private input: Buffer = Buffer.alloc(0)
  private started = false

  constructor(session: Session) {
    super()
    this.session = session
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.input = this.input.length === 0 ? chunk : Buffer.concat([this.input, chunk])
    this.forward().then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.endAnswers()
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const left = this.started ? this.session.leave() : Promise.resolve()
    this.started = false
    left.then(
      () => done(error),
      () => done(error)
    )
  }

  private endAnswers(): void {
    if (!this.readableEnded) this.push(null)
  }

  private async forward(): Promise<void> {
    if (!this.started && !(await this.greet())) return
    const { end, over } = complete(this.input)
    const messages = this.input.subarray(0, end)
    this.input = this.input.subarray(end)
    if (end > 0) await this.session.send(messages, (chunk) => this.push(chunk))
    if (over) this.endAnswers()
  }

  /** The packets before the first message, which carry no type: true once the session has started. */
  private async greet(): Promise<boolean> {
    while (this.input.length >= 8) {
      const length = this.input.readInt32BE(0)
      if (this.input.length < length) return false
      const packet = this.input.subarray(0, length)
      this.input = this.input.subarray(length)
      const code = packet.readInt32BE(4)
      // PGlite runs a statement to its end before it reads on: there is nothing a cancel could reach.
      if (code === cancelRequest) this.endAnswers()
      else if (code === sslRequest) this.push(Buffer.from("N"))
      else {
        this.started = true
        await this.session.send(packet, (chunk) => this.push(chunk))
        return true
      }
    }
    return false
  }
}

/** A new connection to the session. */
export const connect = (session: Session): Duplex => new Connection(session)
