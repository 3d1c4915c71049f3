/** What is stored of a weekly sample: its events and their shapes. */
import * as Schema from "effect/Schema"
import { Name } from "../../log/Recorded.ts"
import { CivilDate } from "../../time/CivilDate.ts"

const Whole = Schema.Int.check(Schema.isGreaterThan(0))
const Hash = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/, { message: "应为十六进制的 SHA-256 / expected a SHA-256 in hexadecimal" })
)

/**
 * Data of the events of a sample, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** Who may be drawn, in canonical order, before anybody knows the seed; `covered` were drawn earlier in the month. */
  FrameFixed: Schema.Struct({
    /** The Monday of the work week. */
    week: CivilDate,
    share: Schema.Struct({ of: Whole, in: Whole }),
    members: Schema.Array(Name),
    covered: Schema.Array(Name),
    hash: Hash
  }),
  /** The auditor's seed, after the frame was fixed; any text nobody could foresee. */
  SeedSupplied: Schema.Struct({ seed: Name }),
  /** The names drawn, in the order of the draw. */
  Drawn: Schema.Struct({ algorithm: Name, drawn: Schema.Array(Name) }),
  /** Somebody drawn cannot be surveyed: the next in the order takes the place. */
  Substituted: Schema.Struct({ member: Name, by: Name, cause: Name })
} as const

/** An event of a sample, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
