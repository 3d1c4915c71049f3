// What an import tells, of people without roles or with others than the clause asks for, is undone by whoever could record it.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommands } from "../../src/commands/Command.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { deskOn } from "../commands/Desk.ts"

const why = { reason: "a mistake" }
const technician = { ...why, by: "T-2", roles: ["technician"] }
const general = { ...why, by: "G-1", roles: ["general-manager"] }

/** What the old system says of one event: of whom, under which roles, about which other. */
interface Said {
  readonly data?: Payload
  readonly by?: string
  readonly roles?: ReadonlyArray<string>
  readonly concerns?: string
}

/** A desk over the books of an old system, of which `tell` tells one event and answers its id. */
const imported = (commands: AnyCommands) => {
  const desk = deskOn(commands)
  let told = 0
  const tell = (type: string, { by = "old", concerns, data = {}, roles = [] }: Said = {}): string => {
    const source = { system: "old", key: `${++told}` }
    const event = { type, schemaVersion: 1, occurredAt: `2026-01-0${told}T01:00:00.000Z`, subjects: [], source, data }
    const about = concerns === undefined ? {} : { concerns }
    const events = [{ ...event, actor: { id: by, roles }, ...about }]
    const stream = { category: commands.stream.category, id: "1" }
    return Effect.runSync(desk.log.append({ stream, expected: "any", events })).events[0]?.body.id ?? ""
  }
  const retract = (concerns: string, given: typeof technician) => desk.answer("retractEvent", { concerns }, given)._tag
  return { ...desk, tell, retract }
}

/** An imported complaint that an imported voiding voids. */
const voided = (said: Said = {}) => {
  const desk = imported(catalogue.Case)
  const complaint = desk.tell("Registered", { data: { class: "complaint" } })
  const voiding = desk.tell("Voided", { data: { signedBy: "G-9" }, concerns: complaint, ...said })
  return { ...desk, complaint, voiding }
}

describe("an imported voiding (S2-5.1d)", () => {
  it("is retracted by the general manager alone", () => {
    const { refusal, retract, voiding } = voided()
    const refused = refusal("retractEvent", { concerns: voiding }, technician)
    const needs = { roles: ["general-manager"], clauses: ["S2-5.1d"] }
    expect(refused).toMatchObject({ _tag: "RecordedByOthers", event: voiding, actor: "T-2", ...needs })
    expect(refused.message).toMatch(
      /（S2-5.1d）：general-manager。 \/ .* one of the roles general-manager may \(S2-5.1d\)$/
    )
    expect(retract(voiding, general)).toBe("Success")
  })

  it("is so whoever the old system names, and under whatever other roles", () => {
    for (const said of [{ by: "T-2" }, { roles: ["technician"] }, { by: "T-2", roles: ["technician"] }]) {
      const { retract, voiding } = voided(said)
      expect([said, retract(voiding, technician)]).toEqual([said, "Failure"])
      expect([said, retract(voiding, general)]).toEqual([said, "Success"])
    }
  })

  it("is left to whoever holds all the roles of the old system, where the clause would let them pass", () => {
    const { retract, voiding } = voided({ by: "G-9", roles: ["general-manager", "office"] })
    expect(retract(voiding, general)).toBe("Failure")
    expect(retract(voiding, { ...general, roles: ["office", "general-manager"] })).toBe("Success")
  })

  it("is left to them by way of its retraction too", () => {
    const { retract, tell, voiding } = voided()
    const retraction = tell("Retracted", { concerns: voiding })
    expect(retract(retraction, technician)).toBe("Failure")
    expect(retract(retraction, general)).toBe("Success")
  })
})

describe("an imported event", () => {
  it("that no clause leaves to anybody is undone by anybody with a reason, as anybody may order it", () => {
    const { complaint, refusal, retract } = voided()
    expect(refusal("retractEvent", { concerns: complaint }, { ...technician, reason: "" })._tag).toBe("ReasonMissing")
    expect(retract(complaint, technician)).toBe("Success")
  })

  it("that several acts record is left to whom any of their clauses names (S2-5.1f, S1-3.4.1)", () => {
    const desk = imported(catalogue.Case)
    desk.tell("Registered", { data: { class: "complaint" } })
    const check = desk.tell("Verified", { data: { passed: true } })
    const refused = desk.refusal("retractEvent", { concerns: check }, technician)
    expect(refused).toMatchObject({ roles: ["customer-relations", "follow-up", "service-specialist"] })
    expect(desk.retract(check, { ...why, by: "S-1", roles: ["service-specialist"] })).toBe("Success")
  })

  it("is left by what it says to whom the clause names (S3-F3a, S3-F4a)", () => {
    const desk = imported(catalogue.Settlement)
    const [dispatcher, office] = ["dispatcher", "office"].map((to) => desk.tell("OrderHandedOver", { data: { to } }))
    expect(desk.retract(`${dispatcher}`, technician)).toBe("Success")
    expect(desk.retract(`${office}`, technician)).toBe("Failure")
  })

  it("is not undone by way of a retraction that somebody else's event was imported with", () => {
    const desk = imported(catalogue.Unit)
    const delivery = desk.order("deliver", { use: "customer" }, { by: "D-1", roles: ["dispatcher"] }).events[0]?.body.id
    const retraction = desk.tell("Retracted", { concerns: `${delivery}` })
    expect(desk.retract(retraction, technician)).toBe("Failure")
    expect(desk.retract(retraction, { ...why, by: "D-2", roles: ["dispatcher"] })).toBe("Success")
  })
})

describe("an imported decision", () => {
  it("leaves what it decided on to whoever may decide so (S4-5.6b)", () => {
    const desk = imported(catalogue.PartPrice)
    const price = desk.tell("Proposed", { data: { fen: 500 } })
    desk.tell("Approved")
    const refused = desk.refusal("correctEvent", { concerns: price, data: { fen: 900 } }, technician)
    const needs = { roles: ["finance"], clauses: ["S4-5.6b"] }
    expect(refused).toMatchObject({ _tag: "DecidedSince", decision: "Approved", actor: "T-2", ...needs })
    expect(desk.retract(price, { ...why, by: "F-1", roles: ["finance"] })).toBe("Success")
  })

  it("on a measure is left to whom the measure names", () => {
    const desk = imported(catalogue.Proposal)
    const data = {
      measure: "fine",
      clause: "S0-3.2.4c",
      approvers: ["general-manager"],
      effect: "carried-out",
      fen: 500
    }
    const early = desk.tell("Withdrawn", { data: { cause: "mistake" } })
    expect(desk.retract(early, technician)).toBe("Success")
    const proposal = desk.tell("Proposed", { data: { ...data, basis: { on: "event", event: "X-1" } } })
    const approval = desk.tell("Approved")
    for (const event of [proposal, approval]) expect(desk.retract(event, technician)).toBe("Failure")
    const payment = desk.tell("CarriedOut")
    expect(desk.retract(payment, general)).toBe("Failure")
    expect(desk.retract(payment, { ...why, by: "A-1", roles: ["administration"] })).toBe("Success")
    expect(desk.retract(approval, general)).toBe("Success")
  })
})
