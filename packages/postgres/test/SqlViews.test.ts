// What the SQL for auditors makes of the facts on the way to a figure agrees with core, line by line: cases, orders, visits,
// deliveries, attempts and surveys as they stand at the cut.
import { layer } from "@effect/vitest"
import { Instant, OblP02 } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { type Inquiry, inquiries } from "../../core/test/arbitrary/Asked.ts"
import { day } from "../../core/test/arbitrary/Days.ts"
import { recorded, type Step } from "../../core/test/arbitrary/Histories.ts"
import { headAt, replay, windowOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { Pglite } from "../src/index.ts"
import { prepared } from "./SqlPrepared.ts"
import { snapshot } from "./snapshot.ts"

type Cells = { readonly [field: string]: unknown }

/** A view, the rows of core that it answers to, and how a line of it reads as columns and as fields. */
interface View {
  readonly kpi: (typeof OblP02.kpis)[number]
  readonly columns: string
  readonly from: string
  readonly kind: string
  readonly anchor: string
  readonly fields: (row: Cells) => ReadonlyArray<unknown>
}

const isKnown = (value: unknown): boolean => value !== null
const heard =
  "slip ->> 'satisfaction', pg_temp.said(slip, call, 'slipOnly'), pg_temp.said(slip, call, 'stampThenCallback')"
const said = (row: Cells) => [row["slipSatisfaction"], row["slipSatisfaction"], row["satisfaction"]]

const views: ReadonlyArray<View> = [
  {
    kpi: OblP02.complaintResolutionRate,
    columns: `since_ms, definition, repeats is true, resolved_ms, verified_ms, confirmed_ms, tries,
      is_withdrawn, is_duplicate, void_decided_ms`,
    from: "customer_case",
    kind: "case",
    anchor: "receivedAtMs",
    fields: (row) => [
      ...[row["complaintAtMs"], row["definition"], isKnown(row["repeatOf"])],
      ...[row["resolvedAtMs"], row["verifiedAtMs"], row["confirmedAtMs"]],
      isKnown(row["unreachableAtMs"]) ? row["unreachableTries"] : null,
      ...[isKnown(row["withdrawnAtMs"]), isKnown(row["duplicateOf"]), row["voidDecidedAtMs"]]
    ]
  },
  {
    kpi: OblP02.satisfactionCoverage,
    columns: `at_ms, work, is_cancelled_before_arrival, ${heard}`,
    from: "job",
    kind: "order",
    anchor: "createdAtMs",
    fields: (row) => [row["createdAtMs"], row["work"], row["cancelledBeforeArrival"], ...said(row)]
  },
  {
    kpi: OblP02.satisfactionCoverage,
    columns: `visit, at_ms, work, ${heard}`,
    from: "visit",
    kind: "visit",
    anchor: "arrivedAtMs",
    fields: (row) => [row["key"], row["arrivedAtMs"], row["work"], ...said(row)]
  },
  {
    kpi: OblP02.satisfactionCoverage,
    columns: `delivery, at_ms, is_demonstration, ${heard}`,
    from: "delivery",
    kind: "delivery",
    anchor: "deliveredAtMs",
    fields: (row) => [row["key"], row["deliveredAtMs"], row["use"] === "demonstration", ...said(row)]
  },
  {
    kpi: OblP02.firstTimeRepairRate,
    columns: `attempt, ordinal, cause, outcome, is_continuation, started_ms, completed_ms, previous_ms, next_repeat_ms,
      settled_outcome, settled_ms, settled_passed, unit`,
    from: "attempt",
    kind: "attempt",
    anchor: "startedAtMs",
    fields: (row) => [
      ...[row["key"], row["ordinal"], row["cause"], row["outcome"], row["continuation"]],
      ...[row["startedAtMs"], row["completedAtMs"], row["previousAtMs"], row["nextRepeatAtMs"]],
      ...[row["settledOutcome"], row["settledAtMs"], row["settledPassed"], row["unit"]]
    ]
  },
  {
    kpi: OblP02.inspectionRate,
    columns: `due_ms, (due_ms + tolerance_ms), original_ms, (original_ms + tolerance_ms), done_ms, refused_ms, has_evidence,
      cancelled_ms`,
    from: "inspection",
    kind: "inspection",
    anchor: "dueAtMs",
    fields: (row) => [
      ...[row["dueAtMs"], row["lastAtMs"], row["originalDueAtMs"], row["originalLastAtMs"]],
      ...[row["doneAtMs"], row["refusedAtMs"], isKnown(row["refusalEvidence"]), row["cancelledAtMs"]]
    ]
  },
  {
    kpi: OblP02.surveyScore,
    columns: "drawn_ms, week_ms, answered_ms, points, score, staff, department",
    from: "survey",
    kind: "survey",
    anchor: "weekAtMs",
    fields: (row) => [
      ...[row["drawnAtMs"], row["weekAtMs"], row["answeredAtMs"], row["points"], row["score"]],
      ...[row["staff"], row["department"]]
    ]
  },
  {
    kpi: OblP02.partsOnTimeRate,
    columns: `line, ordered_ms, quantity, promised_ms, shipments, first_ms, in_full_ms, in_time, cancelled_ms,
      cancelled_by`,
    from: "parts_line",
    kind: "parts-line",
    anchor: "orderedAtMs",
    fields: (row) => [
      ...[row["key"], row["orderedAtMs"], row["quantity"], row["promisedAtMs"], row["shipments"]],
      ...[row["firstShippedAtMs"], row["shippedInFullAtMs"], row["quantityInTime"]],
      ...[row["cancelledAtMs"], row["cancelledBy"]]
    ]
  }
]

const lines = (all: ReadonlyArray<ReadonlyArray<unknown>>): ReadonlyArray<string> =>
  all.map((line) => JSON.stringify(line.map((value) => (value === null ? null : String(value))))).sort()

const sameRows = ({ anchor, columns, fields, from, kind }: View, inquiry: Inquiry, draw: number) =>
  Effect.gen(function* () {
    const { cutMs, known, query } = yield* prepared(inquiry, draw)
    const told = yield* Effect.promise(() =>
      query(`select array[stream_id, ${columns.replaceAll(/,(?![^(]*\))/g, "::text,")}::text] as line from ${from}`)
    )
    const window = { fromMs: -Instant.FOREVER, untilMs: Instant.FOREVER }
    const found = yield* replay(known).rows({ kind, anchor, ...window, cutMs, head: 0 })
    expect(lines(told.map(({ line }) => line as ReadonlyArray<unknown>))).toEqual(
      lines(found.map(({ row, stream }) => [stream.id, ...fields(row as unknown as Cells)]))
    )
  })

/** Declared resolved twice, and nothing between: drawn histories tell it now and then, this one always. */
const twiceResolved = (kpi: View["kpi"]): Inquiry => {
  const step = (type: string, on: number): Step => ({
    ...{ category: "Case", id: "C-1", type, payload: 0, atMs: day(on), deliveredMs: day(on), subjects: [] },
    ...{ actor: "T-1", system: "", endsCommit: true }
  })
  const story = [step("Registered", 11), step("Resolved", 12), step("Resolved", 14)]
  const events = recorded(story)
  const request = {
    window: windowOf("2026-Q1"),
    cut: undefined,
    readings: {},
    parameters: {},
    head: headAt(events, 80)
  }
  return { declaration: kpi, story, events, request }
}

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("the views of the SQL for auditors", (it) => {
  const holds = (
    name: string,
    kpi: View["kpi"],
    check: (inquiry: Inquiry, draw: number) => ReturnType<typeof sameRows>
  ) =>
    it.effect(name, () =>
      Effect.gen(function* () {
        const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
        const property = fc.asyncProperty(inquiries(kpi), fc.nat(99), (inquiry, draw) => inside(check(inquiry, draw)))
        const examples: ReadonlyArray<[Inquiry, number]> =
          kpi === OblP02.complaintResolutionRate ? [[twiceResolved(kpi), 0]] : []
        yield* Effect.promise(() => fc.assert(property, { ...runs(20), examples: [...examples] }))
      })
    )
  for (const view of views) {
    holds(`${view.from} holds the rows ${view.kind}`, view.kpi, (inquiry, draw) => sameRows(view, inquiry, draw))
  }
})
