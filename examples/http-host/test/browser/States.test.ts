// What the page says when there is no answer: nobody there, too many, a token that does not do any more; and that it comes back by itself.
import { describe, expect, it } from "vitest"
import { type Seen, settled, sound, walk } from "./walk.ts"

const { open } = walk()
const english = { language: "en-GB" } as const

const overloaded = {
  status: 503,
  contentType: "application/problem+json",
  body: JSON.stringify({
    refusal: "TooMany",
    zh: "请求过多；请稍后再试。",
    en: "too many requests; try again later",
    facts: {}
  })
}

const refused = async ({ page }: Seen): Promise<string> => {
  await page.getByRole("alert").first().waitFor()
  return page.getByRole("alert").first().innerText()
}

describe("no answer", () => {
  it("from the first on: it is said, and the page comes by itself once somebody answers", async () => {
    for (const answer of ["nobody", "too many"] as const) {
      const seen = await open("/", english)
      const { page } = seen
      await page.route("**/v1/head*", (route) => (answer === "nobody" ? route.abort() : route.fulfill(overloaded)))
      await page.reload()
      expect(await refused(seen)).toContain(answer === "nobody" ? "cannot be reached" : "too many requests")
      await sound(seen, `${answer} at the beginning`)
      await page.unroute("**/v1/head*")
      await page.locator(".tile").first().waitFor()
      await page.getByRole("alert").first().waitFor({ state: "detached" })
    }
  })

  it("for the forms: they come by themselves too", async () => {
    const seen = await open("/?view=worklist", english)
    const { page } = seen
    await page.route("**/v1/commands*", (route) => route.fulfill(overloaded))
    await page.goto(page.url().replace("worklist", "record"))
    expect(await refused(seen)).toContain("too many requests")
    await page.unroute("**/v1/commands*")
    await page.locator(".commands").first().waitFor()
    await page.getByRole("alert").first().waitFor({ state: "detached" })
  })

  it("while it is open: what was there stays, under what is the matter", async () => {
    const seen = await open("/?window=2025-Q2", english)
    const { page } = seen
    await page.locator(".tile").first().waitFor()
    await settled(seen)
    const heading = await page.locator("h1").innerText()
    await page.route("**/v1/**", (route) => route.abort())
    await page.getByRole("button", { name: "The window before" }).click()
    expect(await refused(seen)).toContain("cannot be reached")
    expect(await page.locator(".tile").count()).toBeGreaterThan(0)
    expect(await page.locator("h1").innerText()).not.toBe(heading)
    await sound(seen, "gone while open")
  })

  it("to a further part of a list: it is said, and the parts that are there stay", async () => {
    const seen = await open("/?view=figure&window=2025&kpi=satisfaction_rate&only=all", english)
    const { page } = seen
    const more = page.locator("section[aria-labelledby=cases]").getByRole("button", { name: "Show more" })
    await more.waitFor()
    await page.route("**/v1/explanations/**", (route) => route.fulfill(overloaded))
    await more.click()
    expect(await refused(seen)).toContain("too many requests")
    expect(await page.locator("section[aria-labelledby=cases] tbody tr").count()).toBeGreaterThan(10)
  })
})

describe("a token that does not do any more", () => {
  it("is asked for while the page is only looked at, and the page stays where it is", async () => {
    const seen = await open("/?window=2025-Q2", english)
    const { page } = seen
    await page.locator(".live.is-live").waitFor()
    await settled(seen)
    await page.route("**/v1/changes*", (route) => route.fulfill({ status: 401, body: "{}" }))
    await page.reload()
    await page.getByRole("dialog", { name: "A token is needed" }).waitFor()
    expect(page.url()).toContain("window=2025-Q2")
  })
})
