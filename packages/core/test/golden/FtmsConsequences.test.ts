// What follows from offences of a dealer's staff, worked by hand: renumbered by an appeal, under each reading, and proposals
// taken back because the facts have changed.
import { describe, expect, it } from "vitest"
import type { Request } from "../../src/policy/FtmsCs/Consequences.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Line, shanghai } from "../Story.ts"
import { breach, follows, told } from "./Ftms.ts"

const second = { after_sales_second_fen: 10_000 }
const may = [breach("2026-05-03", "3"), breach("2026-05-09", "9"), breach("2026-05-20", "20")]
const voided: Line = ["2026-05-28", "Conduct/3", "Voided", { cause: "appeal" }, { concerns: 0 }]

describe("offences of May (S2-5.2a, S2-5.2h)", () => {
  it("golden: offences on 3, 9, 20 May: 1st, 2nd, 3rd with dismissal recommended", () => {
    const { consequences } = follows(may, "2026-05", { parameters: second })
    expect(told(consequences)).toEqual([
      "staff:T-1 offence-dismissal - on Conduct/20",
      "staff:T-1 offence-fine 5000 on Conduct/3",
      "staff:T-1 offence-fine 10000 on Conduct/9"
    ])
  })

  it("golden: the first voided 28 May: 1st, 2nd; known before at the older head (S2-5.1d)", () => {
    const after = follows([...may, voided], "2026-05", { parameters: second })
    expect(told(after.consequences)).toEqual([
      "staff:T-1 offence-fine 10000 on Conduct/20",
      "staff:T-1 offence-fine 5000 on Conduct/9"
    ])
    expect(follows([...may, voided], "2026-05", {}, 3).consequences.map(({ measure }) => measure)).toEqual([
      "offence-dismissal",
      "offence-fine",
      "offence-fine"
    ])
  })

  it("golden: reversal entries for both changed steps, and for the one that is void", () => {
    const before = follows(may, "2026-05", { parameters: second })
    const states = ["Approved", "CarriedOut"]
    const lines = before.consequences.flatMap(({ amount, clause, key, measure }, at): ReadonlyArray<Line> => {
      const money = amount.is === "fen" ? { fen: amount.fen } : {}
      const effect = measure === "offence-dismissal" ? "recommended" : "carried-out"
      const said = {
        measure,
        clause,
        approvers: ["general-manager"],
        effect,
        basis: { on: "consequence", key },
        ...money
      }
      const proposed: Line = ["2026-05-21", `Proposal/P-${at}`, "Proposed", said, { subjects: ["staff:T-1"] }]
      return [proposed, ...states.slice(0, at).map((state): Line => ["2026-05-22", `Proposal/P-${at}`, state])]
    })
    expect(follows([...may, ...lines], "2026-05", { parameters: second }).compared).toMatchObject({
      propose: [],
      reverse: [],
      stands: [{ id: "P-0" }, { id: "P-1" }, { id: "P-2" }]
    })
    const { compared } = follows([...may, ...lines, voided], "2026-05", { parameters: second })
    expect(compared.reverse.map(({ because, by, id, row }) => [id, row.measure, row.fen, by, because])).toEqual([
      ["P-0", "offence-dismissal", null, "withdrawal", "no-longer-follows"],
      ["P-1", "offence-fine", 5_000, "withdrawal", "no-longer-follows"],
      ["P-2", "offence-fine", 10_000, "reversal", "no-longer-follows"]
    ])
    expect(told(compared.propose)).toHaveLength(2)
    const undone: Line = [
      "2026-05-29",
      "Proposal/R-1",
      "Proposed",
      {
        measure: "offence-fine",
        clause: "S2-5.2c",
        approvers: [],
        effect: "carried-out",
        basis: { on: "event", event: "x" },
        fen: 10_000,
        reverses: "P-2"
      }
    ]
    const under = follows([...may, ...lines, voided, undone], "2026-05", { parameters: second }).compared.reverse
    expect(under.map((one) => one.under?.id)).toEqual([undefined, undefined, "R-1"])
  })

  it("asks for the amount that the document lost, and proposes nothing without it (S2-5.2b, S2-5.2c)", () => {
    const sales = [breach("2026-05-03", "3", { group: "sales" })]
    const found = follows(sales)
    expect(told(found.consequences)).toEqual(["staff:T-1 offence-fine ? sales_first_fen on Conduct/3"])
    expect(found.compared.propose).toEqual([])
  })

  it("count once a person and case, and only where a customer was made dissatisfied by it", () => {
    const twice: Line = [
      "2026-05-04",
      "Conduct/4",
      "Reported",
      { offence: "customer-data", proof: "E-2", group: "other" },
      { subjects: ["staff:T-1", "case:C-3"] }
    ]
    const alone: Line = [
      "2026-05-05",
      "Conduct/5",
      "Reported",
      { offence: "process-breach", proof: "E-2", group: "other" },
      { subjects: ["staff:T-1"] }
    ]
    const quarrel: Line = [
      "2026-05-06",
      "Conduct/6",
      "Reported",
      { offence: "quarrel", proof: "E-2", group: "other" },
      { subjects: ["staff:T-1", "case:C-9"] }
    ]
    const data: Line = [
      "2026-05-07",
      "Conduct/7",
      "Reported",
      { offence: "customer-data", proof: "E-2", group: "other" },
      { subjects: ["staff:T-1"] }
    ]
    const { consequences } = follows([may[0] as Line, twice, alone, quarrel, data])
    expect(consequences.map(({ basis }) => basis)).toEqual([["Conduct/3"], ["Conduct/7"]])
  })

  it("wrong entries in customers' files count alike (S2-5.2i, S2-9.4), by the group of the moment", () => {
    const data = (id: string, group: string): Line => [
      `2026-05-0${id}`,
      `Conduct/${id}`,
      "Reported",
      { offence: "customer-data", proof: "E", group },
      { subjects: ["staff:T-1"] }
    ]
    expect(told(follows([data("1", "other"), data("2", "sales"), data("3", "chef")]).consequences)).toEqual([
      "staff:T-1 offence-fine ? sales_second_fen on Conduct/2",
      "staff:T-1 offence-fine 5000 on Conduct/1"
    ])
    expect(follows([data("3", "chef")]).open).toContainEqual(
      expect.objectContaining({ lacks: "group", who: "staff:T-1" })
    )
  })
})

describe("the month of an offence, by its readings (S2-5.2h)", () => {
  const late = [
    breach("2026-05-30 23:59", "1", { registeredAt: instantOf(shanghai("2026-06-02")) }),
    breach("2026-06-01", "2"),
    breach("2026-06-30", "3"),
    ["2026-07-02", "Conduct/3", "Established"] as Line
  ]
  const ordinals = (window: string, readings: Request["readings"] = {}) =>
    follows(late, window, { readings }).consequences.map(
      ({ basis, key }) => `${basis[0]}${key.slice(key.indexOf("#"))}`
    )

  it("is that of the deed, of the registration, or of the finding", () => {
    expect([ordinals("2026-05"), ordinals("2026-06")]).toEqual([["Conduct/1#1"], ["Conduct/2#1", "Conduct/3#2"]])
    expect([ordinals("2026-05", { month: "registered" }), ordinals("2026-06", { month: "registered" })]).toEqual([
      [],
      ["Conduct/3#3", "Conduct/1#2", "Conduct/2#1"]
    ])
    expect(["2026-06", "2026-07"].map((window) => ordinals(window, { month: "decided" }))).toEqual([
      [],
      ["Conduct/3#1"]
    ])
  })

  it("thirty days back from each instead of the month of the calendar", () => {
    expect(ordinals("2026-06", { period: "rolling30" })).toEqual(["Conduct/2#2", "Conduct/3#2"])
  })
})

describe("bias and favouritism of customer service (S2-5.4a, S2-5.4b)", () => {
  const act = (id: string, offence: string): Line => [
    "2026-05-05",
    `Conduct/${id}`,
    "Reported",
    { offence, proof: "E", group: "other", leader: "T-9" },
    { subjects: ["staff:T-1"] }
  ]

  it("double the fine of the ladder; favouritism is 50 yuan and what is lost for the manager", () => {
    expect(told(follows([act("1", "bias")]).consequences)).toEqual(["staff:T-1 offence-fine 10000 on Conduct/1"])
    expect(told(follows([act("1", "favouritism")]).consequences)).toEqual([
      "staff:T-1 offence-fine 5000 on Conduct/1",
      "staff:T-9 offence-fine ? favouritism_manager_fen on Conduct/1"
    ])
  })
})
