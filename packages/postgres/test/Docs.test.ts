// docs/subscriptions.md: its program runs as it stands there.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const doc = readFileSync(join(root, "docs/subscriptions.md"), "utf8")

test("the program of the document handles every event once", { timeout: 120_000 }, () => {
  const [, program = ""] = /^```ts program\n([\s\S]*?)^```$/m.exec(doc) ?? []
  const folder = mkdtempSync(join(tmpdir(), "servicebook-docs-"))
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
    writeFileSync(join(folder, "program.ts"), program)
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction")
    const loader = process.features.typescript ? [] : ["--import", "tsx"]
    const args = ["--conditions=@servicebook/source", ...loader, "program.ts"]
    const out = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
    expect([...out.matchAll(/name: '(\w+)'/g)].map(([, name]) => name)).toEqual(["registered", "visited", "closed"])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
