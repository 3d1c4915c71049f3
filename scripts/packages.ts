/**
 * `npm run test:packages`: the packages as a consumer gets them. They are built, packed, and installed into an empty
 * project outside the repository; there a small program and the embedding example are type-checked and run under the
 * machine's own Node, commands answer to `--help`, the HTTP host runs as a new user's copy, and publint and attw have nothing to say. Every published package goes through every step.
 */
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { useCopyOfHost } from "./packages/HostCopy.ts"
import { type Member, machinePath, manifestOf, published, root, run, say, tool } from "./Workspace.ts"
import "./build.ts"

const home = mkdtempSync(join(tmpdir(), "servicebook-consumer-"))
const consumer = join(home, "project")
process.on("exit", () => rmSync(home, { force: true, recursive: true }))
const onMachine = { cwd: consumer, env: { PATH: machinePath, NODE_OPTIONS: "" } }
const pins = manifestOf(".").devDependencies ?? {}

/** Packages that only a test runner can load. */
const forTests: ReadonlyArray<string> = ["@servicebook/conformance"]

/** The example that is compiled against the installed packages and run. */
const example = "examples/embed/src"

const write = (file: string, text: string) => writeFileSync(join(consumer, file), text)

const pack = ({ folder, manifest }: Member): string => {
  const printed = run("npm", ["pack", "--json", "--pack-destination", home], { cwd: join(root, folder) })
  // npm 11 prints an array, later ones an object by name.
  const report = JSON.parse(printed) as Record<string, { readonly filename: string }>
  const [packed] = Object.values(report)
  if (packed === undefined) throw new Error(`npm packed nothing for ${manifest.name}`)
  return join(home, packed.filename)
}

/** A program that names each package and fails when one exports nothing. */
const program = (names: ReadonlyArray<string>): string =>
  [
    ...names.map((name, index) => `import * as package${index} from "${name}"`),
    `const exported = [${names.map((_, index) => `Object.keys(package${index}).length`).join(", ")}]`,
    "if (exported.includes(0)) throw new Error('a package exports nothing: ' + exported)",
    ""
  ].join("\n")

const install = (packages: ReadonlyArray<Member>, packed: ReadonlyArray<string>) => {
  mkdirSync(consumer)
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }))
  // The peers at the versions that are tested here; a consumer may choose newer ones.
  const peers = new Set(packages.flatMap(({ manifest }) => Object.keys(manifest.peerDependencies ?? {})))
  const pinned = [...peers].map((name) => `${name}@${pins[name]}`)
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
  run("npm", ["install", ...flags, ...packed, ...pinned], onMachine)
}

/**
 * Checks and compiles the consumer. Declarations of third parties may lean on types that their packages do not bring
 * (PGlite on those of Emscripten, the driver on those of Node); that is no fault of ours, and the only one let pass.
 */
const typeCheck = () => {
  const { status, stdout } = spawnSync(tool("tsc"), ["-p", ".", "--pretty", "false"], {
    cwd: consumer,
    encoding: "utf8"
  })
  const faults = stdout.split("\n").filter((line) => /error TS\d/.test(line))
  const ours = faults.filter((line) => !/^node_modules[\\/](?!@servicebook[\\/])/.test(line))
  if (status === 0 || (faults.length > 0 && ours.length === 0)) return
  process.stderr.write(
    `${ours.length > 0 ? ours.join("\n") : stdout}\nFAILED: type check of the consumer in ${consumer}\n`
  )
  process.exit(1)
}

const compile = (names: ReadonlyArray<string>) => {
  const compilerOptions = { target: "ES2023", module: "NodeNext", strict: true, types: [], rootDir: ".", outDir: "out" }
  // Declarations of libraries are checked as well: a fault in ours would otherwise pass for `any`.
  const imports = { allowImportingTsExtensions: true, rewriteRelativeImportExtensions: true, skipLibCheck: false }
  write("tsconfig.json", JSON.stringify({ compilerOptions: { ...compilerOptions, ...imports }, exclude: ["out"] }))
  write("all.ts", program(names.filter((name) => !forTests.includes(name))))
  const suites = program(names.filter((name) => forTests.includes(name)))
  write("all.test.ts", `import { test } from "vitest"\n${suites}\ntest("loads", () => {})\n`)
  cpSync(join(root, example), join(consumer, "example"), { recursive: true })
  typeCheck()
}

const runUnderMachineNode = () => {
  run("node", ["out/all.js"], onMachine)
  const entry = ["main.js", "index.js"].find((file) => existsSync(join(consumer, "out", "example", file)))
  if (entry === undefined) throw new Error(`${example} has neither main.ts nor index.ts`)
  run("node", [`out/example/${entry}`], onMachine)
  run("node", ["node_modules/vitest/vitest.mjs", "run", "out/all.test.js"], onMachine)
}

const commands = (packages: ReadonlyArray<Member>) => {
  for (const { manifest } of packages) {
    for (const [name, file] of Object.entries(manifest.bin ?? {})) {
      const entry = join(consumer, "node_modules", manifest.name, file)
      if (!existsSync(entry)) throw new Error(`${manifest.name} promises the command ${name}, but packs no ${file}`)
      if (!readFileSync(entry, "utf8").startsWith("#!")) throw new Error(`${file} of ${manifest.name} has no #! line`)
      run(join(consumer, "node_modules", ".bin", name), ["--help"], onMachine)
      say(`ran ${name} --help`)
    }
  }
}

const lint = ({ folder, manifest }: Member) => {
  run(tool("publint"), ["--strict"], { cwd: join(root, folder) })
  run(tool("attw"), ["--pack", ".", "--profile", "esm-only", "--quiet"], { cwd: join(root, folder) })
  say(`clean for publint and attw: ${manifest.name}`)
}

const packages = published()
const names = packages.map(({ manifest }) => manifest.name)
const packed = packages.map(pack)
install(packages, packed)
say(`installed ${names.join(", ")} into an empty project`)
compile(names)
say(`type-checked a consumer and ${example}`)
runUnderMachineNode()
say(`ran them under Node ${run("node", ["-v"], onMachine).trim()}`)
commands(packages)
// What only a test runner can load is nothing that a host stands on.
await useCopyOfHost(
  home,
  packed.filter((_, n) => !forTests.includes(names[n] ?? ""))
)
say("ran the HTTP host from a copy outside the repository: health, a command and a figure")
packages.forEach(lint)
