// A manager, an auditor and a technician walk through every view, in either language, on a desk and on a phone, by day and night.
import { describe, expect, it } from "vitest"
import { tokenOf } from "../hosted.ts"
import { type Reader, type Seen, sound, unfolded, walk } from "./walk.ts"

const { asked, open } = walk()

const readers: ReadonlyArray<readonly [string, Reader]> = [
  ["a manager in Chinese at a desk", { called: { roles: ["after-sales-manager"] } }],
  [
    "a manager in English on a phone at night",
    { called: { roles: ["after-sales-manager"] }, language: "en-GB", phone: true, dark: true }
  ],
  ["an auditor in English at a desk at night", { called: { roles: ["auditor"] }, language: "en-GB", dark: true }],
  ["an auditor in Chinese on a phone", { called: { roles: ["auditor"] }, phone: true }],
  ["a technician in Chinese on a phone at night", { called: { roles: ["technician"] }, phone: true, dark: true }],
  ["a technician in English at a desk", { called: { roles: ["technician"] }, language: "en-GB" }]
]

const headed = async ({ page }: Seen, name: string): Promise<void> => {
  await page.getByRole("heading", { level: 1, name }).waitFor()
}

const words = (language: Reader["language"]) => {
  const en = language === "en-GB"
  return {
    lang: en ? "en" : "zh-CN",
    figure: en ? "First-time repair rate" : "一次维修合格率",
    quarter: en ? "Q2 2025" : "2025 年第 2 季度",
    all: en ? "All" : "全部",
    deadlines: en ? "Deadlines" : "期限",
    ranking: en ? "Ranking" : "排名",
    enter: en ? "Enter" : "登记",
    register: en ? "Register" : "登记来件"
  }
}

describe("the views", () => {
  /** A technician who has something to do; what is on others the host tells those who oversee them alone. */
  const busy = async (): Promise<string> => {
    const { items } = (await asked("/v1/worklist", await tokenOf({}))) as {
      readonly items: ReadonlyArray<{ readonly holder: { readonly staff: string | null } }>
    }
    return items.find(({ holder }) => holder.staff !== null)?.holder.staff ?? ""
  }

  it.each(readers)("%s", async (_, { called, ...look }) => {
    const reader = { ...look, called: { subject: await busy(), ...called } }
    const say = words(reader.language)
    const seen = await open("/?window=2025-Q2", reader)
    const { page } = seen
    await page.locator(".tile").first().waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe(say.lang)
    expect(await page.locator("html").getAttribute("data-theme")).toBe(reader.dark === true ? "dark" : "light")
    await sound(seen, "scorecard")

    await unfolded(seen)
    await page.locator("#tile-first_time_repair_rate").click()
    await headed(seen, `${say.figure} · ${say.quarter}`)
    await page.getByRole("button", { name: say.all, exact: true }).click()
    // Other people's cases and ranks are not for technicians: the page says so in their place.
    const isOverseer = called?.roles?.[0] !== "technician"
    const cases = page.locator("section[aria-labelledby=cases]")
    await cases
      .locator(isOverseer ? "tbody a" : ".empty")
      .first()
      .waitFor()
    await sound(seen, "figure")

    for (const [name, inside] of [
      [say.ranking, isOverseer ? "table.narrow" : ".empty"],
      [say.enter, ".commands"],
      [say.deadlines, "table.cards"]
    ] as const) {
      await page.getByRole("navigation").getByRole("link", { name, exact: true }).click()
      await page.locator(inside).first().waitFor()
      await sound(seen, name)
    }

    await page.locator("table.cards tbody a").first().click()
    await page.locator(".timeline li").first().waitFor()
    await sound(seen, "stream")
  })
})

describe("states", () => {
  it("books without anything in them: nothing is there, and it is said", async () => {
    const seen = await open("/?window=2025-Q2", { called: { tenant: "empty", roles: ["auditor"] } })
    await seen.page.getByText("账簿里还没有事件").waitFor()
    expect(await seen.page.locator(".tile, table, .glance").count()).toBe(0)
    await sound(seen, "empty books")
    await seen.page.getByRole("link", { name: "登记第一件事" }).click()
    await seen.page.locator(".commands").first().waitFor()
    await sound(seen, "the first thing")
  })

  it("what cannot be read is refused with the remedy, in the reader's language", async () => {
    const seen = await open("/?window=2025-Q9", { language: "en-GB" })
    const refused = seen.page.getByRole("alert").first()
    await refused.waitFor()
    expect(await refused.innerText()).toContain("2025-Q9")
    expect(await refused.innerText()).toMatch(/Request\s+[\w-]{8,}/)
    await sound(seen, "refused")
  })

  it("without a token it is asked for; with one the place is where it was", async () => {
    const seen = await open("/?view=worklist", { called: { validFor: "-5 minutes" }, language: "en-GB" })
    const { page } = seen
    await page.getByRole("dialog", { name: "A token is needed" }).waitFor()
    const other = await open("/?view=worklist", {})
    await page.getByLabel("Token", { exact: true }).fill(other.token)
    await page.getByRole("button", { name: "Go on" }).click()
    await page.locator("table.cards").first().waitFor()
    expect(page.url()).toContain("view=worklist")
    expect(page.url()).not.toContain(other.token)
    await sound(seen, "with a new token")
  })

  it("every group of the scorecard has a title in the reader's language", async () => {
    const seen = await open("/?window=2025-Q2", {})
    await seen.page.locator("#row-desk_backlog").waitFor()
    await seen.page.getByRole("heading", { level: 2, name: /^服务台 service-desk/ }).waitFor()
    for (const title of await seen.page.locator("h2").allInnerTexts()) expect(title).toMatch(/^\p{Script=Han}/u)
  })

  it("of deadlines that come in parts, none is counted as if they were all", async () => {
    const { page } = await open("/", { language: "en-GB" })
    await page.route("**/v1/worklist*", (route) =>
      route.continue({ url: route.request().url().replace("limit=100", "limit=20") })
    )
    await page.getByRole("navigation").getByRole("link", { name: "Deadlines" }).click()
    const heading = page.getByRole("heading", { level: 2 })
    await page.getByRole("button", { name: "Show more" }).waitFor()
    expect(await heading.last().innerText()).toMatch(/\d\+$/)
    while ((await page.getByRole("button", { name: "Show more" }).count()) > 0) {
      const shown = await page.locator("table.cards tbody tr").count()
      await page.getByRole("button", { name: "Show more" }).click()
      await expect.poll(() => page.locator("table.cards tbody tr").count()).toBeGreaterThan(shown)
    }
    for (const title of await heading.allInnerTexts()) expect(title).toMatch(/ \d+$/)
  })

  it("language and colours are switched, and kept", async () => {
    const seen = await open("/?view=worklist", {})
    const { page } = seen
    await page.getByRole("button", { name: "English" }).click()
    await page.getByRole("heading", { level: 1, name: "Deadlines · The company" }).waitFor()
    await page.getByRole("button", { name: "Dark" }).click()
    await page.reload()
    await page.getByRole("heading", { level: 1, name: "Deadlines · The company" }).waitFor()
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark")
    await sound(seen, "switched")
  })

  it("what was switched is kept before the next picture: the page may be left at once", async () => {
    const { page } = await open("/", {})
    const press = (button: string) => `
      document.querySelector(${JSON.stringify(button)}).click()
      await new Promise((done) => setTimeout(done))`
    await page.getByRole("button", { name: "English" }).waitFor()
    const kept = await page.evaluate(`(async () => {
      ${press(".looks button[lang]")}
      ${press(".looks button:not([lang])")}
      return { ...localStorage, lang: document.documentElement.lang, theme: document.documentElement.dataset.theme }
    })()`)
    expect(kept).toMatchObject({ "servicebook-language": "en", "servicebook-theme": "dark", theme: "dark", lang: "en" })
  })
})
