/**
 * Publications: figures that were reported, each with its whole declaration, so that it can be computed again and
 * held against what is known later. The contents are those of `Figure` and `Kpi.Declaration`; here they are kept.
 */
import * as Schema from "effect/Schema"
import { eventTypes, marked } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Payload } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a publication, by type. These names and shapes are the storage format: they are versioned
 * with care, and every one has a frozen fixture.
 */
export const data = {
  FigurePublished: Schema.Struct({ figure: Payload, declaration: Payload })
} as const

/** The event of a publication. */
export type Event = { readonly type: "FigurePublished"; readonly data: (typeof data.FigurePublished)["Type"] }

/** One published figure: which indicator and window, as known at which head, when and by whom. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "publication"
  readonly kpi: string
  readonly window: string
  readonly head: number
  readonly publishedAtMs: number
  readonly publishedBy: string
}

/** The figures published in a stream, in order. */
export type State = ReadonlyArray<Row>

interface Published {
  readonly kpi?: unknown
  readonly window?: { readonly label?: unknown }
  readonly head?: { readonly position?: unknown }
}

/** The fold. */
export const evolve = (state: State, fact: Fact): State => {
  if (fact.type !== "FigurePublished") return state
  const figure = fact.data["figure"] as Published
  const row: Row = {
    kind: "publication",
    key: String(state.length + 1),
    evidence: "events",
    findings: [],
    ...named(unnamed, fact),
    kpi: String(figure.kpi),
    window: String(figure.window?.label),
    head: Number(figure.head?.position ?? 0),
    publishedAtMs: fact.atMs,
    publishedBy: fact.actor.id
  }
  return [...state, withFindings(row, ...fact.findings)]
}

/** The rows of publications by the instant of publication. */
export const rows: RowKind = rowKind<Row>({
  kind: "publication",
  anchors: ["publishedAtMs"],
  fields: {
    ...dimensionFields,
    kpi: "text",
    window: "text",
    head: "number",
    publishedAtMs: "instant",
    publishedBy: "text"
  }
})

/** The stream of the publications of one indicator. */
export const stream: Stream<State> = {
  category: "Publication",
  events: marked(eventTypes(data), { FigurePublished: { computed: true } }),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state
}
