/** The page in a browser: it runs, it is as heavy as its documentation says, and what nobody names is not in it. */
import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it, vi } from "vitest"
import * as Bundle from "../bundle/Bundle.ts"
import * as Weights from "../bundle/Weights.ts"
import * as FakePage from "./FakePage.ts"

let script: Bundle.Script

beforeAll(async () => {
  script = await Bundle.script()
}, 60_000)

/** 20 March 2026, 16:00 in Shanghai. */
const now = Date.UTC(2026, 2, 20, 8)

const opened = async () => {
  const page = new FakePage.Page(Bundle.html())
  FakePage.run(script.text, page, now)
  await vi.waitFor(() => expect(page.at("figures").children).toHaveLength(2))
  const press = async (id: string, until: () => void) => {
    page.at(id).click()
    await vi.waitFor(until)
  }
  const shows = (id: string, ...texts: ReadonlyArray<string>) => expect(page.at(id).textContent).toBe(texts.join(" | "))
  return { page, press, shows }
}

const [rate, backlog] = ["投诉解决率 / Complaint resolution rate", "服务台积压案件数 / Desk: backlog"]

describe("the page", () => {
  it("begins with empty books, which have no rate", async () => {
    const { shows } = await opened()
    shows("complaints")
    shows("figures", rate, "—", "0/0", backlog, "0", "0/1")
  })

  it("registers, resolves, explains a refusal, and counts", async () => {
    const { page, press, shows } = await opened()
    await press("register", () => shows("complaints", "c-1", "未解决 / open", "答复 / Answer", "解决 / Resolve"))
    await press("register", () => shows("figures", rate, "0.00 %", "0/2", backlog, "2", "2/1"))
    await press("c-1-resolve", () => shows("figures", rate, "0.00 %", "0/2", backlog, "1", "1/1"))
    await press("c-1-verify", () =>
      expect(page.at("refusal").textContent).toMatch(/S2-5\.1f.+ \/ .+customer-relations/)
    )
    expect(page.at("c-1-verify").focused).toBe(true)

    page.at("person").value = "checker"
    await press("c-1-verify", () => shows("figures", rate, "50.00 %", "1/2", backlog, "1", "1/1"))
    shows("refusal")
    expect(page.getElementById("c-1-verify")).toBe(null)
    expect(page.at("register").focused).toBe(true)
  })
})

describe("its script", () => {
  it("is as heavy as the documentation says", () => {
    const page = readFileSync(new URL("../../../docs/embed.md", import.meta.url), "utf8")
    const table = Weights.table(script)
    expect(Weights.stale(page, table)).toEqual([])
    const wrong = table.replace(/\| gzip \| \S+/, "| gzip | 1.0").replace("Effect", "Effort")
    expect(Weights.stale(Weights.put(page, wrong), table)).toEqual(["gzip", "of it: Effort", "of it: Effect"])
  })

  it("comes of owners that are known, and of no clause, no calendar and no other figure", () => {
    expect([...Bundle.shares(script).keys()].filter((name) => name.includes(".ts"))).toEqual([])
    const paths = [...script.inputs.keys()].filter((path) => path.startsWith("packages/core/src/"))
    expect(paths.filter((path) => /\/(clauses|audit|commands)\/|Clauses|Chinese|index\.ts/.test(path))).toEqual([])
  })

  it("by the index has what is named, and nothing else", async () => {
    const { inputs } = await Bundle.scriptOf(`
      import { Books, Case, Memory, Stream } from "@servicebook/core"
      Books.open(Memory.layer({ tenant: "acme", streams: Stream.streams(Case.stream) }))`)
    const paths = [...inputs.keys()]
    expect(paths).toContain("packages/core/src/streams/Case/Command.ts")
    expect(paths.filter((path) => /\/(policy|audit|judge)\/|streams\/(Repair|Survey)/.test(path))).toEqual([])
  })
})
