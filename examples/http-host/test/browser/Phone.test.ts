// The scorecard on a phone: what asks for somebody is in sight, the rest is a touch or a key away, and nothing is endless.
import { describe, expect, it } from "vitest"
import { settled, sound, walk } from "./walk.ts"

const { open } = walk()

const inEnglish = { language: "en-GB", phone: true } as const

describe("the scorecard on a phone", () => {
  it("shows what missed its target first, folds the rest, and is a few screens long", async () => {
    const seen = await open("/?window=2025-Q2", { phone: true })
    const { page } = seen
    await page.locator(".tile").first().waitFor()
    await settled(seen)
    const folds = page.locator("details.fold")
    expect(await folds.count()).toBeGreaterThan(4)
    expect(await folds.first().locator("h2").innerText()).toContain("未达标")
    expect(await folds.first().getAttribute("open")).not.toBeNull()
    expect(await page.locator("details.fold:not([open])").count()).toBeGreaterThan(3)
    expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThan(6000)
    await sound(seen, "folded")
  })

  it("has an index in sight that opens a group, by keys too", async () => {
    const seen = await open("/?window=2025-Q2", inEnglish)
    const { page } = seen
    const index = page.getByRole("navigation", { name: "Groups" })
    await index.waitFor()
    await settled(seen)
    const link = index.getByRole("link").last()
    const group = page.locator("details.fold").last()
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(await index.evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBe(0)
    await link.focus()
    await page.keyboard.press("Enter")
    await group.locator("tbody a, .tile a").first().waitFor()
    await group.locator("summary:focus").waitFor()
    await page.keyboard.press("Enter")
    await group.locator("tbody a, .tile a").first().waitFor({ state: "hidden" })
    expect(page.url()).not.toContain("#")
    await sound(seen, "by the index")
  })

  it("narrowed to one verdict, all that is left is open", async () => {
    const seen = await open("/?window=2025-Q2&show=no-target", inEnglish)
    await seen.page.locator("details.fold").first().waitFor()
    expect(await seen.page.locator("details.fold:not([open])").count()).toBe(0)
    await sound(seen, "narrowed")
  })

  it("at a desk nothing is folded", async () => {
    const seen = await open("/?window=2025-Q2", {})
    await seen.page.locator(".tile").first().waitFor()
    expect(await seen.page.locator(".fold, .index").count()).toBe(0)
  })
})
