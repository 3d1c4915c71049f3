// The processes of the kill tests: clients that are killed and started again from where their answers ended.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Recorded } from "@servicebook/core"
import { variables } from "./Client.ts"

const loader = process.features.typescript ? [] : ["--import", import.meta.resolve("tsx")]

/** What a client was answered. */
export interface Answer {
  readonly n: number
  readonly events: ReadonlyArray<Recorded.Recorded>
}

/** One client, through all its lives. */
export class Client {
  /** Batches that were answered. */
  answered = 0
  isDone = false
  lives = 0
  private child: ChildProcess | undefined
  private failure: string | undefined
  private readonly command: ReadonlyArray<string>
  private readonly url: string
  private readonly hear: (answer: Answer) => void

  constructor(url: string, command: ReadonlyArray<string>, hear: (answer: Answer) => void) {
    this.url = url
    this.command = command
    this.hear = hear
  }

  /** Starts it, from the first batch without an answer. */
  start(): void {
    const parameters = ["--conditions=@servicebook/source", ...loader, ...this.command]
    const child = spawn(process.execPath, parameters, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, [variables.url]: this.url, [variables.from]: String(this.answered) }
    })
    this.child = child
    this.lives++
    child.on("exit", (code) => {
      if (code !== null && code !== 0) this.failure = `a client ended with ${code}`
    })
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      if (line === "done") this.isDone = true
      // The last line may be cut by a kill: then it was not heard.
      if (!line.endsWith("}]}")) return
      const { n, events } = JSON.parse(line) as { readonly n: number; readonly events: Answer["events"] }
      this.answered = Math.max(this.answered, n)
      this.hear({ n, events: events.map((one) => ({ ...one, body: JSON.parse(one.text) as Recorded.Body })) })
    })
  }

  /** Throws when the process ended by itself and in vain. */
  check(): void {
    if (this.failure !== undefined) throw new Error(this.failure)
  }

  /** Kills it, as a crash would, and waits until it is gone and its last words are read. */
  async kill(): Promise<void> {
    const { child } = this
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, "close")
    child.kill("SIGKILL")
    await gone
  }
}
