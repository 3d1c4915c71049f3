/**
 * Events of a claim under guarantee. These names and shapes are the storage format: they are versioned with care, and every
 * one has a frozen fixture.
 */
import * as Schema from "effect/Schema"
import { Name, Nothing } from "../../log/Recorded.ts"

/** Who claims: a station for work under guarantee (三包), or a customer. */
export const ClaimKind = Schema.Literals(["guarantee", "customer"])
/** Who answers for the damage. */
export const Liable = Schema.Literals(["supplier", "production", "other"])
/** The type of {@link Liable}. */
export type Liable = typeof Liable.Type

const Fen = Schema.Struct({ fen: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000_000_000 })) })

/** Data of the events of a claim, by type. Amounts are 分. */
export const data = {
  Submitted: Schema.Struct({ claim: ClaimKind, ...Fen.fields }),
  /** The after-sales department decided, and allowed so much. */
  Decided: Schema.Struct({ accepted: Schema.Boolean, ...Fen.fields }),
  Paid: Fen,
  /** A part was replaced: the old one is to come back. */
  OldPartDue: Nothing,
  OldPartReturned: Nothing,
  /** The quality department said who answers for it. */
  Reviewed: Schema.Struct({ liable: Liable }),
  /** Its opinion on how to handle what no supplier answers for. */
  OpinionGiven: Nothing,
  /** The notice of claim 索赔通知书 went to the supplier. */
  NoticeIssued: Schema.Struct({ supplier: Name }),
  NoticeConfirmed: Nothing,
  SentToFinance: Nothing,
  /** So much was taken off what the supplier is paid. */
  Deducted: Fen
} as const

/** An event of a claim, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
