// A small history with known figures, as a log in memory and as the lines of an export. First quarter of 2025, Shanghai:
// six complaints, of which one is voided later, one is resolved but not verified, four stand verified; a target of 90 %.
import {
  ChineseCalendar,
  EventLog,
  Export,
  Instant,
  Memory,
  OblP02,
  Publish,
  type Recorded,
  Scorecard,
  Streams,
  Window
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

export const tenant = "books"
const resolution = OblP02.complaintResolutionRate
export const quarter = Result.getOrThrow(Window.parse("2025-Q1"))

let count = 0

interface Told {
  readonly stream: Recorded.StreamRef
  readonly type: string
  readonly at: string
  readonly data?: Recorded.Payload
  readonly by?: string
  readonly subjects?: ReadonlyArray<string>
  readonly concerns?: string
  readonly reason?: string
}

/** Tells one event to the log at an instant of its clock (by default that of the event). Answers with the event's id. */
const tell = (log: EventLog.EventLogShape, told: Told, recordedAt: string = told.at) =>
  Effect.gen(function* () {
    yield* TestClock.setTime(Instant.toMs(recordedAt))
    const { events } = yield* log.append({
      stream: told.stream,
      expected: "any",
      events: [
        {
          type: told.type,
          schemaVersion: 1,
          occurredAt: told.at,
          source: { system: "", key: `k${++count}` },
          actor: { id: told.by ?? "S-01", roles: [] },
          subjects: told.subjects ?? [],
          data: told.data ?? {},
          ...(told.concerns === undefined ? {} : { concerns: told.concerns }),
          ...(told.reason === undefined ? {} : { reason: told.reason })
        }
      ]
    })
    return events[0]?.body.id ?? ""
  })

const caseOf = (id: string): Recorded.StreamRef => ({ category: "Case", id })
const day = (date: string): string => `2025-${date}T02:00:00.000Z`

/** A complaint received on a day, resolved and verified on others. Answers with the registration's id. */
const complaint = (
  log: EventLog.EventLogShape,
  id: string,
  on: { readonly received: string; readonly resolved?: string; readonly verified?: string; readonly department: string }
) =>
  Effect.gen(function* () {
    const stream = caseOf(id)
    const subjects = [`department:${on.department}`, "customer:K-1"]
    const registration = yield* tell(log, {
      ...{ stream, subjects, type: "Registered", at: day(on.received) },
      data: { class: "complaint" }
    })
    if (on.resolved !== undefined) {
      yield* tell(log, { stream, type: "Resolved", at: day(on.resolved), data: { cause: "repaired" } })
    }
    if (on.verified !== undefined) {
      yield* tell(log, { stream, type: "Verified", at: day(on.verified), by: "S-02", data: { passed: true } })
    }
    return registration
  })

const target = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const stream = { category: "Target", id: "resolution-2025" }
    const [from, until] = ["2024-12-31T16:00:00.000Z", "2025-12-31T16:00:00.000Z"]
    yield* tell(log, {
      ...{ stream, type: "Drafted", at: "2024-12-01T02:00:00.000Z" },
      data: {
        ...{ kpi: resolution.name, clause: "S0-3.1.2b", until, from },
        ...{ comparison: ">=", value: "90/100", source: "company" }
      }
    })
    yield* tell(log, { stream, type: "Approved", at: "2024-12-02T02:00:00.000Z" })
  })

/** The history up to the end of the quarter. Of six complaints four stand verified. */
const first = Effect.gen(function* () {
  count = 0
  const log = Memory.make({ tenant, streams: Streams.all })
  yield* target(log)
  const ids: Array<string> = []
  const two = (n: number) => String(n).padStart(2, "0")
  for (let n = 1; n <= 4; n++) {
    const [received, resolved, verified] = [`01-${two(n)}`, `01-${two(n + 4)}`, `01-${two(n + 8)}`]
    ids.push(yield* complaint(log, `C-${n}`, { received, resolved, verified, department: n < 3 ? "D-1" : "D-2" }))
  }
  ids.push(yield* complaint(log, "C-5", { received: "02-01", resolved: "02-03", department: "D-2" }))
  ids.push(yield* complaint(log, "C-6", { received: "03-01", department: "D-2" }))
  yield* tell(log, { stream: caseOf("C-3"), type: "CustomerInformed", at: day("04-02") })
  return { log, registrations: ids }
})

const publishQuarter = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const head = yield* log.head()
    const { figure } = yield* Scorecard.score(log, resolution, { window: quarter, head })
    const order = { actor: { id: "S-09", roles: ["supply-and-marketing"] } }
    return yield* Publish.publish(figure, resolution, order)
  }).pipe(Effect.provideService(EventLog.EventLog, log))

/**
 * What came after the publication: a verification of March told in April, a voiding on appeal, a retracted verification,
 * and something that moves nothing.
 */
const later = (log: EventLog.EventLogShape, registrations: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const april = (date: string) => `2025-04-${date}T02:00:00.000Z`
    yield* tell(
      log,
      { stream: caseOf("C-5"), type: "Verified", at: day("03-20"), by: "S-02", data: { passed: true } },
      april("10")
    )
    yield* tell(log, {
      ...{ stream: caseOf("C-6"), type: "Voided", at: april("11"), data: { signedBy: "S-00" } },
      concerns: registrations[5] ?? ""
    })
    const [, , verified] = yield* log.read(caseOf("C-1"))
    yield* tell(log, {
      ...{ stream: caseOf("C-1"), type: "Retracted", at: april("12"), data: {} },
      concerns: verified?.body.id ?? "",
      reason: "entered for another case"
    })
    yield* tell(log, { stream: caseOf("C-2"), type: "CustomerInformed", at: april("13") })
  })

const linesOf = (log: EventLog.EventLogShape) =>
  Effect.map(Stream.runCollect(log.readAll()), (events) => events.map(Export.line))

/**
 * Papers of 2025: dispatch orders owed by a department, filed for August in time and for September late, over the National
 * Day week; and a complaint of 9 October that nobody has reported.
 */
export const paperLines = Effect.gen(function* () {
  count = 0
  const log = Memory.make({ tenant, streams: Streams.all })
  const stream = { category: "Filing", id: "dispatch-orders" }
  const paper = "dispatch-orders"
  const calendar = { ...ChineseCalendar.office, id: "company" } as unknown as Recorded.Payload
  yield* tell(log, {
    ...{ stream: { category: "WorkingCalendar", id: "company" }, type: "Published" },
    ...{ at: "2024-11-13T02:00:00.000Z", data: { calendar } }
  })
  yield* tell(log, {
    ...{ stream, type: "Bound", at: "2024-12-20T02:00:00.000Z", subjects: ["department:D-1", "staff:S-07"] },
    data: { paper, from: "2025-07-31T16:00:00.000Z" }
  })
  yield* tell(log, { stream, type: "Filed", at: day("09-02"), data: { paper, period: "2025-08" } })
  yield* complaint(log, "C-1", { received: "10-09", department: "D-2" })
  yield* tell(log, { stream, type: "Filed", at: day("10-10"), data: { paper, period: "2025-09" } })
  return yield* linesOf(log)
}).pipe(Effect.provide(TestClock.layer()))

/** The lines of the export at the end of the quarter. */
export const quarterLines = Effect.flatMap(first, ({ log }) => linesOf(log)).pipe(Effect.provide(TestClock.layer()))

/** The lines of the export after the publication of the quarter's rate and what came later. */
export const laterLines = Effect.gen(function* () {
  const { log, registrations } = yield* first
  yield* publishQuarter(log)
  yield* later(log, registrations)
  return yield* linesOf(log)
}).pipe(Effect.provide(TestClock.layer()))
