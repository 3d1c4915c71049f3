/**
 * The imported histories under the service desk: by the commands that docs/import.md shows, each figure of the scorecard is
 * the number counted from the raw file, and sensitivity names the verdicts that hang on a reading.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { EventLog, Figure, Verdict } from "@servicebook/core"
import { beforeAll, describe, expect, test } from "vitest"
import { runOn } from "../../packages/cli/test/Run.ts"
import { bytesOf, folder, freshLog, isThere } from "./Histories.ts"
import { type DeskCase, deskCase, helpdesk, known, mean, phones, quantile } from "./RawDesk.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const doc = readFileSync(join(root, "docs/import.md"), "utf8")

/** The commands of a block of the page, word by word, without the name of the program and the place of the log. */
const commands = (block: string): ReadonlyArray<ReadonlyArray<string>> => {
  const text = new RegExp(`^\`\`\`sh ${block}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(doc)?.[1] ?? ""
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) =>
      line
        .replace(/ --log \S+/, "")
        .split(" ")
        .slice(1)
    )
}

/** A file of the page: an example of the repository, or an export of the folder of histories. */
const placed = (word: string): string => {
  if (/^(examples|packages)\//.test(word)) return join(root, word)
  return /\.(xes\.gz|csv)$/.test(word) ? join(folder, word) : word
}

interface Indicator {
  readonly scored: { readonly kpi: string; readonly figure: Figure.Figure; readonly verdict: Verdict.Verdict }
}
interface Sensitive {
  readonly kpi: string
  readonly alternatives: ReadonlyArray<{ readonly reading: string; readonly choice: string; readonly flips: boolean }>
}

/** Runs the commands of a block: what the last two print, as documents. */
const told = async (log: EventLog.EventLogShape, block: string) => {
  const said: Array<Record<string, unknown>> = []
  for (const words of commands(block)) {
    const { code, err, out } = await runOn(log, ...words.map(placed), "--format", "json")
    expect(code, `${words.join(" ")}: ${err}`).toBe(0)
    said.push(JSON.parse(out) as Record<string, unknown>)
  }
  const [page = {}, sensitive = {}] = said.slice(-2)
  const scored = (page["indicators"] as ReadonlyArray<Indicator>).map((one) => one.scored)
  const hanging = (sensitive["indicators"] as ReadonlyArray<Sensitive>).map(({ alternatives, kpi }) => [
    kpi,
    alternatives.filter(({ flips }) => flips).map(({ choice, reading }) => `${reading}=${choice}`)
  ])
  return { scored, hanging }
}
type Told = Awaited<ReturnType<typeof told>>

const valueIn = ({ scored }: Told, kpi: string): number | null => {
  const figure = scored.find((one) => one.kpi === kpi)?.figure
  expect(figure, kpi).toBeDefined()
  if (figure?.value === null || figure === undefined) return null
  const [above = "", below = "1"] = figure.value.split("/")
  return Number(above) / Number(below)
}

/** Milliseconds of a fraction are compared to a thousandth. */
const agree = (told: Told, kpi: string, counted: number | null) => {
  const value = valueIn(told, kpi)
  if (counted === null) expect(value, kpi).toBeNull()
  else expect(value, kpi).toBeCloseTo(counted, 3)
}

const isThereAll = isThere("helpdesk.xes.gz") && isThere("repairExample.csv")

describe.skipIf(!isThereAll)("the help desk as a service desk", () => {
  const [cutMs, dayMs] = [Date.UTC(2014, 1, 1), 86_400_000]
  let cases: ReadonlyArray<DeskCase>
  let page: Told

  beforeAll(async () => {
    cases = helpdesk(bytesOf("helpdesk.xes.gz")).map(deskCase)
    page = await told(freshLog(), "desk")
  }, 300_000)

  const many = (is: (one: DeskCase) => boolean): number => cases.filter(is).length
  const took = (end: (one: DeskCase) => number | undefined) =>
    known(cases.map((one) => (end(one) === undefined ? undefined : (end(one) ?? 0) - one.first)))
  const isResolved = ({ firstResolved }: DeskCase) => firstResolved !== undefined

  test("the raw file is counted as its description says", () => {
    expect(cases).toHaveLength(4580)
    expect([many(isResolved), many((one) => one.resolutions > 1), many((one) => one.wasClosed)]).toEqual([
      ...[4569, 386],
      4559
    ])
    expect([many((one) => one.reopenings > 0), many((one) => one.state === "closed")]).toEqual([154, 4557])
    const hours = (values: ReadonlyArray<number>) => [mean(values), quantile(values, 5)].map((ms) => ms / 3_600_000)
    const [meanAnswer = 0, medianAnswer = 0] = hours(took((one) => one.answered))
    expect(meanAnswer).toBeCloseTo(97.5941, 3)
    expect(medianAnswer).toBeCloseTo(16.3897, 3)
    expect(hours(took((one) => one.firstResolved))[0]).toBeCloseTo(266.9404, 3)
  })

  test("every figure of the desk is on the scorecard, by the rules of the help desk, and in no other order", () => {
    expect(page.scored.map(({ kpi }) => kpi.startsWith("desk_"))).toEqual(Array.from({ length: 17 }, () => true))
    expect(new Set(page.scored.map(({ figure }) => figure.edition?.code))).toEqual(new Set(["HELPDESK"]))
  })

  test("first responses within a day: 2,455 of 4,580, with their median and 90th percentile", () => {
    const inADay = many((one) => one.answered !== undefined && one.answered - one.first <= dayMs)
    expect(inADay).toBe(2455)
    agree(page, "desk_response_in_time", inADay / cases.length)
    agree(
      page,
      "desk_response_median",
      quantile(
        took((one) => one.answered),
        5
      )
    )
    agree(
      page,
      "desk_response_p90",
      quantile(
        took((one) => one.answered),
        9
      )
    )
  })

  test("resolutions that stand within five days, and how long they took", () => {
    const inTime = many((one) => one.resolved !== undefined && one.resolved - one.first <= 5 * dayMs)
    agree(page, "desk_resolution_in_time", inTime / cases.length)
    const times = took((one) => one.resolved)
    agree(page, "desk_resolution_mean", mean(times))
    agree(page, "desk_resolution_median", quantile(times, 5))
    agree(page, "desk_resolution_p90", quantile(times, 9))
  })

  test("154 of 4,569 resolved cases were reopened; resolved at first contact", () => {
    agree(page, "desk_reopen_rate", 154 / 4569)
    const atOnce = many((one) => isResolved(one) && one.reopenings === 0 && !one.wasFurther)
    expect(atOnce).toBeGreaterThan(2000)
    agree(page, "desk_first_contact_resolution", atOnce / 4569)
  })

  test("the backlog at the end, and how old it is", () => {
    const ages = known(cases.map((one) => (one.state === "open" ? cutMs - one.received : undefined)))
    agree(page, "desk_backlog", ages.length)
    agree(page, "desk_backlog_age_median", quantile(ages, 5))
    agree(page, "desk_backlog_age_p90", quantile(ages, 9))
    const old = ages.filter((age) => age > 30 * dayMs).length
    agree(page, "desk_backlog_too_old", old)
    agree(page, "desk_backlog_too_old_rate", old / ages.length)
  })

  test("the export tells of no call-back: none was made in time, and of satisfaction there is no figure", () => {
    agree(page, "desk_callback_rate", 0)
    agree(page, "desk_callback_in_time", 0)
    agree(page, "desk_callback_satisfaction", null)
  })

  test("verdicts by the targets that were imported", () => {
    const verdicts = page.scored.filter(({ verdict }) => verdict.target !== undefined)
    expect(verdicts.map(({ kpi, verdict }) => [kpi, verdict.outcome])).toEqual([
      ["desk_response_in_time", "met"],
      ["desk_resolution_in_time", "missed"],
      ["desk_resolution_median", "met"],
      ["desk_reopen_rate", "missed"],
      ["desk_backlog", "met"],
      ["desk_first_contact_resolution", "met"]
    ])
  })

  test("three verdicts hang on a reading: whether closing is meant, what is reopened of what, what stands open; the others do not", () => {
    expect(page.hanging).toEqual([
      ["desk_response_in_time", []],
      ["desk_resolution_in_time", []],
      ["desk_resolution_median", ["resolution=closed"]],
      ["desk_reopen_rate", ["reopened=perResolution"]],
      ["desk_backlog", ["open=unclosed"]],
      ["desk_first_contact_resolution", []]
    ])
  })
})

describe.skipIf(!isThereAll)("the phone repair as a service desk", () => {
  const cutMs = Date.UTC(1970, 2, 1)
  let page: Told
  let all: ReturnType<typeof phones>

  beforeAll(async () => {
    all = phones(bytesOf("repairExample.csv"))
    page = await told(freshLog(), "repairs")
  }, 300_000)

  test("1,000 of 1,104 phones were archived: how long that took, and none was opened again", () => {
    const archived = known(all.map((one) => (one.archived === undefined ? undefined : one.archived - one.first)))
    expect([all.length, archived.length]).toEqual([1104, 1000])
    agree(page, "desk_resolution_mean", mean(archived))
    agree(page, "desk_resolution_median", quantile(archived, 5))
    agree(page, "desk_resolution_p90", quantile(archived, 9))
    agree(page, "desk_reopen_rate", 0)
    expect(page.scored.find(({ kpi }) => kpi === "desk_reopen_rate")?.figure.denominator).toBe("1000")
  })

  test("104 phones stand open, as old as they are", () => {
    const ages = known(all.map((one) => (one.archived === undefined ? cutMs - one.first : undefined)))
    agree(page, "desk_backlog", 104)
    agree(page, "desk_backlog_age_median", quantile(ages, 5))
    agree(page, "desk_backlog_age_p90", quantile(ages, 9))
  })

  test("the page shows what the export can tell and nothing else; under other readings it has no figure to flip", () => {
    expect(page.scored.map(({ kpi }) => kpi)).toEqual([
      ...["desk_resolution_mean", "desk_resolution_median", "desk_resolution_p90", "desk_reopen_rate"],
      ...["desk_backlog", "desk_backlog_age_median", "desk_backlog_age_p90"]
    ])
    expect(page.hanging).toEqual(page.scored.map(({ kpi }) => [kpi, []]))
  })
})
