/**
 * From a placed row to the events it gives, under the rules of the mapping: all of them or a reason why none.
 */
import { type EventLog, Instant, type Recorded } from "@servicebook/core"
import type { Event, Mapping } from "../Mapping.ts"
import type { Problem } from "../Reject.ts"
import type { Among } from "./Neighbours.ts"
import { mainTime, type Placed } from "./Place.ts"
import { made } from "./Template.ts"
import type { At, Notice } from "./Times.ts"
import { compileData, type From, refuse, Unmappable } from "./Value.ts"
import { compile as compileWhen, type Seen, type Test } from "./When.ts"

/** What became of a row under the mapping. */
export type Mapped =
  | {
      readonly _tag: "Events"
      readonly items: ReadonlyArray<EventLog.Append>
      readonly notices: ReadonlyArray<Notice>
      /** No rule gave it, nor did the mapping name its activity at all. */
      readonly unnamed: boolean
    }
  | { readonly _tag: "Ignored"; readonly because: string }
  | { readonly _tag: "Refused"; readonly problem: Problem }

/** Events of one row at one instant keep their order by this many steps between rows. */
export const maxEvents = 32

interface Stated {
  readonly category: string
  readonly type: string
  readonly id: string
  readonly at: At
  readonly key: string
  readonly event: Omit<Recorded.Proposed, "occurredAt" | "source">
}

interface Rule {
  readonly when: Test
  readonly state: (placed: Placed) => Stated
}

/** The rules of an activity; undefined as a list means that the row is ignored. */
interface Rules {
  readonly ignore: ReadonlyArray<{ readonly because: string; readonly when: Test }>
  readonly activities: ReadonlyMap<string, ReadonlyArray<Rule> | "ignore">
  readonly always: ReadonlyArray<Rule>
  readonly otherwise: Rule | "ignore" | "reject"
}

const timeOf = (placed: Placed, name: string): At => {
  const read = placed.time(name)
  if (read === undefined) return refuse("missing-time", name)
  return "problem" in read ? refuse(read.problem.code, read.problem.place, read.problem.detail) : read
}

const actorOf = (mapping: Mapping, event: Event) => {
  const actor = event.actor ?? mapping.actor
  const id = actor === undefined ? undefined : made(actor.id)
  const fallback = actor?.else ?? "import"
  const roles = actor?.roles ?? []
  return ({ lookup }: Placed) => ({ id: id?.render(lookup) ?? fallback, roles })
}

const kept = (keep: Event["keep"], placed: Placed): { readonly [column: string]: string } => {
  const columns = keep === "all" ? Object.keys(placed.row.fields) : (keep ?? [])
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = placed.lookup(column)
      return text === undefined ? [] : [[column, text]]
    })
  )
}

const dataOf = (mapping: Mapping, event: Event, type: string): ((placed: Placed) => Record<string, unknown>) => {
  const read = compileData(event.data ?? {}, mapping.tables ?? {})
  if (type !== "Noted") return (placed) => read(placed as From)
  return (placed) => {
    const data = read(placed as From)
    const activity = data["activity"] ?? placed.activity ?? refuse("missing-activity", mapping.activity ?? "activity")
    return { ...data, activity, ...(event.keep === undefined ? {} : { fields: kept(event.keep, placed) }) }
  }
}

const compileEvent = (mapping: Mapping, event: Event, key: string): Rule => {
  const [category = "", type = ""] = event.event.split(".")
  const id = made(event.id ?? mapping.streams[category] ?? "{$case}")
  const data = dataOf(mapping, event, type)
  const actor = actorOf(mapping, event)
  const subjects = (event.subjects ?? mapping.subjects ?? []).map(made)
  const reason = event.reason === undefined ? undefined : made(event.reason)
  const at = event.at ?? mainTime(mapping)
  return {
    when: event.when === undefined ? () => true : compileWhen(event.when),
    state: (placed) => {
      const why = reason?.render(placed.lookup)
      return {
        category,
        type,
        id: id.render(placed.lookup) ?? refuse("missing-value", `${event.event} id`),
        at: timeOf(placed, at),
        key: event.key ?? key,
        event: {
          type,
          schemaVersion: 1,
          actor: actor(placed),
          subjects: subjects.flatMap((subject) => subject.render(placed.lookup) ?? []),
          data: data(placed),
          ...(why === undefined ? {} : { reason: why })
        }
      }
    }
  }
}

const otherwiseOf = (mapping: Mapping): Rules["otherwise"] => {
  const otherwise = mapping.otherwise ?? { noted: {} }
  if (typeof otherwise === "string") return otherwise
  const { stream = Object.keys(mapping.streams)[0] ?? "", work, keep } = otherwise.noted
  const event: Event = {
    event: `${stream}.Noted`,
    ...(work === undefined ? {} : { data: { work } }),
    ...(keep === undefined ? {} : { keep })
  }
  return compileEvent(mapping, event, "1")
}

const rulesOf = (mapping: Mapping): Rules => ({
  ignore: (mapping.ignore ?? []).map(({ because, when }) => ({ because, when: compileWhen(when) })),
  activities: new Map(
    Object.entries(mapping.activities ?? {}).flatMap(([activity, events]) => {
      if (events === "otherwise") return []
      const rules =
        events === "ignore" ? events : events.map((event, index) => compileEvent(mapping, event, String(index + 1)))
      return [[activity, rules] as const]
    })
  ),
  always: (mapping.events ?? []).map((event, index) => compileEvent(mapping, event, `e${index + 1}`)),
  otherwise: otherwiseOf(mapping)
})

/** Puts the envelope around what a row states. Events of one row that go to several streams share a correlation id. */
const enveloped = (
  mapping: Mapping,
  batch: string,
  placed: Placed,
  stated: ReadonlyArray<Stated>
): ReadonlyArray<EventLog.Append> => {
  const streams = new Set(stated.map(({ category, id }) => joinedStream(category, id)))
  const recordedAt = mapping.recordedAt === undefined ? undefined : placed.time(mapping.recordedAt)
  if (recordedAt !== undefined && "problem" in recordedAt)
    refuse(recordedAt.problem.code, recordedAt.problem.place, recordedAt.problem.detail)
  return stated.map(({ category, id, at, key, event }, index) => ({
    stream: { category, id },
    expected: "any",
    events: [
      {
        ...event,
        occurredAt: Instant.fromMs(at.ms),
        source: {
          system: mapping.system,
          key: `${placed.key}|${key}`,
          sequence: placed.rank(at.ms) * maxEvents + index,
          batch,
          ...(recordedAt !== undefined && "ms" in recordedAt ? { recordedAt: Instant.fromMs(recordedAt.ms) } : {})
        },
        ...(streams.size > 1 ? { correlationId: placed.key } : {})
      }
    ]
  }))
}

const joinedStream = (category: string, id: string): string => `${category}\u0001${id}`

/** Makes the mapping of placed rows ready. `batch` names the delivery. */
export const mapper = (mapping: Mapping, batch: string): ((among: Among) => Mapped) => {
  const rules = rulesOf(mapping)
  const emit = ({ placed, previous, isLast }: Among): Mapped => {
    const seen: Seen = { lookup: placed.lookup, previous: previous?.lookup, isLast }
    const ignored = rules.ignore.find(({ when }) => when(seen))
    if (ignored !== undefined) return { _tag: "Ignored", because: ignored.because }
    const own = rules.activities.get(placed.activity ?? "")
    if (own === "ignore") return { _tag: "Ignored", because: `activity ${placed.activity}` }
    const matching = [...(own ?? []), ...rules.always].filter(({ when }) => when(seen))
    const { otherwise } = rules
    if (matching.length === 0 && otherwise === "ignore") return { _tag: "Ignored", because: "otherwise" }
    if (matching.length === 0 && otherwise === "reject") refuse("unmapped-row", placed.activity ?? "")
    const stated = (matching.length === 0 ? [otherwise as Rule] : matching).map(({ state }) => state(placed))
    const notices = stated.flatMap(({ at }) => at.notice ?? [])
    return {
      _tag: "Events",
      items: enveloped(mapping, batch, placed, stated),
      notices: [...new Set(notices)],
      unnamed: matching.length === 0 && mapping.activities?.[placed.activity ?? ""] !== "otherwise"
    }
  }
  return (among) => {
    try {
      return emit(among)
    } catch (error) {
      if (error instanceof Unmappable) return { _tag: "Refused", problem: error.problem }
      throw error
    }
  }
}
