// The host with the sample company on a free port, and Chromium to walk through its page. What the browser complains of, and
// what it asks of others than the host, fails the test.
import { Memory, Streams } from "@servicebook/core"
import { events } from "@servicebook/sample-company"
import axe from "axe-core"
import * as Effect from "effect/Effect"
import { HttpServer } from "effect/http"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, expect } from "vitest"
import { Life } from "../../src/operate/Life.ts"
import * as Books from "../../src/serve/Books.ts"
import { type Called, hosted, tokenOf } from "../hosted.ts"

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"]
]

const history = [...events({ events: 3000, tenant: "acme" })]

const books = Layer.unwrap(
  Effect.gen(function* () {
    const of = (tenant: string) => Memory.make({ tenant, streams: Streams.all })
    const acme = of("acme")
    yield* acme.restore(history)
    return Books.given(
      new Map([
        ["acme", acme],
        ["empty", of("empty")]
      ])
    )
  })
).pipe(Layer.orDie)

/** Somebody who looks at the page, and how. */
export interface Reader {
  readonly called?: Called
  readonly language?: "zh-CN" | "en-GB"
  readonly dark?: boolean
  readonly phone?: boolean
}

/** What a reader has before them, and what went wrong in it. */
export interface Seen {
  readonly page: Page
  readonly token: string
  readonly faults: ReadonlyArray<string>
}

const watched = (page: Page, origin: string): Array<string> => {
  const faults: Array<string> = []
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`))
  page.on("console", (said) => {
    // That an answer was refused the browser tells too; the page explains it, and tests of refusals look for that.
    if (said.type() === "error" && !said.text().startsWith("Failed to load resource")) faults.push(said.text())
  })
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith("data:")) faults.push(`asks elsewhere: ${url}`)
  })
  return faults
}

/** Starts the host and the browser for the tests of a file. */
export const walk = () => {
  const runtime = ManagedRuntime.make(hosted({}, books))
  const opened: Array<BrowserContext> = []
  let browser: Browser
  let origin = ""
  beforeAll(async () => {
    const address = await runtime.runPromise(HttpServer.addressFormattedWith(Effect.succeed))
    origin = `http://127.0.0.1:${new URL(address).port}`
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"
    browser = await chromium.launch({ executablePath, headless: true, args: flags })
  })
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser?.close()
    await runtime.runPromise(Effect.flatMap(Life, ({ end }) => end))
    await runtime.dispose()
  })
  const open = async (path: string, reader: Reader = {}): Promise<Seen> => {
    const { called = { roles: ["after-sales-manager"] }, dark = false, language = "zh-CN", phone = false } = reader
    const context = await browser.newContext({
      locale: language,
      colorScheme: dark ? "dark" : "light",
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 }
    })
    opened.push(context)
    const page = await context.newPage()
    const faults = watched(page, origin)
    const token = await tokenOf(called)
    await page.goto(`${origin}${path}#token=${token}`)
    return { page, token, faults }
  }
  /** What the API answers a reader. */
  const asked = async (path: string, token: string): Promise<unknown> =>
    (await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })).json()
  /** Orders something from elsewhere. */
  const order = (path: string, token: string, body: unknown): Promise<Response> =>
    fetch(origin + path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID()
      },
      body: JSON.stringify(body)
    })
  return { open, asked, order }
}

/** Opens every group that is folded on a narrow screen. */
export const unfolded = async ({ page }: Seen): Promise<void> => {
  await page.evaluate("for (const fold of document.querySelectorAll('details.fold')) fold.open = true")
}

/** Waits until nothing is on its way. */
export const settled = async ({ page }: Seen): Promise<void> => {
  await page.locator(".skeleton, [aria-busy=true]").first().waitFor({ state: "detached", timeout: 60_000 })
}

interface Found {
  readonly violations: ReadonlyArray<{
    readonly id: string
    readonly impact: string
    readonly nodes: ReadonlyArray<{ readonly html: string }>
  }>
}

/** Nothing that hinders anybody, nothing wider than the screen, and nothing that went wrong so far. */
export const sound = async (seen: Seen, where: string): Promise<void> => {
  await settled(seen)
  const { page } = seen
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate("axe.run(document)")) as Found
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(serious.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`)).toEqual([])
  const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
  expect(over, `${where} is wider than the screen`).toBeLessThanOrEqual(0)
  expect(seen.faults, where).toEqual([])
}
