/**
 * Working calendars as they were published: one stream is one company's calendar, each publication a version of it for a
 * span of dates. What was published later takes the place of what came before, for the dates that both cover.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { hasText } from "../log/Check.ts"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { canonicalText } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Calendar, type InvalidCalendar, type Table, table } from "../time/Calendar.ts"
import { event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a calendar, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** A version of the calendar, whole: with the public holidays of its coverage, so that it means the same for ever. */
  Published: Schema.Struct({ calendar: Calendar })
} as const

/** The event of a calendar. */
export type Event = { readonly type: "Published"; readonly data: (typeof data.Published)["Type"] }

/** One version of a calendar; `text` is the {@link Calendar} as canonical JSON. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "calendar"
  readonly calendar: string
  readonly version: string
  readonly publishedAtMs: number
  readonly publishedBy: string
  readonly text: string
}

/** The versions of a calendar in the order in which they were published. */
export type State = ReadonlyArray<Row>

/** The versions that somebody goes by, ready to be asked. */
const sound = (state: State): ReadonlyArray<Calendar> =>
  state.filter(({ findings }) => findings.length === 0).map(({ text }) => JSON.parse(text) as Calendar)

/** A calendar after those of the same stream; refused where it contradicts itself or their zone. */
const after = (state: State, calendar: Calendar): Result.Result<Table, InvalidCalendar> => {
  const [first = calendar, ...others] = sound(state)
  return table(first, ...others, calendar)
}

/** The fold. A calendar that contradicts itself, or the zone of those before it, is kept with a finding; nobody goes by it. */
export const evolve = (state: State, fact: Fact): State => {
  if (fact.type !== "Published") return state
  const { calendar } = fact.data as unknown as (typeof data.Published)["Type"]
  const row: Row = {
    kind: "calendar",
    key: String(state.length + 1),
    evidence: "events",
    findings: [],
    ...named(unnamed, fact),
    calendar: calendar.id,
    version: calendar.version,
    publishedAtMs: fact.atMs,
    publishedBy: fact.actor.id,
    text: canonicalText(calendar)
  }
  const known = Result.isSuccess(after(state, calendar)) ? [] : ["invalid-calendar"]
  return [...state, withFindings(row, ...known, ...fact.findings)]
}

/** The rows of calendars by the instant of publication. */
export const rows: RowKind = rowKind<Row>({
  kind: "calendar",
  anchors: ["publishedAtMs"],
  fields: {
    ...dimensionFields,
    calendar: "text",
    version: "text",
    publishedAtMs: "instant",
    publishedBy: "text",
    text: "text"
  }
})

/** Who may publish a calendar: no clause of the documents says so. */
export const authorities = {
  publish: {
    act: "publish a working calendar",
    needs: [Role.managementRepresentative, Role.generalManager],
    clause: "S0-2.1"
  }
} as const satisfies Record<string, Authority>

/** The stream of one calendar. */
export const stream: Stream<State> = {
  category: "WorkingCalendar",
  events: reserved(eventTypes(data), {
    Published: [authorities.publish]
  }),
  rowKinds: [rows],
  // Rows of fold 1 went by calendars of any length.
  fold: 2,
  initial: [],
  evolve,
  rows: (state) => state
}

/** What decisions on a calendar may refuse. */
export type Refusal = InvalidCalendar | NotAuthorised

/** Publishes a version. The newest said again decides nothing; one that contradicts itself or the zone is refused. */
export const publish =
  (calendar: Calendar) =>
  (state: State, order: Order): Decision<Refusal> =>
    Result.flatMap(guard(authorities.publish, order.actor), (): Decision<Refusal> => {
      if (hasText(calendar, state.at(-1)?.text ?? "")) return nothing
      return Result.flatMap(after(state, calendar), () => event("Published", { calendar }))
    })
