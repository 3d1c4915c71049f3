// The scorecard as an HTML page: whole by itself, well formed, and nothing that data says is read as HTML.
import { beforeAll, describe, expect, it } from "vitest"
import { chart } from "../src/report/PageChart.ts"
import { escaped, html } from "../src/text/Html.ts"
import { quarterExport, run } from "./Run.ts"
import { type Line, told } from "./Told.ts"

let log: string
beforeAll(async () => {
  log = await quarterExport()
})

const page = async (language: "zh" | "en" | "both", ...args: ReadonlyArray<string>) =>
  (await run("scorecard", "--window", "2025-Q1", "--html", "--lang", language, "--log", log, ...args)).out

/** The elements that are opened and not closed, in order. */
const unclosed = (text: string): ReadonlyArray<string> => {
  const open: Array<string> = []
  for (const [, end, name = "", rest = ""] of text.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)) {
    if (["meta", "line", "circle", "polyline"].includes(name) || rest.endsWith("/")) continue
    if (end === "") open.push(name)
    else if (open.at(-1) === name) open.pop()
    else open.push(`/${name}`)
  }
  return open
}

describe("the page", () => {
  it("says what the table says, in the language asked for, and fetches nothing", async () => {
    const text = await page("en")
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(text).toMatch(/Complaint resolution rate.*66\.67 %.*≥ 90\.00 %.*<td class="verdict missed">missed<\/td>/)
    expect(text).toContain("Known up to: Position")
    expect(text).not.toMatch(/(src|href)=|@import|url\(|<script/)
    expect(unclosed(text)).toEqual([])
    const chinese = await page("zh")
    expect(chinese).toContain('<html lang="zh-CN">')
    expect(chinese).toContain("投诉解决率")
    expect(chinese).not.toContain("Complaint resolution rate")
    expect(await page("both")).toContain("投诉解决率 / Complaint resolution rate")
  })

  it("names clauses with their rules, and shows every window before", async () => {
    const text = await page("en", "--trend", "2")
    expect(text).toMatch(/<abbr title="S0-3\.1\.4a: [^"]+">OBL-P-02 §3\.1\.4 a<\/abbr>/)
    expect(text).toContain('<th scope="col" class="number">2024-Q3</th><th scope="col" class="number">2024-Q4</th>')
  })

  it("tells apart what is not configured, has nothing to count, or may still move, here and in windows before", async () => {
    const args = ["scorecard", "--window", "2025-Q2", "--html", "--trend", "1", "--lang", "en", "--log", log]
    const text = (await run(...args)).out
    const row = (title: string) => text.split("<tr>").find((one) => one.startsWith(`<th scope="row">${title}`)) ?? ""
    expect(row("Calls answered in time")).toContain(
      '<td class="open">not configured: seconds within which a call is answered (answerSeconds)</td>'
    )
    expect(row("Calls answered in time")).toContain('<td class="number open">not configured</td>')
    expect(row("Complaint resolution rate")).toContain('<td class="open">undefined</td>')
    expect(row("Milestones met")).toContain('<td class="number open">—</td>')
    const early = (await run(...args, "--head", "2")).out
    expect(early).toMatch(/<td class="number open">[^<]+ \(provisional\)<\/td>/)
    const year = (await run("scorecard", "--window", "2025", "--html", "--lang", "both", "--log", log)).out
    expect(year).toContain('<td class="verdict missed">暂未达标 / missed so far</td>')
    expect(year).toContain('<li class="missed-so-far"><b>1</b> 暂未达标 / missed so far</li>')
    for (const word of ["undefined", "not configured", "provisional"]) expect(text).toContain(`<dt>${word}</dt>`)
  })

  it("counts its verdicts at the top, and names every table by its section", async () => {
    const text = await page("en")
    const [, list = ""] = /<ul class="summary">(.*)<\/ul>/.exec(text) ?? []
    expect(list).toContain('<li class="missed"><b>1</b> missed</li>')
    const total = [...list.matchAll(/<b>(\d+)<\/b>/g)].reduce((sum, [, n]) => sum + Number(n), 0)
    expect(total).toBe(text.split('class="rule"').length - 1)
    for (const [, of] of text.matchAll(/aria-labelledby="([^"]+)"/g)) expect(text).toContain(`<h2 id="${of}">`)
    expect(text.match(/<table(?! aria-labelledby)/)).toBeNull()
    expect(text.match(/<th(?!ead| scope)/)).toBeNull()
  })

  it("gives a rule in two languages the width of the table, and keeps it beside the title in one", async () => {
    const both = await page("both", "--trend", "2")
    const [, columns = ""] = /<table aria-labelledby="indicators"><thead><tr>(.*?)<\/tr>/.exec(both) ?? []
    const width = columns.split("<th ").length - 1
    expect(both).toContain('<body class="both">')
    expect(both).toContain(`</tr><tr class="about"><td colspan="${width}" class="rule">`)
    expect(both).not.toContain('<span class="rule">')
    expect(unclosed(both)).toEqual([])
    expect(await page("zh")).not.toContain('class="about"')
  })

  it("reads nothing of the books as HTML", async () => {
    const name = `<img src=x onerror="alert('&')">`
    const registered: ReadonlyArray<Line> = [
      ["2025-02-03 09:00", "Case/C-1", "Registered", { class: "complaint" }, [`department:${name}`]]
    ]
    const hostile = await told("hostile.ndjson", registered)
    const args = ["scorecard", "--window", "2025-Q1", "--html", "--by", "department", "--log", hostile]
    const { code, err, out } = await run(...args)
    expect(code, err).toBe(0)
    expect(out).toContain(escaped(name))
    expect(out).not.toContain("<img")
  })
})

describe("a drawing", () => {
  const point = (label: string, value: string | null) => ({ label, value, display: value ?? "—" })
  const places = (...values: ReadonlyArray<string | null>) =>
    [
      ...chart(
        values.map((value, at) => point(`w${at}`, value)),
        null
      ).text.matchAll(/points="([^"]+)"/g)
    ].map(([, text]) => text)

  it("rises with the value, and is broken where a window has none", () => {
    expect(places("0", "1/2", "1")).toEqual(["4.0,32.0 70.0,18.0 136.0,4.0"])
    expect(places("0", "1", null, "1/2", "1")).toEqual(["4.0,32.0 37.0,4.0", "103.0,18.0 136.0,4.0"])
  })

  it("has a dot where a window has no neighbour, so that it is seen", () => {
    const dots = (...values: ReadonlyArray<string | null>) =>
      [
        ...chart(
          values.map((value, at) => point(`w${at}`, value)),
          null
        ).text.matchAll(/<circle cx="([^"]+)" cy="([^"]+)" r="1.5"/g)
      ].map(([, x, y]) => `${x},${y}`)
    expect(dots("0", null, "1")).toEqual(["4.0,32.0", "136.0,4.0"])
    expect(dots("1/3")).toEqual(["70.0,18.0"])
    expect(dots("0", "1")).toEqual([])
  })

  it("has the target among what it shows, says its values, and is a dash without any", () => {
    expect(chart([point("a", "1")], "0").text).toContain('class="bound" x1="0" x2="140" y1="32.0" y2="32.0"')
    expect(chart([point("a", "1"), point("b", null)], null).text).toContain("<title>a: 1; b: —</title>")
    expect(chart([point("a", null)], "1").text).toBe("–")
  })
})

describe("a template", () => {
  it("escapes texts, and takes what templates made as it is", () => {
    expect(html`<b title="${'"'}">${"<&>'"}${html`<i>${1}</i>`}</b>`.text).toBe(
      '<b title="&quot;">&lt;&amp;&gt;&#39;<i>1</i></b>'
    )
  })
})
