/** Every figure of the two histories of repairs. */
import type { EventLog, Kpi } from "@servicebook/core"
import type { Report } from "@servicebook/intake"
import { beforeAll, describe, expect, test } from "vitest"
import * as Community from "../../packages/intake/histories/CommunityRepair.ts"
import * as Phone from "../../packages/intake/histories/PhoneRepair.ts"
import { bytesOf, figure, freshLog, importInto, isThere, mappingOf, shuffledKeeping } from "./Histories.ts"

const phones = "repairExample.csv"
const community = "openrepair-repairconnects-202507.csv"

/** Lines in another order, but for those of one case: there the end of one row is often the beginning of the next. */
const shuffledCsv = (bytes: Uint8Array): Uint8Array => {
  const [header = "", ...lines] = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== "")
  const mixed = shuffledKeeping(lines, (line) => line.slice(0, line.indexOf(",")), 3)
  return new TextEncoder().encode([header, ...mixed, ""].join("\n"))
}

describe.skipIf(!isThere(phones))("phone repair", () => {
  const mapping = mappingOf("repair-example")
  let log: EventLog.EventLogShape
  let report: Report.Report

  beforeAll(async () => {
    log = freshLog()
    report = await importInto(log, mapping, bytesOf(phones))
  }, 300_000)

  const counts: ReadonlyArray<readonly [Kpi.Declaration, number]> = [
    [Phone.archived, 1000],
    [Phone.informed, 1102],
    [Phone.attempted(), 1510],
    [Phone.attempted("Simple"), 785],
    [Phone.attempted("Complex"), 725],
    [Phone.withAttempts(1), 811],
    [Phone.withAttempts(2), 182],
    [Phone.withAttempts(3), 109],
    [Phone.withAttempts(4), 2],
    [Phone.restarts, 406],
    [Phone.restarted, 293],
    [Phone.lastTestPassed, 1064]
  ]

  test("every row is appended", () => {
    expect(report.rows).toEqual({ read: 7734, appended: 7734, alreadyKnown: 0, ignored: 0, rejected: 0 })
    expect(report.truncated).toBeNull()
  })

  test.each(counts)("$name", async (kpi, expected) => {
    expect((await figure(log, kpi)).value).toBe(expected)
  })

  test("first test passed: 809 of 1,102", async () => {
    const share = await figure(log, Phone.firstTestPassed)
    expect([share.numerator, share.denominator]).toEqual([809, 1102])
    expect(share.figure.display).toBe("73.41 %")
  })

  test("minutes of attempts and of the whole", async () => {
    expect((await figure(log, Phone.meanAttempt)).minutes).toBeCloseTo(16.2517, 3)
    expect((await figure(log, Phone.medianAttempt)).minutes).toBe(13)
    const through = await figure(log, Phone.meanThroughput)
    expect(through.minutes).toBeCloseTo(65.8424, 3)
    expect(through.figure.operands[0]?.included).toBe(1104)
    expect((await figure(log, Phone.medianThroughput)).minutes).toBe(61.5)
  })

  test("shuffled with the order of ties kept, everything is known already", async () => {
    const again = await importInto(log, mapping, shuffledCsv(bytesOf(phones)))
    expect(again.rows).toEqual({ read: 7734, appended: 0, alreadyKnown: 7734, ignored: 0, rejected: 0 })
  }, 300_000)
})

describe.skipIf(!isThere(community))("community repairs", () => {
  const mapping = mappingOf("openrepair")

  test("fixed 1,592 of 2,885 with known outcome; importing twice changes nothing", async () => {
    const log = freshLog()
    const report = await importInto(log, mapping, bytesOf(community))
    expect(report.rows).toEqual({ read: 2885, appended: 2885, alreadyKnown: 0, ignored: 0, rejected: 0 })
    expect((await importInto(log, mapping, bytesOf(community))).rows.alreadyKnown).toBe(2885)
    const share = await figure(log, Community.fixed)
    expect([share.numerator, share.denominator]).toEqual([1592, 2885])
    expect(share.value * 100).toBeCloseTo(55.182, 3)
  }, 300_000)
})
