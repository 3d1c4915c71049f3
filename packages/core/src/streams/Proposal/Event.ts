/** What happens to a proposed measure: its event types. The measures themselves are data of the policies. */
import * as Schema from "effect/Schema"
import { eventTypes, marked } from "../../log/Common.ts"
import { Name, Nothing } from "../../log/Recorded.ts"
import { type EventTypes, eventType } from "../../log/Stream.ts"
import { MeasureEffect } from "../../rules/Measure.ts"
import { Fen } from "../Settlement/Event.ts"

/**
 * What a proposal rests on: a figure of a window, a ranking of a window, an event by its id, as one of conduct, or, from
 * version 2 on, a consequence by its key, as the rules drew it from the facts.
 */
export const Basis = Schema.Union([
  Schema.Struct({ on: Schema.tag("figure"), kpi: Name, window: Name }),
  Schema.Struct({ on: Schema.tag("ranking"), score: Name, window: Name }),
  Schema.Struct({ on: Schema.tag("event"), event: Name }),
  Schema.Struct({ on: Schema.tag("consequence"), key: Name })
])
/** The type of {@link Basis}. */
export type Basis = typeof Basis.Type

/**
 * Data of the events of a proposal, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /**
   * The measure as it stood: its clause, who approves it, what becomes of it and, from version 3 on, who carries it out where
   * that is not administration. `reverses`: the earlier proposal, by its id, that it undoes.
   */
  Proposed: Schema.Struct({
    measure: Name,
    clause: Name,
    approvers: Schema.Array(Name),
    effect: MeasureEffect,
    executors: Schema.optionalKey(Schema.Struct({ roles: Schema.Array(Name), clause: Name })),
    basis: Basis,
    fen: Schema.optionalKey(Fen),
    reverses: Schema.optionalKey(Name)
  }),
  Approved: Nothing,
  Rejected: Schema.Struct({ cause: Name }),
  /** Taken back before anybody decided or, by who approves it, before it was carried out. */
  Withdrawn: Schema.Struct({ cause: Name }),
  /** Who carries such measures out did it. */
  CarriedOut: Nothing,
  /** Another proposal, by its id, has undone it, as after an appeal. */
  Reversed: Schema.Struct({ by: Name })
} as const

/** An event of a proposal, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** The event types of the stream. */
export const events: EventTypes = marked(
  {
    ...eventTypes(data),
    Proposed: { ...eventType(data.Proposed), schemaVersion: 3, upcast: (stated) => stated }
  },
  {
    // Who approves and who carries out stands in it: whoever proposes must not name them afterwards.
    Proposed: { computed: true },
    Approved: { decidesOn: ["Proposed"] },
    Rejected: { decidesOn: ["Proposed"] },
    CarriedOut: { decidesOn: ["Proposed", "Approved", "Withdrawn"] }
  }
)
