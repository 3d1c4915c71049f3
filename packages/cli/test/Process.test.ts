// The command as a process: exit codes, another time zone, a closed pipe, a folder that another process has open.
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { laterExport, place, runProcess, start } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await laterExport()
})

describe("as a process", { timeout: 120_000 }, () => {
  it("exits with 0, 1 and 2", () => {
    expect(runProcess(["--version"])).toMatchObject({ code: 0, out: "servicebook v0.1.0\n", err: "" })
    expect(runProcess(["kpi", "nonsense", "--window", "2025", "--log", log])).toMatchObject({ code: 1, out: "" })
    const missed = runProcess(["kpi", "all", "--window", "2025-Q1", "--log", log, "--head", "18", "--fail-on-missed"])
    expect(missed.code).toBe(2)
    expect(missed.out).toContain("4/6")
  })

  it("prints the same bytes in every time zone and at every time", () => {
    for (const words of ["recompute", "explain complaint_resolution_rate --window 2025-Q1"]) {
      const args = [...words.split(" "), "--log", log, "--format", "json"]
      const there = runProcess(args, { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" })
      expect(there).toEqual(runProcess(args, { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" }))
      expect(there).toMatchObject({ code: 0, err: "" })
    }
  })

  it("a reader that closes the pipe early is no fault", async () => {
    const child = start(["export", "-", "--log", log, "--lang", "en"])
    let err = ""
    child.stderr.on("data", (piece) => {
      err += piece
    })
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on("exit", resolve))
    expect(err).not.toContain("EPIPE")
    expect(err).not.toContain("    at ")
    expect(code).toBe(0)
  })

  it("refuses a folder that another process has open", () => {
    const folder = place("held")
    mkdirSync(join(folder, "cluster"), { recursive: true })
    // The lock of this very process, which lives.
    writeFileSync(join(folder, `lock-${process.pid}-0`), "")
    const { code, err } = runProcess(["log", "--log", folder])
    expect(code).toBe(1)
    expect(err).toContain(`process ${process.pid}`)
    expect(err).toContain("end that process first")
  })
})
