// Decisions on dispatch orders, repairs, surveys, units and targets: each command, each authority, each refusal.
import { Scenario } from "@servicebook/conformance"
import { describe, it } from "vitest"
import * as Repair from "../../src/streams/Repair.ts"
import * as ServiceOrder from "../../src/streams/ServiceOrder.ts"
import * as Survey from "../../src/streams/Survey.ts"
import * as Target from "../../src/streams/Target.ts"
import * as Unit from "../../src/streams/Unit.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })

describe("dispatch order", () => {
  const past = (...events: Events) => Scenario.given(ServiceOrder.stream, ...events)
  const created = type("Created", { work: "inspection" })
  const cancelled = type("Cancelled", { cause: "customer" })
  const slip = { slip: "S-1", satisfaction: "satisfied", stamped: true } as const

  it("is created once", () => {
    past()
      .when(ServiceOrder.create({ work: "delivery" }))
      .thenEvents({ type: "Created", data: { work: "delivery" } })
    past(created)
      .when(ServiceOrder.create({ work: "inspection" }))
      .thenNothing()
    past(created)
      .when(ServiceOrder.create({ work: "training" }))
      .thenRefused("AlreadyStated", { stated: "inspection" })
  })

  it("has visits; an arrival before the last one was served is the same", () => {
    past(created).when(ServiceOrder.arrive).thenEvents({ type: "Arrived" })
    past(created, type("Arrived")).when(ServiceOrder.arrive).thenNothing()
    past(created, type("Arrived"), type("Served")).when(ServiceOrder.arrive).thenEvents({ type: "Arrived" })
    past(created, type("Arrived"), type("Served"), type("Arrived")).when(ServiceOrder.arrive).thenNothing()
  })

  it("is served after an arrival, once", () => {
    past(created, type("Arrived")).when(ServiceOrder.serve).thenEvents({ type: "Served" })
    past(created, type("Arrived"), type("Served")).when(ServiceOrder.serve).thenNothing()
    past(created).when(ServiceOrder.serve).thenRefused("WrongState", { state: "not visited" })
  })

  it("is cancelled once, and then nothing more is done for it", () => {
    past(created)
      .when(ServiceOrder.cancel("customer"))
      .thenEvents({ type: "Cancelled", data: { cause: "customer" } })
    past(created, cancelled).when(ServiceOrder.cancel("customer")).thenNothing()
    const others = [ServiceOrder.arrive, ServiceOrder.serve, ServiceOrder.signSlip(slip)]
    for (const command of [...others, ServiceOrder.callBack({ satisfaction: "satisfied" })]) {
      past(created, cancelled).when(command).thenRefused("WrongState", { state: "cancelled" })
    }
  })

  it("has a slip and a call-back", () => {
    past(created).when(ServiceOrder.signSlip(slip)).thenEvents({ type: "SlipSigned", data: slip })
    past(created, type("SlipSigned", slip)).when(ServiceOrder.signSlip(slip)).thenNothing()
    const call = { satisfaction: "dissatisfied" } as const
    past(created).when(ServiceOrder.callBack(call)).thenEvents({ type: "CalledBack", data: call })
    past(created, type("CalledBack", call)).when(ServiceOrder.callBack(call)).thenNothing()
  })

  it("does not exist before it is created", () => {
    for (const command of [ServiceOrder.arrive, ServiceOrder.serve, ServiceOrder.cancel("x")]) {
      past().when(command).thenRefused("NotStated", { of: "order", first: "create" })
    }
  })
})

describe("repair", () => {
  const past = (...events: Events) => Scenario.given(Repair.stream, ...events)
  const start = { attempt: "1", cause: "fault", place: "field" } as const
  const started = type("AttemptStarted", start)
  const completed = type("AttemptCompleted", { attempt: "1", outcome: "fixed" })

  it("starts an attempt once", () => {
    past().when(Repair.start(start)).thenEvents({ type: "AttemptStarted", data: start })
    past(started).when(Repair.start(start)).thenNothing()
    past(started)
      .when(Repair.start({ ...start, attempt: "2" }))
      .thenEvents({ type: "AttemptStarted" })
    past(started)
      .when(Repair.start({ ...start, place: "shop" }))
      .thenRefused("AlreadyStated", { act: "started" })
  })

  it("completes an attempt once", () => {
    const complete = Repair.complete({ attempt: "1", outcome: "fixed" })
    past(started)
      .when(complete)
      .thenEvents({ type: "AttemptCompleted", data: { attempt: "1", outcome: "fixed" } })
    past(started, completed).when(complete).thenNothing()
    past(started, completed)
      .when(Repair.complete({ attempt: "1", outcome: "not-fixed" }))
      .thenRefused("AlreadyStated", { stated: "fixed" })
    past(started)
      .when(Repair.complete({ attempt: "2", outcome: "fixed" }))
      .thenRefused("NotStated", { of: "attempt" })
  })

  it("tests the last attempt", () => {
    past(started, completed)
      .when(Repair.test(false))
      .thenEvents({ type: "Tested", data: { attempt: "1", passed: false } })
    past(started, completed, type("Tested", { passed: false }))
      .when(Repair.test(false))
      .thenNothing()
    past(started, completed, type("Tested", { passed: false }))
      .when(Repair.test(true))
      .thenEvents({ type: "Tested" })
    past().when(Repair.test(true)).thenRefused("NotStated", { first: "start" })
  })
})

describe("survey", () => {
  const past = (...events: Events) => Scenario.given(Survey.stream, ...events)
  const answer = { satisfaction: "satisfied", points: 24 } as const
  const answered = type("Answered", answer)
  const disputed = type("Disputed", { by: "T-1" })

  it("is drawn once, answered by follow-up or customer relations (S0-2.4)", () => {
    past()
      .when(Survey.draw({ sample: "W05" }))
      .thenEvents({ type: "Drawn", data: { sample: "W05" } })
    past(type("Drawn")).when(Survey.draw({})).thenNothing()
    for (const role of ["follow-up", "customer-relations"]) {
      past(type("Drawn")).when(Survey.answer(answer), by(role)).thenEvents({ type: "Answered", data: answer })
    }
    past(type("Drawn"), answered).when(Survey.answer(answer), by("follow-up")).thenNothing()
    past(type("Drawn"), answered)
      .when(Survey.answer({ points: 3 }), by("follow-up"))
      .thenRefused("AlreadyStated")
    past(type("Drawn")).when(Survey.answer(answer), by("technician")).thenRefused("NotAuthorised", { clause: "S0-2.4" })
    past().when(Survey.answer(answer), by("follow-up")).thenRefused("NotStated", { first: "draw" })
  })

  it("is given up while it is unanswered", () => {
    past(type("Drawn"))
      .when(Survey.abandon("gone"))
      .thenEvents({ type: "Abandoned", data: { cause: "gone" } })
    past(type("Drawn"), type("Abandoned", { cause: "gone" }))
      .when(Survey.abandon("gone"))
      .thenNothing()
    past(type("Drawn"), answered).when(Survey.abandon("gone")).thenRefused("WrongState", { state: "answered" })
  })

  it("is disputed once and settled by the management representative (S0-3.2.9)", () => {
    const representative = by("management-representative")
    past(type("Drawn"), answered)
      .when(Survey.dispute("T-1"))
      .thenEvents({ type: "Disputed", data: { by: "T-1" } })
    past(type("Drawn"), answered, disputed).when(Survey.dispute("T-2")).thenNothing()
    past(type("Drawn"), answered, disputed)
      .when(Survey.settle("slip"), representative)
      .thenEvents({ type: "Settled", data: { prevails: "slip" } })
    past(type("Drawn"), disputed, type("Settled", { prevails: "slip" }))
      .when(Survey.settle("slip"), representative)
      .thenNothing()
    past(type("Drawn"), answered).when(Survey.settle("slip"), representative).thenRefused("WrongState")
    past(type("Drawn"), disputed).when(Survey.settle("slip"), by("follow-up")).thenRefused("NotAuthorised")
  })
})

describe("unit", () => {
  const past = (...events: Events) => Scenario.given(Unit.stream, ...events)
  const delivered = type("Delivered", { use: "customer" })
  const slip = { slip: "S-1", stamped: false } as const

  it("is delivered, retired, and delivered again", () => {
    past()
      .when(Unit.deliver({ use: "customer" }))
      .thenEvents({ type: "Delivered", data: { use: "customer" } })
    past(delivered)
      .when(Unit.deliver({ use: "customer" }))
      .thenNothing()
    past(delivered)
      .when(Unit.deliver({ use: "demonstration" }))
      .thenRefused("AlreadyStated", { stated: "customer" })
    past(delivered)
      .when(Unit.retire("scrapped"))
      .thenEvents({ type: "Retired", data: { cause: "scrapped" } })
    past(delivered, type("Retired", { cause: "returned" }))
      .when(Unit.retire("scrapped"))
      .thenNothing()
    past(delivered, type("Retired", { cause: "returned" }))
      .when(Unit.deliver({ use: "demonstration" }))
      .thenEvents({ type: "Delivered" })
    past().when(Unit.retire("scrapped")).thenRefused("NotStated", { first: "deliver" })
  })

  it("has a delivery slip", () => {
    past(delivered).when(Unit.signSlip(slip)).thenEvents({ type: "DeliverySlipSigned", data: slip })
    past(delivered, type("DeliverySlipSigned", slip)).when(Unit.signSlip(slip)).thenNothing()
    past().when(Unit.signSlip(slip)).thenRefused("NotStated", { of: "unit" })
  })
})

describe("target", () => {
  const past = (...events: Events) => Scenario.given(Target.stream, ...events)
  const bound = { comparison: "<", value: "1/100", from: "2026-01-01T00:00:00.000Z", source: "clause" } as const
  const bases = [{ kind: "industry", reference: "GB/T 27922" }] as const
  const draft = { ...bound, kpi: "complaint_rate", clause: "S0-3.1.2a", until: "2027-01-01T00:00:00.000Z", bases }
  const drafted = type("Drafted", draft)
  const representative = by("management-representative")
  const manager = by("general-manager")

  it("is drafted by the management representative, again as long as it is not approved (S0-2.1)", () => {
    past().when(Target.draft(draft), representative).thenEvents({ type: "Drafted", data: draft })
    past(drafted).when(Target.draft(draft), representative).thenNothing()
    const other = { ...draft, value: "2/100" }
    past(drafted).when(Target.draft(other), representative).thenEvents({ type: "Drafted", data: other })
    past(drafted, type("Approved")).when(Target.draft(other), representative).thenRefused("AlreadyStated")
    past().when(Target.draft(draft), manager).thenRefused("NotAuthorised", { clause: "S0-2.1" })
  })

  it("is approved and changed by the general manager (S0-2.2, S0-3.1.3b, S3-3.1)", () => {
    past(drafted).when(Target.approve, manager).thenEvents({ type: "Approved" })
    past(drafted, type("Approved")).when(Target.approve, manager).thenNothing()
    past().when(Target.approve, manager).thenRefused("NotStated", { of: "target", first: "draft" })
    past(drafted).when(Target.approve, representative).thenRefused("NotAuthorised", { clause: "S0-3.1.3b" })
    const change = { ...bound, value: "2/100", from: "2026-07-01T00:00:00.000Z" }
    past(drafted, type("Approved")).when(Target.change(change), manager).thenEvents({ type: "Changed", data: change })
    past(drafted, type("Approved"), type("Changed", change)).when(Target.change(change), manager).thenNothing()
    past(drafted).when(Target.change(change), representative).thenRefused("NotAuthorised")
  })
})
