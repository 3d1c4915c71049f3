// logs and sample: a week's logs and uploads, its frame and draw repeated from the record, in every format; what is refused.
import { ChineseCalendar, Draw, type Recorded } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { json, run } from "./Run.ts"
import { type Line, told } from "./Told.ts"

const members = ["T-1", "T-2", "T-3", "T-4"]
const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]
const frame = { week: "2026-03-02", share: { ...Draw.weekly }, members: [...members], covered: [] }
const names = Draw.draw(frame, "dice")

const logged = (staff: string, date: string): Line => [
  ...([`${date} 17:00`, `WorkLog/${staff}`, "DayLogged", { date, customers: ["K-1"] }] as const),
  [`staff:${staff}`]
]
const calendar = { ...ChineseCalendar.office, id: "company" } as unknown as Recorded.Payload
const lines: ReadonlyArray<Line> = [
  ["2025-11-10 09:00", "WorkingCalendar/company", "Published", { calendar }],
  ...days.flatMap((date) =>
    members.filter((one) => one !== "T-2" || date < "2026-03-05").map((one) => logged(one, date))
  ),
  ["2026-03-06 18:00", "WorkLog/T-2", "DayExempted", { date: "2026-03-06", cause: "leave" }],
  ...members.map((one): Line => ["2026-03-09 08:30", `WorkLog/${one}`, "Uploaded"]),
  ["2026-03-09 10:00", "Sample/first", "FrameFixed", { ...frame, hash: Draw.frameHash(frame) }],
  ["2026-03-09 11:00", "Sample/first", "SeedSupplied", { seed: "dice" }],
  ["2026-03-09 12:00", "Sample/first", "Drawn", { algorithm: Draw.algorithm, drawn: [...names] }],
  ["2026-03-20 12:00", "Case/C-1", "Noted", { activity: "later" }]
]
const wrong: ReadonlyArray<Line> = lines.map((line) => {
  const [when, stream, type] = line
  if (type === "Drawn") return [when, stream, type, { algorithm: Draw.algorithm, drawn: [...names].reverse() }]
  return stream === "WorkLog/T-3" && type === "Uploaded" ? ["2026-03-10 08:30", stream, type] : line
})

let log: string
let other: string
beforeAll(async () => {
  log = await told("weeks.ndjson", lines)
  other = await told(
    "wrong.ndjson",
    [...wrong].sort(([a], [b]) => (a < b ? -1 : 1))
  )
})

const week = (...args: ReadonlyArray<string>) => [...args, "--week", "2026-W10", "--lang", "en"]
const row = (out: string, first: string) =>
  out
    .split("\n")
    .map((line) => line.trimStart())
    .find((line) => line.startsWith(first))
    ?.split(/ {2,}/)

describe("logs", () => {
  it("shows days due, days without a log and the upload, person by person", async () => {
    const { code, err, out } = await run(...week("logs", "--log", log))
    expect(code, err).toBe(0)
    const uploaded = ["In time", "2026-03-09 08:30:00", "2026-03-09 23:59:59"]
    expect(row(out, "T-1")).toEqual(["T-1", "5", "-", ...uploaded])
    expect(row(out, "T-2")).toEqual(["T-2", "4", "2026-03-05", ...uploaded])
    const late = await run(...week("logs", "--log", other))
    expect(row(late.out, "T-3")?.slice(3, 5)).toEqual(["Late", "2026-03-10 08:30:00"])
  })

  it("at an earlier instant nothing is uploaded yet; as JSON and CSV", async () => {
    const at = ["--at", "2026-03-09T08:00:00+08:00"]
    const document = await json(...week("logs", "--log", log, ...at))
    expect(document).toMatchObject({
      ...{ schema: "servicebook/logs/1", monday: "2026-03-02" },
      persons: [{ staff: "T-1", upload: "open", uploadedAt: null }, { missing: ["2026-03-05"] }, {}, {}]
    })
    const { out } = await run(...week("logs", "--log", log, "--format", "csv"))
    expect(out.split("\n")[2]).toBe(
      "2026-W10,T-2,2026-03-02 2026-03-03 2026-03-04 2026-03-05,2026-03-05,in-time,2026-03-09T00:30:00.000Z,2026-03-09T15:59:59.999Z"
    )
  })

  it("refuses what is no week, and a week of which no calendar speaks", async () => {
    const month = await run("logs", "--week", "2026-03", "--log", log)
    expect([month.code, month.err.includes("2026-W07")]).toEqual([1, true])
    const bare = await run("logs", "--week", "2026-W10", "--at", "2025-01-01T00:00:00Z", "--log", log)
    expect([bare.code, bare.err.includes("2026-03-02")]).toEqual([1, true])
    const beyond = await run("logs", "--week", "2031-W10", "--log", log)
    expect([beyond.code, beyond.err.includes("company")]).toEqual([1, true])
  })
})

describe("sample", () => {
  it("draws again: the same names, order and tickets, the frame as the books have it", async () => {
    const { code, err, out } = await run(...week("sample", "--log", log))
    expect(code, err).toBe(0)
    expect(out).toContain(`Drawn again: ok: ${names.join(" ")}`)
    expect(out).toContain("By the books: ok")
    const bound = Draw.boundSeed(Draw.frameHash(frame), "dice")
    for (const [index, member] of Draw.order(frame, "dice").entries()) {
      const is = names.includes(member) ? "drawn" : "-"
      expect(row(out, `${index + 1}  `)).toEqual([`${index + 1}`, member, Draw.ticket(bound, member), "-", is])
    }
  })

  it("exits with 2 when names or frame are others, and says which", async () => {
    const { code, out } = await run(...week("sample", "--log", other))
    expect(code).toBe(2)
    expect(out).toContain(`Drawn again: differs: ${names.join(" ")}`)
    expect(out).toContain("members, not in the books: T-3")
    expect(await json(...week("sample", "--log", other))).toMatchObject({
      samples: [{ holds: false, findings: ["draw-differs"], books: { members: { lacking: [], unfounded: ["T-3"] } } }]
    })
  })

  it("before a frame is fixed tells whom it must hold", async () => {
    const document = await json(...week("sample", "--log", other, "--at", "2026-03-09T09:00:00+08:00"))
    const own = members.filter((one) => one !== "T-3")
    const hash = Draw.frameHash({ ...frame, members: own })
    expect(document).toMatchObject({ samples: [], books: { members: own, covered: [], draws: 1, hash } })
    const { code, err, out } = await run(...week("sample", "--log", other, "--at", "2026-03-09T09:00:00+08:00"))
    expect([code, out.includes(own.join(" "))]).toEqual([2, true])
    expect(err).toContain("no frame is fixed")
  })

  it("as CSV, a line for each place", async () => {
    const { out } = await run(...week("sample", "--log", log, "--format", "csv"))
    expect(out.split("\n")[1]).toMatch(new RegExp(`^2026-03-02,first,true,1,${names[0]},[0-9a-f]{64},false,drawn$`))
  })
})
