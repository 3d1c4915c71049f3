// Decisions on the weekly sample and on work logs: the order of the steps, who may take them, and every refusal; and what
// an import that breaks them leaves as findings.
import { Scenario } from "@servicebook/conformance"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Payload } from "../../src/log/Recorded.ts"
import { stateOf } from "../../src/log/Versions.ts"
import { draw as compute, type Frame, frameHash, order, weekly } from "../../src/streams/Sample/Draw.ts"
import * as Sample from "../../src/streams/Sample.ts"
import * as Survey from "../../src/streams/Survey.ts"
import * as WorkLog from "../../src/streams/WorkLog.ts"
import { type Line, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })

const frame: Frame = { week: "2026-02-02", share: weekly, members: ["T-1", "T-2", "T-3", "T-4"], covered: ["T-1"] }
const stated = { ...frame, hash: frameHash(frame) }
const seed = { seed: "lottery of 7 February" }
const names = compute(frame, seed.seed)
const drawn = { algorithm: "servicebook/draw/1", drawn: names }
const [framed, seeded, done] = [type("FrameFixed", stated), type("SeedSupplied", seed), type("Drawn", drawn)]

const past = (...events: ReadonlyArray<Given>) => Scenario.given(Sample.stream, ...events)
const { auditor, staff } = { auditor: by("auditor"), staff: by("follow-up") }

describe("sample", () => {
  it("fixes its frame in canonical order, once", () => {
    const unsorted = { week: frame.week, members: ["T-3", "T-4", "T-1", "T-2", "T-1"], covered: ["T-1", "T-9"] }
    past().when(Sample.fixFrame(unsorted), staff).thenEvents({ type: "FrameFixed", data: stated })
    past(framed).when(Sample.fixFrame(unsorted), staff).thenNothing()
    const other = { ...unsorted, covered: [] }
    past(framed).when(Sample.fixFrame(other), staff).thenRefused("AlreadyStated", { stated: stated.hash })
    past()
      .when(Sample.fixFrame({ ...unsorted, members: [] }), staff)
      .thenRefused("EmptyFrame")
    for (const [week, monday] of [
      ["2026-02-03", "2026-02-02"],
      ["2026-03-01", "2026-02-23"],
      ["soon", null]
    ] as const)
      past()
        .when(Sample.fixFrame({ ...unsorted, week }), staff)
        .thenRefused("NotAMonday", { week, monday })
    past().when(Sample.fixFrame(unsorted), auditor).thenRefused("NotAuthorised")
    past(seeded).when(Sample.fixFrame(unsorted), staff).thenRefused("WrongState", { state: "seeded" })
  })

  it("takes a seed from the auditor, after the frame and once", () => {
    past(framed).when(Sample.supplySeed(seed.seed), auditor).thenEvents({ type: "SeedSupplied", data: seed })
    past(framed, seeded).when(Sample.supplySeed(seed.seed), auditor).thenNothing()
    past(framed, seeded).when(Sample.supplySeed("another"), auditor).thenRefused("AlreadyStated")
    past(framed)
      .when(Sample.supplySeed(seed.seed), staff)
      .thenRefused("NotAuthorised", { needs: ["auditor"] })
    past().when(Sample.supplySeed(seed.seed), auditor).thenRefused("NotStated")
    past(type("Noted", { activity: "asked" }))
      .when(Sample.supplySeed(seed.seed), auditor)
      .thenRefused("WrongState", { state: "without a frame" })
  })

  it("S0-3.2.2c: draws the names that frame and seed give, and no others", () => {
    past(framed, seeded).when(Sample.draw(), staff).thenEvents({ type: "Drawn", data: drawn })
    past(framed, seeded).when(Sample.draw(names), staff).thenEvents({ type: "Drawn" })
    past(framed, seeded)
      .when(Sample.draw([...names].reverse()), staff)
      .thenRefused("NotTheDraw", { computed: names })
    past(framed, seeded, done).when(Sample.draw(), staff).thenNothing()
    past(framed, seeded, done)
      .when(Sample.draw(["T-4"]), staff)
      .thenRefused("AlreadyStated", { act: "drawn" })
    past(framed).when(Sample.draw(), staff).thenRefused("WrongState", { needs: "framed and seeded" })
    past(framed, seeded).when(Sample.draw(), auditor).thenRefused("NotAuthorised")
  })

  it("lets the next in the order stand in, with a cause", () => {
    const [first = "", second = "", third = ""] = order(frame, seed.seed)
    const all = [framed, seeded, done]
    const data = { member: first, by: third, cause: "on leave" }
    past(...all)
      .when(Sample.substitute(first, "on leave"), staff)
      .thenEvents({ type: "Substituted", data })
    const absent = type("Substituted", data)
    past(...all, absent)
      .when(Sample.substitute(first, "on leave"), staff)
      .thenNothing()
    past(...all, absent)
      .when(Sample.substitute(second, "left"), staff)
      .thenEvents({ type: "Substituted" })
    past(...all)
      .when(Sample.substitute("T-9", "left"), staff)
      .thenRefused("WrongState")
    const rest = type("Substituted", { ...data, member: second, by: order(frame, seed.seed)[3] })
    past(...all, absent, rest)
      .when(Sample.substitute(third, "left"), staff)
      .thenRefused("WrongState", { state: "exhausted" })
  })
})

describe("samples as imported", () => {
  const findings = (...lines: ReadonlyArray<readonly [type: string, data: object]>) => {
    const told = lines.map(([what, data], n): Line => [`2026-02-09 0${n}:00`, "Sample/1", what, data as Payload])
    return stateOf(Sample.stream, tell(...told))?.findings
  }

  it("are kept, and what is irregular is a finding", () => {
    const regular = [
      ["FrameFixed", stated],
      ["SeedSupplied", seed]
    ] as const
    expect(findings(...regular, ["Drawn", drawn])).toEqual([])
    expect(findings(...regular, ["Drawn", { ...drawn, drawn: ["T-1"] }])).toEqual(["draw-differs"])
    expect(findings(...regular, ["Drawn", { ...drawn, algorithm: "lots" }])).toEqual(["draw-differs"])
    expect(findings(["SeedSupplied", seed], ["FrameFixed", stated])).toEqual(["seed-before-frame"])
    expect(findings(["FrameFixed", stated], ["Drawn", drawn])).toEqual(["drawn-before-seed"])
    expect(findings(["FrameFixed", { ...stated, covered: [] }])).toEqual(["frame-hash-differs"])
    expect(findings(...regular, ["SeedSupplied", { seed: "b" }], ["FrameFixed", stated])).toEqual([
      "frame-fixed-again",
      "seeded-again"
    ])
    const wrong = { member: names[0], by: names[1], cause: "left" }
    expect(findings(...regular, ["Drawn", drawn], ["Drawn", drawn], ["Substituted", wrong])).toEqual([
      "drawn-again",
      "substitute-differs"
    ])
  })
})

describe("work log", () => {
  const week = (...events: ReadonlyArray<Given>) => Scenario.given(WorkLog.stream, ...events)
  const monday = { date: "2026-02-02", customers: ["K-1"] }
  const logged = type("DayLogged", monday)

  const own = { actor: { id: "T-1", roles: [] }, subjects: ["staff:T-1"] }
  const other = { ...own, actor: { id: "T-2", roles: ["technician"] } }

  it("logs each day once, within its week, until it is uploaded", () => {
    week().when(WorkLog.logDay(monday), own).thenEvents({ type: "DayLogged", data: monday })
    week(logged).when(WorkLog.logDay(monday), own).thenNothing()
    week(logged)
      .when(WorkLog.logDay({ date: "2026-02-09", customers: [] }), own)
      .thenRefused("OtherWeek", { week: "2026-02-02" })
    week(logged, type("Uploaded"))
      .when(WorkLog.logDay({ date: "2026-02-03", customers: [] }), own)
      .thenRefused("WrongState", { state: "uploaded" })
    week(logged).when(WorkLog.upload, own).thenEvents({ type: "Uploaded" })
    week(logged, type("Uploaded")).when(WorkLog.upload, own).thenNothing()
    week().when(WorkLog.upload, own).thenRefused("NotStated")
    const leave = { date: "2026-02-04", cause: "leave" }
    week(logged).when(WorkLog.exemptDay(leave), other).thenEvents({ type: "DayExempted", data: leave })
  })

  it("S0-3.2.1a: is written by the one whose it is; an import of any other is kept", () => {
    week().when(WorkLog.logDay(monday), other).thenRefused("NotTheAuthor", { staff: "T-1", clause: "S0-3.2.1a" })
    week().when(WorkLog.logDay(monday), { actor: own.actor }).thenRefused("NotTheAuthor", { staff: null })
    const named = { ...logged, subjects: ["staff:T-1"] }
    const tuesday = WorkLog.logDay({ date: "2026-02-03", customers: [] })
    week(named).when(tuesday, { actor: own.actor }).thenEvents({ type: "DayLogged" })
    week(named)
      .when(tuesday, { actor: other.actor, subjects: ["staff:T-2"] })
      .thenRefused("NotTheAuthor", { staff: "T-1", actor: "T-2" })
    const line: Line = ["2026-02-02", "WorkLog/T-1", "DayLogged", monday, { actor: "T-2", subjects: ["staff:T-1"] }]
    expect(stateOf(WorkLog.stream, tell(line))?.findings).toEqual([])
  })

  it("S0-3.2.1b: is uploaded by the one whose it is", () => {
    const named = { ...logged, subjects: ["staff:T-1"] }
    week(named).when(WorkLog.upload, { actor: own.actor }).thenEvents({ type: "Uploaded" })
    week(named).when(WorkLog.upload, other).thenRefused("NotTheAuthor", { staff: "T-1", clause: "S0-3.2.1b" })
  })
})

describe("an answer with items", () => {
  const items = { timeliness: 5, guidance: 5, skill: 5, attitude: 4, bearing: 4 }
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Survey.stream, type("Drawn"), ...events)

  it("S0-3.2.2d: is recorded once; other items with the same sum are another answer", () => {
    past().when(Survey.answer({ items }), staff).thenEvents({ type: "Answered", data: { items } })
    past(type("Answered", { items })).when(Survey.answer({ items }), staff).thenNothing()
    const other = { ...items, attitude: 5, bearing: 3 }
    past(type("Answered", { items }))
      .when(Survey.answer({ items: other }), staff)
      .thenRefused("AlreadyStated")
  })
})

describe("the points of an answer", () => {
  const five = { timeliness: 5, guidance: 5, skill: 5, attitude: 5, bearing: 5 }
  const isAnswer = Schema.is(Survey.data.Answered)

  it("S0-3.2.3a: are 25 at most, five for each of the five items", () => {
    expect(Survey.pointsOf({ items: five })).toBe(25)
    expect([isAnswer({ items: five }), isAnswer({ items: { ...five, skill: 6 } })]).toEqual([true, false])
    expect([isAnswer({ points: 25 }), isAnswer({ points: 26 })]).toEqual([true, false])
  })
})

describe("a disputed answer", () => {
  const items = { timeliness: 5, guidance: 5, skill: 5, attitude: 4, bearing: 4 }
  const scoreOf = (...lines: ReadonlyArray<readonly [type: string, data: object]>) =>
    stateOf(
      Survey.stream,
      tell(...lines.map(([what, data], n): Line => [`2026-02-09 0${n}:00`, "Survey/1", what, data as Payload]))
    )

  it("gives way to the stamped record: its items count, and without items nothing does", () => {
    const answer = [
      ["Drawn", {}],
      ["Answered", { points: 9 }],
      ["Disputed", { by: "T-1" }]
    ] as const
    expect(scoreOf(...answer)).toMatchObject({ points: 9, score: 9 })
    expect(scoreOf(...answer, ["Settled", { prevails: "slip", items }])).toMatchObject({ points: 9, score: 23 })
    expect(scoreOf(...answer, ["Settled", { prevails: "slip" }])).toMatchObject({ points: 9, score: null })
    expect(scoreOf(...answer, ["Settled", { prevails: "answer", items }])).toMatchObject({ score: 9 })
    expect(scoreOf(["Drawn", {}], ["Answered", { points: 20, items }])).toMatchObject({
      ...{ points: 23, score: 23, skill: 5 },
      findings: ["points-differ-from-items"]
    })
  })
})
