// Answers without the command: each question as plain data gives what the command prints as JSON, refusals name the field,
// and what every indicator goes by is read once.

import * as NodeServices from "@effect/platform-node/NodeServices"
import { ChineseCalendar, Draw, type EventLog, type Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { Answer } from "../src/index.ts"
import { fromExport } from "../src/OpenLog.ts"
import { runOn } from "./Run.ts"
import { type Line, told } from "./Told.ts"

const ms = (at: string): string => new Date(`${at}T00:00:00+08:00`).toISOString()
const target = { kpi: "complaint_resolution_rate", clause: "S0-3.1.2b", comparison: ">=", value: "90/100" }
const south: ReadonlyArray<string> = ["customer:K-1", "region:south", "department:D-1"]
const calendar = { ...ChineseCalendar.office, id: "company" } as unknown as Recorded.Payload
const frame = { week: "2026-03-02", share: { ...Draw.weekly }, members: ["T-1", "T-2"], covered: [] }
const evidence = { quantitative: { points: 82, of: 100 }, qualitative: { points: 4, of: 5 }, evidence: ["S-1"] }

const lines: ReadonlyArray<Line> = [
  ["2025-11-10 09:00", "WorkingCalendar/company", "Published", { calendar }],
  [
    ...(["2025-12-01 09:00", "Target/T-1", "Drafted"] as const),
    { ...target, source: "company", from: ms("2026-01-01"), until: ms("2027-01-01") }
  ],
  ["2025-12-02 09:00", "Target/T-1", "Approved"],
  [
    ...(["2025-12-20 09:00", "Filing/orders", "Bound"] as const),
    { paper: "dispatch-orders", from: ms("2025-12-31") },
    ["department:D-1", "staff:S-07"]
  ],
  ["2026-02-04 09:00", "Filing/orders", "Filed", { paper: "dispatch-orders", period: "2026-01" }],
  ["2026-02-16 09:00", "Survey/1", "Drawn", { week: "2026-02-02" }, ["staff:T-1", "department:north"]],
  ["2026-02-16 10:00", "Survey/1", "Answered", { points: 20 }, ["staff:T-1", "department:north"]],
  ["2026-03-02 09:00", "Case/C-1", "Registered", { class: "complaint" }, south],
  ["2026-03-02 10:00", "Case/C-1", "Classified", { category: "fault", issue: "valve" }],
  ["2026-03-02 17:00", "WorkLog/T-1", "DayLogged", { date: "2026-03-02", customers: ["K-1"] }, ["staff:T-1"]],
  ["2026-03-03 09:00", "Case/C-2", "Registered", { class: "complaint" }, ["customer:K-2", "department:D-2"]],
  ["2026-03-03 10:00", "Case/C-2", "Classified", { category: "fault", issue: "valve" }],
  [
    "2026-03-03 11:00",
    "Conduct/1",
    "Reported",
    { offence: "process-breach", proof: "E-1", group: "after-sales" },
    south
  ],
  ["2026-03-04 09:00", "Case/C-1", "Resolved", { cause: "repaired" }],
  ["2026-03-05 09:00", "Case/C-1", "Verified", { passed: true }],
  ["2026-03-09 10:00", "Sample/first", "FrameFixed", { ...frame, hash: Draw.frameHash(frame) }],
  [
    "2026-03-31 10:00",
    "Assessment/1",
    "StaffAssessed",
    { window: "2026-03", ...evidence, result: "good" },
    ["staff:T-1"]
  ],
  [
    "2026-04-02 10:00",
    "Conduct/2",
    "Reported",
    { offence: "process-breach", proof: "E-2", group: "after-sales" },
    ["staff:T-1"]
  ]
]

let log: EventLog.EventLogShape
beforeAll(async () => {
  const file = await told("answers.ndjson", lines)
  log = (await fromExport({ file }).pipe(Effect.provide(NodeServices.layer), Effect.runPromise)).log
})

type Name = Exclude<keyof typeof Answer, "Refusal">

/** A kind of question with its answer. */
interface Kind {
  readonly answer: (log: never, question: never) => Effect.Effect<unknown, { readonly message: string }>
}

const kindOf = (name: Name): Kind => Answer[name] as unknown as Kind
const answering = (name: Name, question: object, on = log) => kindOf(name).answer(on as never, question as never)

/** An answer, the words of the command, and the same question as plain data. */
type Case = readonly [name: Name, words: string, question: object]

const window = "2026-03"
const at = "2026-03-10T00:00:00+08:00"
const { kpi } = target
const cases: ReadonlyArray<Case> = [
  ["Scorecard", "scorecard --window 2026-03", { window }],
  [
    ...([
      "Scorecard",
      "scorecard --window 2026-03 --of department:D-1 --trend 1 --reading roll=none --head 12"
    ] as const),
    { window, of: "department:D-1", trend: 1, reading: { roll: "none" }, head: "12" }
  ],
  ["Scorecard", "scorecard --window 2026-03 --by department", { window, by: "department" }],
  [
    ...([
      "Worklist",
      `worklist --at ${at} --for department:D-1 --parameter responseMinutes=30 --zone Asia/Tokyo`
    ] as const),
    { at, for: "department:D-1", parameter: { responseMinutes: 30 }, zone: "Asia/Tokyo" }
  ],
  ["Worklist", `worklist --at ${at} --head 3`, { at, head: "3" }],
  ["Kpi", "kpi --window 2026-03", { window }],
  [
    ...(["Kpi", "kpi complaint_resolution_rate complaint-rate --window 2026-03 --by department --cut latest"] as const),
    { kpi: [kpi, "complaint-rate"], window, by: "department", cut: "latest" }
  ],
  [
    ...([
      "Kpi",
      "kpi first_time_repair_rate --window 2026-03 --parameter repeatDays=10 --reading unit=vehicle"
    ] as const),
    { kpi: ["first_time_repair_rate"], window, parameter: { repeatDays: 10 }, reading: { unit: "vehicle" } }
  ],
  ["Explain", `explain ${kpi} --window 2026-03`, { kpi, window, limit: 20 }],
  ["Explain", `explain ${kpi} --window 2026-03 --only missed --limit 0`, { kpi, window, only: "missed" }],
  ["Explain", `explain ${kpi} --window 2026-03 --limit 1`, { kpi, window, limit: 1 }],
  ["Ranking", "ranking --window 2026-02", { window: "2026-02" }],
  ["Ranking", "ranking --window 2026-02 --by department", { window: "2026-02", by: "department" }],
  ["Sensitivity", `policy sensitivity ${kpi} --window 2026-03`, { kpi: [kpi], window }],
  ["Policies", "policy list", {}],
  ["Policy", "policy show S0-3.1.4a", { name: "S0-3.1.4a" }],
  ["Table", "policy table offence_ladder", { name: "offence_ladder" }],
  [
    ...(["Table", "policy table mystery_coefficient --with score=84.5"] as const),
    { name: "mystery_coefficient", with: { score: "84.5" } }
  ],
  ["Kpis", "kpis complaint_rate", { kpi: ["complaint_rate"] }],
  ["Targets", "targets --year 2026", { year: "2026" }],
  ["Targets", "targets --year 2026 --department A", { year: "2026", department: ["A"] }],
  ["Consequences", "consequences --window 2026-03", { window }],
  [
    ...(["ConsequencesExplained", "explain consequences --of staff:T-1 --window 2026-04"] as const),
    { of: "staff:T-1", window: "2026-04" }
  ],
  [
    ...(["Incidents", `incidents --at ${at} --parameter groupCustomers=2 --parameter groupDays=7`] as const),
    { at, parameter: { groupCustomers: 2, groupDays: 7 } }
  ],
  [
    ...(["Assessments", "assessments --window 2026-03 --parameter quantitativeWeight=7"] as const),
    { window, parameter: { quantitativeWeight: 7 } }
  ],
  ["Filings", "filings --window 2026-02 --reading roll=none", { window: "2026-02", reading: { roll: "none" } }],
  ["Conformance", "conformance --window 2026-Q1", { window: "2026-Q1" }],
  ["LogStream", "log --category Case --stream C-1 --after 9", { category: "Case", id: "C-1", after: 9 }],
  ["Logs", "logs --week 2026-W10", { week: "2026-W10" }],
  ["Sample", `sample --week 2026-W10 --at ${at}`, { week: "2026-W10", at }]
]

describe("an answer", () => {
  it.each(cases)("%s is what the command prints: %s", async (name, words, question) => {
    const { err, out } = await runOn(log, ...words.split(" "), "--format", "json")
    expect(out, err).not.toBe("")
    const answered = await Effect.runPromise(answering(name, question))
    expect(JSON.parse(JSON.stringify(answered))).toEqual(JSON.parse(out))
  })

  it("is there for each kind of question that the command asks", () => {
    const others = ["Refusal", "Request", "LogEvents", "LogHead"]
    const names = Object.keys(Answer).filter((name) => !others.includes(name))
    expect(names.sort()).toEqual([...new Set(cases.map(([name]) => String(name)))].sort())
  })

  it("asks for calendars, targets and editions once, however many indicators go by them", async () => {
    const asked: Array<string> = []
    const rows: EventLog.EventLogShape["rows"] = (query) => {
      if (["adoption", "calendar", "target"].includes(query.kind)) asked.push(JSON.stringify(query))
      return log.rows(query)
    }
    for (const name of ["Scorecard", "Kpi", "Sensitivity", "Filings", "Worklist"] as const) {
      asked.length = 0
      await Effect.runPromise(answering(name, { window }, { ...log, rows }))
      expect(asked.length, name).toBeGreaterThan(1)
      expect(new Set(asked).size, name).toBe(asked.length)
    }
  })
})

describe("a refusal", () => {
  it.each([
    ["Kpi", { window, cut: "soon" }, "InvalidField", "cut soon cannot be read"],
    ["Kpi", { window, head: "soon" }, "InvalidField", "head soon cannot be read"],
    ["Kpi", { window, zone: "soon" }, "InvalidField", "zone soon cannot be read"],
    ["Kpi", { window: "soon" }, "InvalidWindow", "soon"],
    ["Kpi", { window, of: "staff:T-1", by: "staff" }, "NotTogether", "by staff cannot be read; not together with of;"],
    ["Kpi", { window, by: "shoeSize" }, "InvalidField", "by shoeSize cannot be read"],
    ["Kpi", { window, kpi: ["complaint_rat"] }, "UnknownKpi", "complaint_rate"],
    ["Kpi", { window, of: "staff:T-9" }, "UnknownHolder", "staff:T-9"],
    ["Worklist", { at: "soon" }, "InvalidField", "at soon cannot be read"],
    ["Worklist", { parameter: { shoeSize: 42 } }, "InvalidField", "parameter shoeSize=42 cannot be read"],
    ["Scorecard", { window, reading: { roll: "never" } }, "InvalidField", "reading roll=never cannot be read"],
    ["Targets", { year: window }, "InvalidField", "year 2026-03 cannot be read"],
    ["ConsequencesExplained", { window, of: "outlet:O-1" }, "InvalidField", "write staff:S-01, post:… or department:…"],
    ["Policy", { name: "nowhere" }, "UnknownPolicy", "nowhere"],
    ["Table", { name: "none" }, "UnknownTable", "none"],
    ["Ranking", { window: "2026-W10" }, "NotWholeMonths", "month"]
  ] as const)("%s of %j: %s", async (name, question, tag, words) => {
    const refused = await Effect.runPromise(Effect.flip(answering(name, question)))
    expect(refused).toMatchObject({ _tag: tag, message: expect.stringContaining(words) })
    expect(refused.message).not.toMatch(/(^| )--[a-z]/)
  })

  it("is told by the command with the dashes of its flags", async () => {
    const told = async (...words: ReadonlyArray<string>) => (await runOn(log, ...words, "--lang", "en")).err
    expect(await told("kpi", "--window", window, "--cut", "soon")).toContain(": --cut soon cannot be read;")
    expect(await told("kpi", "--window", window, "--of", "staff:T-1", "--by", "staff")).toContain(
      ": --by staff cannot be read; not together with --of;"
    )
  })
})
