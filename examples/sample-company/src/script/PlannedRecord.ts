/** How streams other than cases are told to the hour. */
import type { Recorded } from "@servicebook/core"
import type { office } from "../Company.ts"

type When = readonly [day: string, hour: number]

/** One line of a planned record. */
export interface Say {
  readonly type: string
  readonly data: Recorded.Payload
  readonly at: When
  /** When it was entered, where that is what is odd. */
  readonly entered?: When
  /** The earlier line (from 0) that this one concerns. */
  readonly concerns?: number
  readonly reason?: string
  /** Who of the head office says it; else whoever tells the record. */
  readonly by?: keyof typeof office
}

/** A stream told line by line; `finding` is the code of its irregularity, where it has one. */
export interface PlannedRecord {
  readonly category: string
  readonly id: string
  readonly says: ReadonlyArray<Say>
  readonly finding?: string
  /** Whom it is about, where that is not whoever tells it. */
  readonly staff?: string
}

/** One line: what, when in China, with which data. */
export const say = (type: string, at: When, data: Recorded.Payload = {}, more: Partial<Say> = {}): Say => ({
  type,
  at,
  data,
  ...more
})
