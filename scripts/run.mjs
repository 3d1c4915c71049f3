// Runs a TypeScript entry of this repository from its sources: `node scripts/run.mjs <file.ts> [arguments]`.
// A Node that strips types runs it as it is; an older one loads it through tsx.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"

const [file, ...args] = process.argv.slice(2)
if (file === undefined || !existsSync(file)) {
  process.stderr.write(`run: there is no file ${file ?? "given"}. Usage: node scripts/run.mjs <file.ts> [arguments]\n`)
  process.exit(2)
}

// A fresh clone has no packages yet.
if (!existsSync(new URL("../node_modules", import.meta.url))) await import("./setup.mjs")

const loader = process.features.typescript ? [] : ["--import", import.meta.resolve("tsx")]
const child = spawn(process.execPath, ["--conditions=@servicebook/source", ...loader, file, ...args], {
  stdio: "inherit"
})

// A terminal's interrupt reaches the child too: it decides when to end, and this process follows it.
process.on("SIGINT", () => {})
process.on("SIGTERM", () => child.kill("SIGTERM"))
child.on("error", (error) => {
  process.stderr.write(`run: cannot start Node: ${error.message}\n`)
  process.exit(1)
})
child.on("exit", (code, signal) => {
  process.exit(code ?? (signal === "SIGINT" ? 130 : 143))
})
