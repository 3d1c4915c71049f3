// The doctor over the embedded database of a folder, and what it refuses to look at.
import { beforeAll, describe, expect, it } from "vitest"
import { text } from "../src/report/DoctorReport.ts"
import { json, place, quarterExport, run } from "./Run.ts"

const log = place("examined")
beforeAll(async () => {
  await run("restore", await quarterExport(), "--log", log)
})

describe("the doctor", { timeout: 120_000 }, () => {
  it("finds a folder in order, and tells where its log stands", async () => {
    const { checks, faults, logs, secured } = await json("doctor", "--log", log)
    expect({ faults, secured }).toEqual({ faults: 0, secured: false })
    expect(checks).toContainEqual({ name: "append-only", state: "ok", found: [] })
    expect(checks).toContainEqual({ name: "grants", state: "not-secured", found: [] })
    const [one] = logs as ReadonlyArray<{
      readonly position: number
      readonly drawn: number
      readonly holders: unknown
    }>
    expect(one).toMatchObject({ holders: [], watermark: one?.drawn })
    expect(one?.position).toBe(one?.drawn)
  })

  it("counts what only a secured database passes when it is told to be strict", async () => {
    const { code, err, out } = await run("doctor", "--strict", "--log", log, "--lang", "en")
    expect(code).toBe(2)
    expect(err).toMatch(/\d+ checks do not hold; let a superuser run servicebook secure/)
    expect(out).toContain("not secured")
    expect(out).toContain("→ let a superuser run servicebook secure (")
    expect((await run("doctor", "--log", log, "--lang", "en")).out).not.toContain("servicebook secure")
  })

  it("looks at databases alone, and secures none of a folder", async () => {
    expect(await run("doctor", "--log", "memory")).toMatchObject({
      code: 1,
      err: expect.stringContaining("no database")
    })
    expect(await run("doctor", "--log", place("nowhere"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("no log")
    })
    for (const words of [["secure"], ["admit", "web"], ["dismiss", "web"]]) {
      expect(await run(...words, "--log", log)).toMatchObject({ code: 1, err: expect.stringContaining("postgres://") })
    }
    const wrong = await run("doctor", "--log", "postgres://me:hush@nowhere.invalid/books")
    expect(wrong).toMatchObject({ code: 1, out: "" })
    expect(wrong.err).not.toContain("hush")
  })

  it("says of every fault what was found and what to do", () => {
    const checks = ["owner", "views"].map((name) => ({ name, state: "fault" as const, found: [`${name} is wrong`] }))
    const told = text(
      { schema: "servicebook/doctor/1", secured: true, strict: false, faults: 2, checks, logs: [] },
      "both"
    )
    expect(told).toContain(
      "owner is wrong\n  → 由超级用户再次运行 servicebook secure / let a superuser run servicebook secure again"
    )
    expect(told).toContain("views is wrong")
  })
})
