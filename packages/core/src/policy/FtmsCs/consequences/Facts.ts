/** What consequences are drawn from: the rows of the streams concerned, as known at a head, and the periods that are asked. */
import * as Effect from "effect/Effect"
import type { Bindings } from "../../../judge/DecisionTable.ts"
import type { StoreFailed } from "../../../log/Refusal.ts"
import type { RowSource } from "../../../log/RowSource.ts"
import type { Row as AnyRow } from "../../../log/Stream.ts"
import type { Row as Conduct } from "../../../streams/Conduct.ts"
import type { Row as Eligibility } from "../../../streams/Eligibility.ts"
import type { Row as Score } from "../../../streams/ExternalScore.ts"
import type { Row as Loss } from "../../../streams/Loss.ts"
import type { Row as Proposal } from "../../../streams/Proposal.ts"
import type { Row as Regulation } from "../../../streams/Regulation.ts"
import type { Row as Check } from "../../../streams/SpotCheck.ts"
import * as CivilDate from "../../../time/CivilDate.ts"
import { FOREVER } from "../../../time/Instant.ts"

/** A row with the id of its stream. */
export interface Found<R> {
  readonly id: string
  readonly row: R
}

/** The rows, by the ids of their streams. */
export interface Facts {
  readonly conduct: ReadonlyArray<Found<Conduct>>
  readonly losses: ReadonlyArray<Found<Loss>>
  readonly scores: ReadonlyArray<Found<Score>>
  readonly checks: ReadonlyArray<Found<Check>>
  readonly struckOut: ReadonlyArray<Found<Eligibility>>
  readonly regulations: ReadonlyArray<Found<Regulation>>
  readonly proposals: ReadonlyArray<Found<Proposal>>
}

/** What is asked: whole months and whole quarters, how clauses are read, and numbers for what the document lost. */
export interface Frame {
  readonly zone: string
  readonly months: ReadonlyArray<string>
  /** The months that began when the document was in force. */
  readonly wholeMonths: ReadonlyArray<string>
  readonly quarters: ReadonlyArray<string>
  /** Since when the document is in force (ms UTC). */
  readonly fromMs: number
  /** The rules that draw, by name; all of them without it. */
  readonly rules: ReadonlyArray<string> | undefined
  readonly readings: { readonly [reading: string]: string }
  readonly parameters: Bindings
  readonly facts: Facts
}

/** Reads the rows as they stand at the cut and are known at the head. */
export const facts = (
  source: RowSource,
  at: { readonly cutMs: number; readonly head: number }
): Effect.Effect<Facts, StoreFailed> => {
  const all = <R extends AnyRow>(
    kind: R["kind"],
    anchor: string
  ): Effect.Effect<ReadonlyArray<Found<R>>, StoreFailed> =>
    Effect.map(source.rows({ kind, anchor, fromMs: -FOREVER, untilMs: FOREVER, ...at }), (found) =>
      found
        .map(({ row, stream }) => ({ id: stream.id, row: row as R }))
        .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    )
  return Effect.all({
    conduct: all<Conduct>("conduct", "happenedAtMs"),
    losses: all<Loss>("loss", "reportedAtMs"),
    scores: all<Score>("external-score", "publishedAtMs"),
    checks: all<Check>("spot-check", "checkedAtMs"),
    struckOut: all<Eligibility>("eligibility", "cancelledAtMs"),
    regulations: all<Regulation>("regulation", "fromAtMs"),
    proposals: all<Proposal>("proposal", "proposedAtMs")
  })
}

/** The month (`2026-05`) of an instant in a zone. */
export const monthOf = (atMs: number, zone: string): string =>
  CivilDate.format(CivilDate.ofInstant(atMs, zone) ?? 0).slice(0, 7)
