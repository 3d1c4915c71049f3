// Entering facts through the page: by keys alone, refused and explained, pressed twice, and over a line that breaks.
import { assert, describe, expect, it } from "vitest"
import { type Seen, sound, walk } from "./walk.ts"

const { asked, open, order } = walk()

const english = { language: "en-GB", called: { roles: ["after-sales-manager"] } } as const

const versions = async (seen: Seen, stream: string): Promise<number> =>
  ((await asked(`/v1/streams/${stream}`, seen.token)) as { readonly of?: number }).of ?? 0

const form = (seen: Seen) => seen.page.locator("form.order")

describe("a complaint", () => {
  it("is registered by keys alone, from the list of what can be entered to the record", async () => {
    const seen = await open("/?view=record", english)
    const { page } = seen
    await page.locator("#command-Case\\.register").first().focus()
    await page.keyboard.press("Enter")
    await form(seen).getByLabel("Code", { exact: true }).focus()
    await page.keyboard.type("C-keys")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Complaint")
    await form(seen).getByLabel("When it happened optional").focus()
    await page.keyboard.type("2026-02-03 12:00")
    await page.keyboard.press("Enter")
    await page.getByText("Recorded", { exact: true }).first().waitFor()
    await sound(seen, "recorded")
    await page.getByRole("link", { name: "See the record" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(await page.locator(".timeline .when").first().innerText()).toContain("2026-02-03 12:00")
  })

  it("that lacks something is sent nowhere: the field says what, and has the focus", async () => {
    const seen = await open("/?view=record&command=Case.register", english)
    const { page } = seen
    await form(seen).getByLabel("Code", { exact: true }).fill("C-lacks")
    await form(seen).getByRole("button", { name: "Enter" }).click()
    await page.getByText("this is needed").waitFor()
    await page.locator("#input\\.class:focus").waitFor()
    await sound(seen, "lacking")
    expect(await versions(seen, "Case/C-lacks")).toBe(0)
  })
})

describe("a refusal of the books", () => {
  it("is explained in the form, in the reader's language, and what was written stays", async () => {
    const seen = await open("/?view=record&command=Case.fileAppeal", { called: english.called })
    const { page } = seen
    await form(seen).getByLabel("编号", { exact: true }).fill("C-nowhere")
    await page.locator("#input\\.by").fill("K-1")
    await page.locator("#input\\.grounds").fill("不属实")
    await form(seen).getByRole("button", { name: "登记" }).click()
    const refused = form(seen).getByRole("alert")
    await refused.waitFor()
    expect(await refused.innerText()).toContain("案件尚不存在；请先登记。")
    expect(await page.locator("#input\\.grounds").inputValue()).toBe("不属实")
    await sound(seen, "refused")
  })

  it("what the roles of the reader do not do is not offered, with those that do and the clause", async () => {
    const seen = await open("/?view=record", { ...english, called: { roles: ["technician"] } })
    const answer = seen.page.locator(".prominent [aria-disabled=true]", { hasText: "Record the answer" })
    await answer.waitFor()
    expect(await answer.innerText()).toMatch(/follow-up staff, customer relations\s*\(S0-2.4\)/)
    expect(await seen.page.locator("#command-Survey\\.answer").count()).toBe(0)
  })
})

describe("pressed twice, and over a line that breaks", () => {
  const filled = async (id: string): Promise<Seen> => {
    const seen = await open("/?view=record&command=Case.register", english)
    await form(seen).getByLabel("Code", { exact: true }).fill(id)
    await seen.page.locator("#input\\.class").selectOption("complaint")
    return seen
  }

  it("is recorded once", async () => {
    const seen = await filled("C-twice")
    await form(seen).getByRole("button", { name: "Enter" }).dblclick()
    await seen.page.getByText("Recorded", { exact: true }).first().waitFor()
    expect(await versions(seen, "Case/C-twice")).toBe(1)
  })

  it("is sent again under the same key: recorded, though the first answer was lost", async () => {
    const seen = await filled("C-lost")
    const keys: Array<string | undefined> = []
    await seen.page.route("**/v1/streams/Case/C-lost", async (route) => {
      keys.push(route.request().headers()["idempotency-key"])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await form(seen).getByRole("button", { name: "Enter" }).click()
    await seen.page.getByText("It was recorded before").first().waitFor()
    expect(keys.length).toBe(2)
    expect(new Set(keys).size).toBe(1)
    expect(await versions(seen, "Case/C-lost")).toBe(1)
  })
})

describe("a correction", () => {
  it("takes a reason, and stands beside what it corrects", async () => {
    const registered = { command: "register", input: { class: "complaint" }, subjects: ["customer:K-1"] }
    const seen = await open("/?view=record&command=Case.correctEvent", english)
    const { page, token } = seen
    const { events } = (await (await order("/v1/streams/Case/C-wrong", token, registered)).json()) as {
      readonly events: ReadonlyArray<{ readonly position: number; readonly body: { readonly id: string } }>
    }
    const [{ body, position } = assert.fail()] = events
    await form(seen).getByLabel("Code", { exact: true }).fill("C-wrong")
    await page.locator("#input\\.concerns").fill(body.id)
    await page.locator("#input\\.data").fill('{"class":"consultation"}')
    await form(seen).getByRole("button", { name: "Enter" }).click()
    await page.getByText("this is needed").waitFor()
    await page.locator("#around\\.reason").fill("taken down wrongly")
    await form(seen).getByRole("button", { name: "Enter" }).click()
    await page.getByRole("link", { name: "See the record" }).click()
    const [first, second] = [page.locator(".timeline li").first(), page.locator(".timeline li").last()]
    await first.getByText(`Corrected #${position + 1}`).waitFor()
    await second.getByText(`Registered #${position}`).waitFor()
    expect(await first.locator("code", { hasText: body.id }).count()).toBe(1)
    await sound(seen, "corrected")
  })
})

describe("drilling down by keys", () => {
  it("the focus goes to what is new, and back to where it was", async () => {
    const seen = await open("/?window=2025-Q2", english)
    const { page } = seen
    await page.locator("#tile-first_time_repair_rate").focus()
    await page.keyboard.press("Enter")
    await page.locator(".huge").waitFor()
    await page.locator("h1:focus").waitFor()
    await page.goBack()
    await page.locator(".tile").first().waitFor()
    await page.locator("#tile-first_time_repair_rate:focus").waitFor()
    await page.keyboard.press("Tab")
    await page.locator("#tile-inspection_rate:focus").waitFor()
    await sound(seen, "back")
  })

  it("the first key leads past the header", async () => {
    const seen = await open("/?window=2025-Q2", english)
    await seen.page.locator(".tile").first().waitFor()
    await seen.page.keyboard.press("Tab")
    await seen.page.keyboard.press("Enter")
    await seen.page.waitForURL(/#content/)
  })
})
