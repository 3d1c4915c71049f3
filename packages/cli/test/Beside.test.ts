// incidents and assessments, and what conformance finds beside steps: every finding with the events that it rests on.
import { ChineseCalendar } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { json, run } from "./Run.ts"
import { type Line, told } from "./Told.ts"

const complaint = (id: string, when: string, customer: string, issue: string): ReadonlyArray<Line> => [
  [when, `Case/${id}`, "Registered", { class: "complaint" }, [`customer:${customer}`, "region:south"]],
  [when, `Case/${id}`, "Classified", { category: "fault", issue }]
]
const assessed = { nature: "fault", severity: "major", complexity: "complex", urgent: false, departments: ["a", "b"] }
const due = "2026-03-20T00:00:00.000Z"
const { office } = ChineseCalendar

/** Twelve lines on complaints, then what follows in the order of time. */
const lines: ReadonlyArray<Line> = [
  ["2026-01-02 09:00", "WorkingCalendar/home", "Published", { calendar: { ...office } as never }],
  [
    "2026-01-03 09:00",
    "WorkingCalendar/away",
    "Published",
    { calendar: { ...office, zone: "Europe/Berlin" } as never }
  ],
  ...complaint("1", "2026-03-02 09:00", "K-1", "valve"),
  ...complaint("2", "2026-03-03 09:00", "K-2", "valve"),
  ...complaint("3", "2026-03-20 09:00", "K-3", "valve"),
  ["2026-03-02 10:00", "Case/1", "Assessed", assessed],
  ["2026-03-02 11:00", "Case/1", "Assigned"],
  ["2026-03-02 12:00", "TaskPlan/1", "MilestoneSet", { milestone: "make", department: "a", duty: "make", due }],
  ["2026-03-04 03:00", "Incident/flood", "Reported", { class: "force-majeure", since: due }],
  ["2026-03-04 04:00", "Incident/flood", "ClocksSuspended", { region: "south" }],
  ["2026-03-04 05:00", "Case/2", "Paused", { cause: "force-majeure" }],
  ["2026-03-06 04:00", "Incident/flood", "ClocksResumed"],
  [
    ...(["2026-03-31 10:00", "Assessment/1", "StaffAssessed"] as const),
    {
      ...{ window: "2026-03", quantitative: { points: 82, of: 100 }, qualitative: { points: 4, of: 5 } },
      ...{ evidence: ["S-1"], result: "good" }
    },
    ["staff:T-1"]
  ],
  [
    ...(["2026-01-05 09:00", "Questionnaire/1", "Issued"] as const),
    {
      index: "CSI",
      version: "CSI-1",
      factors: ["facility", "pick-up", "follow-up"].map((factor, at) => ({ factor, weight: at + 1 }))
    }
  ],
  [
    ...(["2026-03-05 09:00", "SpotCheck/1", "Done"] as const),
    {
      ...{ by: "customer-relations", area: "service", questionnaire: "CSI-1" },
      factors: [
        { factor: "facility", scored: 3, lost: 1, notApplicable: 0 },
        { factor: "pick-up", scored: 1, lost: 1, notApplicable: 0 }
      ]
    }
  ]
]

let log: string
beforeAll(async () => {
  log = await told("beside.ndjson", lines)
})
const ask = async (command: string, ...args: ReadonlyArray<string>) => {
  const { code, err, out } = await run(command, "--log", log, "--lang", "en", ...args)
  expect(code, err).toBe(0)
  return out
}
const numbers = ["--parameter", "groupCustomers=2", "--parameter", "groupDays=7"]

describe("incidents", () => {
  const at = ["--at", "2026-03-05T00:00:00+08:00"]

  it("S1-7.1.2: a group complaint with its customers, cases and events, once both numbers are given", async () => {
    expect(await ask("incidents")).toContain("not configured: customers that make a group (groupCustomers)")
    const out = await ask("incidents", ...numbers)
    expect(out).toMatch(
      /^valve +K-1 K-2 +1 2 +2026-03-02 09:00:00 +2026-03-03 09:00:00 +2026-03-03 09:00:00 +3 4 5 6$/m
    )
    expect(await ask("incidents", ...numbers, "--at", "2026-03-03T00:00:00+08:00")).toContain("groupDays=7\nnone")
  })

  it("S1-7.2.5: whose clocks are to stop while a suspension is in force, and to run again after it", async () => {
    const out = await ask("incidents", ...at)
    expect(out).toMatch(/^in force +Incident\/flood +south +2026-03-04 04:00:00 +13$/m)
    expect(out).toMatch(/^to suspend +Case\/1 +Incident\/flood +2026-03-04 04:00:00 +13$/m)
    expect(out).not.toContain("Case/2")
    const later = await ask("incidents", "--at", "2026-03-07T00:00:00+08:00")
    expect(later).toMatch(/^to resume +Case\/2 +- +2026-03-06 04:00:00/m)
    expect(later).not.toContain("in force")
  })

  it("as JSON with whole events, as CSV by position", async () => {
    const document = await json("incidents", "--log", log, ...at, ...numbers)
    expect(document).toMatchObject({
      schema: "servicebook/incidents/1",
      groupComplaints: {
        clause: { id: "S1-7.1.2" },
        lacks: null,
        groups: [{ issue: "valve", events: [{ type: "Registered" }, { type: "Classified" }, {}, { position: 6 }] }]
      },
      forceMajeure: { inForce: [{ incident: { id: "flood" }, suspend: [{ stream: { id: "1" } }] }], resume: [] }
    })
    const csv = await ask("incidents", ...at, ...numbers, "--format", "csv")
    expect(csv.split("\n").slice(1)).toEqual([
      "group-complaint,valve,,2026-03-03 09:00:00,K-1 K-2,1 2,3 4 5 6,S1-7.1.2",
      "in-force-suspension,Incident/flood,south,2026-03-04 04:00:00,,,13,S1-7.2.5",
      "to-suspend,Case/1,Incident/flood,2026-03-04 04:00:00,,,13,S1-7.2.5"
    ])
    expect(await ask("incidents", "--format", "csv")).toContain("not-configured,groupCustomers,,,,,,S1-7.1.2")
  })

  it("refuses a number that it does not have", async () => {
    const { code, err } = await run("incidents", "--log", log, "--parameter", "customers=3")
    expect([code, err.includes("groupCustomers, groupDays")]).toEqual([1, true])
    const lone = await run("incidents", "--log", log, "--parameter", "groupCustomers=1", "--parameter", "groupDays=7")
    expect([lone.code, lone.err]).toEqual([1, expect.stringContaining("it takes a number of 2 … 1000000")])
  })
})

describe("assessments", () => {
  const asked = ["--window", "2026-03"]
  const weights = ["--parameter", "quantitativeWeight=7", "--parameter", "qualitativeWeight=3"]

  it("S1-4.3.1a: no total without both weights; with them the exact one", async () => {
    expect(await ask("assessments", ...asked)).toContain(
      "not configured: weight of the measured part (quantitativeWeight)"
    )
    expect(await ask("assessments", ...asked, ...weights)).toMatch(
      /^T-1 +2026-03 +82\/100 +4\/5 +81\.40 +407\/5 +good +16$/m
    )
  })

  it("S2-11.1n: the index by the version that the checks went by, over the factors that were checked", async () => {
    const out = await ask("assessments", ...asked)
    // (1 × 3/4 + 2 × 1/2) / 3
    expect(out).toMatch(/^CSI +CSI-1 +2\/3 +58\.33 % +7\/12$/m)
    expect(out).toMatch(/^ +facility +1 +3\/4 +75\.00 % +3\/4$/m)
    expect(out).toMatch(/^ +follow-up +3 +0\/0 +— +—$/m)
    expect(out).toContain("Event, CSI-1: 17 18")
    expect(await ask("assessments", "--window", "2026-02")).toContain("none")
  })

  it("as JSON and CSV", async () => {
    expect(await json("assessments", "--log", log, ...asked, ...weights)).toMatchObject({
      schema: "servicebook/assessments/1",
      staff: { persons: [{ staff: "T-1", total: "407/5", lacks: null, events: [{ type: "StaffAssessed" }] }] },
      indices: { versions: [{ value: "7/12", checked: 2, events: [{ type: "Issued" }, { type: "Done" }] }] }
    })
    const csv = await ask("assessments", ...asked, "--format", "csv")
    expect(csv).toContain("2026-03,staff,T-1,2026-03,82/100,4/5,,,quantitativeWeight,16,S1-4.3.1a")
    expect(csv).toContain("2026-03,index,CSI,CSI-1,,,,7/12,,17 18,S2-11.1d S2-11.1e S2-11.1n")
  })
})

describe("conformance beside steps", () => {
  it("S1-3.2.2b: work of several departments without a milestone for one of them, with its events", async () => {
    const out = await ask("conformance", "--window", "2026-03")
    expect(out).toMatch(
      /^Case\/1 +work done together without a milestone for b +enterprise-service §3\.2 \(2\) +9 10$/m
    )
  })

  it("two streams that publish one calendar in two zones, with both events", async () => {
    const out = await ask("conformance", "--window", "2026-03")
    expect(out).toMatch(/WorkingCalendar\/away +Calendars in two zones: china-office: Europe\/Berlin ≠ Asia\/Shanghai/)
    expect(out).toMatch(/WorkingCalendar\/home\).* 1 2$/m)
    const document = await json("conformance", "--log", log, "--window", "2026-03")
    expect(document).toMatchObject({
      unplanned: [{ departments: ["b"], events: [{ position: 9 }, { position: 10 }] }],
      calendars: [{ calendar: "china-office", events: [{ position: 1 }, { position: 2 }] }]
    })
    const csv = await ask("conformance", "--window", "2026-03", "--format", "csv")
    expect(csv).toContain("2026-03,without_plan,,1,,,,S1-3.2.2b\n2026-03,calendars_in_two_zones,,1,,,,S0-2.1")
    expect((await run("conformance", "--log", log, "--window", "2026-03", "--fail-on-violations")).code).toBe(2)
  })
})
