// The conventions of every rule, G11 to G20: what is left out and why, who it is put down to, what the log keeps and what not.
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { rowsAt } from "../../src/audit/Reader.ts"
import { compute, computeBy } from "../../src/count/Figure.ts"
import { canonicalText, type Payload, type Recorded, Subject } from "../../src/log/Recorded.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { draw, frameHash, weekly } from "../../src/streams/Sample/Draw.ts"
import { all } from "../../src/streams/Streams.ts"
import { FOREVER } from "../../src/time/Instant.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { reckoned } from "../Reckoned.ts"
import { type Line, type More, shanghai, tell } from "../Story.ts"

const { complaintRate, complaintResolutionRate, firstTimeRepairRate } = OblP02

const complaint = (id: string, when = "2026-03-05", more: More = {}): Line => [
  ...([when, `Case/${id}`, "Registered"] as const),
  { class: "complaint" },
  more
]
const about = (when: string, id: string, type: string, said: Payload = {}, more: More = {}): Line => [
  ...([when, `Case/${id}`, type] as const),
  said,
  more
]
const later: Line = ["2027-02-01", "Case/other", "Noted", { activity: "later" }]
const rate = (lines: ReadonlyArray<Line>, window: string, ask: Parameters<typeof reckoned>[3] = {}) =>
  reckoned(tell(...lines, later), complaintResolutionRate, window, ask)

describe("G11 what was voided or registered twice is out of both sides, and listed with its reason", () => {
  const told: ReadonlyArray<Line> = [
    ...["1", "2", "3"].map((id) => complaint(id)),
    about("2026-04-10", "1", "Voided", { signedBy: "G-1" }, { concerns: 0 }),
    about("2026-04-11", "2", "MarkedDuplicate", { of: "3" }, { concerns: 1 })
  ]

  it("from the registration on, at heads that know the decision; or from the decision on", () => {
    const { figure, fraction } = rate(told, "2026-03")
    expect(fraction).toBe("0/1")
    expect(figure.operands).toMatchObject([{ rows: 3, included: 1, excluded: { voided: 1, duplicate: 1 } }])
    expect(rate(told, "2026-03", { head: { recordedByMs: shanghai("2026-04-05") } }).fraction).toBe("0/3")
    const fromDecision = { readings: { void: "fromDecision" } }
    expect(rate(told, "2026-03", fromDecision).fraction).toBe("0/2")
    expect(rate(told, "2026-03", { ...fromDecision, cut: "latest" }).fraction).toBe("0/1")
  })
})

describe("G12 a case is put down to whom the event of then names, never to today's post", () => {
  it("outlet and department stay when the case is worked on elsewhere", () => {
    const told = tell(
      complaint("1", "2026-03-05", { subjects: ["outlet:O-1", "department:D-1"] }),
      about("2026-03-20", "1", "Assigned", {}, { subjects: ["outlet:O-2", "department:D-2", "staff:T-2"] }),
      later
    )
    for (const [by, value] of [
      ["outlet", "O-1"],
      ["department", "D-1"]
    ] as const) {
      const log = logOf(told)
      const request = { window: windowOf("2026-03"), head: Effect.runSync(log.head()), by }
      const groups = Effect.runSync(computeBy(log, complaintResolutionRate, request))
      expect(groups.map(({ denominator, group }) => [group?.value, denominator])).toEqual([[value, "1"]])
    }
  })
})

describe("G13 rates roll up pooled", () => {
  it("1 of 1 here and 0 of 3 there are 1 of 4, not the mean of 100 % and 0 %", () => {
    const at = (id: string, outlet: string) => complaint(id, "2026-03-05", { subjects: [`outlet:${outlet}`] })
    const told = tell(
      ...[at("1", "O-1"), at("2", "O-2"), at("3", "O-2"), at("4", "O-2")],
      about("2026-03-06", "1", "Resolved", { cause: "repaired" }),
      about("2026-03-07", "1", "Verified", { passed: true }, { actor: "F-1" }),
      later
    )
    const log = logOf(told)
    const request = { window: windowOf("2026-03"), head: Effect.runSync(log.head()) }
    const groups = Effect.runSync(computeBy(log, complaintResolutionRate, { ...request, by: "outlet" }))
    expect(groups.map(({ value }) => value)).toEqual(["1", "0"])
    expect(Effect.runSync(compute(log, complaintResolutionRate, request)).value).toBe("1/4")
  })
})

describe("G14 a number that the document does not give is never guessed", () => {
  it("unbound: no figure, the clause named; bound by the company: a figure that says so", () => {
    const told = [complaint("1"), about("2026-03-06", "1", "Unreachable", { tries: 3 })]
    const readings = { unreachable: "solved" }
    const open = rate(told, "2026-03", { readings })
    expect(open.figure).toMatchObject({
      status: { is: "not-configured", parameter: "unreachableTries", clause: "S0-3.1.4a" },
      value: null
    })
    expect(open.verdict).toMatchObject({ outcome: null, because: "not-configured" })
    const bound = rate(told, "2026-03", { readings, parameters: { unreachableTries: 3 } })
    expect(bound.figure).toMatchObject({ value: "1", parameters: { unreachableTries: 3 } })
  })

  it("assumed: shown with every result", () => {
    const { figure } = reckoned(tell(later), firstTimeRepairRate, "2026-03")
    expect(figure.parameters).toEqual({ repeatDays: 30 })
    expect(firstTimeRepairRate.parameters.map(({ name, source }) => [name, source])).toEqual([
      ["repeatDays", "assumed"]
    ])
  })
})

describe("G15 a draw is without replacement within the month, and repeatable from what is kept", () => {
  it("who was drawn comes last until all were; another seed or frame gives another draw", () => {
    const members = Array.from({ length: 10 }, (_, n) => `T-${n}`)
    const covered: Array<string> = []
    for (const week of ["2026-02-02", "2026-02-09", "2026-02-16"]) {
      const drawn = draw({ week, share: weekly, members, covered: [...covered] }, `dice of ${week}`)
      expect(drawn).toHaveLength(3)
      expect(drawn.filter((one) => covered.includes(one))).toEqual([])
      covered.push(...drawn)
    }
    const frame = { week: "2026-02-23", share: weekly, members, covered }
    expect(draw(frame, "dice")[0]).toBe(members.find((one) => !covered.includes(one)))
    expect(draw({ ...frame, members: [...members].reverse() }, "dice")).toEqual(draw(frame, "dice"))
    expect(frameHash({ ...frame, covered: [] })).not.toBe(frameHash(frame))
    const seeds = Array.from({ length: 20 }, (_, n) => draw({ ...frame, covered: [] }, `seed ${n}`).join(" "))
    expect(new Set(seeds).size).toBeGreaterThan(10)
  })
})

describe("G17 who ended it, and why", () => {
  const criterion = (lines: ReadonlyArray<Line>, resolvedCriterion: string) =>
    rate(lines, "2026-03", { readings: { resolvedCriterion } }).fraction

  it("a case that was closed by itself is not resolved, whoever is asked", () => {
    const closed = [complaint("1"), about("2026-03-20", "1", "Closed", { cause: "no-answer" }, { actor: "system" })]
    const all = ["handlerDone", "verified", "customerConfirmed"].map((one) => criterion(closed, one))
    expect(all).toEqual(["0/1", "0/1", "0/1"])
  })

  it("the handler's word, somebody else's check, the customer's word: each counts where it is asked for", () => {
    const told = [complaint("1"), about("2026-03-06", "1", "Resolved", { cause: "repaired" })]
    expect([criterion(told, "handlerDone"), criterion(told, "verified")]).toEqual(["1/1", "0/1"])
    const confirmed = [...told, about("2026-03-08", "1", "Confirmed", { satisfied: true })]
    expect([criterion(confirmed, "customerConfirmed"), criterion(confirmed, "verified")]).toEqual(["1/1", "0/1"])
  })

  it.each(["Resolved", "Closed", "Reopened", "Withdrawn"])("no %s without a cause", (type) => {
    const schema = all.get("Case")?.events[type]?.data as Schema.Codec<unknown>
    expect([{}, { cause: "repaired" }].map((data) => Schema.is(schema)(data))).toEqual([false, true])
  })
})

describe("G18 three clocks", () => {
  /** The event as an old system told it, which knew of it at an instant of its own. */
  const imported = (event: Recorded, knownAt: string): Recorded => {
    const source = { ...event.body.source, recordedAt: instantOf(shanghai(knownAt)) }
    const body = { ...event.body, source }
    return { ...event, body, text: canonicalText(body) }
  }
  const findings = (...lines: ReadonlyArray<Line>) => {
    const query = { kind: "case", anchor: "receivedAtMs", fromMs: -FOREVER, untilMs: FOREVER, cutMs: FOREVER, head: 9 }
    return Effect.runSync(logOf(tell(...lines)).rows(query)).map(({ row }) => row.findings)
  }

  it("what happens before it is recorded, or before its case began, is kept with a finding", () => {
    expect(findings(complaint("1", "2026-03-05", { recorded: "2026-03-01" }))).toEqual([["acts-after-recorded"]])
    expect(findings(about("2026-03-01", "1", "Answered"), complaint("1"))).toEqual([["facts-before-registration"]])
  })

  it("imported in June, known to the old system in March: as of April by the log nothing, by the source one", () => {
    const [event] = tell(complaint("1", "2026-03-05", { recorded: "2026-06-01", system: "old" }))
    const log = logOf([imported(event as Recorded, "2026-03-06")])
    const count = (head: Parameters<typeof log.head>[0]) =>
      Effect.gen(function* () {
        const known = yield* log.head(head)
        return yield* compute(yield* rowsAt(log, known), complaintResolutionRate, {
          window: windowOf("2026-03"),
          head: known
        })
      }).pipe(Effect.runSync).denominator
    const april = shanghai("2026-04-01")
    expect([count({ recordedByMs: april }), count({ sourceRecordedByMs: april })]).toEqual(["0", "1"])
    expect(count({ sourceRecordedByMs: shanghai("2026-03-05") })).toBe("0")
  })
})

describe("G19 history without events", () => {
  it("a figure over an opening balance says so, and is of events again where none is counted", () => {
    const base: Line = ["2025-12-31", "Unit/base", "Counted", { units: 10, use: "customer" }]
    const carried = { class: "complaint", receivedAt: instantOf(shanghai("2026-03-01")) }
    const told = [base, about("2026-03-10", "1", "CarriedOver", carried), complaint("2", "2026-04-05")]
    const year = reckoned(tell(...told, later), complaintRate, "2026").figure
    expect([year.evidence, year.value]).toEqual(["snapshot", "1/5"])
    expect(["2026-03", "2026-04"].map((window) => rate(told, window).figure.evidence)).toEqual(["snapshot", "events"])
  })
})

describe("G20 no personal data in the log", () => {
  const isSubject = Schema.is(Subject)

  it("subjects are tokens of a closed list of things", () => {
    expect(isSubject("customer:K-1")).toBe(true)
    for (const text of ["phone:13800000000", "name:x", "vin:LSV1", "K-1", "customer:"])
      expect(isSubject(text)).toBe(false)
  })

  it("no event of any stream has a place for a name, a number to call, an address or an identity", () => {
    const personal =
      /name|phone|mobile|address|email|birth|gender|religion|family|identity|idNumber|licen[cs]e|plate|vin$/i
    const fields: Array<string> = []
    let seen = 0
    for (const { category, events } of all.values()) {
      for (const [type, { data }] of Object.entries(events)) {
        const schema = JSON.stringify(Schema.toJsonSchemaDocument(data))
        for (const [, field = ""] of schema.matchAll(/"(\w+)":\{/g)) {
          seen++
          if (personal.test(field)) fields.push(`${category}.${type}.${field}`)
        }
      }
    }
    expect(fields).toEqual([])
    expect(seen).toBeGreaterThan(100)
  })
})
