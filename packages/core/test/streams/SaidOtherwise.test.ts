// A command that says something else than what is known is never taken for a repetition: it is recorded or refused.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Assessment from "../../src/streams/Assessment.ts"
import * as Certificate from "../../src/streams/Certificate.ts"
import * as Filing from "../../src/streams/Filing.ts"
import { draw, frameHash, order } from "../../src/streams/Sample/Draw.ts"
import * as Sample from "../../src/streams/Sample.ts"
import * as Target from "../../src/streams/Target.ts"
import * as WorkingCalendar from "../../src/streams/WorkingCalendar.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const representative = by("management-representative")
const manager = by("general-manager")

describe("what is said otherwise", () => {
  it("a second surveillance that was not passed is one of its own (S3-C1)", () => {
    const failed = { passed: false, report: "R-1" }
    const issued = type("Issued", { by: "body", level: "four-star" })
    const past = () => Scenario.given(Certificate.stream, issued, type("SurveillanceHeld", failed))
    past().when(Certificate.holdSurveillance(failed)).thenNothing()
    past()
      .when(Certificate.holdSurveillance({ ...failed, report: "R-2" }))
      .thenEvents({ type: "SurveillanceHeld" })
  })

  it("a duty lifted as of another instant is refused, as of the same it is a repetition (S0-2.1)", () => {
    const bound = type("Bound", { paper: "work-log", from: "2026-01-01T00:00:00.000Z" })
    const [until, later] = ["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"]
    const past = () => Scenario.given(Filing.stream, bound, type("Released", { until }))
    Scenario.given(Filing.stream, bound).when(Filing.release({ until }), manager).thenEvents({ type: "Released" })
    past().when(Filing.release({ until }), manager).thenNothing()
    past()
      .when(Filing.release({ until: later }), manager)
      .thenRefused("AlreadyStated", { act: "released", stated: until })
  })

  it("an assessment with the same result and another score is no repetition (S0-3.2.5c)", () => {
    const head = { window: "2026-01", score: "87/1", result: "good" }
    const staff = { window: "2026-01", attitude: { points: 4, of: 5 }, result: "good" }
    const past = () => Scenario.given(Assessment.stream, type("HeadAssessed", head))
    past()
      .when(Assessment.assessHead({ ...head, score: "88/1" }), representative)
      .thenRefused("AlreadyStated")
    past().when(Assessment.assessFollowUp(staff), representative).thenRefused("AlreadyStated")
  })

  const draft: Parameters<typeof Target.draft>[0] = {
    ...({ kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" } as const),
    ...{ from: "2026-01-01T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z" },
    bases: [{ kind: "finance", reference: "budget" }]
  }
  const drafted = type("Drafted", draft)

  it("a draft with the same number for another time is a new draft (S0-3.1.3a)", () => {
    const other = { ...draft, until: "2026-07-01T00:00:00.000Z" }
    const past = () => Scenario.given(Target.stream, drafted)
    past().when(Target.draft(draft), representative).thenNothing()
    past().when(Target.draft(other), representative).thenEvents({ type: "Drafted", data: other })
  })

  it("a change neither approves a draft nor begins when the target is over (S0-3.1.3b)", () => {
    const change = { comparison: "<", value: "1/200", source: "company", from: "2026-07-01T00:00:00.000Z" } as const
    Scenario.given(Target.stream, drafted).when(Target.change(change), manager).thenRefused("WrongState")
    const approved = () => Scenario.given(Target.stream, drafted, type("Approved"))
    approved().when(Target.change(change), manager).thenEvents({ type: "Changed" })
    const late = { ...change, from: draft.until }
    approved().when(Target.change(late), manager).thenRefused("WrongState", { needs: "in force then" })
  })

  it("a calendar is published though an imported one before it contradicts itself or its zone", () => {
    const { zone: _, ...rest } = office
    const wrong = [{ ...office, until: office.from }, office, { ...rest, zone: "Europe/Paris" }]
    const next = { ...office, version: "next" }
    const given = wrong.map((calendar) => type("Published", { calendar }))
    Scenario.given(WorkingCalendar.stream, ...given)
      .when(WorkingCalendar.publish(next), representative)
      .thenEvents({ type: "Published" })
    const lines = wrong.map(
      (calendar, at) => [`2026-01-0${at + 1}`, "WorkingCalendar/office", "Published", { calendar } as never] as const
    )
    const rows = stateOf(WorkingCalendar.stream, tell(...lines))
    expect(rows.map(({ findings }) => findings)).toEqual([["invalid-calendar"], [], ["invalid-calendar"]])
  })

  it("nobody stands in for somebody who holds no place of the sample (S0-3.2.2c)", () => {
    const frame = { week: "2026-02-02", share: { of: 1, in: 4 }, members: ["T-1", "T-2", "T-3", "T-4"], covered: [] }
    const [drawn = "", second = "", third = "", other = ""] = order(frame, "s")
    const told = (...members: ReadonlyArray<readonly [string, string]>) =>
      stateOf(
        Sample.stream,
        tell(
          ["2026-02-09", "Sample/1", "FrameFixed", { ...frame, hash: frameHash(frame) }],
          ["2026-02-10", "Sample/1", "SeedSupplied", { seed: "s" }],
          ["2026-02-11", "Sample/1", "Drawn", { algorithm: "servicebook/draw/1", drawn: [...draw(frame, "s")] }],
          ...members.map(
            ([member, by]) => ["2026-02-12", "Sample/1", "Substituted", { member, by, cause: "ill" }] as const
          )
        )
      )?.findings
    expect(told([drawn, second], [second, third])).toEqual([])
    expect(told([other, second])).toEqual(["substituted-without-place"])
    expect(told([drawn, second], [drawn, third])).toEqual(["substituted-without-place"])
  })
})
