// How the SQL for auditors takes a question: heads by instant, days of any zone, forms of data, answers that there are not,
// and the rights and tables it needs.
import { readdirSync, readFileSync } from "node:fs"
import { inspect } from "node:util"
import { layer } from "@effect/vitest"
import { Check, EventLog, Figure, OblP02, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { inquiries } from "../../core/test/arbitrary/Asked.ts"
import { instantOf } from "../../core/test/arbitrary/Days.ts"
import { instants, recorded } from "../../core/test/arbitrary/Histories.ts"
import { payloads } from "../../core/test/arbitrary/Payloads.ts"
import { figureOf, logOf, windowOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { type Row, run } from "./Psql.ts"
import { computed, fileOf, printed, variablesOf } from "./SqlFigure.ts"
import { snapshot } from "./snapshot.ts"

const options = { tenant: "asked", streams: Streams.all }
const books = Layer.provideMerge(PgEventLog.layer(options), Pglite.layer({ snapshot: snapshot() }))

const query = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe<Row>(text))

/** Runs a file; what the database refuses is the message of a defect. */
const ask = (kpi: string, variables: { readonly [name: string]: string }) =>
  Effect.flatMap(Effect.context<SqlClient.SqlClient>(), (context) =>
    Effect.promise(() => run(fileOf(kpi), variables, (text) => Effect.runPromiseWith(context)(query(text))))
  )

/** Something that no indicator counts: books without any event are refused. */
const noted = Effect.flatMap(EventLog.EventLog, (log) =>
  log.append({
    stream: { category: "Survey", id: "V-1" },
    expected: "any",
    events: [
      {
        ...{ type: "Noted", schemaVersion: 1, occurredAt: "2026-01-01T00:00:00.000Z", subjects: [] },
        ...{ source: { system: "desk", key: "noted" }, actor: { id: "S-1", roles: [] }, data: { activity: "rang" } }
      }
    ]
  })
)

/** A question about the books of a tenant of which nothing is counted. */
const plain = { tenant: "asked", window_start: "2026-01-01", window_end: "2026-04-01" }

const refusal = (kpi: string, variables: { readonly [name: string]: string }) =>
  Effect.map(Effect.exit(ask(kpi, { ...plain, ...variables })), (exit) => inspect(exit, { depth: 12 }))

layer(Layer.provideMerge(Layer.effectDiscard(noted), books), { timeout: "120 seconds" })(
  "a question to the SQL for auditors",
  (it) => {
    it.effect("takes the instant by which facts were known, and a position inside a commit for the commit before", () =>
      Effect.gen(function* () {
        const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
        let tenants = 0
        const agrees = fc.asyncProperty(
          inquiries(OblP02.complaintResolutionRate),
          fc.oneof(instants, fc.nat(40)),
          ({ declaration, request, story }, known) =>
            Effect.gen(function* () {
              const tenant = `known-${tenants++}`
              const events = recorded(story, tenant)
              fc.pre(events.length > 0)
              const log = logOf(events, tenant)
              yield* Effect.flatMap(PgEventLog.make({ ...options, tenant }), (there) => there.restore(events))
              const isPosition = known <= 40
              const commits = events.map(({ commit }) => commit).filter((commit) => commit <= known)
              const position = Math.max(0, ...commits)
              const head = yield* log.head(isPosition ? { position } : { recordedByMs: known })
              const { head: _, ...variables } = variablesOf(tenant, { ...request, cut: "latest" })
              const by = isPosition ? { head: String(known) } : { known_by: instantOf(known) }
              const said = printed(yield* ask(declaration.name, { ...variables, ...by }))
              expect(said).toEqual(computed(figureOf(log, declaration, { ...request, head, cut: "latest" })))
            }).pipe(inside)
        )
        yield* Effect.promise(() => fc.assert(agrees, runs(20)))
      })
    )

    for (const zone of [
      "Asia/Shanghai",
      "America/New_York",
      "Pacific/Apia",
      "Asia/Beirut",
      "America/Havana",
      "Australia/Lord_Howe"
    ]) {
      it.effect(`ends the days of ${zone} where core does`, () =>
        Effect.gen(function* () {
          for (const text of ["1986", "1991-Q2", "2011", "2026", "2026-W13"]) {
            const window = Result.getOrThrow(Window.parse(text, zone))
            const { window_start, window_end } = variablesOf("asked", {
              window,
              head: { position: 0, atMs: 0 },
              cut: undefined
            })
            yield* ask("complaint_rate", { tenant: "asked", window_start, window_end, zone })
            const days = yield* query("select at_ms from moment order by at_ms")
            expect(days.map((day) => Number(day["at_ms"]))).toEqual(Window.dayEnds(window))
          }
        })
      )
    }

    it.effect("reads a text without an offset in the zone", () =>
      Effect.gen(function* () {
        yield* ask("complaint_rate", { ...plain, zone: "Asia/Shanghai", base: "opening" })
        const [{ at_ms = 0 } = {}] = yield* query("select at_ms from moment")
        expect(Number(at_ms)).toBe(windowOf("2026-Q1").startMs)
      })
    )

    it.effect("knows the form of every event", () =>
      Effect.gen(function* () {
        yield* ask("complaint_rate", plain)
        for (const [category, { events }] of Streams.all) {
          if (!["Case", "ServiceOrder", "Repair", "Unit", "Inspection", "PartsOrder", "Survey"].includes(category))
            continue
          const some = Object.values(payloads[category] ?? {}).flat()
          const line = { line: "1", part: "P-1", quantity: 1 }
          const five = { timeliness: 1, guidance: 2, skill: 3, attitude: 4, bearing: 5 }
          const odd = [
            ...[{ lines: [] }, { lines: line }, { lines: ["1"] }, { lines: [line, { ...line, more: 1 }] }],
            ...[{ lines: [line] }, { lines: [{ ...line, quantity: 0 }] }, { lines: [{ line: "1", quantity: 1 }] }],
            ...[{ lines: [{ ...line, promisedAt: "soon" }] }, { lines: [{ ...line, quantity: 1_000_000_001 }] }],
            ...[366, 367, -1].map((toleranceDays) => ({ dueAt: instantOf(0), toleranceDays })),
            ...["2026-02-28", "2026-02-29", "2024-02-29", "1900-02-29", "2026-13-01", "2026-04-31"].map((week) => ({
              week
            })),
            ...[-1, 0, 25, 26, 1.5].map((points) => ({ points })),
            ...[{}, { skill: 6 }, { skill: 2, more: 1 }].map((items) => ({ items: { ...five, ...items } })),
            ...[{ items: { skill: 1 } }, { items: [1] }, { prevails: "slip", items: five }, { week: "soon" }],
            { units: -1, use: "customer" },
            { units: 1.5, use: "customer" },
            { tries: 0 },
            { to: "" },
            { cause: 7 }
          ]
          const data = [...some, ...odd, ...some.map((one) => ({ ...one, more: 1 }))]
          for (const [type, form] of Object.entries(events)) {
            if (type === "Corrected" || type === "Retracted") continue
            const values = JSON.stringify(data).replaceAll("'", "''")
            const said = yield* query(
              `select pg_temp.fits('${category}', '${type}', value) as fits from jsonb_array_elements('${values}')`
            )
            expect([type, said.map(({ fits }) => fits)]).toEqual([type, data.map((one) => Check.fits(form, one))])
          }
        }
      })
    )

    it.effect("is refused where an answer is none, and is a figure without value where a number is missing", () =>
      Effect.gen(function* () {
        expect(yield* refusal("complaint_rate", { base: "daily" })).toContain(
          "base=daily is no answer; there are: dailyMean"
        )
        const annual = { productQuantity: "annualDelivered" }
        expect(yield* refusal("satisfaction_rate", { ...annual, window_start: "2026-02-01" })).toContain("is no answer")
        expect(yield* refusal("satisfaction_rate", annual)).not.toContain("is no answer")
        const log = yield* EventLog.EventLog
        const request = { window: windowOf("2026-Q1"), head: yield* log.head(), readings: { unreachable: "solved" } }
        const said = yield* ask("complaint_resolution_rate", variablesOf("asked", { ...request, cut: undefined }))
        expect(printed(said)).toEqual(computed(yield* Figure.compute(log, OblP02.complaintResolutionRate, request)))
      })
    )

    it.effect("needs the right to read the events, and reads nothing else", () =>
      Effect.gen(function* () {
        yield* query("discard temp")
        yield* query("create role auditor")
        yield* query("grant usage on schema servicebook to auditor")
        yield* query("grant select on servicebook.event to auditor")
        yield* query("set role auditor")
        for (const { name } of OblP02.kpis) expect(yield* ask(name, plain)).toHaveLength(2)
        yield* query("reset role")
        yield* query("discard temp")
        const folder = new URL("../sql/", import.meta.url)
        const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sql"))
        const named = files.flatMap(
          (name) => readFileSync(new URL(name, folder), "utf8").match(/servicebook\.\w+/g) ?? []
        )
        expect(new Set(named)).toEqual(new Set(["servicebook.event"]))
      })
    )
  }
)
