// What the page shows is what the API says: now, as known in the past, under other readings; and it follows what changes.
import { describe, expect, it } from "vitest"
import { type Seen, settled, sound, walk } from "./walk.ts"

const { asked, open, order } = walk()

interface Answered {
  readonly indicators: ReadonlyArray<{ readonly figure: { readonly display: string } }>
}

const figure = async (seen: Seen, kpi: string, query: string): Promise<string | undefined> =>
  ((await asked(`/v1/figures/${kpi}?window=2025-Q2${query}`, seen.token)) as Answered).indicators[0]?.figure.display

const tile = (seen: Seen, kpi: string) => seen.page.locator(".tile", { has: seen.page.locator(`#tile-${kpi}`) })

describe("as known on", () => {
  it("the slider moves the head by keys: the page says so, and shows what was known then", async () => {
    const seen = await open("/?window=2025-Q2", { language: "en-GB" })
    const { page } = seen
    await tile(seen, "satisfaction_rate").waitFor()
    const now = await tile(seen, "satisfaction_rate").locator(".large").innerText()
    expect(now).toBe(await figure(seen, "satisfaction_rate", ""))

    await page.getByRole("textbox", { name: "As known on, as year-month-day" }).fill("2025-05-21")
    await page.keyboard.press("Enter")
    await page.getByText("Everything below is as it was known then").waitFor()
    await page.getByRole("slider", { name: "As known on" }).focus()
    await page.keyboard.press("ArrowLeft")
    await page.waitForURL(/head=2025-05-20T15:59:59.999Z/)
    await settled(seen)
    const then = await figure(seen, "satisfaction_rate", "&head=2025-05-20T15:59:59.999Z")
    await tile(seen, "satisfaction_rate")
      .locator(".large", { hasText: then ?? "none" })
      .waitFor()
    expect(then).not.toBe(now)
    expect(await tile(seen, "satisfaction_rate").innerText()).toContain("provisional")
    expect(await page.locator(".standing").innerText()).toContain("Held in the past")
    await sound(seen, "in the past")

    await page.getByRole("button", { name: "Back to now" }).click()
    await tile(seen, "satisfaction_rate").locator(".large", { hasText: now }).waitFor()
  })

  it("an address shared by somebody else is the same place, and holds no token", async () => {
    const path = "/?view=figure&window=2025-Q2&head=2025-05-20T15:59:59.999Z&kpi=satisfaction_rate"
    const seen = await open(path)
    await seen.page.locator(".huge").waitFor()
    expect(await seen.page.locator(".huge").innerText()).toBe(
      await figure(seen, "satisfaction_rate", "&head=2025-05-20T15:59:59.999Z")
    )
    expect(seen.page.url()).not.toContain("token")
  })
})

describe("the rows of a figure", () => {
  it("that count against it say what they do not meet, as the API does", async () => {
    const seen = await open("/?view=figure&window=2025-Q2&kpi=satisfaction_rate", {})
    const { page, token } = seen
    const { rows } = (await asked("/v1/explanations/satisfaction_rate?window=2025-Q2&only=missed", token)) as {
      readonly rows: ReadonlyArray<{ readonly unmet: ReadonlyArray<{ readonly zh: string }> }>
    }
    await page.locator(".unmet").first().waitFor()
    const told = rows.map(({ unmet }) => `未满足：${unmet.map(({ zh }) => zh).join("；")}`)
    expect(told.length).toBeGreaterThan(0)
    expect(await page.locator(".unmet").allInnerTexts()).toEqual(told)
    expect(await page.locator("td:has(.unmet)").first().innerText()).toBe(`计入，不在分子中\n${told[0]}`)
    await sound(seen, "what is not met")
  })
})

describe("readings", () => {
  it("are switched on the spot: figure, verdict and address follow", async () => {
    const seen = await open("/?view=figure&window=2025-Q2&kpi=first_time_repair_rate", { language: "en-GB" })
    const { page } = seen
    const option = page.getByRole("radio", { name: /^by unit/ })
    await option.click()
    await page.waitForURL(/reading=unit:vehicle/)
    const other = await figure(seen, "first_time_repair_rate", "&reading=unit%3Dvehicle")
    await page.locator(".huge", { hasText: other ?? "none" }).waitFor()
    await page.getByText("Read otherwise than by default").waitFor()
    await sound(seen, "another reading")
    await page.getByRole("button", { name: "Back to the defaults" }).click()
    await page.locator(".huge", { hasText: (await figure(seen, "first_time_repair_rate", "")) ?? "none" }).waitFor()
  })
})

describe("live", () => {
  it("what is recorded elsewhere is there without being asked for, and told to those who listen", async () => {
    const seen = await open("/?view=stream&stream=Case/C-live", { language: "en-GB" })
    const { page, token } = seen
    await page.locator(".live.is-live").waitFor()
    await settled(seen)
    const { status } = await order("/v1/streams/Case/C-live", token, {
      command: "register",
      input: { class: "complaint" },
      subjects: ["customer:K-1", "outlet:O-01"],
      occurredAt: "2026-02-03T04:00:00.000Z"
    })
    expect(status).toBe(200)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    await page.getByText("The books have changed").waitFor({ state: "attached" })
    await sound(seen, "a change from elsewhere")
    await page.getByRole("button", { name: "中文" }).click()
    await page.getByRole("heading", { name: "登记 Registered" }).waitFor()
    expect(await page.locator(".subjects li").allInnerTexts()).toEqual(["客户 K-1", "网点 O-01"])
    expect(await page.locator(".subjects a").count()).toBe(1)
    await page.getByRole("link", { name: "网点 O-01" }).click()
    await page.getByRole("heading", { level: 1, name: /^记分卡 .* 网点 O-01$/ }).waitFor()
  })

  it("what nobody answered is asked again by itself", async () => {
    const seen = await open("/?view=record", { language: "en-GB" })
    const { page } = seen
    await page.locator(".commands").first().waitFor()
    await page.route("**/v1/worklist*", (route) => route.abort())
    await page.getByRole("navigation").getByRole("link", { name: "Deadlines" }).click()
    await page.getByText("the host cannot be reached").waitFor()
    await sound(seen, "cut off")
    await page.unroute("**/v1/worklist*")
    await page.locator("table.cards").first().waitFor()
    await page.getByRole("alert").first().waitFor({ state: "detached" })
  })

  it("cut off, it says so and is live again by itself", async () => {
    const seen = await open("/?view=worklist", { language: "en-GB" })
    const { page } = seen
    await page.locator(".live.is-live").waitFor()
    await page.route("**/v1/changes*", (route) => route.abort())
    await page.reload()
    await page.locator(".live.is-lost").waitFor()
    expect(await page.locator(".live").innerText()).toContain("Not live")
    await page.unroute("**/v1/changes*")
    await page.locator(".live.is-live").waitFor()
  })
})
