// What readers are told in words: what was not yet due, what a target came to so far, and the values of a record.
import { describe, expect, it } from "vitest"
import { type Seen, settled, sound, unfolded, walk } from "./walk.ts"

const { asked, open } = walk()

interface Card {
  readonly filings: ReadonlyArray<{
    readonly attainment: { readonly due: number; readonly missing: number; readonly notYetDue: number }
  }>
}

const past = "window=2025-Q2&head=2025-05-20T15:59:59.999Z"
const read = ({ page }: Seen, selector: string): Promise<ReadonlyArray<string>> =>
  page.locator(selector).allInnerTexts()

describe("as known on a past day", () => {
  it("papers that could still be filed are not yet due, and a verdict says that it is one so far", async () => {
    const seen = await open(`/?${past}`, {})
    const { page, token } = seen
    const { filings } = (await asked(`/v1/scorecard?${past}`, token)) as Card
    const due = filings.filter(({ attainment }) => attainment.due > 0)
    expect(due.some(({ attainment }) => attainment.notYetDue > 0)).toBe(true)
    await page.locator(".tile .verdict").first().waitFor()
    await settled(seen)
    await unfolded(seen)
    const told = due.map(({ attainment }) => String(attainment.notYetDue))
    expect(await read(seen, '.papers td[data-label="未到期"]')).toEqual(told)
    const verdicts = new Set((await read(seen, ".tile .verdict.met, .tile .verdict.missed")).map((one) => one.slice(2)))
    expect([...verdicts].filter((one) => !one.startsWith("暂"))).toEqual([])
    expect((await read(seen, ".glance button.missed-so-far")).join()).toMatch(/^\d+ 暂未达标$/)
    await page.locator(".glance button.missed-so-far").click()
    await page.waitForURL(/show=missed-so-far/)
    await sound(seen, "what is missed so far")
  })
})

describe("a record", () => {
  it("as it stands has words for fields and values, in either language", async () => {
    for (const [language, state] of [
      ["zh-CN", ["状态", "已关闭"]],
      ["en-GB", ["State", "Closed"]]
    ] as const) {
      const { page } = await open("/?view=stream&stream=Case/planned%2Fmarch-entered-in-april", { language })
      await page.locator("summary").last().click()
      await page.locator("details dt[title=state]").waitFor()
      const facts = page.locator("details .facts div", { has: page.locator("dt[title=state]") })
      expect((await facts.innerText()).split("\n")).toEqual(state)
    }
  })
})
