// The service desk worked by hand: limits that the company sets, and how long customers wait.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { kpi } from "../../src/judge/Deadline.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { companyCalendar } from "../../src/policy/Deadlines.ts"
import * as ServiceDesk from "../../src/policy/ServiceDesk/index.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import { act, figure, fraction, registered, resolved } from "./Desk.ts"

const published: Line = [
  ...(["2025-12-01", "WorkingCalendar/company", "Published"] as const),
  { calendar: { ...office, id: companyCalendar } as unknown as Payload }
]
const answered = (id: string, when: string): Line => act(id, when, "Answered")

describe("numbers that nobody gave", () => {
  it.each([
    ["SD-2.1", ServiceDesk.deskResponseInTime, "responseMinutes"],
    ["SD-2.3", ServiceDesk.deskResolutionInTime, "resolutionHours"],
    ["SD-4.3", ServiceDesk.deskCallbackInTime, "callbackDays"]
  ] as const)(
    "%s, SD-5.1: nothing is counted and nobody is urged before the company gives its number",
    (clause, deadline, parameter) => {
      const lines = [registered("1", "2026-03-02 10:00"), resolved("1", "2026-03-03 10:00")]
      expect(figure(lines, kpi(deadline))).toMatchObject({
        ...{ numerator: null, denominator: null },
        status: { is: "not-configured", parameter, clause }
      })
      const asked = { cutMs: shanghai("2026-03-05"), head: 2 }
      const list = Effect.runSync(worklist(logOf(tell(...lines)), { deadlines: [deadline], obligations: [] }, asked))
      expect(list).toMatchObject({ items: [], notConfigured: [{ rule: deadline.name, parameter: { clause } }] })
    }
  )
})

describe("limits", () => {
  const response = kpi(ServiceDesk.deskResponseInTime)
  const resolution = kpi(ServiceDesk.deskResolutionInTime)
  const halfAnHour = { parameters: { responseMinutes: 30 } }

  it("SD-2.1: by the clock the night counts, by service hours it does not; an answer is due to every case, though it was resolved without one", () => {
    const lines = [
      published,
      ...[registered("1", "2026-03-06 10:00"), answered("1", "2026-03-06 10:30")],
      // Friday 17:50, of an office open until 18:00 and again on Monday at 9:00.
      ...[registered("2", "2026-03-06 17:50"), answered("2", "2026-03-09 09:20")],
      ...[registered("3", "2026-03-06 10:00"), resolved("3", "2026-03-06 10:10")],
      ...[registered("4", "2026-03-06 10:00"), act("4", "2026-03-07", "Withdrawn", { cause: "customer" })]
    ]
    expect(fraction(lines, response, halfAnHour)).toBe("1/3")
    expect(fraction(lines, response, { ...halfAnHour, readings: { responseClock: "serviceHours" } })).toBe("2/3")
    expect(figure(lines, response, halfAnHour).operands[0]?.excluded).toEqual({ withdrawn: 1 })
  })

  it("SD-2.1: what the books knew before the registration is when the time began; what was open before the books is not timed", () => {
    const early = [
      act("1", "2026-03-06 09:00", "GrievanceHeard", { by: "D-2" }),
      registered("1", "2026-03-06 10:00"),
      answered("1", "2026-03-06 10:10")
    ]
    expect(fraction(early, response, halfAnHour)).toBe("0/1")
    const carried = act("2", "2026-03-01", "CarriedOver", { class: "request", receivedAt: "2026-02-01T00:00:00.000Z" })
    expect(figure([...early, carried], response, halfAnHour).operands[0]?.excluded).toEqual({ "carried-over": 1 })
  })

  it("SD-2.1: an open one is due, at risk, overdue; once resolved, closed or taken back nobody is asked any more", () => {
    const is = (when: string, ...more: ReadonlyArray<Line>) =>
      Effect.runSync(
        worklist(
          logOf(tell(registered("1", "2026-03-06 10:00"), ...more)),
          { deadlines: [ServiceDesk.deskResponseInTime], obligations: [] },
          { cutMs: shanghai(when), head: 1 + more.length, ...halfAnHour }
        )
      ).items.map((one) => one.is)
    expect([is("2026-03-06 10:10"), is("2026-03-06 10:25"), is("2026-03-06 10:31")]).toEqual([
      ["due"],
      ["at-risk"],
      ["overdue"]
    ])
    for (const over of [
      resolved("1", "2026-03-06 10:20"),
      act("1", "2026-03-06 10:20", "Closed", { cause: "done" }),
      act("1", "2026-03-06 10:20", "Withdrawn", { cause: "customer" })
    ]) {
      expect(is("2026-03-06 10:31", over)).toEqual([])
    }
  })

  it("SD-2.3, SD-1.3: a resolution that was taken back is none; the next one is held against the same beginning", () => {
    const lines = [registered("1", "2026-03-02 10:00"), resolved("1", "2026-03-02 12:00")]
    const again = act("1", "2026-03-03 10:00", "Reopened", { cause: "leaks" })
    const hours = (resolutionHours: number) => ({ parameters: { resolutionHours } })
    expect(fraction(lines, resolution, hours(2))).toBe("1/1")
    expect(fraction([...lines, again], resolution, hours(2))).toBe("0/1")
    const last = [...lines, again, resolved("1", "2026-03-04 10:00")]
    expect([fraction(last, resolution, hours(47)), fraction(last, resolution, hours(48))]).toEqual(["0/1", "1/1"])
    expect(
      fraction([published, ...last], resolution, { ...hours(18), readings: { handlingClock: "serviceHours" } })
    ).toBe("1/1")
  })
})

describe("how long customers wait", () => {
  /** Cases of one day that were answered after so many minutes and resolved after so many hours. */
  const waited = (all: ReadonlyArray<readonly [minutes: number, hours: number]>) =>
    all.flatMap(([minutes, hours], index): ReadonlyArray<Line> => {
      const [id, day] = [`${index}`, "2026-03-02"]
      const two = (n: number) => String(n).padStart(2, "0")
      return [
        registered(id, `${day} 00:00`),
        answered(id, `${day} 00:${two(minutes)}`),
        resolved(id, `${day} ${two(hours)}:00`)
      ]
    })
  const eleven = waited(Array.from({ length: 11 }, (_, n) => [3 * n, 1 + n] as const))
  const minutes = (n: number) => `${n * 60_000}`

  it("SD-2.2: the median and the 90th percentile, linearly between the two neighbouring values; unanswered, a case has no time", () => {
    const lines = [...eleven, registered("open", "2026-03-02")]
    expect(figure(lines, ServiceDesk.deskResponseMedian)).toMatchObject({ value: minutes(15), display: "0.25 h" })
    expect(figure(lines, ServiceDesk.deskResponseP90).value).toBe(minutes(27))
    // Of an even number the median lies between the two in the middle.
    expect(
      figure(
        waited([
          ...([
            [2, 1],
            [5, 1]
          ] as const)
        ]),
        ServiceDesk.deskResponseMedian
      ).value
    ).toBe(minutes(3.5))
    expect(figure([registered("open", "2026-03-02")], ServiceDesk.deskResponseMedian).status).toMatchObject({
      is: "undefined"
    })
  })

  it("SD-2.4: mean, median and 90th percentile of the resolution that stands; of the first, or of the closing, when read so", () => {
    const { deskResolutionMean, deskResolutionMedian, deskResolutionP90 } = ServiceDesk
    expect(
      [deskResolutionMean, deskResolutionMedian, deskResolutionP90].map((one) => figure(eleven, one).display)
    ).toEqual(["6.00 h", "6.00 h", "10.00 h"])
    const lines = [
      ...[registered("1", "2026-03-02 00:00"), resolved("1", "2026-03-02 02:00")],
      ...[act("1", "2026-03-02 03:00", "Reopened", { cause: "leaks" }), resolved("1", "2026-03-02 08:00")],
      act("1", "2026-03-02 20:00", "Closed", { cause: "done" })
    ]
    const by = (resolution: string) => figure(lines, deskResolutionMedian, { readings: { resolution } }).display
    expect([by("standing"), by("first"), by("closed")]).toEqual(["8.00 h", "2.00 h", "20.00 h"])
  })
})
