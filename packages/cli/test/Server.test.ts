// Every command on a PostgreSQL server: the same answers as from a folder, nothing made by looking, no password told.
import { readFileSync } from "node:fs"
import { Policies } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { isPresent, newDatabase, passwordOf, shown } from "./Databases.ts"
import * as Desk from "./Desk.ts"
import { json, laterExport, place, quarterExport, run, runProcess, write } from "./Run.ts"

/** How many figures a scorecard has. */
const indicators = Policies.rules.length

let quarter: string
let later: string
let mapping: string
beforeAll(async () => {
  quarter = await quarterExport()
  later = await laterExport()
  mapping = write("desk.yaml", Desk.mapping)
})

const bytes = async (log: string): Promise<string> => {
  const file = place(`${encodeURIComponent(log).slice(-40)}.out.ndjson`)
  expect(await run("export", file, "--force", "--log", log)).toMatchObject({ code: 0 })
  return readFileSync(file, "utf8")
}

const asked = [
  "kpi all --window 2025-Q1",
  "kpi all --window 2025-Q1 --by department --format csv",
  "kpi complaint_resolution_rate --window 2025-Q1 --head 18 --format json",
  "kpi complaint_resolution_rate --window 2025-Q1 --head 2025-04-05T00:00:00+08:00 --cut latest --format json",
  "explain complaint_resolution_rate --window 2025-Q1 --format json",
  "log --format json",
  "log --category Case --stream C-1",
  "recompute --format json",
  "compare --format json",
  "compare --head 20 --kpi complaint_resolution_rate --lang en"
]

describe("the books of an export", { timeout: 120_000 }, () => {
  it("answer from a server as from memory and from a folder, byte for byte", async () => {
    const [folder, server] = [place("books"), await newDatabase()]
    for (const log of [folder, server]) {
      expect(await run("restore", later, "--log", log)).toMatchObject({ code: 0, err: "" })
      expect(await bytes(log)).toBe(readFileSync(later, "utf8"))
    }
    for (const [index, words] of asked.entries()) {
      const answer = await run(...words.split(" "), "--log", server)
      expect(answer.code, words).toBe(0)
      expect(answer, words).toEqual(await run(...words.split(" "), "--log", later))
      if (index % 4 === 0) expect(answer, words).toEqual(await run(...words.split(" "), "--log", folder))
    }
  })

  it("publish, export, restore into another database beside another tenant, recompute, compare", async () => {
    const [log, other] = [await newDatabase(), await newDatabase()]
    await run("restore", quarter, "--log", log)
    const figures = "publish scorecard --window 2025-Q1 --head 18 --by-actor S-09 --role supply --lang en".split(" ")
    expect((await run(...figures, "--log", log)).out).toContain("4/6")
    expect((await run(...figures, "--log", log)).out.match(/published before/g)).toHaveLength(indicators)
    const whole = write("whole.ndjson", await bytes(log))

    const desk = write("few.csv", Desk.rows(3))
    await run("import", desk, "--mapping", mapping, "--log", other, "--tenant", "desk")
    expect(await run("restore", whole, "--log", other)).toMatchObject({ code: 0, err: "" })
    expect((await run("recompute", "--log", other)).err).toContain("choose one with --tenant: books, desk")
    expect(await json("recompute", "--log", other, "--tenant", "books")).toMatchObject({
      events: 18 + indicators,
      holds: true
    })
    expect(await json("compare", "--log", other, "--tenant", "books")).toMatchObject({ holds: true })
    expect((await run("kpi", "all", "--window", "2025", "--log", other, "--tenant", "nobody")).err).toContain(
      "no tenant"
    )
    // What is there already is left as it was.
    expect((await run("restore", whole, "--log", other, "--lang", "en")).err).toContain(
      `up to position ${18 + indicators}`
    )
  })

  it("that are refused make nothing", async () => {
    const log = await newDatabase()
    const broken = write("broken.ndjson", readFileSync(quarter, "utf8").slice(0, -30))
    expect((await run("restore", broken, "--log", log)).err).toContain("line 18 ")
    expect(await isPresent(log)).toBe(false)
  })
})

describe("an import", { timeout: 120_000 }, () => {
  it("is tried, done, gone on with, and gives the figures that it gives in a folder", async () => {
    const logs = [place("desk"), await newDatabase()]
    const file = write("desk.csv", Desk.rows(600))
    const half = write("half.csv", Desk.rows(300))
    const rejects = place("desk.rejects.ndjson")
    const found = []
    for (const log of logs) {
      const into = ["--mapping", mapping, "--log", log]
      const dry = await json("import", file, ...into, "--dry-run", "--rejects", rejects)
      expect(dry).toMatchObject({ dryRun: true, rows: { read: 1060, appended: 1000, rejected: 60 } })
      if (log !== logs[0]) expect(await isPresent(log)).toBe(false)
      const first = await json("import", half, ...into)
      expect(first).toMatchObject({ rows: { read: 530, appended: 500, rejected: 30 } })
      const rest = await json("import", file, ...into, "--rejects", rejects)
      expect(rest).toMatchObject({ rows: { read: 1060, appended: 500, alreadyKnown: 500, rejected: 60 } })
      const again = await run("import", file, ...into, "--strict", "--lang", "en")
      expect(again).toMatchObject({ code: 2 })
      const kpi = await run("kpi", "complaint_resolution_rate", "--window", "2025-01", "--log", log, "--format", "csv")
      found.push({ dry, first, rest, rejects: readFileSync(rejects, "utf8"), kpi: kpi.out })
    }
    expect(found[1]).toEqual(found[0])
    expect(found[1]?.kpi).toContain("resolvedCriterion=handlerDone,400,600,")
  })
})

describe("a database without a log", { timeout: 120_000 }, () => {
  it.each([
    "kpi all --window 2025",
    "explain complaint_rate --window 2025",
    "log",
    "export -",
    "recompute",
    "compare",
    "publish all --window 2025 --by-actor a --role r"
  ])("%s says what to do and makes none", async (words) => {
    const log = await newDatabase()
    const { code, err, out } = await run(...words.split(" "), "--log", log)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain(`no log at ${shown(log)}`)
    expect(err).toContain("make one with import or restore")
    expect(err).not.toContain(passwordOf(log))
    expect(await isPresent(log)).toBe(false)
  })
})

describe("a server that cannot be used", { timeout: 120_000 }, () => {
  const told = async (url: string, ...args: ReadonlyArray<string>) => {
    const { code, err, out } = await run("log", "--log", url, ...args)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    return err
  }

  it("is told with its place and the remedy in both languages, without the password", async () => {
    const url = new URL(await newDatabase())
    url.password = "s3cret"
    const refused = await told(String(url))
    for (const part of [url.host, "请检查用户、密码", "check user, password"]) expect(refused).toContain(part)
    expect(refused).not.toContain("s3cret")
    const absent = await told("postgres://me:s3cret@127.0.0.1:1/books", "--lang", "en")
    expect(absent).toMatch(/127\.0\.0\.1:1, database books.*check the address/)
    expect(absent).not.toContain("s3cret")
    expect(absent).not.toMatch(/\p{Script=Han}/u)
    expect(refused.match(/check user, password/g)).toHaveLength(1)
  })

  it("is told with its place where its database refuses, and by whom it is to be admitted", async () => {
    const log = await newDatabase()
    await run("restore", quarter, "--log", log)
    const readOnly = `${log}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`
    const refused = await run("rebuild", "--log", readOnly, "--lang", "en")
    expect(refused.err).toContain(`servicebook: ${shown(log)}: the store failed in rebuild`)
    expect(refused.err).toContain("connect to the primary")
    expect((await run("admit", "web", "--log", log, "--lang", "en")).err).toContain("run servicebook secure first")
    const bare = await newDatabase()
    await run("secure", "--log", bare)
    const none = await run("log", "--log", bare, "--tenant", "east", "--lang", "en")
    expect(none).toMatchObject({ code: 1, out: "" })
    expect(none.err).toContain("has no log of the tenant east, or this login is not admitted to it")
    expect(none.err).toContain("servicebook admit <role> --tenant east --may read")
    const empty = await newDatabase()
    await run("admit", "web", "--log", empty)
    expect(await isPresent(empty)).toBe(false)
  })

  it("by a URL that is none, or in a place where none belongs: the password is not told", async () => {
    expect(await told("postgres://me:s3cret@host/books?colour=red")).toMatch(
      /setting colour .*no parameter of this name/
    )
    for (const args of [
      ["recompute", "postgres://me:s3c/ret@host/b"],
      ["kpi", "postgresql://me:s3c/ret@host/b"]
    ]) {
      const { code, err } = await run(...args, "--window", "2025")
      expect(code).toBe(1)
      expect(err).not.toContain("s3c")
    }
    for (const misspelt of ["postgres:/me:s3cret@host/b", " POSTGRES:me:s3cret@host/b"]) {
      const refused = await told(misspelt)
      expect(refused).toContain("postgres://")
      expect(refused).not.toContain("s3cret")
    }
    const { err } = await run("postgres://host/b?user=me&password=s3cret&sslmode=disable")
    expect(err).toContain("sslmode=disable")
    expect(err).not.toContain("s3cret")
  })

  it("is found by the PG variables, which also fill in what a URL leaves open", async () => {
    const url = new URL(await newDatabase())
    expect(await run("restore", quarter, "--log", String(url))).toMatchObject({ code: 0 })
    const env = {
      ...{ PGHOST: url.hostname, PGPORT: url.port, PGUSER: decodeURIComponent(url.username) },
      ...{ PGPASSWORD: decodeURIComponent(url.password), PGDATABASE: url.pathname.slice(1) }
    }
    for (const log of ["postgres", `postgres://${url.host}?pool_size=2`]) {
      expect(runProcess(["log", "--log", log, "--lang", "en"], env)).toMatchObject({ code: 0, err: "" })
    }
  })
})
