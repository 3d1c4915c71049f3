/**
 * The times of a row: from text to instant by the formats, the zone and what the mapping says of offsets.
 */
import { Title } from "@servicebook/core"
import * as Result from "effect/Result"
import type { RowZone, Time } from "../Mapping.ts"
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

/** The zones that a declaration names. */
const zonesOf = ({ zone }: Time): ReadonlyArray<string> =>
  typeof zone === "object"
    ? [...Object.values(zone.map ?? {}), ...(zone.else === undefined ? [] : [zone.else])]
    : zone === undefined
      ? []
      : [zone]

const ofFormat = (format: string, { en, zh }: Title.Title): Title.Title => ({
  zh: `格式 ${format}：${zh}`,
  en: `format ${format}: ${en}`
})

const noZone = (name: string): string =>
  `没有时区 ${name}；请写 IANA 时区名，如 Asia/Shanghai，或 +08:00 / there is no zone ${name}; write an IANA name as Asia/Shanghai, or +08:00`

/** What is wrong with the declaration of a time, each as `中文 / English`. */
export const faults = (time: Time): ReadonlyArray<string> => {
  const formats = formatsOf(time)
  const bad = formats.flatMap((format) => {
    const made = TimeFormat.parse(format)
    return Result.isFailure(made) ? [Title.joined(ofFormat(format, Title.parted(made.failure)))] : []
  })
  const zone = time.zone
  const offsets = formats.every((format) => format === "ISO" || format.startsWith("epoch") || format.includes("Z"))
  return [
    ...(formats.length === 0 ? ["请至少写一个格式 / name at least one format"] : []),
    ...bad,
    ...zonesOf(time).flatMap((name) => (Zone.make(name) === undefined ? [noZone(name)] : [])),
    ...(zone === undefined && time.offset === "ignored"
      ? ["offset: ignored 需要时区来读当地时间 / offset: ignored needs a zone to read the civil time in"]
      : []),
    ...(zone === undefined && !offsets
      ? ["不带偏移（Z）的格式需要时区 / a format without offset (Z) needs a zone"]
      : [])
  ]
}

const problem = (code: Problem["code"], time: Time, detail: string): { readonly problem: Problem } => ({
  problem: { code, place: time.from, detail }
})

/** A zone with the row's text that named it, which is part of the row's key; empty where the mapping names it. */
interface Named {
  readonly zone: Zone.Zone
  readonly text: string
}

type ZoneOf = (lookup: Lookup) => Named | undefined | { readonly problem: Problem }

const zoneOfRow = ({ from, map, else: other }: RowZone): ZoneOf => {
  const source = made(from)
  const table = map === undefined ? undefined : new Map(Object.entries(map))
  const ready = new Map<string, Zone.Zone>()
  return (lookup) => {
    const text = source.render(lookup)
    const name = text === undefined ? other : table === undefined ? text : table.get(text)
    if (text === undefined && name === undefined) return undefined
    const zone = name === undefined ? undefined : (ready.get(name) ?? Zone.make(name))
    if (name === undefined || zone === undefined) {
      return { problem: { code: "unmapped-value", place: `zone ${from}`, detail: text ?? "" } }
    }
    ready.set(name, zone)
    // The row's own text, not the zone's name: a mapping whose table is corrected must find the same keys.
    return { zone, text: text === undefined ? "" : ` ${text}` }
  }
}

const zoneOf = ({ zone }: Time): ZoneOf => {
  if (typeof zone === "object") return zoneOfRow(zone)
  const made = zone === undefined ? undefined : Zone.make(zone)
  return () => (made === undefined ? undefined : { zone: made, text: "" })
}

/** Makes a time ready; its faults were looked for before. */
export const compile = (time: Time): Reader => {
  const source = made(time.from)
  const formats = formatsOf(time).map((format) => Result.getOrThrow(TimeFormat.parse(format)))
  const zones = zoneOf(time)
  const missing = new Set(time.missing ?? [])
  const [hour = 0, minute = 0] = (time.dateOnly ?? "00:00").split(":").map(Number)
  const noonMs = (hour * 60 + minute) * 60_000
  const ambiguous = time.ambiguous ?? "earlier"

  const place = (text: string, read: TimeFormat.Reading, lookup: Lookup): Reading => {
    if ("epochMs" in read) return { ms: read.epochMs, text, notice: undefined }
    const dateOnly = read.dateOnly ? "date-only" : undefined
    const civilMs = read.civilMs + (read.dateOnly ? noonMs : 0)
    if (read.offsetMs !== undefined && time.offset !== "ignored") {
      return { ms: civilMs - read.offsetMs, text, notice: dateOnly }
    }
    const named = zones(lookup)
    if (named === undefined) return problem("unreadable-time", time, `${text} (no offset, no zone)`)
    if ("problem" in named) return named
    const { ms, change } = named.zone(civilMs, ambiguous === "later" ? "later" : "earlier")
    if (change !== "none" && ambiguous === "reject") return problem("ambiguous-time", time, text)
    return { ms, text: `${text}${named.text}`, notice: change === "none" ? dateOnly : `${change}-time` }
  }

  return (lookup) => {
    const text = source.render(lookup)
    if (text === undefined || missing.has(text)) return undefined
    for (const format of formats) {
      const read = format(text)
      if (read !== undefined) return place(text, read, lookup)
    }
    return problem("unreadable-time", time, text)
  }
}
