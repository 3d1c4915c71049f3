/** What is known of a weekly sample: its row, the fold to it, and the frame as the draw takes it. */
import type { Fact } from "../../log/Fact.ts"
import { type Row as AnyRow, type RowKind, rowKind } from "../../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "../Dimensions.ts"
import { algorithm, draw, type Frame, frameHash, substitute } from "./Draw.ts"
import { data, type Event } from "./Event.ts"

/** One sample. Lists are tokens of staff: `drawn` in the order of the draw, `absent` those whose place `substitutes` took, in order. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "sample"
  readonly openedAtMs: number
  readonly frameFixedAtMs: number | null
  readonly seededAtMs: number | null
  readonly drawnAtMs: number | null
  /** The Monday of the work week. */
  readonly week: string | null
  readonly shareOf: number | null
  readonly shareIn: number | null
  readonly members: ReadonlyArray<string>
  readonly covered: ReadonlyArray<string>
  readonly frameHash: string | null
  readonly seed: string | null
  readonly seededBy: string | null
  readonly algorithm: string | null
  readonly drawn: ReadonlyArray<string>
  readonly absent: ReadonlyArray<string>
  readonly substitutes: ReadonlyArray<string>
}

/** A sample's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh = (fact: Fact): Row => ({
  kind: "sample",
  key: "sample",
  evidence: "events",
  findings: [],
  ...unnamed,
  openedAtMs: fact.atMs,
  frameFixedAtMs: null,
  seededAtMs: null,
  drawnAtMs: null,
  week: null,
  shareOf: null,
  shareIn: null,
  members: [],
  covered: [],
  frameHash: null,
  seed: null,
  seededBy: null,
  algorithm: null,
  drawn: [],
  absent: [],
  substitutes: []
})

/** The frame of a row; undefined before it was fixed. */
export const frameOf = ({ week, shareOf, shareIn, members, covered }: Row): Frame | undefined =>
  week === null || shareOf === null || shareIn === null
    ? undefined
    : { week, share: { of: shareOf, in: shareIn }, members, covered }

/** Those who hold a place of the sample or held one: nobody of them stands in for another. */
export const taken = ({ drawn, substitutes }: Row): ReadonlyArray<string> => [...drawn, ...substitutes]

/** The names that a record must hold by its own frame and seed; undefined while one of them is missing. */
export const computed = (row: Row): ReadonlyArray<string> | undefined => {
  const frame = frameOf(row)
  return frame === undefined || row.seed === null ? undefined : draw(frame, row.seed)
}

/** Whether two lists hold the same texts in the same order. */
export const same = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

const framed = (row: Row, fact: Fact, stated: (typeof data.FrameFixed)["Type"]): Row => {
  if (row.frameFixedAtMs !== null) return withFindings(row, "frame-fixed-again")
  const { week, share, members, covered, hash } = stated
  const next: Row = {
    ...row,
    frameFixedAtMs: fact.atMs,
    week,
    shareOf: share.of,
    shareIn: share.in,
    members,
    covered,
    frameHash: hash
  }
  const late = row.seed === null ? next : withFindings(next, "seed-before-frame")
  return hash === frameHash({ week, share, members, covered }) ? late : withFindings(late, "frame-hash-differs")
}

const drawn = (row: Row, fact: Fact, stated: (typeof data.Drawn)["Type"]): Row => {
  if (row.drawnAtMs !== null) return withFindings(row, "drawn-again")
  const next: Row = { ...row, drawnAtMs: fact.atMs, algorithm: stated.algorithm, drawn: stated.drawn }
  const expected = computed(row)
  if (expected === undefined) return withFindings(next, "drawn-before-seed")
  const holds = stated.algorithm === algorithm && same(expected, stated.drawn)
  return holds ? next : withFindings(next, "draw-differs")
}

const substituted = (row: Row, { member, by }: (typeof data.Substituted)["Type"]): Row => {
  const frame = frameOf(row)
  const expected = frame === undefined || row.seed === null ? undefined : substitute(frame, row.seed, taken(row))
  const next: Row = { ...row, absent: [...row.absent, member], substitutes: [...row.substitutes, by] }
  const isPlaced = taken(row).includes(member) && !row.absent.includes(member)
  const known = isPlaced ? next : withFindings(next, "substituted-without-place")
  return expected === by ? known : withFindings(known, "substitute-differs")
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "FrameFixed":
      return framed(row, fact, stated.data)
    case "SeedSupplied":
      return row.seed === null
        ? { ...row, seededAtMs: fact.atMs, seed: stated.data.seed, seededBy: fact.actor.id }
        : withFindings(row, "seeded-again")
    case "Drawn":
      return drawn(row, fact, stated.data)
    case "Substituted":
      return substituted(row, stated.data)
  }
}

/** The fold. Total: every fact, in any order, gives a row; a draw that the record does not give is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh(fact), fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of samples, by their first fact or one of their steps. */
export const rows: RowKind = rowKind<Row>({
  kind: "sample",
  anchors: ["openedAtMs", "frameFixedAtMs", "drawnAtMs"],
  fields: {
    ...dimensionFields,
    openedAtMs: "instant",
    frameFixedAtMs: "instant",
    seededAtMs: "instant",
    drawnAtMs: "instant",
    week: "text",
    shareOf: "number",
    shareIn: "number",
    members: "texts",
    covered: "texts",
    frameHash: "text",
    seed: "text",
    seededBy: "text",
    algorithm: "text",
    drawn: "texts",
    absent: "texts",
    substitutes: "texts"
  }
})
