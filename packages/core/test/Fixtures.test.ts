// Law 12: one frozen body of every event type ever shipped; each decodes and encodes to the same bytes. What is frozen
// and how it is read stand in fixtures/digests.json: a change of either is seen here. SERVICEBOOK_FREEZE=1 writes what is
// missing for a new event type or version, and never touches what is there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { checkBody, checkProposed } from "../src/log/Check.ts"
import { eventId, sha256Hex } from "../src/log/EventId.ts"
import { type Body, canonicalText } from "../src/log/Recorded.ts"
import { all } from "../src/streams/Streams.ts"
import { day, instantOf } from "./arbitrary/Days.ts"
import { payloads } from "./arbitrary/Payloads.ts"

const folder = fileURLToPath(new URL("./fixtures", import.meta.url))
const digestsFile = `${folder}/digests.json`
const isFreezing = process.env.SERVICEBOOK_FREEZE === "1"

interface Digests {
  readonly [name: string]: { readonly body: string; readonly schema: string }
}
const digests = (): Digests => (existsSync(digestsFile) ? JSON.parse(readFileSync(digestsFile, "utf8")) : {})

const types = [...all.values()].flatMap(({ category, events }) =>
  Object.entries(events).map(([type, definition]) => ({ category, type, definition }))
)
type Type = (typeof types)[number]

const nameOf = ({ category, type, definition }: Type) => `${category}.${type}.v${definition.schemaVersion}`
const fileOf = (name: string) => `${folder}/${name}.json`
/** What a schema takes. A format says to forms what a text is, and checks nothing. */
const schemaDigest = ({ definition }: Type) => {
  const { concerning = false, data } = definition
  const told = JSON.stringify(Schema.toJsonSchemaDocument(data), (name, value) =>
    name === "format" && typeof value === "string" ? undefined : value
  )
  return sha256Hex(canonicalText({ concerning, data: JSON.parse(told) }))
}

/** A body with everything the envelope can hold. */
const bodyOf = ({ category, type, definition }: Type): Body => ({
  v: 1,
  id: eventId("fixture", "old-desk", `${category}-${type}`),
  tenant: "fixture",
  stream: { category, id: "F-1" },
  version: 7,
  type,
  schemaVersion: definition.schemaVersion,
  occurredAt: instantOf(day(30)),
  recordedAt: instantOf(day(31) + 1),
  source: {
    system: "old-desk",
    key: `${category}-${type}`,
    sequence: 3,
    recordedAt: instantOf(day(30) + 60_000),
    batch: "2026-02-01"
  },
  actor: { id: "T-1", roles: ["technician", "follow-up"] },
  reason: "说明 – reason",
  correlationId: "R-1",
  causationId: "Q-1",
  concerns: eventId("fixture", "old-desk", "another"),
  subjects: ["customer:K-1", "unit:U-1", "order:B-1", "case:C-1", "staff:T-1", "outlet:O-1", "region:R-1"],
  data:
    type === "Corrected"
      ? { data: { class: "request" }, occurredAt: instantOf(day(1)) }
      : (payloads[category]?.[type]?.[0] ?? {})
})

const freeze = () => {
  const known = digests()
  const missing = types.filter((type) => !existsSync(fileOf(nameOf(type))))
  const made = missing.map((type) => {
    const body = canonicalText(bodyOf(type))
    writeFileSync(fileOf(nameOf(type)), body)
    return [nameOf(type), { body: sha256Hex(body), schema: schemaDigest(type) }] as const
  })
  const sorted = Object.entries({ ...known, ...Object.fromEntries(made) }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(digestsFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

if (isFreezing) freeze()

const frozen = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && file !== "digests.json")
  .map((file) => file.slice(0, -".json".length))

describe("frozen events", () => {
  it("every event type has one", () => {
    expect(types.map(nameOf).filter((name) => !frozen.includes(name))).toEqual([])
  })

  it("every one is listed with its digest, and none is listed that is gone", () => {
    expect(Object.keys(digests())).toEqual([...frozen].sort())
  })

  it.each(frozen)("%s decodes, encodes to the same bytes, and is what was frozen", (name) => {
    const text = readFileSync(fileOf(name), "utf8")
    const decoded = Result.getOrThrow(checkBody(all, JSON.parse(text), text))
    expect(canonicalText(decoded)).toBe(text)
    expect(sha256Hex(text)).toBe(digests()[name]?.body)
  })

  it.each(types.map((type) => [nameOf(type), type] as const))("%s is read as it was", (name, type) => {
    // A changed schema takes a new version and an upcast; only a change that reads and writes the same may be re-listed.
    expect(digests()[name]?.schema).toBe(schemaDigest(type))
  })

  it.each(types.map((type) => [nameOf(type), type] as const))("%s takes no unknown field", (name, type) => {
    const body: Body = JSON.parse(readFileSync(fileOf(name), "utf8"))
    const stray = { ...body, data: { ...body.data, stray: 1 } }
    expect(Result.isFailure(checkBody(all, stray, canonicalText(stray)))).toBe(true)
    const { concerns: _, v: _v, id: _id, tenant: _t, stream, version: _n, recordedAt: _r, ...proposed } = body
    const alone = checkProposed(all, stream, proposed, undefined)
    expect(Result.isFailure(alone)).toBe(type.definition.concerning === true)
  })
})
