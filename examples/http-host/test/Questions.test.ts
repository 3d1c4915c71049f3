// What cannot be asked is refused as a problem that names the place and the remedy; and nobody is told what is not theirs.
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { companyHosted } from "./company.ts"
import { type Called, clientOf, tokenOf } from "./hosted.ts"

interface Told {
  readonly status: number
  readonly refusal: string
  readonly zh: string
  readonly en: string
  readonly facts: { readonly [name: string]: unknown }
}

const refusedBy = (url: string, called: Called = {}) =>
  Effect.gen(function* () {
    const request = HttpClientRequest.get(url).pipe(
      HttpClientRequest.bearerToken(yield* Effect.promise(() => tokenOf(called)))
    )
    const response = yield* HttpClient.execute(request)
    assert.strictEqual(response.headers["content-type"], "application/problem+json")
    const told = (yield* response.json) as unknown as Told
    assert.strictEqual(told.status, response.status)
    assert.match(told.zh, /[\u4e00-\u9fff]/)
    assert.notMatch(told.en, /[\u4e00-\u9fff]/)
    return told
  })

const figure = "/v1/figures/complaint_resolution_rate"

/** Status, refusal, and what of its facts or words says the place. */
const cases: { readonly [url: string]: readonly [number, string, RegExp] } = {
  [figure]: [400, "Malformed", /"place":\["query","window"\].*the query lacks window; add it/],
  [`${figure}?window=2026-13`]: [422, "InvalidWindow", /"text":"2026-13"/],
  [`${figure}?window=1000-01-01..3000-01-01`]: [422, "TooFar", /"field":"window"/],
  "/v1/scorecard?window=rolling999:2026-01": [422, "TooFar", /"text":"rolling999:2026-01"/],
  "/v1/changes?watch=scorecard&window=0001-01-01..9999-12-31": [422, "TooFar", /"field":"window"/],
  "/v1/worklist?at=9999-01-01T00:00:00Z": [422, "TooFar", /"field":"at"/],
  "/v1/scorecard?window=9999": [422, "TooFar", /"field":"window","text":"9999"/],
  "/v1/changes?watch=scorecard&window=9999-12-30": [422, "TooFar", /"field":"window"/],
  [`${figure}?window=2025&cut=9999-01-01T00:00:00Z`]: [422, "TooFar", /"field":"cut"/],
  [`${figure}?window=2025&zone=Moon`]: [422, "InvalidField", /"field":"zone"/],
  [`${figure}?window=2025&cut=never`]: [422, "InvalidField", /"field":"cut"/],
  [`${figure}?window=2025&head=99999`]: [404, "NoSuchHead", /"asked":"99999"/],
  [`${figure}?window=2025&head=soon`]: [422, "InvalidField", /"field":"head"/],
  [`${figure}?window=2025&of=S-1`]: [422, "InvalidField", /"field":"of"/],
  [`${figure}?window=2025&of=staff:S-9999`]: [404, "UnknownHolder", /"holder":"staff:S-9999"/],
  [`${figure}?window=2025&of=staff:S-0102&by=outlet`]: [422, "NotTogether", /"field":"by"/],
  [`${figure}?window=2025&by=colour`]: [422, "InvalidField", /"field":"by"/],
  [`${figure}?window=2025&reading=withdrawn`]: [400, "Malformed", /"place":\["query","reading"/],
  [`${figure}?window=2025&reading=withdrawn%3Dperhaps`]: [422, "UnknownReading", /perhaps/],
  [`${figure}?window=2025&parameter=unreachableTries%3Dmany`]: [400, "Malformed", /"place":\["query","parameter"/],
  [`${figure}?window=2025&parameter=tries%3D3`]: [422, "UnknownParameter", /tries/],
  [`${figure}?window=2025&windows=2024`]: [400, "Malformed", /the query takes no windows; check its spelling/],
  "/v1/figures/complaint_resolution_rat?window=2025": [404, "UnknownKpi", /"nearest":"complaint_resolution_rate"/],
  "/v1/scorecard?window=2025&trend=61": [400, "Malformed", /trend/],
  "/v1/scorecard?window=2025&by=customer": [400, "Malformed", /"place":\["query","by"\]/],
  "/v1/rankings?window=2025-W07": [422, "NotWholeMonths", /months/],
  "/v1/worklist?limit=0": [400, "Malformed", /"place":\["query","limit"\].* cannot be read: expected a value/],
  "/v1/scorecard?window=2025&reading=withdrawn%3Dperhaps": [
    422,
    "InvalidField",
    /there are: withdrawn=[^,]+(, withdrawn=[^,]+)+"/
  ],
  "/v1/scorecard?window=2025&reading=nonsense%3Dx": [422, "InvalidField", /resolvedCriterion=…, withdrawn=…/],
  "/v1/worklist?at=now": [422, "InvalidField", /"field":"at".*write 2026-04-05T00:00:00\+08:00$/],
  "/v1/worklist?at=2025-10-09T09:00:00+08:00": [422, "InvalidField", /in an address write \+ as %2B$/],
  [`${figure}?window=2025&cut=2025-04-05T00:00:00+08:00`]: [422, "InvalidField", /write \+ as %2B$/],
  [`${figure}?window=2025&head=source:2025-04-05T00:00+0800`]: [422, "InvalidField", /write \+ as %2B$/],
  "/v1/events?head=source:2025-04-05T00:00:00Z": [422, "InvalidField", /"field":"head"/],
  "/v1/events?category=Caze": [422, "InvalidField", /Case/],
  "/v1/streams/Case/C-none": [404, "NoSuchStream", /"id":"C-none"/],
  "/v1/policies/S0-9.9.9": [404, "UnknownPolicy", /"nearest":"S0-/],
  "/v1/tables/mystery": [404, "UnknownTable", /known/],
  "/v1/targets?year=2025-Q1": [422, "InvalidField", /"field":"year"/],
  "/v1/consequences/nobody?window=2025-02": [422, "InvalidField", /"field":"of"/],
  "/v1/changes?watch=scorecard": [422, "NoWindow", /"field":"window"/],
  "/v1/changes?kpi=nothing&window=2025": [404, "UnknownKpi", /"name":"nothing"/]
}

layer(companyHosted(), { timeout: "60 seconds", excludeTestServices: true })("questions", (it) => {
  for (const [url, [status, refusal, place]] of Object.entries(cases)) {
    it.effect(`${url} is refused as ${refusal}`, () =>
      Effect.gen(function* () {
        const told = yield* refusedBy(url)
        assert.deepStrictEqual([told.status, told.refusal], [status, refusal], told.en)
        assert.match(`${JSON.stringify(told.facts)} ${told.en}`, place)
      })
    )
  }

  it.effect("a technician sees figures, the own worklist and the streams that name them", () =>
    Effect.gen(function* () {
      const technician = { roles: ["technician"], subject: "S-0102" }
      const client = yield* clientOf(technician)
      yield* client.figures.figure({ params: { kpi: "satisfaction_rate" }, query: { window: "2025" } })
      const own = yield* client.worklists.worklist({ query: {} })
      assert.strictEqual(own.for, "staff:S-0102")
      const params = { category: "Conduct", id: "planned/quarrel-at-the-door" }
      assert.isAbove((yield* client.events.stream({ params, query: {} })).of, 0)
      const refused = [
        "/v1/worklist?for=staff:S-0101",
        "/v1/changes?watch=worklist&of=staff:S-0101",
        "/v1/streams/Target/none",
        "/v1/events",
        "/v1/explanations/satisfaction_rate?window=2025"
      ]
      for (const url of refused) assert.strictEqual((yield* refusedBy(url, technician)).status, 403)
    })
  )

  it.effect("a technician's scorecard holds the own place alone, whoever asked for the same before", () =>
    Effect.gen(function* () {
      const query = { window: "2025-Q1", by: "staff" as const, trend: 0 }
      const placesFor = (called: Called) =>
        Effect.map(
          Effect.flatMap(clientOf(called), ({ scorecards }) => scorecards.scorecard({ query })),
          ({ ranking }) => ranking?.places ?? []
        )
      const all = yield* placesFor({ roles: ["auditor"] })
      assert.isAbove(all.length, 1)
      const [{ key } = { key: null }] = all
      const technician = { roles: ["technician"], subject: key ?? "" }
      assert.deepStrictEqual(yield* placesFor(technician), all.slice(0, 1))
      const { scorecards } = yield* clientOf(technician)
      const { ranking } = yield* scorecards.scorecard({ query: { window: "2025-Q1", trend: 0 } })
      assert.deepStrictEqual([ranking?.by, ranking?.places], ["department", []])
    })
  )

  it.effect("another tenant sees nothing of this one", () =>
    Effect.gen(function* () {
      const client = yield* clientOf({ tenant: "other" })
      assert.deepStrictEqual((yield* client.events.events({ query: {} })).events, [])
      const { first, head } = yield* client.events.head({ query: {} })
      assert.deepStrictEqual([first, head.position], [null, 0])
      const of = { window: "2025", of: "staff:S-0102" }
      const refused = yield* Effect.flip(client.figures.figure({ params: { kpi: "satisfaction_rate" }, query: of }))
      assert.strictEqual((refused as unknown as Told).refusal, "UnknownHolder")
      assert.deepStrictEqual((refused as unknown as Told).facts["known"], [])
    })
  )

  it.effect("a head says since when there is a log", () =>
    Effect.gen(function* () {
      const { events } = yield* clientOf()
      const { first, head } = yield* events.head({ query: { zone: "UTC" } })
      assert.strictEqual(first?.at.utc, "2023-12-04T04:30:00.001Z")
      assert.isAbove(head.position, first?.position ?? 0)
      const then = yield* events.head({ query: { head: "2025-04-05T00:00:00+08:00" } })
      assert.isBelow(then.head.position, head.position)
    })
  )
})
