/** What a customer says of a service, on a slip or when called back; one scale for all streams. */
import * as Schema from "effect/Schema"
import { Name } from "../log/Recorded.ts"

/** The levels of satisfaction a slip or a call-back can carry, best first. */
export const Satisfaction = Schema.Literals(["satisfied", "basically-satisfied", "dissatisfied"])
/** The type of {@link Satisfaction}. */
export type Satisfaction = typeof Satisfaction.Type

/** Data of a slip the customer signed (OBL-P-02 §3.2.8). `satisfaction` is missing when the customer left it open; `stamped` by a company's seal. */
export const SlipSigned = Schema.Struct({
  slip: Name,
  satisfaction: Schema.optionalKey(Satisfaction),
  stamped: Schema.Boolean,
  /** Which visit it is for, from 1; without it the last one. */
  visit: Schema.optionalKey(Schema.Int)
})
/** The type of {@link SlipSigned}. */
export interface SlipSigned extends Schema.Schema.Type<typeof SlipSigned> {}

/** Data of a call-back that asked for satisfaction. */
export const CalledBack = Schema.Struct({ satisfaction: Satisfaction, survey: Schema.optionalKey(Name) })
/** The type of {@link CalledBack}. */
export interface CalledBack extends Schema.Schema.Type<typeof CalledBack> {}

/** What a row keeps of slip and call-back. */
export interface Heard {
  readonly slip: string | null
  readonly slipSignedAtMs: number | null
  readonly slipSatisfaction: Satisfaction | null
  readonly slipStamped: boolean
  readonly calledBackAtMs: number | null
  readonly callbackSatisfaction: Satisfaction | null
  /** What counts by the order of evidence stamp, call-back, signature (OBL-P-02 §3.2.9). */
  readonly satisfaction: Satisfaction | null
}

/** What was heard as fields of a kind of row. */
export const heardFields = {
  slip: "text",
  slipSignedAtMs: "instant",
  slipSatisfaction: "text",
  slipStamped: "boolean",
  calledBackAtMs: "instant",
  callbackSatisfaction: "text",
  satisfaction: "text"
} as const

/** Nothing heard yet. */
export const unheard: Heard = {
  slip: null,
  slipSignedAtMs: null,
  slipSatisfaction: null,
  slipStamped: false,
  calledBackAtMs: null,
  callbackSatisfaction: null,
  satisfaction: null
}

const weighed = <H extends Heard>(heard: H): H => ({
  ...heard,
  satisfaction: heard.slipStamped
    ? (heard.slipSatisfaction ?? heard.callbackSatisfaction)
    : (heard.callbackSatisfaction ?? heard.slipSatisfaction)
})

/** Takes a signed slip into a row; a later slip replaces an earlier one. */
export const slipSigned = <H extends Heard>(heard: H, data: SlipSigned, atMs: number): H =>
  weighed({
    ...heard,
    slip: data.slip,
    slipSignedAtMs: atMs,
    slipSatisfaction: data.satisfaction ?? null,
    slipStamped: data.stamped
  })

/** Takes a call-back into a row. */
export const calledBack = <H extends Heard>(heard: H, data: CalledBack, atMs: number): H =>
  weighed({ ...heard, calledBackAtMs: atMs, callbackSatisfaction: data.satisfaction })
