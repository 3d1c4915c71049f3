/**
 * Measures: the rewards and penalties that a document knows, as data. A proposal is made of one; an amount is always given
 * by whoever proposes, and where the books may only recommend, the measure says so.
 */
import * as Schema from "effect/Schema"
import { Title } from "./Title.ts"

/** Whether an approved measure is carried out in the books, or they recommend it and people act elsewhere. */
export const MeasureEffect = Schema.Literals(["carried-out", "recommended"])

/** A measure, by the clause that knows it. */
export const Measure = Schema.Struct({
  /** One spelling, as `fine`. */
  name: Schema.String,
  title: Title,
  clause: Schema.String,
  /** The roles of which one approves or rejects it. */
  approvers: Schema.Array(Schema.String),
  effect: MeasureEffect,
  /** Whether it is an amount of money (分). */
  money: Schema.Boolean,
  /** The roles of which one carries it out, by the clause that says so; administration where none does (OBL-P-02 §2.5). */
  executors: Schema.optionalKey(Schema.Struct({ roles: Schema.Array(Schema.String), clause: Schema.String }))
})
/** The type of {@link Measure}. */
export interface Measure extends Schema.Schema.Type<typeof Measure> {}
