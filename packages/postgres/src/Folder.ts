/**
 * The folder of an embedded log: its database below `cluster`, and the lock of the process that has it open, because two
 * processes on one database destroy it. The lock guards against processes that see each other on one machine, not against a
 * folder shared over a network.
 */
import { mkdir, open, readdir, readFile, rm } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { messageOf } from "./Failure.ts"

/** The folder is open in a running process. Close that process, or use another folder. */
export class LogInUse extends Schema.TaggedError<LogInUse>()("LogInUse", {
  folder: Schema.String,
  pid: Schema.Int
}) {
  override get message(): string {
    return `日志文件夹 ${this.folder} 正被进程 ${this.pid} 使用；请先结束该进程，或改用其他文件夹。 / the log folder ${this.folder} is open in process ${this.pid}; end that process first, or use another folder`
  }
}

interface Holder {
  readonly pid: number
  /** When the process started, as the system counts it; "0" where it does not tell. It tells a process from a later one with the same id. */
  readonly start: string
}

const lockName = ({ pid, start }: Holder): string => `lock-${pid}-${start}`
const holderOf = (name: string): Holder | undefined => {
  const [, pid, start] = /^lock-(\d+)-(\d+)$/.exec(name) ?? []
  return pid === undefined || start === undefined ? undefined : { pid: Number(pid), start }
}

/** The state and the start of a process by Linux's count; undefined on other systems or when it is gone. */
const statOf = async (pid: number): Promise<{ readonly state: string; readonly start: string } | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => undefined)
  if (text === undefined) return undefined
  // The program's name stands in parentheses and may hold anything: count from the last one.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  return { state: fields[0] ?? "", start: fields[19] ?? "0" }
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { readonly code?: string }).code === "EPERM"
  }
}

const isAlive = async ({ pid, start }: Holder): Promise<boolean> => {
  if (!exists(pid)) return false
  const stat = await statOf(pid)
  if (stat === undefined || start === "0") return true
  return stat.start === start && stat.state !== "Z" && stat.state !== "X"
}

/**
 * Every process has a lock file of its own name. It sets its own first and looks at the others afterwards: of two that
 * come at once at least one sees the other, so both never open, and nobody can remove a lock that somebody just took.
 */
const lock = async (folder: string): Promise<string | LogInUse> => {
  const me: Holder = { pid: process.pid, start: (await statOf(process.pid))?.start ?? "0" }
  const own = join(folder, lockName(me))
  const taken = await open(own, "wx").then(
    (file) => file.close().then(() => false),
    (error: { readonly code?: string }) => {
      if (error.code === "EEXIST") return true
      throw error
    }
  )
  if (taken) return new LogInUse({ folder, pid: process.pid })
  for (const name of await readdir(folder)) {
    const other = holderOf(name)
    if (other === undefined || name === lockName(me)) continue
    if (await isAlive(other)) {
      await rm(own, { force: true })
      return new LogInUse({ folder, pid: other.pid })
    }
    await rm(join(folder, name), { force: true })
  }
  return own
}

const failed = (cause: unknown): Refusal.StoreFailed =>
  new Refusal.StoreFailed({
    operation: "open",
    outcome: "nothing-written",
    problem: messageOf(cause)
  })

/**
 * Takes a folder for this process until the scope closes, making it if it is absent; the answer is the path for the
 * database. The lock of a process that died is taken over. Refuses with {@link LogInUse} while another one lives.
 */
export const take = (path: string): Effect.Effect<string, LogInUse | Refusal.StoreFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const folder = resolve(path)
    yield* Effect.tryPromise({ try: () => mkdir(folder, { recursive: true }), catch: failed })
    yield* Effect.acquireRelease(
      Effect.flatMap(Effect.tryPromise({ try: () => lock(folder), catch: failed }), (own) =>
        typeof own === "string" ? Effect.succeed(own) : Effect.fail(own)
      ),
      (own) => Effect.promise(() => rm(own, { force: true }))
    )
    return join(folder, "cluster")
  })
