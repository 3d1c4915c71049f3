// The lock of a folder: one process at a time, and the lock of a dead one is no obstacle.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { take } from "../src/Folder.ts"

let folder: string
const children: Array<ChildProcess> = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicebook-"))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  await rm(folder, { recursive: true, force: true })
})

const attempt = () => Effect.runPromise(Effect.scoped(Effect.result(take(folder))))
const locks = async () => (await readdir(folder)).filter((name) => name.startsWith("lock-"))

/** A process that does nothing but live; once it answered, it runs. */
const sleeper = async () => {
  const child = spawn(process.execPath, ["-e", "console.log('up'); setInterval(() => {}, 1000)"])
  children.push(child)
  await once(child.stdout, "data")
  return child
}

describe("a folder", () => {
  it("is made when absent, taken, and given back at the end of the scope", async () => {
    await rm(folder, { recursive: true })
    expect(await attempt()).toMatchObject({ _tag: "Success", success: join(folder, "cluster") })
    expect(await locks()).toEqual([])
  })

  it("is refused to a second taker in the same process", async () => {
    const scope = Effect.runSync(Scope.make())
    await Effect.runPromise(Scope.provide(take(folder), scope))
    expect(await attempt()).toMatchObject({ _tag: "Failure", failure: { _tag: "LogInUse", folder, pid: process.pid } })
    expect(await locks()).toHaveLength(1)
    await Effect.runPromise(Scope.close(scope, Exit.void))
    expect(await attempt()).toMatchObject({ _tag: "Success" })
  })

  it("is refused while another process that holds it lives, and taken over when that died", async () => {
    const child = await sleeper()
    await writeFile(join(folder, `lock-${child.pid}-0`), "")
    const refused = await attempt()
    expect(refused).toMatchObject({ _tag: "Failure", failure: { _tag: "LogInUse", pid: child.pid } })
    const message = refused._tag === "Failure" ? refused.failure.message : ""
    for (const part of [String(child.pid), folder, "请先结束该进程", "end that process first"])
      expect(message).toContain(part)
    expect(await locks()).toEqual([`lock-${child.pid}-0`])
    child.kill("SIGKILL")
    await once(child, "exit")
    expect(await attempt()).toMatchObject({ _tag: "Success" })
    expect(await locks()).toEqual([])
  })

  it.runIf(process.platform === "linux")("is taken over from an earlier process of the same id", async () => {
    const child = await sleeper()
    await writeFile(join(folder, `lock-${child.pid}-1`), "")
    await writeFile(join(folder, `lock-${process.pid}-1`), "")
    expect(await attempt()).toMatchObject({ _tag: "Success" })
  })
})
