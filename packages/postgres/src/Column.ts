/** Columns as parameters: one typed array a column for `unnest`, whatever the values. */
import { PgTypes } from "@effect/sql-pg"
import { Instant } from "@servicebook/core"
import * as Result from "effect/Result"

/** Whether the database can hold these texts, and so whether asking for them makes sense. */
export const storable = (...values: ReadonlyArray<string>): boolean =>
  values.every((text) => !text.includes("\u0000") && text.isWellFormed())

/** A column of text. */
export const texts = (values: ReadonlyArray<string>) => Result.getOrThrow(PgTypes.array(values, PgTypes.OID.text))

/** A 64-bit integer as the database takes it; what lies beyond the ends of time becomes them, fractions go up. */
export const bigint = (value: number): bigint =>
  BigInt(Math.ceil(Math.min(Math.max(value, -Instant.FOREVER), Instant.FOREVER)))

/** A column of 64-bit integers, nulls allowed. */
export const bigints = (values: ReadonlyArray<number | null>) =>
  Result.getOrThrow(
    PgTypes.array(
      values.map((value) => (value === null ? null : bigint(value))),
      PgTypes.OID.int8
    )
  )

/** A column of 32-bit integers, nulls allowed. */
export const integers = (values: ReadonlyArray<number | null>) =>
  Result.getOrThrow(PgTypes.array(values, PgTypes.OID.int4))
