// The service desk counted from the raw files themselves: lines and plain loops, nothing of the importer or the books.
import { gunzipSync } from "node:zlib"

/** A line of a case: what was done, by whom, when (ms UTC, as the file's clock shows it). */
export interface Line {
  readonly activity: string
  readonly by: string
  readonly at: number
}

/** The cases of the help desk's file, each with its lines in the order of time; those of one instant stay in that of the file. */
export const helpdesk = (bytes: Uint8Array): ReadonlyArray<ReadonlyArray<Line>> => {
  const all: Array<ReadonlyArray<Line>> = []
  for (const trace of gunzipSync(bytes).toString("utf8").split("<trace>").slice(1)) {
    const lines: Array<Line> = []
    for (const text of trace.split("<event>").slice(1)) {
      const field = (key: string) => new RegExp(`key="${key}" value="([^"]*)"`).exec(text)?.[1] ?? ""
      const at = Date.parse(field("time:timestamp"))
      lines.push({ activity: field("concept:name"), by: field("org:resource"), at })
    }
    all.push(lines.sort((a, b) => a.at - b.at))
  }
  return all
}

/** A case as a desk sees it at the end of its file. */
export interface DeskCase {
  readonly first: number
  readonly received: number
  readonly answered: number | undefined
  readonly resolved: number | undefined
  readonly firstResolved: number | undefined
  readonly closed: number | undefined
  readonly wasClosed: boolean
  readonly resolutions: number
  readonly reopenings: number
  readonly wasFurther: boolean
  readonly state: "open" | "resolved" | "closed"
}

const waits = ["Wait"]
const up = ["Require upgrade", "Create SW anomaly"]
const out = ["Schedule intervention"]

/** One case of the help desk, line by line. */
export const deskCase = (lines: ReadonlyArray<Line>): DeskCase => {
  let state: DeskCase["state"] = "open"
  let [resolutions, reopenings, wasClosed, wasPassedUp, wasFurther] = [0, 0, false, false, false]
  let [answered, resolved, firstResolved, closed]: Array<number | undefined> = []
  let holder = ""
  let received: number | undefined
  for (const { activity, at, by } of lines) {
    const isEnd = activity === "Resolve ticket" || activity === "Closed"
    if (!isEnd && state !== "open") {
      state = "open"
      reopenings++
      resolved = undefined
      closed = undefined
    }
    if (activity === "Assign seriousness" || activity === "Insert ticket") received ??= at
    if (up.includes(activity)) wasPassedUp = true
    if (activity === "Take in charge ticket") answered ??= at
    if (firstResolved === undefined) {
      if ([...waits, ...up, ...out].includes(activity)) wasFurther = true
      if (activity === "Take in charge ticket" && holder !== "" && by !== holder) wasFurther = true
      if (activity === "Take in charge ticket") holder = by
    }
    if (activity === "Resolve ticket") {
      if (state !== "resolved") resolved = at
      firstResolved ??= at
      state = "resolved"
      closed = undefined
      resolutions++
    }
    if (activity === "Closed") {
      state = "closed"
      closed ??= at
      wasClosed = true
    }
  }
  const first = lines[0]?.at ?? 0
  const numbers = { resolutions, reopenings, wasClosed, wasPassedUp, wasFurther }
  return { first, received: received ?? first, answered, resolved, firstResolved, closed, state, ...numbers }
}

/** A phone of the repair's file: its first and last instant, and when it was archived. */
export interface Phone {
  readonly first: number
  readonly archived: number | undefined
}

/** The phones of the repair's file. */
export const phones = (bytes: Uint8Array): ReadonlyArray<Phone> => {
  const all = new Map<string, { first: number; archived: number | undefined }>()
  const instant = (text: string) => Date.parse(`${text.replaceAll("/", "-").replace(" ", "T")}Z`)
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/).slice(1)) {
    const [id = "", activity, , start = "", complete = ""] = line.split(",")
    if (id === "") continue
    const phone = all.get(id) ?? { first: Number.POSITIVE_INFINITY, archived: undefined }
    phone.first = Math.min(phone.first, instant(start))
    if (activity === "Archive Repair") phone.archived = instant(complete)
    all.set(id, phone)
  }
  return [...all.values()]
}

/** The numbers that are known. */
export const known = (all: ReadonlyArray<number | undefined>): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (const one of all) if (one !== undefined) found.push(one)
  return found
}

/** Their mean. */
export const mean = (values: ReadonlyArray<number>): number => {
  let sum = 0
  for (const one of values) sum += one
  return sum / values.length
}

/** What so many tenths of them do not exceed, between two neighbours as far as the tenths say. */
export const quantile = (values: ReadonlyArray<number>, tenths: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = ((sorted.length - 1) * tenths) / 10
  const low = sorted[Math.floor(place)] ?? 0
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place))
}
