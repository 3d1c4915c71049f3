// The host that somebody starts their own from: it can be installed and started as it was copied.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { copyHost } from "../scripts/packages/CopyOfHost.ts"
import { root } from "../scripts/Workspace.ts"

const folder = () => mkdtempSync(join(tmpdir(), "servicebook-copy-"))

const packageOf = (from: string): string =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/")

describe("a copy of the host", () => {
  const copy = folder()
  copyHost(copy)
  const files = readdirSync(copy, { recursive: true, encoding: "utf8" })
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"))

  it("names every package that its sources import, by an exact version, and no other", () => {
    const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(copy, file), "utf8"))
    const imported = sources.flatMap((text) =>
      [...text.matchAll(/(?:from |import |import\()"([^".][^"]*)"/g)].map(([, one = ""]) => one)
    )
    const needed = new Set(imported.filter((one) => !one.startsWith("node:")).map(packageOf))
    // The program of its own script.
    needed.add("tsx")
    expect(Object.keys(manifest.dependencies).sort()).toEqual([...needed].sort())
    for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Object.keys(manifest)).not.toContain("devDependencies")
  })

  it("has sources, README and licence, and nothing of this repository alone", () => {
    expect(readdirSync(copy).sort()).toEqual(["LICENSE", "README.md", "package.json", "src"])
    expect(files.filter((file) => /demo|sample|\.test\./.test(file))).toEqual([])
  })

  it("tells which packages to pack where the registry has none: those it needs, and those that they need", () => {
    const needs = ({ dependencies }: { readonly dependencies?: Record<string, string> }): ReadonlyArray<string> =>
      Object.keys(dependencies ?? {}).filter((name) => name.startsWith("@servicebook/"))
    const needed = new Set(needs(manifest))
    for (const name of needed) {
      const file = join(root, name.replace("@servicebook", "packages"), "package.json")
      for (const further of needs(JSON.parse(readFileSync(file, "utf8")))) needed.add(further)
    }
    const [, told = ""] = /npm pack (.*) --pack-destination/.exec(readFileSync(join(copy, "README.md"), "utf8")) ?? []
    const packed = [...told.matchAll(/-w packages\/(\w+)/g)].map(([, name]) => `@servicebook/${name}`)
    expect(packed.sort()).toEqual([...needed].sort())
  })

  it("is never put into a folder that holds something", () => {
    const taken = folder()
    writeFileSync(join(taken, "mine"), "")
    expect(() => copyHost(taken)).toThrow("is not empty; name another folder")
    expect(readdirSync(taken)).toEqual(["mine"])
  })
})
