// What is due, at risk or overdue at a dealer: slips to be answered, sheets to be handed over, files to be put right.
import { describe, expect, it } from "vitest"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { listed } from "../Listed.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const shift = [{ from: "09:00", until: "18:00" }]
const lines: ReadonlyArray<Line> = [
  [
    "2025-12-01",
    "WorkingCalendar/company",
    "Published",
    {
      calendar: {
        ...{ id: "company", version: "1", title: { zh: "日历", en: "calendar" }, zone: "Asia/Shanghai" },
        ...{
          from: "2026-01-01",
          until: "2027-01-01",
          weeks: [[shift, shift, shift, shift, shift, [], []]],
          specials: []
        }
      }
    }
  ],
  ["2026-05-08 12:00", "ComplaintSlip/S-1", "Handled"],
  ["2026-05-08 12:00", "ComplaintSlip/S-2", "Handled"],
  ["2026-05-08 13:00", "ComplaintSlip/S-2", "ResultReplied", { result: "done" }],
  ["2026-05-08 14:00", "ComplaintSlip/S-2", "MeasureSubmitted", { measure: "briefing" }],
  ["2026-05-09 08:00", "Notice/N-1", "Arisen", { notice: "correction-sheet" }],
  ["2026-05-08 18:00", "Notice/N-2", "Issued", { notice: "correction-sheet" }]
]

describe("the worklist of a dealer (S2-5.1e, S2-9.3a, S2-9.3b)", () => {
  const at = (instant: string) => {
    const events = tell(...lines, [instant, "Case/other", "Noted", { activity: "later" }])
    return Object.fromEntries(
      listed(events, { deadlines: FtmsCs.deadlines }, instant).map(([id, is, due]) => [id, `${is} ${due}`])
    )
  }
  const end = (text: string) => instantOf(shanghai(text) - 1)

  it("lists what is not done with the last instant that is in time, and nothing that is done", () => {
    const due = { "S-1": end("2026-05-10"), "N-1": end("2026-05-10"), "N-2": instantOf(shanghai("2026-05-09 18:00")) }
    expect(at("2026-05-09 09:00")).toEqual({
      "S-1": `due ${due["S-1"]}`,
      "N-1": `due ${due["N-1"]}`,
      "N-2": `due ${due["N-2"]}`
    })
    expect(at("2026-05-09 22:00")).toEqual({
      "S-1": `at-risk ${due["S-1"]}`,
      "N-1": `at-risk ${due["N-1"]}`,
      "N-2": `overdue ${due["N-2"]}`
    })
    expect(at("2026-05-10 00:00")["S-1"]).toBe(`overdue ${due["S-1"]}`)
  })
})
