/**
 * The times of a row: from text to instant by the formats, the zone and what the mapping says of offsets.
 */
import * as Result from "effect/Result"
import type { Time } from "../Mapping.ts"
import type { Problem } from "../Reject.ts"
import { type Lookup, made } from "./Template.ts"
import * as TimeFormat from "./TimeFormat.ts"
import * as Zone from "./Zone.ts"

/** What the reader of a report should know about a time, though the row was taken. */
export type Notice = "date-only" | "double-time" | "void-time"

/** A time that was read: the instant (ms, UTC) and the text it was read from. */
export interface At {
  readonly ms: number
  readonly text: string
  readonly notice: Notice | undefined
}

/** A time of a row: read, missing, or with what is wrong with it. */
export type Reading = At | undefined | { readonly problem: Problem }

/** A time made ready. */
export type Reader = (lookup: Lookup) => Reading

const formatsOf = ({ formats = "ISO" }: Time): ReadonlyArray<string> =>
  typeof formats === "string" ? [formats] : formats

/** What is wrong with the declaration of a time. */
export const faults = (time: Time): ReadonlyArray<string> => {
  const formats = formatsOf(time)
  const bad = formats.flatMap((format) => {
    const made = TimeFormat.parse(format)
    return Result.isFailure(made) ? [`format ${format}: ${made.failure}`] : []
  })
  const zone = time.zone
  const offsets = formats.every((format) => format === "ISO" || format.startsWith("epoch") || format.includes("Z"))
  return [
    ...(formats.length === 0 ? ["name at least one format"] : []),
    ...bad,
    ...(zone !== undefined && Zone.make(zone) === undefined
      ? [`there is no zone ${zone}; write an IANA name as Asia/Shanghai, or +08:00`]
      : []),
    ...(zone === undefined && time.offset === "ignored"
      ? ["offset: ignored needs a zone to read the civil time in"]
      : []),
    ...(zone === undefined && !offsets ? ["a format without offset (Z) needs a zone"] : [])
  ]
}

const problem = (code: Problem["code"], time: Time, detail: string): { readonly problem: Problem } => ({
  problem: { code, place: time.from, detail }
})

/** Makes a time ready; its faults were looked for before. */
export const compile = (time: Time): Reader => {
  const source = made(time.from)
  const formats = formatsOf(time).map((format) => Result.getOrThrow(TimeFormat.parse(format)))
  const zone = time.zone === undefined ? undefined : Zone.make(time.zone)
  const missing = new Set(time.missing ?? [])
  const [hour = 0, minute = 0] = (time.dateOnly ?? "00:00").split(":").map(Number)
  const noonMs = (hour * 60 + minute) * 60_000
  const ambiguous = time.ambiguous ?? "earlier"

  const place = (text: string, read: TimeFormat.Reading): Reading => {
    if ("epochMs" in read) return { ms: read.epochMs, text, notice: undefined }
    const dateOnly = read.dateOnly ? "date-only" : undefined
    const civilMs = read.civilMs + (read.dateOnly ? noonMs : 0)
    if (read.offsetMs !== undefined && time.offset !== "ignored") {
      return { ms: civilMs - read.offsetMs, text, notice: dateOnly }
    }
    if (zone === undefined) return problem("unreadable-time", time, `${text} (no offset, no zone)`)
    const { ms, change } = zone(civilMs, ambiguous === "later" ? "later" : "earlier")
    if (change !== "none" && ambiguous === "reject") return problem("ambiguous-time", time, text)
    return { ms, text, notice: change === "none" ? dateOnly : `${change}-time` }
  }

  return (lookup) => {
    const text = source.render(lookup)
    if (text === undefined || missing.has(text)) return undefined
    for (const format of formats) {
      const read = format(text)
      if (read !== undefined) return place(text, read)
    }
    return problem("unreadable-time", time, text)
  }
}
