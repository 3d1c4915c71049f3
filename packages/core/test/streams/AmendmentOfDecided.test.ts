// What others have decided on is not undone by whoever may not decide so, and what follows from a decision is not said otherwise
// by hand: who prepares does not approve, by no way round.
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import { all as streams } from "../../src/streams/Streams.ts"
import { deskOn } from "../commands/Desk.ts"

const why = { reason: "a mistake" }
const clerk = { ...why, by: "C-1", roles: ["technician"] }
const finance = { ...why, by: "F-1", roles: ["finance"] }
const general = { ...why, by: "G-1", roles: ["general-manager"] }

/** A price that C-1 proposed. */
const priced = () => {
  const desk = deskOn(catalogue.PartPrice)
  const concerns = desk.order("propose", { fen: 500 }, clerk).events[0]?.body.id ?? ""
  return { ...desk, concerns, dearer: { concerns, data: { fen: 900 } } }
}

describe("what was decided on (S4-5.6b)", () => {
  it("is undone by whoever recorded it as long as nobody has decided", () => {
    const { dearer, order } = priced()
    expect(order("correctEvent", dearer, clerk).events).toHaveLength(1)
  })

  it("is left alone from then on, but for whoever decided so or could", () => {
    const { concerns, dearer, order, refusal } = priced()
    order("approve", {}, finance)
    for (const [name, said] of [["correctEvent", dearer] as const, ["retractEvent", { concerns }] as const]) {
      const refused = refusal(name, said, clerk)
      expect(refused).toMatchObject({ _tag: "DecidedSince", decision: "Approved", actor: "C-1", roles: ["finance"] })
      expect(refused.message).toMatch(/：finance。 \/ event .* was decided on since by Approved, .* roles finance$/)
    }
    expect(order("correctEvent", dearer, { ...clerk, roles: ["technician", "finance"] }).events).toHaveLength(1)
  })

  it("is left alone by way of its corrections too", () => {
    const { dearer, order, refusal } = priced()
    const correction = order("correctEvent", dearer, clerk).events[0]?.body.id
    const retraction = order("retractEvent", { concerns: correction }, clerk).events[0]?.body.id
    order("approve", {}, finance)
    for (const concerns of [correction, retraction])
      expect(refusal("retractEvent", { concerns }, clerk)._tag).toBe("DecidedSince")
  })

  it("is free again once the decision is undone, and where the decision came before it", () => {
    const { dearer, order } = priced()
    const approval = order("approve", {}, finance).events[0]?.body.id
    const newer = order("propose", { fen: 700 }, clerk).events[0]?.body.id
    expect(order("correctEvent", { concerns: newer, data: { fen: 800 } }, clerk).events).toHaveLength(1)
    order("retractEvent", { concerns: approval }, finance)
    expect(order("correctEvent", dearer, clerk).events).toHaveLength(1)
  })

  it("is nothing else: what was noted beside it is still undone", () => {
    const { order } = priced()
    const note = order("note", { activity: "asked the supplier" }, clerk).events[0]?.body.id
    order("approve", {}, finance)
    expect(order("retractEvent", { concerns: note }, clerk).events).toHaveLength(1)
  })
})

describe("what follows from a decision", () => {
  const fine = { measure: "S0-3.2.4c:fine", basis: { on: "event", event: "X-1" }, fen: 5_000 }

  it("is not corrected, not even by whoever decided: nobody names who approves the own proposal (S0-3.2.4c)", () => {
    const { order, refusal } = deskOn(catalogue.Proposal)
    const proposed = order("propose", fine, clerk).events[0]?.body
    const said = { concerns: proposed?.id, data: { ...proposed?.data, approvers: ["technician"] } }
    expect(refusal("correctEvent", said, clerk)).toMatchObject({ _tag: "NotCorrected", type: "Proposed" })
    expect(refusal("approve", {}, clerk)._tag).toBe("NotAuthorised")
    order("retractEvent", { concerns: proposed?.id }, clerk)
    order("propose", { ...fine, fen: 4_000 }, clerk)
    order("approve", {}, general)
    expect(refusal("withdraw", { cause: "mistake" }, clerk)._tag).toBe("NotAuthorised")
  })

  it("are proposals and editions, publications, draws and what somebody signed", () => {
    const computed = [...streams].flatMap(([category, { events }]) =>
      Object.entries(events).flatMap(([type, one]) => (one.computed === true ? [`${category}.${type}`] : []))
    )
    expect(computed.sort()).toEqual([
      ...["Adoption.Adopted", "Case.Voided", "ComplaintSlip.Voided", "Proposal.Proposed"],
      ...["Publication.FigurePublished", "Regulation.Signed", "Sample.Drawn"]
    ])
  })
})

describe("the events that decide", () => {
  it("decide on events of their own stream", () => {
    const wrong = [...streams.values()].flatMap(({ category, events }) =>
      Object.values(events).flatMap(({ decidesOn = [] }) =>
        decidesOn.filter((type) => !(type in events)).map((type) => `${category}.${type}`)
      )
    )
    expect(wrong).toEqual([])
  })
})
