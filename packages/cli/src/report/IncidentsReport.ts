/**
 * Group complaints and suspended clocks as a document (`servicebook/incidents/1`), as tables and as CSV: what was found, with the
 * events that it rests on, and what a person may record of it.
 */
import { type Edition, ForceMajeure, GroupComplaint, type Head, type Recorded } from "@servicebook/core"
import * as Schema from "effect/Schema"
import type { Language } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import {
  CitedClause,
  citation,
  cited,
  editionLine,
  headed,
  heading,
  headLine,
  KnownUpTo,
  knownUpTo,
  notConfigured,
  PlacedEvent,
  placed,
  RuledBy,
  ruledBy
} from "./Common.ts"

const Stream = Schema.Struct({ category: Schema.String, id: Schema.String })
const Texts = Schema.Array(Schema.String)

/** A group complaint: a candidate, which people report as an incident. */
export const Group = Schema.Struct({
  issue: Schema.String,
  customers: Texts,
  cases: Texts,
  from: Moment,
  until: Moment,
  /** When there were first enough customers. */
  reached: Moment,
  events: Schema.Array(PlacedEvent)
})

/** A case whose clocks are to stop or to run again, and since when; null where no incident says. */
export const Proposed = Schema.Struct({ stream: Stream, since: Schema.NullOr(Moment) })

/** A suspension in force. */
export const Suspension = Schema.Struct({
  incident: Stream,
  scope: Schema.String,
  outlets: Texts,
  cases: Texts,
  since: Moment,
  suspend: Schema.Array(Proposed),
  events: Schema.Array(PlacedEvent)
})

/** What was found at an instant. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/incidents/1"),
  at: Moment,
  zone: Schema.String,
  head: KnownUpTo,
  edition: RuledBy,
  groupComplaints: Schema.Struct({
    clause: CitedClause,
    /** The number that nobody gave; null where all were. */
    lacks: Schema.NullOr(Schema.String),
    parameters: Schema.Record(Schema.String, Schema.Int),
    groups: Schema.Array(Group)
  }),
  forceMajeure: Schema.Struct({
    clause: CitedClause,
    inForce: Schema.Array(Suspension),
    resume: Schema.Array(Proposed)
  })
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

type Events = ReadonlyArray<Recorded.Recorded>

/** What is reported. */
export interface Found {
  readonly atMs: number
  readonly zone: string
  readonly head: Head.Head
  readonly edition: Edition.Ref | undefined
  readonly numbers: { readonly [parameter: string]: number }
  readonly detected: GroupComplaint.Detected
  readonly groups: ReadonlyArray<{ readonly group: GroupComplaint.Group; readonly events: Events }>
  readonly suspensions: ReadonlyArray<{ readonly suspension: ForceMajeure.Suspension; readonly events: Events }>
  readonly resume: ReadonlyArray<ForceMajeure.Proposed>
}

/** The document of what was found. */
export const document = (found: Found): Document => {
  const { atMs, detected, edition, groups, head, numbers, resume, suspensions, zone } = found
  const at = (ms: number): Moment => moment(ms, zone)
  const proposed = ({ atMs: sinceMs, stream }: ForceMajeure.Proposed): typeof Proposed.Type => ({
    stream,
    since: sinceMs === null ? null : at(sinceMs)
  })
  return {
    schema: "servicebook/incidents/1",
    ...{ at: at(atMs), zone, head: knownUpTo(head, zone), ...ruledBy(edition) },
    groupComplaints: {
      clause: cited(GroupComplaint.clause),
      lacks: detected.is === "detected" ? null : detected.parameter,
      parameters: numbers,
      groups: groups.map(({ events, group: { cases, customers, fromMs, issue, reachedMs, untilMs } }) => ({
        ...{ issue, customers, cases, from: at(fromMs), until: at(untilMs), reached: at(reachedMs) },
        events: events.map((event) => placed(event, zone))
      }))
    },
    forceMajeure: {
      clause: cited(ForceMajeure.clause),
      inForce: suspensions.map(({ events, suspension: { cases, incident, outlets, scope, sinceMs, suspend } }) => ({
        ...{ incident, scope, outlets, cases, since: at(sinceMs), suspend: suspend.map(proposed) },
        events: events.map((event) => placed(event, zone))
      })),
      resume: resume.map(proposed)
    }
  }
}

const positions = (events: ReadonlyArray<PlacedEvent>): string => events.map(({ position }) => position).join(" ")

const groupTable = ({ groupComplaints: { groups, lacks, parameters } }: Document, language: Language): string => {
  if (lacks !== null) return notConfigured(lacks, GroupComplaint.rule.name, language)
  const said = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  if (groups.length === 0) return `${said.join(", ")}\n${heading("none", language)}`
  const columns = headed(["issue", "customers", "cases", "from", "until", "reached", "event"], [], language)
  const rows = groups.map((one) => [
    ...[one.issue, one.customers.join(" "), one.cases.join(" ")],
    ...[one.from, one.until, one.reached].map(shown),
    positions(one.events)
  ])
  return `${said.join(", ")}\n${table(columns, rows).trimEnd()}`
}

const scopeText = ({ cases, outlets, scope }: typeof Suspension.Type): string =>
  [
    ...(scope === "named" ? [] : [scope]),
    ...outlets.map((one) => `outlet:${one}`),
    ...cases.map((one) => `case:${one}`)
  ].join(" ")

type Line = readonly [act: "to-suspend" | "to-resume" | "in-force-suspension", ...cells: ReadonlyArray<string>]

/** A line for each suspension in force, and for each case that is to be suspended or to run again. */
const clockLines = ({ forceMajeure: { inForce, resume } }: Document): ReadonlyArray<Line> => [
  ...inForce.flatMap((one): ReadonlyArray<Line> => {
    const incident = `Incident/${one.incident.id}`
    const own: Line = ["in-force-suspension", incident, scopeText(one), shown(one.since), positions(one.events)]
    return [
      own,
      ...one.suspend.map(
        ({ since, stream }): Line => [
          ...(["to-suspend", `Case/${stream.id}`, incident] as const),
          ...[since === null ? "-" : shown(since), positions(one.events)]
        ]
      )
    ]
  }),
  ...resume.map(
    ({ since, stream }): Line => ["to-resume", `Case/${stream.id}`, "-", since === null ? "-" : shown(since), ""]
  )
]

const clockTable = (one: Document, language: Language): string => {
  const lines = clockLines(one)
  if (lines.length === 0) return heading("none", language)
  const columns = headed(["act", "about", "by-reason-of", "since", "event"], [], language)
  return table(
    columns,
    lines.map(([act, ...cells]) => [heading(act, language), ...cells])
  ).trimEnd()
}

/** The document as text: group complaints, then clocks. */
export const text = (one: Document, language: Language): string => {
  const { at, edition, forceMajeure, groupComplaints, head, zone } = one
  const titled = (word: "group-complaints" | "force-majeure", clause: CitedClause) =>
    `${heading(word, language)}  (${citation(clause, language)})`
  return `${[
    `${heading("at", language)}: ${shown(at)}  ${zone}`,
    headLine(head, language),
    ...editionLine(edition, language),
    ...["", titled("group-complaints", groupComplaints.clause), groupTable(one, language)],
    ...["", titled("force-majeure", forceMajeure.clause), clockTable(one, language)]
  ].join("\n")}\n`
}

/** The document as CSV: a line for each group, suspension and case; instants are local, events by position. */
export const csv = (one: Document): string => {
  const { forceMajeure, groupComplaints } = one
  const names = ["what", "about", "by", "since", "customers", "cases", "events", "clause"]
  const missing =
    groupComplaints.lacks === null
      ? []
      : [["not-configured", groupComplaints.lacks, "", "", "", "", "", groupComplaints.clause.id]]
  return csvText(names, [
    ...missing,
    ...groupComplaints.groups.map(({ cases, customers, events, issue, reached }) => [
      ...["group-complaint", issue, "", shown(reached), customers.join(" "), cases.join(" ")],
      ...[positions(events), groupComplaints.clause.id]
    ]),
    ...clockLines(one).map(([act, about = "", by = "", since = "", events = ""]) => [
      ...[act, about, by, since, "", "", events, forceMajeure.clause.id]
    ])
  ])
}
