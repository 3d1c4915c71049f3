/** Every figure of the help desk's history, both meanings of exact duplicates, and imports that go wrong or twice. */
import { gunzipSync, gzipSync } from "node:zlib"
import type { EventLog, Kpi } from "@servicebook/core"
import type { Report } from "@servicebook/intake"
import { beforeAll, describe, expect, test } from "vitest"
import * as Helpdesk from "../../packages/intake/histories/Helpdesk.ts"
import { bytesOf, figure, freshLog, importInto, isThere, mappingOf, shuffled, shuffledKeeping } from "./Histories.ts"

const file = "helpdesk.xes.gz"
const kpis = Object.values(Helpdesk)
const atCut = Date.UTC(2014, 1, 1)

const valuesOf = async (log: EventLog.EventLogShape) => {
  const found: Array<readonly [string, number]> = []
  for (const kpi of kpis) found.push([kpi.name, (await figure(log, kpi, atCut)).value])
  return found
}

/** Traces in another order, and their events too but for those of one instant. */
const shuffledXes = (bytes: Uint8Array): Uint8Array => {
  const text = gunzipSync(bytes).toString("utf8")
  const traces = text.match(/<trace>[\s\S]*?<\/trace>/g) ?? []
  const mixed = traces.map((trace) => {
    const events = trace.match(/<event>[\s\S]*?<\/event>/g) ?? []
    const kept = shuffledKeeping(events, (event) => /time:timestamp" value="([^"]*)/.exec(event)?.[1] ?? "", 7)
    return `${trace.slice(0, trace.indexOf("<event>"))}${kept.join("\n")}</trace>`
  })
  return new TextEncoder().encode(`${text.slice(0, text.indexOf("<trace>"))}${shuffled(mixed, 11).join("\n")}</log>`)
}

describe.skipIf(!isThere(file))("help desk", () => {
  const bytes = () => bytesOf(file)
  const mapping = mappingOf("helpdesk")
  let log: EventLog.EventLogShape
  let report: Report.Report
  let before: ReadonlyArray<readonly [string, number]>

  beforeAll(async () => {
    log = freshLog()
    report = await importInto(log, mapping, bytes())
    before = await valuesOf(log)
  }, 300_000)

  const of = (kpi: Kpi.Declaration, cutMs = atCut) => figure(log, kpi, cutMs)

  test("every row is appended", () => {
    expect(report.rows).toEqual({ read: 21_348, appended: 21_348, alreadyKnown: 0, ignored: 0, rejected: 0 })
    expect(report.truncated).toBeNull()
    expect(report.columnsNeverSeen).toEqual([])
  })

  test.each([
    [Helpdesk.received, 4580],
    [Helpdesk.everResolved, 4569],
    [Helpdesk.resolutions, 4983],
    [Helpdesk.resolvedAgain, 386],
    [Helpdesk.everClosed, 4559],
    [Helpdesk.closings, 4574],
    [Helpdesk.closedAtCut, 4557],
    [Helpdesk.reopenings, 164]
  ] as const)("$name", async (kpi, expected) => {
    expect((await of(kpi)).value).toBe(expected)
  })

  test("154 cases were reopened", async () => {
    expect((await of(Helpdesk.reopened)).numerator).toBe(154)
  })

  test("hours to being taken in charge", async () => {
    const share = await of(Helpdesk.answeredInADay)
    expect([share.numerator, share.denominator]).toEqual([2455, 4285])
    expect((await of(Helpdesk.meanToAnswer)).hours).toBeCloseTo(97.5941, 3)
    expect((await of(Helpdesk.medianToAnswer)).hours).toBeCloseTo(16.3897, 3)
  })

  test("hours to the first resolution", async () => {
    const share = await of(Helpdesk.resolvedInFiveDays)
    expect([share.numerator, share.denominator]).toEqual([2154, 4569])
    expect((await of(Helpdesk.meanToResolve)).hours).toBeCloseTo(266.9404, 3)
    expect((await of(Helpdesk.medianToResolve)).hours).toBeCloseTo(143.5933, 3)
  })

  // One case was closed and then VERIFIED in 2011: at every later cut it is not closed, though it was closed once. So the
  // second number must be lower by one from 2012 on; a description of this history that says 49 for 2013 is wrong.
  test.each([
    [2011, 147, 147],
    [2012, 200, 199],
    [2013, 49, 48]
  ])("not closed at the beginning of %i", async (year, standing, never) => {
    expect((await of(Helpdesk.open, Date.UTC(year, 0, 1))).value).toBe(standing)
    expect((await of(Helpdesk.neverClosed, Date.UTC(year, 0, 1))).value).toBe(never)
  })

  test("importing twice appends nothing", async () => {
    const again = await importInto(log, mapping, bytes())
    expect(again.rows).toEqual({ read: 21_348, appended: 0, alreadyKnown: 21_348, ignored: 0, rejected: 0 })
    expect(await valuesOf(log)).toEqual(before)
  }, 300_000)

  test("shuffled with the order of ties kept, the same events come in and nothing changes", async () => {
    const mixed = shuffledXes(bytes())
    expect((await importInto(log, mapping, mixed)).rows.alreadyKnown).toBe(21_348)
    const other = freshLog()
    await importInto(other, mapping, mixed)
    expect(await valuesOf(other)).toEqual(before)
  }, 300_000)

  test("without its exact duplicates", async () => {
    const other = freshLog()
    const dropped = await importInto(other, mappingOf("helpdesk", { duplicates: "drop" }), bytes())
    expect(dropped.rows).toEqual({ read: 21_348, appended: 21_221, alreadyKnown: 0, ignored: 127, rejected: 0 })
    expect(dropped.ignored).toEqual({ duplicate: 127 })
    expect((await figure(other, Helpdesk.resolutions, atCut)).value).toBe(4895)
    expect((await figure(other, Helpdesk.closings, atCut)).value).toBe(4561)
    expect((await figure(other, Helpdesk.reopenings, atCut)).value).toBe(164)
    expect((await figure(other, Helpdesk.reopened, atCut)).numerator).toBe(154)
  }, 300_000)

  test("cut off in the middle, what is there comes in and the rest by importing again", async () => {
    const other = freshLog()
    const packed = await importInto(other, mapping, bytes().slice(0, 160_000))
    expect(packed.truncated?.problem).toMatch(/gzip/)
    expect(packed.rows.appended).toBeGreaterThan(5000)
    expect(packed.rows.rejected).toBeLessThanOrEqual(1)
    const text = gunzipSync(bytes())
    const plain = await importInto(other, mapping, gzipSync(text.subarray(0, Math.floor(text.length * 0.7))))
    expect(plain.truncated?.line).toBeGreaterThan(1000)
    const whole = await importInto(other, mapping, bytes())
    expect(whole.rows.alreadyKnown).toBe(packed.rows.appended + plain.rows.appended)
    expect(await valuesOf(other)).toEqual(before)
  }, 300_000)
})
