/** Computed pages equal what would be computed now, and every link within the repository leads somewhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Main } from "@servicebook/cli"
import { describe, expect, it } from "vitest"
import { pages } from "../scripts/docs/Pages.ts"
import { workedPages } from "../scripts/docs/Worked.ts"
import { root } from "../scripts/Workspace.ts"

const written = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8")

describe("computed pages", () => {
  for (const { path, text } of pages()) {
    it(`${path} is what npm run docs writes`, () => {
      expect(written(path)).toBe(text)
    })
  }
})

describe("worked pages", () => {
  it("show what the command prints", { timeout: 300_000 }, async () => {
    for (const { path, text } of await workedPages()) expect(written(path), path).toBe(text)
  })

  it("the figure that psql counts on the page of audits is the one of its first step", () => {
    const page = written("docs/audit.md")
    const [, head, fraction] =
      /Known up to: Position (\d+)[\s\S]*?Complaint resolution rate +[\d.]+ % +(\d+\/\d+)/.exec(page) ?? []
    expect(page).toMatch(new RegExp(`\nhead +\\| ${head}\n[\\s\\S]*\nvalue +\\| ${fraction}\n`))
    expect(page).toContain(`\`-v head=${head}\``)
  })

  it("the page of the command shows the help of every command", () => {
    const page = written("docs/cli.md")
    for (const { commands } of Main.servicebook.subcommands) {
      for (const { name } of commands) if (name !== "kpis") expect(page).toContain(`-- ${name} --help`)
    }
  })
})

describe("links", () => {
  const below = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((path) => join("docs", path))
  const top = readdirSync(root)
  for (const path of [...top, ...below].filter((name) => name.endsWith(".md"))) {
    it(`of ${path} lead to files that are there`, () => {
      const links = [...written(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to)
      const within = links.filter((to) => !/^(https?:|mailto:|#)/.test(to)).map((to) => to.replace(/#.*$/, ""))
      expect(within.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([])
    })
  }
})
