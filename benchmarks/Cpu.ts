/**
 * Processor time of the two ends of a measurement: this process, and a PostgreSQL server with all its processes. Unlike
 * time by the clock it hardly depends on what else the machine does.
 */
import { readdirSync, readFileSync } from "node:fs"

/** Milliseconds of processor time at both ends. */
export interface Ends {
  readonly client: number
  /** Not a number where the system does not tell; in steps of ten milliseconds. */
  readonly server: number
}

const tickMs = 10

/** The numbers of a process behind its name: from the state on, which is the third. */
const statOf = (pid: number | string): ReadonlyArray<string> => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
  } catch {
    return []
  }
}

const ticks = (stat: ReadonlyArray<string>, fields: ReadonlyArray<number>): number =>
  fields.reduce((sum, field) => sum + Number(stat[field - 3] ?? 0), 0)

/** What a process has used, with its children that have ended, and each child that lives. */
const family = (pid: number): number => {
  const own = statOf(pid)
  if (own.length === 0) return Number.NaN
  const living = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat[1] === String(pid))
  return tickMs * living.reduce((sum, stat) => sum + ticks(stat, [14, 15]), ticks(own, [14, 15, 16, 17]))
}

/** What this process and a server have used so far. */
export const spent = (server: number): Ends => {
  const { system, user } = process.cpuUsage()
  return { client: (system + user) / 1000, server: family(server) }
}
