/**
 * What is wrong with a mapping beyond its schema: templates, times, tables, streams and event types that do not exist.
 * Everything is looked for at once, and each fault is told with its path in the file and the remedy.
 */

import { InWords, type Stream, Title, type Wrong } from "@servicebook/core"
import * as Result from "effect/Result"
import { type Condition, type Event, type Mapping, MappingInvalid, type Value } from "../Mapping.ts"
import { maxEvents } from "./Emit.ts"
import { need } from "./Neighbours.ts"
import { parse } from "./Template.ts"
import * as Times from "./Times.ts"
import { columns, parts } from "./When.ts"

const words: ReadonlySet<string> = new Set(["$case", "$activity", "$key", "$time"])

const strayWord = (name: string, known: string): Title.Title => ({
  zh: `此处没有 ${name} 一词；可用：${known || "无"}`,
  en: `there is no word ${name} here; there are: ${known || "none"}`
})

/** Collects faults and the columns that a mapping reads. */
class Look {
  readonly faults: Array<Wrong.Wrong> = []
  readonly columns = new Set<string>()
  readonly mapping: Mapping

  constructor(mapping: Mapping) {
    this.mapping = mapping
  }

  /** Notes a fault, told as `中文 / English`. */
  fault(path: string, problem: string): void {
    this.faults.push({ path, problem: InWords.inWords(problem) })
  }

  column(path: string, name: string, known: ReadonlySet<string> = words): void {
    if (!name.startsWith("$")) this.columns.add(name)
    else if (!known.has(name)) this.fault(path, Title.joined(strayWord(name, [...known].join(", "))))
  }

  template(path: string, text: string, known: ReadonlySet<string> = words): void {
    const made = parse(text)
    if (Result.isFailure(made)) this.fault(path, made.failure)
    else for (const name of made.success.columns) this.column(path, name, known)
  }

  /** A template that only makes sense with a column in it. */
  reading(path: string, text: string, known: ReadonlySet<string>): void {
    if (!text.includes("{"))
      this.fault(
        path,
        `没有指明列；列 ${text} 请写作 {${text}} / names no column; write {${text}} for the column ${text}`
      )
    this.template(path, text, known)
  }

  time(path: string, name: string): void {
    if (name in this.mapping.times) return
    const known = Object.keys(this.mapping.times).join(", ")
    this.fault(path, `没有时间 ${name}；可用：${known} / there is no time ${name}; there are: ${known}`)
  }

  condition(path: string, condition: Condition): void {
    for (const name of columns(condition)) this.column(path, name)
    for (const part of parts(condition)) {
      if (!("matches" in part)) continue
      try {
        new RegExp(part.matches[1], "u")
      } catch {
        this.fault(path, `${part.matches[1]} 不是正则表达式 / ${part.matches[1]} is no regular expression`)
      }
    }
  }

  value(path: string, value: Value): void {
    if (typeof value === "string") this.template(path, value)
    if (typeof value !== "object") return
    if ("from" in value) {
      this.reading(`${path}.from`, value.from, words)
      if (typeof value.map !== "string" || value.map in (this.mapping.tables ?? {})) return
      this.fault(`${path}.map`, `tables 下没有表 ${value.map} / there is no table ${value.map} under tables`)
    } else if ("time" in value) this.time(`${path}.time`, value.time)
    else if ("object" in value)
      for (const [field, one] of Object.entries(value.object)) this.value(`${path}.${field}`, one)
    else for (const [index, one] of value.list.entries()) this.value(`${path}.${index}`, one)
  }

  event(path: string, event: Event): void {
    const [category = "", type = ""] = event.event.split(".")
    if (!(category in this.mapping.streams) && event.id === undefined) {
      this.fault(
        `${path}.event`,
        `${category} 没有标识；请写入 streams，或给事件写 id / ${category} has no id; add it to streams, or give the event an id`
      )
    }
    if (event.keep !== undefined && type !== "Noted")
      this.fault(`${path}.keep`, "只有 Noted 能原样保留列 / only Noted keeps columns as they are")
    if (Array.isArray(event.keep)) for (const name of event.keep) this.column(`${path}.keep`, name)
    if (event.id !== undefined) this.template(`${path}.id`, event.id)
    if (event.at !== undefined) this.time(`${path}.at`, event.at)
    if (event.when !== undefined) this.condition(`${path}.when`, event.when)
    if (event.reason !== undefined) this.template(`${path}.reason`, event.reason)
    if (event.actor !== undefined) this.template(`${path}.actor.id`, event.actor.id)
    for (const [index, subject] of (event.subjects ?? []).entries()) this.template(`${path}.subjects.${index}`, subject)
    for (const [field, value] of Object.entries(event.data ?? {})) this.value(`${path}.data.${field}`, value)
  }

  events(path: string, events: ReadonlyArray<Event>): void {
    for (const [index, event] of events.entries()) this.event(`${path}.${index}`, event)
    const named = events.flatMap(({ key }) => key ?? [])
    if (new Set(named).size < named.length)
      this.fault(path, "列表中有两个事件的键相同 / two events of the list have the same key")
  }
}

const lookTimes = (look: Look, mapping: Mapping): void => {
  const names = Object.keys(mapping.times)
  const all = names.join(", ")
  if (names.length === 0) look.fault("times", "请至少写一个时间 / name at least one time")
  if (names.length > 1 && mapping.time === undefined)
    look.fault("time", `请指明哪个时间属于该行：${all} / say which of the times is the row's own: ${all}`)
  if (mapping.time !== undefined) look.time("time", mapping.time)
  if (mapping.recordedAt !== undefined) look.time("recordedAt", mapping.recordedAt)
  for (const [name, time] of Object.entries(mapping.times)) {
    look.reading(`times.${name}.from`, time.from, new Set())
    if (typeof time.zone === "object") look.reading(`times.${name}.zone.from`, time.zone.from, new Set())
    for (const problem of Times.faults(time)) look.fault(`times.${name}`, problem)
  }
}

const lookRow = (look: Look, mapping: Mapping): void => {
  look.reading("case", mapping.case, new Set())
  if (mapping.activity !== undefined) look.reading("activity", mapping.activity, new Set())
  const ties = mapping.order?.ties
  if (typeof ties === "object") look.column("order.ties.column", ties.column, new Set())
  for (const column of mapping.key?.columns ?? []) look.column("key.columns", column, new Set())
  if (mapping.order?.rows === "by-time" && need(mapping) === "all")
    look.fault("order.rows", "last 须先读完该案件的所有行；请写 any / last needs all rows of the case first; write any")
  for (const [category, id] of Object.entries(mapping.streams)) look.template(`streams.${category}`, id)
  if (Object.keys(mapping.streams).length === 0)
    look.fault(
      "streams",
      "请至少写一类流及其标识，如 Case: '{$case}' / name at least one kind of stream with its id, as Case: '{$case}'"
    )
  if (mapping.actor !== undefined) look.template("actor.id", mapping.actor.id)
  for (const [index, subject] of (mapping.subjects ?? []).entries()) look.template(`subjects.${index}`, subject)
  for (const [index, { when }] of (mapping.ignore ?? []).entries()) look.condition(`ignore.${index}.when`, when)
}

const lookEncoding = (look: Look, { input }: Mapping): void => {
  try {
    new TextDecoder(input.encoding ?? "utf-8")
  } catch {
    look.fault(
      "input.encoding",
      `没有编码 ${input.encoding}；请写 utf-8、gb18030、windows-1252 等 / there is no encoding ${input.encoding}; write a label as utf-8, gb18030, windows-1252`
    )
  }
  if (input.format === "csv") return
  for (const key of ["delimiter", "quote", "header"] as const) {
    if (input[key] !== undefined) look.fault(`input.${key}`, "只用于 csv / belongs to csv alone")
  }
}

const lookAll = (mapping: Mapping): Look => {
  const look = new Look(mapping)
  lookEncoding(look, mapping)
  lookTimes(look, mapping)
  lookRow(look, mapping)
  const always = mapping.events ?? []
  look.events("events", always)
  for (const [activity, events] of Object.entries(mapping.activities ?? {})) {
    if (typeof events === "string") continue
    look.events(`activities.${activity}`, events)
    if (events.length === 0)
      look.fault(`activities.${activity}`, "是空的；请写 ignore 或 otherwise / is empty; write ignore, or otherwise")
    if (events.length + always.length > maxEvents)
      look.fault(`activities.${activity}`, `一行最多产生 ${maxEvents} 个事件 / a row gives at most ${maxEvents} events`)
  }
  if (mapping.activities !== undefined && mapping.activity === undefined)
    look.fault("activity", "列出了活动，但没有指明活动所在的列 / activities are listed, but no column names them")
  const otherwise = typeof mapping.otherwise === "object" ? mapping.otherwise.noted : undefined
  if (otherwise?.stream !== undefined && !(otherwise.stream in mapping.streams)) {
    look.fault(
      "otherwise.noted.stream",
      `streams 中没有 ${otherwise.stream} / ${otherwise.stream} is not among streams`
    )
  }
  if (Array.isArray(otherwise?.keep))
    for (const column of otherwise.keep) look.column("otherwise.noted.keep", column, new Set())
  return look
}

/** What is wrong with a mapping in itself. */
export const faults = (mapping: Mapping): ReadonlyArray<Wrong.Wrong> => lookAll(mapping).faults

/** The columns that a mapping reads. */
export const columnsOf = (mapping: Mapping): ReadonlySet<string> => lookAll(mapping).columns

const eventFault = (streams: Stream.Streams, name: string): string | undefined => {
  const [category = "", type = ""] = name.split(".")
  const events = streams.get(category)?.events
  const all = [...streams.keys()].join(", ")
  if (events === undefined)
    return `没有流 ${category}；可用：${all} / there is no stream ${category}; there are: ${all}`
  const own = Object.keys(events).filter((one) => events[one]?.concerning !== true)
  if (own.includes(type)) return undefined
  return events[type] === undefined
    ? `${category} 没有事件 ${type}；可用：${own.join(", ")} / ${category} has no event ${type}; it has: ${own.join(", ")}`
    : `${type} 涉及另一事件，导入无法指明 / ${type} concerns another event, which an import cannot name`
}

/** What is wrong with a mapping for a log of these streams. */
export const streamFaults = (mapping: Mapping, streams: Stream.Streams): ReadonlyArray<Wrong.Wrong> => {
  const lists = [
    ...Object.entries(mapping.activities ?? {}).map(
      ([activity, events]) => [`activities.${activity}`, events] as const
    ),
    ["events", mapping.events ?? []] as const
  ]
  const listed = lists.flatMap(([path, events]) =>
    typeof events === "string" ? [] : events.map(({ event }, index) => [`${path}.${index}.event`, event] as const)
  )
  const named = Object.keys(mapping.streams).map((category) => [`streams.${category}`, `${category}.Noted`] as const)
  return [...named, ...listed].flatMap(([path, event]) => {
    const problem = eventFault(streams, event)
    return problem === undefined ? [] : [{ path, problem: InWords.inWords(problem) }]
  })
}

/** The mapping itself when it has no fault for a log of these streams. */
export const checked = (mapping: Mapping, streams: Stream.Streams): Result.Result<Mapping, MappingInvalid> => {
  const issues = [...faults(mapping), ...streamFaults(mapping, streams)]
  return issues.length === 0 ? Result.succeed(mapping) : Result.fail(new MappingInvalid({ issues }))
}
