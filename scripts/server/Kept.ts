/**
 * The starter's end of the process that keeps a server (`keeper.mjs`): orders, and what became of them.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const keeper = fileURLToPath(new URL("./keeper.mjs", import.meta.url))

const surroundings = () => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|NODE_|VITEST)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: "C" }
}

/** What a killed server leaves behind for a moment: processes that have not yet noticed. */
const passing = /pre-existing shared memory block|lock file "postmaster.pid" already exists|Address already in use/

/** The lines of a file; none while there is no such file, which may go away at any moment. */
const linesOf = (file: string): ReadonlyArray<string> => {
  try {
    return readFileSync(file, "utf8").split("\n")
  } catch {
    return []
  }
}

/** The process that keeps the server, and what it last told. */
export class Kept {
  private readonly log: string
  private readonly data: string
  /** The process of the server; 0 until it has one. */
  pid = 0
  private exit: string | undefined
  private readonly child: ChildProcess

  constructor(plan: object & { readonly log: string }, data: string) {
    this.log = plan.log
    this.data = data
    this.child = spawn(process.execPath, [keeper, JSON.stringify(plan)], {
      stdio: ["pipe", "pipe", "inherit"],
      detached: true,
      env: surroundings()
    })
    for (const event of ["exit", "error"]) {
      this.child.on(event, () => {
        this.exit = "of the keeper"
      })
    }
    const lines = createInterface({ input: this.child.stdout as NodeJS.ReadableStream })
    lines.on("line", (line) => {
      const [word, ...rest] = line.split(" ")
      if (word === "pid") this.pid = Number(rest[0])
      this.exit = word === "exit" ? rest.join(" ") : undefined
    })
    // Whoever forgets to stop the server ends all the same, and the server with him.
    this.child.unref()
    for (const pipe of [this.child.stdin, this.child.stdout]) (pipe as unknown as { unref(): void }).unref()
  }

  private order(word: "start" | "stop"): void {
    this.exit = undefined
    if (word === "start") this.pid = 0
    this.child.stdin?.write(`${word}\n`)
  }

  private async gone(): Promise<void> {
    while (this.exit === undefined) await pause(10)
  }

  /** Shuts the server down, and ends. */
  async close(): Promise<void> {
    this.child.stdin?.end()
    while (this.child.exitCode === null && this.child.signalCode === null) await pause(10)
  }

  /** Waits until the server takes connections, as `pg_ctl` does; false when it ended instead. */
  private async ready(): Promise<boolean> {
    for (let left = 3_000; left > 0 && this.exit === undefined; left--) {
      const lines = linesOf(join(this.data, "postmaster.pid"))
      if (this.pid > 0 && lines[0] === String(this.pid) && lines[7]?.startsWith("ready") === true) return true
      await pause(20)
    }
    return false
  }

  /** The last lines that the server wrote. */
  private get said(): string {
    return existsSync(this.log) ? readFileSync(this.log, "utf8").trimEnd().split("\n").slice(-12).join("\n") : ""
  }

  /** Waits until the server takes connections, and tries again while only a predecessor is in its way. */
  async launched(): Promise<void> {
    for (let left = 50; !(await this.ready()); left--) {
      if (left === 0 || !passing.test(this.said)) {
        throw new Error(`PostgreSQL did not start (${this.exit ?? "within a minute"}):\n${this.said}`)
      }
      await pause(200)
      this.order("start")
    }
  }

  /** Kills the server, as a crash would, and waits until its process is gone. */
  async kill(): Promise<void> {
    if (this.pid > 0 && this.exit === undefined) process.kill(this.pid, "SIGKILL")
    await this.gone()
  }

  /** Starts the server again, after an orderly shutdown if it still runs. */
  async restart(): Promise<void> {
    if (this.exit === undefined) {
      this.order("stop")
      await this.gone()
    }
    this.order("start")
    await this.launched()
  }
}
