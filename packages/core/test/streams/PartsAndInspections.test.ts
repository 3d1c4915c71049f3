// Inspections and parts orders: each command, each authority, each refusal, and what the fold makes of odd histories.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { versions } from "../../src/log/Versions.ts"
import * as Inspection from "../../src/streams/Inspection.ts"
import * as PartsOrder from "../../src/streams/PartsOrder.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const supply = { actor: { id: "A-1", roles: ["supply-and-marketing"] } }
const technician = { actor: { id: "T-1", roles: ["technician"] } }
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const [march, april] = ["2026-03-31T15:59:59.999Z", "2026-04-30T15:59:59.999Z"]

describe("inspection", () => {
  const past = (...events: Events) => Scenario.given(Inspection.stream, ...events)
  const plan = { dueAt: march, toleranceDays: 5 }
  const planned = type("Planned", plan)
  const done = type("Done")
  const cancelled = type("Cancelled", { cause: "scrapped" })

  it("is planned once, by supply and marketing", () => {
    past().when(Inspection.plan(plan), supply).thenEvents({ type: "Planned", data: plan })
    past(planned).when(Inspection.plan(plan), supply).thenNothing()
    past(planned)
      .when(Inspection.plan({ dueAt: march }), supply)
      .thenRefused("AlreadyStated", { act: "planned" })
    past().when(Inspection.plan(plan), technician).thenRefused("NotAuthorised", { clause: "S0-2.6" })
  })

  it("is rescheduled while it is open; said again it decides nothing", () => {
    const byUs = { dueAt: april, by: "company" } as const
    const wished = { dueAt: april, by: "customer" } as const
    past(planned).when(Inspection.reschedule(byUs), technician).thenEvents({ type: "Rescheduled", data: byUs })
    past(planned, type("Rescheduled", byUs)).when(Inspection.reschedule(byUs), technician).thenNothing()
    // The same date, but now it is the customer's wish: that moves what is due.
    past(planned, type("Rescheduled", byUs))
      .when(Inspection.reschedule(wished), technician)
      .thenEvents({ type: "Rescheduled", data: wished })
    past(planned, type("Rescheduled", wished)).when(Inspection.reschedule(wished), technician).thenNothing()
    past(planned, done).when(Inspection.reschedule(byUs), technician).thenRefused("WrongState", { state: "done" })
    past().when(Inspection.reschedule(byUs), technician).thenRefused("NotStated", { first: "plan" })
  })

  it("is done once, unless it was cancelled", () => {
    past(planned).when(Inspection.complete, technician).thenEvents({ type: "Done" })
    past(planned, done).when(Inspection.complete, technician).thenNothing()
    past(planned, cancelled).when(Inspection.complete, technician).thenRefused("WrongState", { state: "cancelled" })
  })

  it("is refused, with evidence that may follow once", () => {
    const proof = { evidence: "L-1" }
    past(planned).when(Inspection.refuse({}), technician).thenEvents({ type: "Refused" })
    past(planned, type("Refused")).when(Inspection.refuse({}), technician).thenNothing()
    past(planned, type("Refused"))
      .when(Inspection.refuse(proof), technician)
      .thenEvents({ type: "Refused", data: proof })
    past(planned, type("Refused", proof)).when(Inspection.refuse(proof), technician).thenNothing()
    past(planned, type("Refused", proof))
      .when(Inspection.refuse({ evidence: "L-2" }), technician)
      .thenRefused("AlreadyStated", { stated: "L-1" })
    past(planned, done).when(Inspection.refuse(proof), technician).thenRefused("WrongState", { act: "refuse" })
  })

  it("is cancelled by supply and marketing, and not when it is done", () => {
    past(planned)
      .when(Inspection.cancel("scrapped"), supply)
      .thenEvents({ type: "Cancelled", data: { cause: "scrapped" } })
    past(planned, cancelled).when(Inspection.cancel("scrapped"), supply).thenNothing()
    past(planned).when(Inspection.cancel("scrapped"), technician).thenRefused("NotAuthorised", { clause: "S0-2.6" })
    past(planned, done).when(Inspection.cancel("scrapped"), supply).thenRefused("WrongState", { state: "done" })
  })
})

describe("parts order", () => {
  const past = (...events: Events) => Scenario.given(PartsOrder.stream, ...events)
  const two = { line: "1", part: "P-1", quantity: 2, promisedAt: march }
  const other = { line: "2", part: "P-2", quantity: 1 }
  const ordered = type("Ordered", { lines: [two] })
  const ship = (quantity: number, shipment = "D-1") => PartsOrder.ship({ line: "1", shipment, quantity })
  const sent = (quantity: number, shipment = "D-1") => type("Shipped", { line: "1", shipment, quantity })
  const cancel = PartsOrder.cancelLine({ line: "1", by: "customer" })

  it("is taken by supply and marketing; lines may be added, known ones may not change", () => {
    const order = (...lines: ReadonlyArray<PartsOrder.Line>) => PartsOrder.order({ lines })
    past()
      .when(order(two), supply)
      .thenEvents({ type: "Ordered", data: { lines: [two] } })
    past(ordered).when(order(two), supply).thenNothing()
    past(ordered)
      .when(order(two, other), supply)
      .thenEvents({ type: "Ordered", data: { lines: [other] } })
    for (const change of [{ quantity: 3 }, { part: "P-9" }, { promisedAt: april }]) {
      past(ordered)
        .when(order({ ...two, ...change }), supply)
        .thenRefused("AlreadyStated", { stated: "1: P-1" })
    }
    past().when(order(two), technician).thenRefused("NotAuthorised", { clause: "S0-2.6" })
  })

  it("is shipped in parts, each shipment once, no more than is open", () => {
    past(ordered)
      .when(ship(1), technician)
      .thenEvents({ type: "Shipped", data: { line: "1", shipment: "D-1", quantity: 1 } })
    past(ordered, sent(1)).when(ship(1), technician).thenNothing()
    past(ordered, sent(1)).when(ship(1, "D-2"), technician).thenEvents({ type: "Shipped" })
    past(ordered, sent(1)).when(ship(2), technician).thenRefused("AlreadyStated", { stated: "1" })
    past(ordered, sent(1)).when(ship(2, "D-2"), technician).thenRefused("WrongState", { state: "open for 1" })
    past().when(ship(1), technician).thenRefused("NotStated", { of: "line", first: "order" })
    past(ordered, type("LineCancelled", { line: "1", by: "company" }))
      .when(ship(1), technician)
      .thenRefused("WrongState", { state: "cancelled" })
  })

  it("has lines cancelled by supply and marketing while they are open", () => {
    past(ordered)
      .when(cancel, supply)
      .thenEvents({ type: "LineCancelled", data: { line: "1", by: "customer" } })
    past(ordered, type("LineCancelled", { line: "1", by: "customer" }))
      .when(cancel, supply)
      .thenNothing()
    past(ordered, sent(2)).when(cancel, supply).thenRefused("WrongState", { state: "shipped in full" })
    past(ordered).when(cancel, technician).thenRefused("NotAuthorised", { clause: "S0-2.6" })
    past().when(cancel, supply).thenRefused("NotStated", { of: "line" })
  })
})

describe("the folds", () => {
  const last = (category: "Inspection" | "PartsOrder", ...told: ReadonlyArray<readonly [string, string, object?]>) => {
    const lines = told.map(([when, what, said = {}]): Line => [when, `${category}/1`, what, said as never])
    const stream = category === "Inspection" ? Inspection.stream : PartsOrder.stream
    return versions(stream as never, tell(...lines)).at(-1)?.row
  }
  const three = { lines: [{ line: "1", part: "P-1", quantity: 3, promisedAt: "2026-03-05T16:00:00.000Z" }] }
  const sent = (shipment: string, quantity: number) => ({ line: "1", shipment, quantity })

  it("of an inspection: what came before the plan, or twice, or too late, is found", () => {
    const plan = { dueAt: march }
    const moved = { dueAt: april, by: "customer" }
    const row = last("Inspection", ["2026-03-01", "Rescheduled", moved], ["2026-03-02", "Planned", plan])
    expect(row).toMatchObject({
      findings: ["facts-before-plan", "rescheduled-before-plan"],
      dueAtMs: Date.parse(march)
    })
    expect(last("Inspection", ["2026-03-02", "Done"])).toMatchObject({ findings: ["not-planned"], dueAtMs: null })
    const late = last("Inspection", ["2026-03-02", "Planned", plan], ["2026-04-02", "Rescheduled", moved])
    expect(late).toMatchObject({ findings: ["rescheduled-when-overdue"], dueAtMs: Date.parse(april), reschedules: 1 })
    const cancelled = ["2026-03-03", "Cancelled", { cause: "x" }] as const
    expect(last("Inspection", ["2026-03-02", "Planned", plan], cancelled, ["2026-03-04", "Done"])?.findings).toEqual([
      "done-after-cancellation"
    ])
    const twice = ["2026-03-02", "Planned", plan] as const
    expect(last("Inspection", twice, twice, ["2026-03-04", "Done"], ["2026-03-05", "Done"])).toMatchObject({
      findings: ["done-again", "planned-again"],
      doneAtMs: shanghai("2026-03-04")
    })
  })

  it("of a line: complete with the shipment that brings the last piece, counted up to the promise", () => {
    const row = last(
      "PartsOrder",
      ["2026-03-01", "Ordered", three],
      ["2026-03-04", "Shipped", sent("D-1", 1)],
      ["2026-03-06", "Shipped", sent("D-2", 1)],
      ["2026-03-07", "Shipped", sent("D-3", 2)]
    )
    expect(row).toMatchObject({ shipments: 3, shippedQuantity: 4, quantityInTime: 2, findings: ["shipped-too-many"] })
    expect(row).toMatchObject({ partsOrder: "1", shippedInFullAtMs: shanghai("2026-03-07") })
  })

  it("of a line: shipped before the order, twice on one paper, after a cancellation, or without a promise", () => {
    const early = ["2026-03-01", "Shipped", sent("D-1", 3)] as const
    expect(last("PartsOrder", early)).toMatchObject({ findings: ["not-ordered"], shippedInFullAtMs: null })
    expect(last("PartsOrder", early, ["2026-03-02", "Ordered", three])).toMatchObject({
      findings: ["facts-before-order"],
      shippedInFullAtMs: shanghai("2026-03-01")
    })
    const order = ["2026-02-01", "Ordered", three] as const
    expect(last("PartsOrder", order, early, early, order)).toMatchObject({
      findings: ["ordered-again", "shipped-again"],
      shippedQuantity: 3
    })
    const cancelled = ["2026-02-02", "LineCancelled", { line: "1", by: "company" }] as const
    expect(last("PartsOrder", order, cancelled, early)?.findings).toEqual(["shipped-after-cancellation"])
    const open = { lines: [{ line: "1", part: "P-1", quantity: 1 }] }
    expect(last("PartsOrder", ["2026-02-01", "Ordered", open])).toMatchObject({
      findings: ["no-promise"],
      promisedAtMs: null
    })
  })
})
