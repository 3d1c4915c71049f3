/**
 * The embedded database in a thread of its own: its statements run to their end in one go, and whoever serves others must
 * not stand still meanwhile. It is spoken to by messages; what a message takes on its way, single statements pay for.
 */
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import type { Engine } from "./Wire.ts"

/**
 * What the thread runs. It is text, so that it needs no file of its own beside the built package; it knows the database by
 * the address that it is given, and nothing else of this package.
 */
const program = `
const { parentPort, workerData } = require("node:worker_threads")
const opened = import(workerData.module).then(({ PGlite }) => PGlite.create(workerData.options))
const acts = {
  open: async () => {},
  send: async (db, messages, answer) => {
    await db.runExclusive(() => db.execProtocolRawStream(messages, { onRawData: (chunk) => answer(chunk.slice()) }))
  },
  leave: async (db) => {
    if (db.isInTransaction()) await db.exec("rollback")
    await db.exec("deallocate all")
  },
  close: (db) => db.close()
}
parentPort.on("message", async ({ id, act, messages }) => {
  try {
    await acts[act](await opened, messages, (chunk) => parentPort.postMessage({ id, chunk }, [chunk.buffer]))
    parentPort.postMessage({ id, done: true })
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error?.message ?? error) })
  }
})
`

/** How a database is opened, as PGlite takes it. */
export interface Opening {
  readonly dataDir?: string
  readonly loadDataDir?: Blob
}

interface Asked {
  readonly answer: (chunk: Buffer) => void
  readonly done: () => void
  readonly failed: (error: Error) => void
}

interface Told {
  readonly id: number
  readonly chunk?: Uint8Array
  readonly failed?: string
}

/** A database in another thread. */
export class Apart implements Engine {
  private readonly thread: Worker
  private readonly asked = new Map<number, Asked>()
  private ended: Error | undefined
  private last = 0

  constructor(options: Opening) {
    const module = pathToFileURL(createRequire(import.meta.url).resolve("@electric-sql/pglite")).href
    this.thread = new Worker(program, { eval: true, execArgv: [], workerData: { module, options } })
    this.thread.on("message", (told: Told) => this.hear(told))
    this.thread.on("error", (error) => this.end(error as Error))
    this.thread.on("exit", () => this.end(new Error("the thread of the database has ended")))
  }

  private hear({ chunk, failed, id }: Told): void {
    const one = this.asked.get(id)
    if (one === undefined) return
    if (chunk !== undefined) {
      one.answer(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      return
    }
    this.asked.delete(id)
    if (failed === undefined) one.done()
    else one.failed(new Error(failed))
  }

  private end(error: Error): void {
    this.ended ??= error
    for (const { failed } of this.asked.values()) failed(this.ended)
    this.asked.clear()
  }

  private ask(act: string, messages?: Uint8Array, answer: Asked["answer"] = () => {}): Promise<void> {
    return new Promise((done, failed) => {
      if (this.ended !== undefined) return failed(this.ended)
      const id = ++this.last
      this.asked.set(id, { answer, done, failed })
      this.thread.postMessage({ id, act, messages })
    })
  }

  /** Waits until it is open. */
  open(): Promise<void> {
    return this.ask("open")
  }

  send(messages: Uint8Array, answer: (chunk: Buffer) => void): Promise<void> {
    return this.ask("send", messages, answer)
  }

  async leave(): Promise<void> {
    if (this.ended === undefined) await this.ask("leave")
  }

  /** Closes the database and ends the thread. */
  async close(): Promise<void> {
    if (this.ended === undefined) await this.ask("close").catch(() => {})
    await this.thread.terminate()
  }
}
