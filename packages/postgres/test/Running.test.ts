// The server that tests start: it comes back after a crash with all that was committed, and never outlives its starter.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { describe, expect, it } from "vitest"
import { start } from "../../../scripts/server/Server.ts"
import { Server } from "../src/index.ts"
import { startsServers } from "./server.ts"

const starter = fileURLToPath(new URL("./starter.ts", import.meta.url))
const loader = process.features.typescript ? [] : ["--import", "tsx"]

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const ask = (url: string, text: string) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.provide(
        Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text)),
        Server.layer(Result.getOrThrow(Server.optionsFrom(url)))
      )
    )
  )

describe.runIf(startsServers)("a server of its own", () => {
  it("comes back after a crash and after a shutdown, with what was committed", async () => {
    const server = await start()
    try {
      await ask(server.url, "create table kept as select 1 as n")
      const first = server.pid
      await server.kill()
      expect(lives(first)).toBe(false)
      await server.restart()
      expect(server.pid).not.toBe(first)
      await ask(server.url, "insert into kept values (2)")
      await server.restart()
      expect(await ask(server.url, "select n from kept order by n")).toEqual([{ n: 1 }, { n: 2 }])
    } finally {
      await server.stop()
    }
    expect(lives(server.pid)).toBe(false)
    expect(existsSync(server.folder)).toBe(false)
  })

  it("says why it did not start", async () => {
    await expect(start({ settings: { no_such_setting: "1" } })).rejects.toThrow(/no_such_setting/)
  })

  it("ends with its starter, however that ends", async () => {
    const child = spawn(process.execPath, [...loader, starter], { stdio: ["ignore", "pipe", "inherit"] })
    const [line] = (await once(child.stdout, "data")) as [Buffer]
    const { folder, pid } = JSON.parse(line.toString()) as { readonly folder: string; readonly pid: number }
    expect(lives(pid)).toBe(true)
    child.kill("SIGKILL")
    for (let left = 500; left > 0 && (lives(pid) || existsSync(folder)); left--) await pause(20)
    expect([lives(pid), existsSync(folder)]).toEqual([false, false])
  })
})
