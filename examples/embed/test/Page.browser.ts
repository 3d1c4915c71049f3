/** The page of the embedding in a real browser: opened as a file, used by keys, by day and by night, at a desk and on a phone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { html, script } from "../bundle/Bundle.ts"

const folder = mkdtempSync(join(tmpdir(), "servicebook-page-"))
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js")
let browser: Browser

beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), html())
  writeFileSync(join(folder, "page.js"), (await script()).text)
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page; whatever it asks of a network, and every error in it, is a fault. */
const opened = async (options: BrowserContextOptions) => {
  const page = await (await browser.newContext(options)).newPage()
  const faults: Array<string> = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(request.url())
  })
  await page.goto(pathToFileURL(join(folder, "index.html")).href)
  return { page, faults }
}

/** What axe finds, and whether something sticks out at the side. */
const found = async (page: Page) => {
  await page.addScriptTag({ path: axe })
  const violations = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
  return { violations, wide }
}

const ways: ReadonlyArray<readonly [string, BrowserContextOptions]> = [
  ["at a desk by day", { viewport: { width: 1280, height: 900 } }],
  ["on a phone at night", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }]
]

describe("the page of the embedding", () => {
  for (const [way, options] of ways) {
    it(`${way}: registers, resolves, explains a refusal and counts, by keys alone`, async () => {
      const { faults, page } = await opened(options)
      const press = async (id: string) => {
        await page.locator(`#${id}`).focus()
        await page.keyboard.press("Enter")
      }
      const figures = page.locator("#figures")
      await figures.getByText("0/0").waitFor()
      await press("register")
      await figures.getByText("0/1").first().waitFor()
      await press("c-1-resolve")
      await page.locator("#c-1-verify").waitFor()
      await press("c-1-verify")
      await page.getByRole("alert").getByText("S2-5.1f").waitFor()
      expect(await page.evaluate("document.activeElement.id")).toBe("c-1-verify")
      expect(await found(page)).toEqual({ violations: [], wide: false })

      await page.locator("#person").selectOption("checker")
      await press("c-1-verify")
      await figures.getByText("100.00 %").waitFor()
      expect(await page.getByRole("alert").innerText()).toBe("")
      expect(faults).toEqual([])
    })
  }
})
