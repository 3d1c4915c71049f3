// Law 1 for the service desk: each figure equals a literal reading of its definition, written apart, under every reading,
// for any history, window, cut and head; with the company's calendar, and without one.
import { describe, expect, it } from "vitest"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import * as ServiceDesk from "../../src/policy/ServiceDesk/index.ts"
import * as Desk from "../literal/Desk.ts"
import { holdsByCalendar, type LiteralByCalendar } from "./ByCalendar.ts"

const cases: ReadonlyArray<readonly [Declaration, LiteralByCalendar]> = [
  [kpi(ServiceDesk.deskResponseInTime), Desk.responseInTime],
  [ServiceDesk.deskResponseMedian, Desk.responseMedian],
  [ServiceDesk.deskResponseP90, Desk.responseP90],
  [kpi(ServiceDesk.deskResolutionInTime), Desk.resolutionInTime],
  [ServiceDesk.deskResolutionMean, Desk.resolutionMean],
  [ServiceDesk.deskResolutionMedian, Desk.resolutionMedian],
  [ServiceDesk.deskResolutionP90, Desk.resolutionP90],
  [ServiceDesk.deskReopenRate, Desk.reopenRate],
  [ServiceDesk.deskBacklog, Desk.backlog],
  [ServiceDesk.deskBacklogTooOld, Desk.backlogTooOld],
  [ServiceDesk.deskBacklogTooOldRate, Desk.backlogTooOldRate],
  [ServiceDesk.deskBacklogAgeMedian, Desk.backlogAgeMedian],
  [ServiceDesk.deskBacklogAgeP90, Desk.backlogAgeP90],
  [ServiceDesk.deskFirstContactResolution, Desk.firstContactResolution],
  [ServiceDesk.deskCallbackRate, Desk.callbackRate],
  [kpi(ServiceDesk.deskCallbackInTime), Desk.callbackInTime],
  [ServiceDesk.deskCallbackSatisfaction, Desk.callbackSatisfaction]
]

describe("law 1: a figure of the service desk is what its definition says", () => {
  it("has a literal reading of every one", () => {
    expect(cases.map(([{ name }]) => name)).toEqual(ServiceDesk.kpis.map(({ name }) => name))
  })

  it.each(cases.map((one) => [one[0].name, ...one] as const))(
    "%s equals its literal reading",
    (_, declaration, literal) => holdsByCalendar(declaration, literal, "Case")
  )
})
