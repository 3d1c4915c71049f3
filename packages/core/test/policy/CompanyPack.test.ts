// Packs of companies: the same from JSON and YAML, everything wrong told at once with its place, and looked through by lint.
import * as Yaml from "effect/encoding/Yaml"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { canonicalText } from "../../src/log/Recorded.ts"
import { decode, editionOf, lint, looked, Pack, policyOf } from "../../src/policy/CompanyPack.ts"
import { pack, packOf, text, value } from "./Packs.ts"

/** The value with what stands at a path replaced; undefined takes it away. */
const withAt = (path: string, put: unknown): unknown => {
  const root = value()
  const steps = path.split(".")
  const last = steps.pop() ?? ""
  const place = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, root)
  if (put === undefined) delete place[last]
  else place[last] = put
  return root
}

const faultsOf = (given: unknown): ReadonlyArray<readonly [path: string, problem: string]> => {
  const read = decode(given)
  return Result.isSuccess(read) ? [] : read.failure.faults.map(({ path, problem }) => [path, problem.en] as const)
}

describe("a pack", () => {
  it("is the same from YAML and from JSON, and survives being stored", () => {
    const fromJson = Result.getOrThrow(decode(Yaml.parse(JSON.stringify(pack, null, 2))))
    expect(fromJson).toEqual(pack)
    expect(canonicalText(fromJson)).toBe(canonicalText(pack))
    expect(Schema.encodeUnknownSync(Pack)(pack)).toEqual(value())
    expect(Result.getOrThrow(decode(JSON.parse(canonicalText(pack))))).toEqual(pack)
  })

  it("is adopted from the beginning of its day in its zone", () => {
    expect(editionOf(pack)).toEqual({
      ...{ code: "LANTIAN", edition: "2025", from: "2024-12-31T16:00:00.000Z", preparedBy: "S-0042", content: pack }
    })
    expect(editionOf(packOf({ zone: "UTC" })).from).toBe("2025-01-01T00:00:00.000Z")
  })

  it("refuses a key that stands twice, with its line", () => {
    expect(() => Yaml.parse(text.replace("edition: ", "code: X\nedition: "))).toThrow(/Duplicate key 'code' at line 6/)
    expect(() => Yaml.parse('{"code": "A",\n "code": "B"}')).toThrow(/Duplicate key/)
  })
})

const older = (beforeCut: string, days: unknown) => ({ beforeCut, moreThan: { days } })

const wrong: ReadonlyArray<readonly [path: string, put: unknown, at: string, problem: string]> = [
  ["title", undefined, "title", "is missing"],
  ["titel", {}, "titel", "there is no such key here"],
  ["edition", 2025, "edition", 'Expected string; write it in quotes: "2025"'],
  ["effectiveFrom", "2025-02-30", "effectiveFrom", "no such date"],
  ["zone", "Asia/Shanghia", "zone", "there is no zone Asia/Shanghia; write an IANA zone"],
  ["code", "OBL-P-02", "code", "this code is that of a document"],
  ["takes.documents.0", "OBL-P-2", "takes.documents.0", "no document OBL-P-2; did you mean OBL-P-02?"],
  ["takes.kpis.0", "explanation_rat", "takes.kpis.0", "did you mean explanation_rate?"],
  ["takes.kpis.1", "explanation_rate", "takes.kpis.1", "explanation_rate stands at item 1 already"],
  ["takes.deadlines.0", "complaint_reported", "takes.deadlines.0", "did you mean complaint_reported_in_time?"],
  ["takes.obligations.0", "dispatch_order_filed", "takes.obligations.0", "did you mean dispatch_orders_filed?"],
  ["bindings.0.rule", "first_time_repair", "bindings.0.rule", "did you mean first_time_repair_rate?"],
  [
    "takes.consequences",
    ["offence"],
    "takes.consequences.0",
    "no rule of consequences offence; did you mean offences?"
  ],
  ["takes.kpis.0", "offence_ladder", "takes.kpis.0", "offence_ladder does not belong here; move it to takes.tables"],
  ["takes.tables", ["response_in_time"], "takes.tables.0", "move it to takes.kpis or takes.deadlines"],
  ["bindings.0.rule", "opinion_rate", "bindings.0.rule", "does not take opinion_rate; add it to takes.kpis"],
  ["bindings.0.rule", "offence_ladder", "bindings.0.rule", "does not take offence_ladder; add it to takes.tables"],
  ["bindings.0.parameter", "toleranceDays", "bindings.0.parameter", "is a parameter of inspection_rate; mend the rule"],
  ["bindings.0.parameter", "repeatDay", "bindings.0.parameter", "did you mean repeatDays?"],
  ["bindings.0.unit", "hours", "bindings.0.unit", "is in days, which 60 hours is not; give the number in days"],
  ["bindings.0.unit", "weeks", "bindings.0.unit", "Expected"],
  ["bindings.0.value", -1, "bindings.0.value", "it takes a number of 0"],
  ["bindings.0.value", 1.5, "bindings.0.value", "Expected an integer"],
  ["bindings.0.by", undefined, "bindings.0.by", "say who decided it"],
  ["bindings.0.clause", "LT-9", "bindings.0.clause", "no clause LT-9"],
  ["bindings.4", { ...pack.bindings?.[0] }, "bindings.4", "first_time_repair_rate.repeatDays stands at item 1 already"],
  ["readings.0.reading", "units", "readings.0.reading", "did you mean unit?"],
  ["readings.0.choice", "vehicles", "readings.0.choice", "did you mean vehicle?"],
  ["readings.0.signedOff", undefined, "readings.0.signedOff", "is missing"],
  ["goals.0.kpi", "first_time_rate", "goals.0.kpi", "no indicator that the pack takes first_time_rate"],
  ["goals.0.kpi", "opinion_rate", "goals.0.kpi", "the pack does not take opinion_rate; add it to takes.kpis"],
  ["goals.0.kpi", "offence_ladder", "goals.0.kpi", "no indicator that the pack takes offence_ladder"],
  ["goals.0.committed", "90%", "goals.0.committed", '; write "90/100"'],
  ["goals.0.committed", 0.9, "goals.0.committed", '; write "9/10"'],
  ["goals.0.committed", 90, "goals.0.committed", 'write "90/100" for 90 %, "90/1" for the number 90'],
  ["goals.0.committed", "3", "goals.0.committed", '"3/1" for the number 3'],
  ["bindings.0.unit", "yuan", "bindings.0.unit", "1 yuan is 100 fen"],
  ["goals.0.stretch", "80/100", "goals.0.stretch", "80/100 asks for less than 90/100"],
  ["goals.1.kpi", "first_time_repair_rate", "goals.1", "first_time_repair_rate stands at item 1 already"],
  ["clauses.0.id", "LT-3", "clauses.1", "take out the second entry"],
  ["clauses.0.rule.en", "", "clauses.0", "state the rule in both languages"],
  ["clauses.2.carried.by.0.name", "survey_score.merit", "clauses.2.carried.by.0", "mean survey_score.meritPlaces?"],
  ["tables.0.name", "answer bonus", "tables.0.name", "Expected"],
  ["tables.0.clause", "LT-9", "tables.0.clause", "no clause LT-9"],
  ["tables.0.inputs.0.name", "share", "tables.0", "rate"],
  ["tables.0.rules.0.gives.bonus", "none", "tables.0.rules.0.gives.bonus", "none is no fraction"],
  ["tables.1", pack.tables?.[0], "tables.1", "answer_bonus stands at item 1 already"],
  ["tables.0.name", "offence_ladder", "tables.0.name", "is a rule of the documents; give it a name of its own"],
  ["tables.0.name", "complaint_answered_rate", "tables.0.name", "is the name of kpis.0; give the table another"],
  ["kpis.0.name", "complaint_rate", "kpis.0.name", "complaint_rate is a rule of the documents"],
  ["kpis.0.name", "phone_survey", "kpis.0.name", "phone_survey is a rule of the documents"],
  ["kpis.0.clauses.0", "S0-9", "kpis.0.clauses", "no clause S0-9"],
  ["kpis.0.display", "hours", "kpis.0.display", "this figure is shown in percent, number"],
  ["kpis.0.formula.of.0.rows", "cases", "kpis.0.formula.of.0.rows", "did you mean case?"],
  ["kpis.0.formula.of.0.select.anchor", "answeredAtMs", "kpis.0.formula.of.0.select.anchor", "no anchor of case"],
  ["kpis.0.formula.of.0.among.known", "complaintAt", "kpis.0.formula.of.0.among.known", "mean complaintAtMs?"],
  ["kpis.0.formula.of.0.among", { knwon: "x" }, "kpis.0.formula.of.0.among", "knwon is none of: is, oneOf, known"],
  ["kpis.0.formula.of.0.among", { is: ["class", 1] }, "kpis.0.formula.of.0.among.is", "class of case is text"],
  ["kpis.0.formula.of.0.among", { beforeCut: "class" }, "kpis.0.formula.of.0.among.beforeCut", "it takes instant"],
  ["kpis.0.formula.of.0.among", older("class", 30), "kpis.0.formula.of.0.among.beforeCut", "it takes instant"],
  [
    "kpis.0.formula.of.0.among",
    older("receivedAtMs", { parameter: "oldDays" }),
    "kpis.0.formula.of.0.among.moreThan.days.parameter",
    "there is no parameter oldDays"
  ],
  [
    "kpis.0.formula.of.0.among",
    older("receivedAtMs", { parameter: "answerHours" }),
    "kpis.0.formula.of.0.among.moreThan.days.parameter",
    "answerHours is in hours; here it takes days"
  ],
  ["kpis.0.formula.of.0.among", older("receivedAtMs", -1), "kpis.0.formula.of.0.among.moreThan.days", "a number of 0"],
  [
    "kpis.0.formula.of.0.having.atMost",
    { minutes: { parameter: "answerHours" } },
    "kpis.0.formula.of.0.having.atMost.minutes.parameter",
    "answerHours is in hours; here it takes minutes"
  ],
  ["kpis.0.formula.of.0.value", { age: "class" }, "kpis.0.formula.of.0.value.age", "here it takes instant"],
  ["kpis.0.formula.of.0.value", { age: "receivedAtMs" }, "kpis.0.display", "shown in minutes, hours, days"],
  ["kpis.0.formula.of.0.per", "answeredAtMs", "kpis.0.formula.of.0.per", "here it takes text"],
  ["kpis.0.formula.of.0.value", { field: "class" }, "kpis.0.formula.of.0.value.field", "here it takes number"],
  ["kpis.0.formula.of.0.having", undefined, "kpis.0.formula", "a share takes `having`"],
  ["kpis.0.formula.of.0.having.within.1", "answeredAt", "kpis.0.formula.of.0.having.within.1", "mean answeredAtMs?"],
  ["kpis.0.cut.after", { days: { parameter: "answerHours" } }, "kpis.0.cut.after.days.parameter", "is in hours"],
  ["kpis.0.cut.after.hours.parameter", "answerHour", "kpis.0.cut.after.hours.parameter", "did you mean answerHours?"],
  ["kpis.0.cut", { choose: "which", of: { a: "latest" } }, "kpis.0.cut.choose", "there is no reading which"],
  ["kpis.0.beside", [{ unit: "fault" }], "kpis.0.beside.0.unit", "there is no reading unit"],
  ["kpis.0.parameters.0.source", "unbound", "kpis.0.parameters.0", "or is unbound and has none"]
]

describe("what is wrong with a pack", () => {
  it.each(wrong)("%s = %j is told at %s: %s", (path, put, at, problem) => {
    const found = faultsOf(withAt(path, put)).filter(([place]) => place === at)
    expect(found.map(([, one]) => one).join("; ")).toContain(problem)
  })

  // The clause pointed to the goal that is gone.
  const dangling = "clauses.1.carried.by.1"

  it("is told all at once, in both languages", () => {
    const several = withAt("bindings.0.unit", "hours") as {
      goals: Array<{ kpi: string }>
      takes: { kpis: Array<string> }
    }
    several.takes.kpis.push("explanation_rat")
    for (const goal of several.goals) goal.kpi = "nothing_like_it"
    const places = faultsOf(several).map(([path]) => path)
    expect(places).toEqual(["takes.kpis.2", "bindings.0.unit", "goals.0.kpi", "goals.1.kpi", "goals.1", dangling])
    const read = decode(several)
    const message = Result.isFailure(read) ? read.failure.message : ""
    expect(message).toMatch(/规则集有 6 处错误[\s\S]+ \/ the pack has 6 fault\(s\)/)
  })
})

describe("a pack looked through", () => {
  const kinds = (more: object) => lint(packOf(more)).map(({ about, kind }) => `${about} ${kind}`)
  const clauses = [
    {
      id: "H-1",
      section: "1",
      types: [],
      rule: { zh: "一", en: "one" },
      carried: { as: "recorded", by: [{ to: "event", name: "Case.Closed" }] }
    }
  ]
  const goal = (kpi: string, comparison: string, committed: string) => ({
    clauses,
    goals: [{ kpi, comparison, committed, clause: "H-1" }]
  })

  it("has goals that a figure can reach, in its direction", () => {
    expect(lint(pack)).toEqual([])
    expect(kinds(goal("satisfaction_rate", ">=", "95/100"))).toEqual(["satisfaction_rate goal-out-of-reach"])
    expect(kinds(goal("opinion_rate", ">=", "3/2"))).toEqual(["opinion_rate goal-out-of-range"])
    expect(kinds(goal("complaint_rate", ">=", "1/100"))).toEqual(["complaint_rate goal-against-direction"])
  })

  it("has tables without gaps and limits in order", () => {
    const [table] = pack.tables ?? []
    const own = { ...table, clause: "H-1", parameters: table?.parameters.map((one) => ({ ...one, clause: "H-1" })) }
    const steps = [
      { name: "a", limit: "2/1" },
      { name: "b", limit: "1/1" }
    ]
    const limits = [{ name: "hours", clause: "H-1", direction: "rising", steps }]
    expect(kinds({ clauses, tables: [own], limits })).toEqual(["hours not-monotone"])
    expect(kinds({ clauses, tables: [{ ...own, rules: table?.rules.slice(1) }] })[0]).toBe("answer_bonus gap")
  })

  it("is told table by table, with the cases that decide, and with the numbers that nobody gave", () => {
    const takes = { consequences: ["offences"], deadlines: ["response_in_time"] }
    const open = ["response_in_time.responseMinutes", "offence_ladder.after_sales_second_fen", "offences.capFen"]
    const { open: left, tables } = looked(packOf({ takes }))
    // Five groups, and the ordinals 1, 1–2, 2, 2–3, 3 and more.
    expect(tables).toEqual([
      { name: "offence_ladder", cases: 30 },
      { name: "favouritism_fines", cases: 2 }
    ])
    expect(left).toEqual(expect.arrayContaining(open))
    const minutes = { rule: "response_in_time", parameter: "responseMinutes", value: 60, unit: "minutes" }
    const bound = looked(packOf({ takes, bindings: [{ ...minutes, source: "assumed" }] })).open
    expect(bound).toEqual(left.filter((one) => one !== "response_in_time.responseMinutes"))
    expect(left.some((one) => one.startsWith("survey_score"))).toBe(false)
  })

  it("is a policy with its own clauses and goals", () => {
    const policy = policyOf(pack)
    expect(policy.clauses.map(({ document, id }) => `${document} ${id}`)).toEqual(
      ["LT-2", "LT-3", "LT-4"].map((id) => `LANTIAN ${id}`)
    )
    expect(policy.goals[0]).toEqual({
      clause: "LT-2",
      kpi: "first_time_repair_rate",
      comparison: ">=",
      value: "90/100",
      source: "company"
    })
  })
})
