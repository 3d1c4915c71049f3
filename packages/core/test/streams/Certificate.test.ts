// The certificate (S3-C1): its level moves by surveillances that were passed, and by nothing else.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Certificate from "../../src/streams/Certificate.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const past = (...events: ReadonlyArray<Given>) => Scenario.given(Certificate.stream, ...events)
const issued = type("Issued", { by: "body", level: "four-star" })
const held = (passed: boolean) => type("SurveillanceHeld", { passed, report: "R-1" })

describe("certificate (S3-C1)", () => {
  it("is issued once", () => {
    const issue = Certificate.issue({ by: "body", level: "four-star" })
    past().when(issue).thenEvents({ type: "Issued" })
    past(issued).when(issue).thenNothing()
    past(issued)
      .when(Certificate.issue({ by: "body", level: "five-star" }))
      .thenRefused("AlreadyStated", { stated: "four-star by body" })
    past().when(Certificate.suspend("late")).thenRefused("NotStated", { first: "issue" })
  })

  it("changes or keeps its level only after a surveillance that was passed, once for each", () => {
    const adjust = Certificate.adjustLevel("five-star")
    past(issued).when(adjust).thenRefused("WrongState")
    past(issued, held(false)).when(adjust).thenRefused("WrongState")
    past(issued, held(true))
      .when(adjust)
      .thenEvents({ type: "LevelAdjusted", data: { level: "five-star" } })
    past(issued, held(true)).when(Certificate.adjustLevel("four-star")).thenEvents({ type: "LevelKept" })
    past(issued, held(true)).when(Certificate.keepLevel).thenEvents({ type: "LevelKept" })
    past(issued, held(true), type("LevelKept")).when(adjust).thenRefused("WrongState")
    past(issued, held(true), type("LevelKept"), held(true)).when(adjust).thenEvents({ type: "LevelAdjusted" })
  })

  it("is surveyed until it is withdrawn", () => {
    const survey = Certificate.holdSurveillance({ passed: true, report: "R-1" })
    past(issued).when(survey).thenEvents({ type: "SurveillanceHeld" })
    past(issued, held(true)).when(survey).thenNothing()
    past(issued, held(false)).when(survey).thenEvents({ type: "SurveillanceHeld" })
    past(issued, type("Withdrawn", { cause: "given-back" }))
      .when(survey)
      .thenRefused("WrongState", { state: "withdrawn" })
    past(issued).when(Certificate.withdraw("given-back")).thenEvents({ type: "Withdrawn" })
  })

  it("suspended, it is brought back by what the body decides after the next surveillance", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-05", "Certificate/1", "Issued", { by: "body", level: "four-star" }],
      ["2026-02-05", "Certificate/1", "SurveillanceHeld", { passed: false, report: "R-1" }],
      ["2026-02-06", "Certificate/1", "Suspended", { cause: "nonconformities-open" }],
      ["2026-03-05", "Certificate/1", "SurveillanceHeld", { passed: true, report: "R-2" }],
      ["2026-03-06", "Certificate/1", "LevelAdjusted", { level: "three-star" }]
    ]
    const after = (n: number) => stateOf(Certificate.stream, tell(...lines.slice(0, n)))
    expect(after(1)?.state).toBe("valid")
    expect(after(4)?.state).toBe("suspended")
    expect(after(5)).toMatchObject({
      ...{ state: "valid", level: "three-star", levelAtMs: shanghai("2026-03-06"), surveillances: 2, findings: [] }
    })
  })

  it("imported with a level that no surveillance explains, it keeps the finding", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-05", "Certificate/1", "Issued", { by: "body", level: "four-star" }],
      ["2026-02-05", "Certificate/1", "LevelAdjusted", { level: "five-star" }],
      ["2026-03-05", "Certificate/1", "LevelKept"]
    ]
    expect(stateOf(Certificate.stream, tell(...lines))).toMatchObject({
      ...{ level: "five-star", findings: ["adjusted-without-surveillance", "kept-without-surveillance"] }
    })
  })
})
