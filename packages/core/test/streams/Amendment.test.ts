// What every stream takes: a wrong event retracted or corrected for a reason, an activity noted; who may, and what is refused.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as Unit from "../../src/commands/Unit.ts"
import { stateOf } from "../../src/log/Versions.ts"
import { stream } from "../../src/streams/Unit.ts"
import { deskOn } from "../commands/Desk.ts"

const why = { reason: "entered twice" }

/** A unit delivered by T-1, under a role, and what is known of it. */
const delivered = (roles: ReadonlyArray<string> = []) => {
  const desk = deskOn(Unit.all)
  const [event] = desk.order("deliver", { use: "customer" }, { roles, subjects: ["unit:U-1"] }).events
  const read = () => Effect.runSync(desk.log.read({ category: "Unit", id: "1" }))
  return {
    ...desk,
    concerns: event?.body.id ?? "",
    known: () => stateOf(stream, read()).stretches.map(({ enteredAtMs, unit, use }) => [use, unit, enteredAtMs]),
    types: () => read().map(({ body: { type } }) => type)
  }
}

const at = Date.parse("2026-03-02T01:00:00.000Z")

describe("retracting an event", () => {
  it("is as if it had never been, once; a retraction is retracted in turn", () => {
    const { concerns, known, order } = delivered()
    const [retraction] = order("retractEvent", { concerns }, why).events
    expect(retraction?.body).toMatchObject({ type: "Retracted", concerns, data: {}, ...why })
    expect(known()).toEqual([])
    expect(order("retractEvent", { concerns }, why).events).toEqual([])
    const back = { concerns: retraction?.body.id }
    order("retractEvent", back, why)
    expect(known()).toEqual([["customer", "U-1", at]])
    expect(order("retractEvent", back, why).events).toEqual([])
    expect(order("retractEvent", { concerns }, why).events).toHaveLength(1)
  })

  it("takes an event of the stream and a reason that says something", () => {
    const { concerns, refusal } = delivered()
    expect(refusal("retractEvent", { concerns: "nobody" }, why)).toMatchObject({ _tag: "NoSuchEvent", event: "nobody" })
    for (const given of [{}, { reason: " " }]) {
      expect(refusal("retractEvent", { concerns }, given)._tag).toBe("ReasonMissing")
      expect(refusal("correctEvent", { concerns, data: {} }, given)._tag).toBe("ReasonMissing")
    }
  })
})

describe("correcting an event", () => {
  it("puts data, instant and subjects in the place of the wrong ones", () => {
    const { concerns, known, order } = delivered()
    order("correctEvent", { concerns, data: { use: "demonstration" } }, why)
    expect(known()).toEqual([["demonstration", "U-1", at]])
    order("correctEvent", { concerns, data: { use: "demonstration" }, occurredAt: "2026-03-01T01:00:00.000Z" }, why)
    order("correctEvent", { concerns, data: { use: "demonstration" }, subjects: ["unit:U-2"] }, why)
    expect(known()).toEqual([["demonstration", "U-2", at - 86_400_000]])
  })

  it("decides nothing where it is known so already", () => {
    const { concerns, order, types } = delivered()
    const said = { concerns, data: { use: "customer" } }
    expect(order("correctEvent", said, why).events).toEqual([])
    expect(order("correctEvent", { ...said, occurredAt: "2026-03-02T01:00:00.000Z" }, why).events).toEqual([])
    expect(order("correctEvent", { ...said, subjects: ["unit:U-1"] }, why).events).toEqual([])
    order("correctEvent", { ...said, data: { use: "demonstration" } }, why)
    expect(order("correctEvent", { ...said, data: { use: "demonstration" } }, why).events).toEqual([])
    expect(order("correctEvent", said, why).events).toHaveLength(1)
    expect(types()).toEqual(["Delivered", "Corrected", "Corrected"])
  })

  it("takes data that fit the event, and an event that still states something", () => {
    const { concerns, order, refusal } = delivered()
    const misfit = refusal("correctEvent", { concerns, data: { use: "nobody" } }, why)
    expect(misfit).toMatchObject({ _tag: "InvalidEvent", path: "data.data" })
    const corrected = order("correctEvent", { concerns, data: { use: "demonstration" } }, why).events[0]?.body.id
    const retraction = order("retractEvent", { concerns }, why).events[0]?.body.id
    for (const event of [concerns, corrected, retraction]) {
      const said = { concerns: event, data: { use: "customer" } }
      expect(refusal("correctEvent", said, why)).toMatchObject({ _tag: "NothingToCorrect", event })
    }
  })
})

describe("what an import left without a target", () => {
  it("is retracted, not corrected", () => {
    const { log, order, refusal } = delivered()
    const actor = { id: "I-1", roles: [] }
    const astray = { type: "Retracted", schemaVersion: 1, occurredAt: "2026-03-02T02:00:00.000Z", concerns: "nobody" }
    const event = { ...astray, actor, source: { system: "old", key: "1" }, subjects: [], data: {} }
    const append = { stream: { category: "Unit", id: "1" }, expected: "any" as const, events: [event] }
    const concerns = Effect.runSync(log.append(append)).events[0]?.body.id
    expect(refusal("correctEvent", { concerns, data: {} }, why)._tag).toBe("NothingToCorrect")
    expect(order("retractEvent", { concerns }, why).events).toHaveLength(1)
  })
})

describe("text that no store keeps", () => {
  it("is refused by the log, in a correction and in a note", () => {
    const { concerns, refusal } = delivered()
    const half = { activity: "\ud800" }
    expect(refusal("correctEvent", { concerns, data: half }, why)._tag).toBe("InvalidEvent")
    expect(refusal("note", { ...half, activity: "washed", fields: { by: "\ud800" } })._tag).toMatch(/^Invalid/)
  })
})

describe("who may retract and correct", () => {
  const roles = ["dispatcher", "technician"]

  it("is whoever recorded it, or somebody who holds all of those roles", () => {
    const undo = (given: { readonly by: string; readonly roles?: ReadonlyArray<string> }) => {
      const { concerns, order } = delivered(roles)
      return order("retractEvent", { concerns }, { ...why, ...given }).events.length
    }
    expect(undo({ by: "T-1" })).toBe(1)
    expect(undo({ by: "T-2", roles: ["auditor", ...roles] })).toBe(1)
  })

  it("is nobody else, and anybody where it was recorded under no role", () => {
    const { concerns, refusal } = delivered(roles)
    const other = { ...why, by: "T-2", roles: ["technician"] }
    const refused = refusal("retractEvent", { concerns }, other)
    expect(refused).toMatchObject({ _tag: "RecordedByOthers", actor: "T-2", roles })
    expect(refused.message).toMatch(/：dispatcher、technician。 \/ T-2 may not .* roles dispatcher, technician$/)
    expect(refusal("correctEvent", { concerns, data: {} }, other)._tag).toBe("RecordedByOthers")
    const bare = delivered()
    expect(bare.order("retractEvent", { concerns: bare.concerns }, { ...why, by: "T-2" }).events).toHaveLength(1)
  })
})

describe("noting an activity", () => {
  it("keeps it, once where the same is told twice in a row", () => {
    const { order, types } = delivered()
    const said = { activity: "washed", fields: { by: "hand" } }
    order("note", said)
    expect(order("note", said).events).toEqual([])
    order("note", said, { occurredAt: "2026-03-03T01:00:00.000Z" })
    order("note", { activity: "waxed" })
    order("note", said)
    expect(types()).toEqual(["Delivered", "Noted", "Noted", "Noted", "Noted"])
  })

  it("takes something that it is noted on", () => {
    const refusal = deskOn(Unit.all).refusal("note", { activity: "washed" })
    expect(refusal).toMatchObject({ _tag: "NothingRecorded", activity: "washed" })
  })
})
