/** Ten thousand damaged rows: each is taken or rejected with a reason, the counts add up, and nothing falls over. */
import { gunzipSync, gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { freshLog, imported, mappingOf } from "./Kit.ts"

/** Reproducible numbers below a bound. */
const dice = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}
type Dice = ReturnType<typeof dice>
type Row = { readonly [column: string]: string }

const columns = ["id", "act", "at", "who", "n"]
const odd = [
  "",
  "?",
  "NULL",
  " ",
  "\u0000",
  "\ud800",
  "\uFFFD",
  "'",
  '"',
  '""',
  ",",
  "\n",
  "\r",
  "{",
  "}",
  "|",
  "#1",
  "\\",
  "__proto__",
  "constructor",
  "2020-13-01 00:00",
  "29/2/2019 1:00",
  "0000-01-01 00:00",
  "9999-12-31 23:59:59.999",
  "1e999",
  "-0",
  "99999999999999999999",
  "客".repeat(400),
  "x".repeat(70_000),
  "<a>",
  "]]>",
  "&amp;",
  "true",
  "$case"
]

const mapping = (format: string) =>
  mappingOf(`
input: { format: ${format} }
missing: ["", "?", "NULL"]
case: "{id}"
activity: "{act}"
times: { at: { from: "{at}", formats: [ISO, D/M/YYYY h:mm, epoch-ms], zone: Europe/Rome } }
streams: { Case: "{$case}", Repair: "r-{$case}" }
subjects: ["staff:{who}"]
activities:
  open: [{ event: Case.Registered, when: { changed: act }, data: { class: complaint } }]
  done: [{ event: Case.Resolved, data: { cause: "{who}" } }, { event: Case.Unreachable, when: { known: n }, data: { tries: { from: "{n}", as: int } } }]
  fix: [{ event: Repair.AttemptStarted, data: { attempt: "{$key}", cause: fault, place: field } }, { event: Case.Answered }]
otherwise: { noted: { keep: all } }`)

const rows = (roll: Dice): ReadonlyArray<Row> =>
  Array.from({ length: 60 }, () => ({
    id: String(roll(9)),
    act: ["open", "done", "fix", "other"][roll(4)] as string,
    at:
      roll(3) === 0
        ? `${1 + roll(28)}/${1 + roll(12)}/2020 ${roll(24)}:30`
        : `2020-0${1 + roll(9)}-1${roll(10)}T0${roll(10)}:00:00`,
    who: ["ann", "bob", ""][roll(3)] as string,
    n: String(roll(4))
  }))

const mutated = (row: Row, roll: Dice): Row => {
  const column = columns[roll(columns.length)] as string
  const value = odd[roll(odd.length)] as string
  const before = row[column] ?? ""
  const at = roll(before.length + 1)
  return { ...row, [column]: roll(2) === 0 ? value : before.slice(0, at) + value + before.slice(at) }
}

const csv = (all: ReadonlyArray<Row>): string =>
  [columns, ...all.map((row) => columns.map((column) => `"${(row[column] ?? "").replaceAll('"', '""')}"`))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("")
const ndjson = (all: ReadonlyArray<Row>): string => all.map((row) => `${JSON.stringify(row)}\n`).join("")
const escaped = (text: string): string => text.replace(/[&<>"\n\r]/g, (one) => `&#${one.charCodeAt(0)};`)
const xes = (all: ReadonlyArray<Row>): string =>
  `<log>\n<trace>${all
    .map(
      (row) =>
        `<event>${Object.entries(row)
          .map(([key, value]) => `<string key="${key}" value="${escaped(value)}"/>`)
          .join("")}</event>\n`
    )
    .join("")}</trace></log>`

const damaged = (bytes: Uint8Array, keep: number, roll: Dice): Uint8Array => {
  const out = [...bytes]
  for (let times = 1 + roll(4); times > 0; times--) {
    const at = keep + roll(Math.max(1, out.length - keep))
    if (roll(3) === 0) out.splice(at, 1 + roll(5))
    else if (roll(2) === 0) out.splice(at, 0, ...new TextEncoder().encode(odd[roll(odd.length)]?.slice(0, 20)))
    else out[at] = roll(256)
  }
  return Uint8Array.from(roll(10) === 0 ? out.slice(0, keep + roll(out.length - keep)) : out)
}

test.each([
  ["csv", csv, 0],
  ["ndjson", ndjson, 0],
  ["xes", xes, 0],
  ["csv", csv, 1],
  ["ndjson", ndjson, 1],
  ["xes", xes, 1],
  ["csv", csv, 2]
] as const)(
  "%s: damage in %#",
  async (format, write, kind) => {
    const roll = dice(format.length * 31 + kind)
    const own = mapping(format)
    const seen = { read: 0, rejected: 0, reasons: new Set<string>() }
    for (let round = 0; round < 30; round++) {
      const all = rows(roll).map((row) => (kind === 0 && roll(2) === 0 ? mutated(row, roll) : row))
      // Half a surrogate pair has no bytes; a NUL is no XML. These stay with the readers of JSON.
      const text = format === "xes" ? write(all).replaceAll("\u0000", "") : write(all)
      const plain = new TextEncoder().encode(text)
      const header = format === "csv" ? text.indexOf("\n") + 1 : 0
      const bytes = kind === 0 ? plain : kind === 1 ? damaged(plain, header, roll) : damaged(gzipSync(plain), 200, roll)
      const log = freshLog()
      const { events, rejects, report } = await imported(own, bytes, { log }, 1 + roll(5000))
      if (kind === 0) expect(report.rows.read).toBe(all.length)
      for (const reject of rejects) {
        expect(reject.message.en).toContain(`line ${reject.line}: `)
        seen.reasons.add(reject.code)
      }
      expect(events).toHaveLength(report.events.appended)
      const again = await imported(own, bytes, { log, dryRun: round % 2 === 0 })
      expect(again.report.rows).toEqual({
        ...report.rows,
        appended: 0,
        alreadyKnown: report.rows.appended + report.rows.alreadyKnown
      })
      seen.read += report.rows.read
      seen.rejected += report.rows.rejected
    }
    if (kind < 2) expect(seen.read).toBeGreaterThan(format === "xes" && kind === 1 ? 300 : 1500)
    expect(seen.rejected).toBeGreaterThan(kind === 0 ? 50 : 0)
    expect(seen.reasons.size).toBeGreaterThan(kind === 0 ? 3 : 0)
  },
  120_000
)

test("the damage is real: a pack without it opens", () => {
  expect(gunzipSync(gzipSync(csv(rows(dice(1))))).length).toBeGreaterThan(1000)
})
