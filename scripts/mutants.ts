/**
 * `npm run test:mutants`: wrong lines put into copies of core, one at a time; the tests named for each must fail. Words
 * after the command choose the mutants whose names hold them. The draws of properties are fixed, so that a run repeats.
 */
import { spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { type Mutant, mutantsOf, type Watch } from "./mutants/Mutant.ts"
import { root, say } from "./Workspace.ts"

const workers = 2
const home = mkdtempSync(join(tmpdir(), "servicebook-mutants-"))
process.on("exit", () => rmSync(home, { force: true, recursive: true }))

const packages = ["core", "conformance", "intake", "postgres"]

const config = `const conditions = ["@servicebook/source", "module", "node", "import", "default"]
const setup = (file) => new URL(file, import.meta.url).pathname
const seed = [setup("./vitest.seed.ts")]
const test = { include: ["test/**/*.test.ts"], setupFiles: seed, testTimeout: 300_000, fileParallelism: false }
const project = (name, more) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { name, root: "packages/" + name, ...test, ...more }
})
const globalSetup = ["./vitest.pglite.ts", "./vitest.postgres.ts"].map(setup)
const projects = [project("core"), project("conformance"), project("intake"), project("postgres", { globalSetup })]
export default { test: { projects } }
`

/** A copy of the sources; what is installed is linked, the packages to their copies. */
const copy = (name: string): string => {
  const folder = join(home, name)
  const modules = join(folder, "node_modules")
  for (const path of packages) {
    const from = join(root, "packages", path)
    cpSync(from, join(folder, "packages", path), {
      recursive: true,
      filter: (source) => !["dist", "node_modules"].includes(basename(source))
    })
  }
  mkdirSync(join(modules, "@servicebook"), { recursive: true })
  for (const entry of readdirSync(join(root, "node_modules"))) {
    if (entry !== "@servicebook" && entry !== ".vite") {
      symlinkSync(join(root, "node_modules", entry), join(modules, entry))
    }
  }
  for (const path of packages) {
    symlinkSync(join(folder, "packages", path), join(modules, "@servicebook", path))
  }
  for (const path of [
    "vitest.seed.ts",
    "vitest.pglite.ts",
    "vitest.postgres.ts",
    "scripts/server",
    "examples/company-pack"
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  writeFileSync(join(folder, "vitest.config.mjs"), config)
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
  return folder
}

interface Report {
  readonly numFailedTests: number
  readonly numPassedTests: number
  readonly testResults: ReadonlyArray<{ readonly status: string; readonly message: string; readonly name: string }>
}

/** Runs tests in a copy; a fixed seed, no shrinking, an end at the first failure. */
const run = (folder: string, { in: project, file, only }: Watch): Promise<Report> => {
  const output = join(folder, "report.json")
  rmSync(output, { force: true })
  const chosen = only === undefined ? [] : ["-t", only]
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs")
  const reporter = ["--reporter", "json", "--outputFile", output]
  const place = ["--project", project, `packages/${project}/test/${file}`]
  const args = [vitest, "run", "--bail", "1", ...reporter, ...chosen, ...place]
  const env = { ...process.env, SERVICEBOOK_RUNS: "2", SERVICEBOOK_SEED: "20260101", SERVICEBOOK_SHRINK: "no" }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] })
    let complaint = ""
    child.stderr.on("data", (text) => {
      complaint += String(text)
    })
    child.on("error", reject)
    child.on("exit", () => {
      try {
        resolve(JSON.parse(readFileSync(output, "utf8")) as Report)
      } catch {
        reject(new Error(`vitest gave no report for ${file}: ${complaint}`))
      }
    })
  })
}

type Verdict = "caught" | "SURVIVED" | `ERROR: ${string}`

const outcome = async (folder: string, mutant: Mutant): Promise<Verdict> => {
  const path = join(folder, "packages", mutant.in, "src", mutant.file)
  const text = readFileSync(path, "utf8")
  const times = text.split(mutant.from).length - 1
  if (times !== 1) return `ERROR: its text occurs ${times} times in ${mutant.file}; write it anew from the source`
  writeFileSync(
    path,
    text.replace(mutant.from, () => mutant.to)
  )
  try {
    for (const watch of mutant.watches) {
      const report = await run(folder, watch)
      if (report.numFailedTests > 0) return "caught"
      const broken = report.testResults.find(({ status }) => status === "failed")
      if (broken !== undefined) return `ERROR: ${watch.file} did not load: ${broken.message}`
      if (report.numPassedTests === 0) return `ERROR: ${watch.file} has no test ${watch.only ?? ""}`
    }
    return "SURVIVED"
  } finally {
    writeFileSync(path, text)
  }
}

const inTurns = async <A>(items: ReadonlyArray<A>, work: (item: A, folder: string) => Promise<void>): Promise<void> => {
  const waiting = [...items]
  const turn = async (folder: string) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, folder)
  }
  await Promise.all(folders.map(turn))
}

/** The files of mutants. Their names choose among them; all of them take an hour. */
const files = [
  "laws",
  "figures",
  "scores",
  "policies",
  "packs",
  "commitments",
  "pushdown",
  "guard",
  "subscriptions",
  "rebuild",
  "order",
  "appends",
  "source-axis",
  "deadlines",
  "yema",
  "people",
  "enterprise",
  "ftms",
  "desk",
  "commands",
  "orders",
  "books"
]
const given = process.argv.slice(2)
const words = given.filter((word) => !files.includes(word))
const chosen = files
  .filter((name) => given.length === words.length || given.includes(name))
  .map((name) => `./${name}.md`)
  .flatMap(mutantsOf)
  .filter(({ name }) => words.every((word) => name.includes(word)))
const folders = Array.from({ length: workers }, (_, index) => copy(String(index)))
const watched = chosen.flatMap(({ watches }) => watches)
const tests = new Map(watched.map((watch) => [`${watch.in}/${watch.file}`, { in: watch.in, file: watch.file }]))
const broken: Array<string> = []
await inTurns([...tests.values()], async (watch, folder) => {
  const { numFailedTests, numPassedTests } = await run(folder, watch)
  if (numFailedTests > 0 || numPassedTests === 0) broken.push(watch.file)
})
// Without a mutant every test must pass, else nothing is proved by one that fails.
if (broken.length > 0) {
  say(`These tests fail without any mutant: ${broken.join(", ")}`)
  process.exit(1)
}
let failed = 0
await inTurns(chosen, async (mutant, folder) => {
  const verdict = await outcome(folder, mutant)
  if (verdict !== "caught") failed++
  say(`${verdict === "caught" ? "caught  " : verdict}  ${mutant.name}`)
})
say(`${chosen.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 && chosen.length > 0 ? 0 : 1)
