/**
 * An explanation of somebody's consequences as a document (`servicebook/consequences-explanation/1`) and as text: the
 * offences with their ordinals, what was ruled by which clause and table, how the proposals went, and what each fact changed.
 */
import { type Course, type FtmsCs, type InForce, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { Moment, moment } from "../text/Moment.ts"
import { KnownUpTo, knownUpTo, PlacedEvent, placed, RuledBy, ruledBy } from "./Common.ts"
import { Line, lineOf, linesOf, Pay, payOf, titleOf } from "./ConsequencesReport.ts"

/** An incident in its month: the how-manieth it is, or why it is none. */
export const Incident = Schema.Struct({
  /** The stream, as `Conduct/3`. */
  stream: Schema.String,
  at: Moment,
  month: Schema.String,
  offence: Schema.NullOr(Schema.String),
  group: Schema.NullOr(Schema.String),
  case: Schema.NullOr(Schema.String),
  ordinal: Schema.NullOr(Schema.Int),
  aside: Schema.NullOr(
    Schema.Literals(["voided", "not-established", "before-in-force", "beside-ladder", "no-customer", "same-case"])
  )
})
/** The type of {@link Incident}. */
export interface Incident extends Schema.Schema.Type<typeof Incident> {}

/** A proposal with its events; `key`: of its consequence, or of the one whose proposal it undoes. Money is fen (分). */
export const Proceeding = Schema.Struct({
  proposal: Schema.String,
  key: Schema.String,
  measure: Schema.NullOr(Schema.String),
  title: Schema.NullOr(Title.Title),
  fen: Schema.NullOr(Schema.Int),
  state: Schema.Literals(["proposed", "approved", "rejected", "withdrawn", "carried-out", "reversed"]),
  /** The proposal that it undoes. */
  reverses: Schema.NullOr(Schema.String),
  events: Schema.Array(
    Schema.Struct({ ...PlacedEvent.fields, role: Schema.Literals(["used", "after-cut", "retracted", "record"]) })
  )
})
/** The type of {@link Proceeding}. */
export interface Proceeding extends Schema.Schema.Type<typeof Proceeding> {}

/** What the events of one commit changed: the heads before and after it, what went and what came. */
export const Step = Schema.Struct({
  events: Schema.Array(PlacedEvent),
  before: KnownUpTo,
  after: KnownUpTo,
  gone: Schema.Array(Line),
  came: Schema.Array(Line)
})
/** The type of {@link Step}. */
export interface Step extends Schema.Schema.Type<typeof Step> {}

/** The explanation. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/consequences-explanation/1"),
  who: Schema.String,
  window: Window.Window,
  head: KnownUpTo,
  edition: RuledBy,
  /** The rules that were drawn by: those in force when the window begins, by name. */
  rules: Schema.Array(Schema.String),
  cut: Moment,
  readings: Schema.Record(Schema.String, Schema.String),
  incidents: Schema.Array(Incident),
  lines: Schema.Array(Line),
  pay: Schema.Array(Pay),
  proceedings: Schema.Array(Proceeding),
  course: Schema.Array(Step)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const incidentOf = ({ atMs, counts, id, month, row }: FtmsCs.Incident, zone: string): Incident => ({
  ...{ stream: `Conduct/${id}`, at: moment(atMs, zone), month, offence: row.offence, group: row.group, case: row.case },
  ordinal: "ordinal" in counts ? counts.ordinal : null,
  aside: "aside" in counts ? counts.aside : null
})

const proceedingOf = ({ evidence, id, key, row }: FtmsCs.Proceeding, zone: string): Proceeding => {
  const { fen, measure, reverses, state } = row
  return {
    ...{ proposal: id, key, measure, title: titleOf(measure), fen, state, reverses },
    events: evidence.map(({ event, role }) => ({ ...placed(event, zone), role }))
  }
}

const stepOf = ({ after, before, came, events, gone }: Course.Step, zone: string): Step => {
  const lines = (all: Course.Step["came"]) => all.map((one) => lineOf(one, new Map()))
  return {
    events: events.map((event) => placed(event, zone)),
    ...{ before: knownUpTo(before, zone), after: knownUpTo(after, zone), gone: lines(gone), came: lines(came) }
  }
}

/** The document of an explanation by the rules in force. */
export const document = (
  { course, incidents, proceedings, result, who }: FtmsCs.Explained,
  rules: Pick<InForce.Rules, "consequences" | "edition">
): Document => {
  const { consequences, cutMs, head, readings, window } = result
  const { zone } = window
  return {
    schema: "servicebook/consequences-explanation/1",
    ...{ who, window, head: knownUpTo(head, zone), ...ruledBy(rules.edition) },
    ...{ rules: rules.consequences.map(({ name }) => name), cut: moment(cutMs, zone), readings },
    incidents: incidents.map((one) => incidentOf(one, zone)),
    lines: linesOf(result),
    pay: payOf(consequences),
    proceedings: proceedings.map((one) => proceedingOf(one, zone)),
    course: course.map((one) => stepOf(one, zone))
  }
}

export { text } from "./ConsequencesExplainedText.ts"
