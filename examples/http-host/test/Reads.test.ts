// What the host is asked, through the typed client, against what the command says of the same log.
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { command, companyHosted } from "./company.ts"
import { clientOf } from "./hosted.ts"

type Client = Effect.Success<ReturnType<typeof clientOf>>

/** A question with its words for the client and for the command. */
interface Case {
  readonly ask: (client: Client) => Effect.Effect<unknown, unknown>
  readonly args: ReadonlyArray<string>
}

const rate = "complaint_resolution_rate"
const window = "2025-Q1"

const cases: { readonly [name: string]: Case } = {
  declarations: { ask: ({ figures }) => figures.declarations({ query: {} }), args: ["kpis"] },
  "one declaration": {
    ask: ({ figures }) => figures.declarations({ query: { kpi: [rate] } }),
    args: ["kpis", rate]
  },
  figure: {
    ask: ({ figures }) => figures.figure({ params: { kpi: rate }, query: { window } }),
    args: ["kpi", rate, "--window", window]
  },
  "figure by department": {
    ask: ({ figures }) => figures.figure({ params: { kpi: rate }, query: { window, by: "department" } }),
    args: ["kpi", rate, "--window", window, "--by", "department"]
  },
  "figure of a department as known at an instant": {
    ask: ({ figures }) =>
      figures.figure({
        params: { kpi: rate },
        query: { window, of: "department:after-sales", head: "2025-04-05T00:00:00+08:00", cut: "latest", zone: "UTC" }
      }),
    args: [
      ...["kpi", rate, "--window", window, "--of", "department:after-sales"],
      ...["--head", "2025-04-05T00:00:00+08:00", "--cut", "latest", "--zone", "UTC"]
    ]
  },
  "figure as known by its source's clock": {
    ask: ({ figures }) =>
      figures.figure({ params: { kpi: rate }, query: { window, head: "source:2025-03-01T00:00:00+08:00" } }),
    args: ["kpi", rate, "--window", window, "--head", "source:2025-03-01T00:00:00+08:00"]
  },
  "figure under another reading": {
    ask: ({ figures }) =>
      figures.figure({ params: { kpi: rate }, query: { window, reading: { withdrawn: "excluded" } } }),
    args: ["kpi", rate, "--window", window, "--reading", "withdrawn=excluded"]
  },
  sensitivity: {
    ask: ({ sensitivity }) => sensitivity.sensitivity({ params: { kpi: "satisfaction_rate" }, query: { window } }),
    args: ["policy", "sensitivity", "satisfaction_rate", "--window", window]
  },
  scorecard: {
    ask: ({ scorecards }) => scorecards.scorecard({ query: { window, trend: 2 } }),
    args: ["scorecard", "--window", window, "--trend", "2"]
  },
  ranking: {
    ask: ({ rankings }) => rankings.ranking({ query: { window } }),
    args: ["ranking", "--window", window]
  },
  filings: {
    ask: ({ filings }) => filings.filings({ query: { window: "2025-Q3" } }),
    args: ["filings", "--window", "2025-Q3"]
  },
  policies: { ask: ({ policies }) => policies.policies({ query: {} }), args: ["policy", "list"] },
  "one policy": {
    ask: ({ policies }) => policies.policy({ params: { name: "OBL-P-02" }, query: {} }),
    args: ["policy", "show", "OBL-P-02"]
  },
  "one table": {
    ask: ({ policies }) => policies.table({ params: { name: "mystery-coefficient" }, query: {} }),
    args: ["policy", "table", "mystery_coefficient"]
  },
  "the row of a table": {
    ask: ({ policies }) =>
      policies.table({ params: { name: "mystery_coefficient" }, query: { with: { score: "84.5" } } }),
    args: ["policy", "table", "mystery_coefficient", "--with", "score=84.5"]
  },
  "one clause": {
    ask: ({ policies }) => policies.policy({ params: { name: "S0-3.1.4a" }, query: {} }),
    args: ["policy", "show", "S0-3.1.4a"]
  },
  targets: { ask: ({ targets }) => targets.targets({ query: { year: "2025" } }), args: ["targets", "--year", "2025"] },
  consequences: {
    ask: ({ consequences }) => consequences.consequences({ query: { window: "2025-05" } }),
    args: ["consequences", "--window", "2025-05"]
  },
  "somebody's consequences": {
    ask: ({ consequences }) => consequences.explained({ params: { of: "staff:S-0102" }, query: { window: "2025-02" } }),
    args: ["explain", "consequences", "--of", "staff:S-0102", "--window", "2025-02"]
  },
  stream: {
    ask: ({ events }) =>
      events.stream({ params: { category: "Case", id: "planned/from-request-to-archive" }, query: {} }),
    args: ["log", "--category", "Case", "--stream", "planned/from-request-to-archive"]
  }
}

layer(companyHosted(), { timeout: "60 seconds" })("the host says what the command says", (it) => {
  for (const [name, { args, ask }] of Object.entries(cases)) {
    it.effect(name, () =>
      Effect.gen(function* () {
        const said = yield* Effect.flatMap(clientOf(), ask)
        assert.deepStrictEqual(JSON.parse(JSON.stringify(said)), yield* command(...args))
      })
    )
  }
})
