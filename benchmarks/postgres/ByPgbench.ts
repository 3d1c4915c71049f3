/**
 * The INSERT of the body as pgbench does it, where the machine has it: what the machine gives without our driver.
 */
import { writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Way } from "../Contest.ts"
import type { Writing } from "./Appending.ts"
import { found, type Program } from "./Programs.ts"

const script = (text: string): string => `insert into body_only (body) values ('${text.replaceAll("'", "''")}');\n`

const run = async (program: Program, url: string, text: string, events: number, writers: number): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), "servicebook-pgbench-"))
  const file = join(folder, "insert.sql")
  writeFileSync(file, script(text))
  const each = Math.max(1, Math.round(events / writers))
  const size = ["-c", writers, "-j", Math.min(writers, 2), "-t", each].map(String)
  const told = await program(url, ["-n", "-M", "prepared", ...size, "-f", file]).finally(() =>
    rm(folder, { recursive: true })
  )
  const rate = Number(/^tps = ([\d.]+)/m.exec(told)?.[1])
  return (events / rate) * 1000
}

/** The way of pgbench: the body of middle length, over and over; its rate is the one that it tells, without connecting. */
export const byPgbench = (url: string, { slices, writers }: Writing): ReadonlyArray<Way> => {
  const pgbench = found("pgbench")
  if (pgbench === undefined) return []
  return [
    {
      name: "pgbench, INSERT of the body",
      program: true,
      prepare: async (round) => {
        const texts = (slices[round] ?? []).flat().map(({ recorded }) => recorded.text)
        const ordered = texts.sort((a, b) => a.length - b.length)
        const middle = (ordered[ordered.length >> 1] as string).replaceAll(":", "-")
        return () => run(pgbench.run, url, middle, texts.length, writers)
      }
    }
  ]
}
