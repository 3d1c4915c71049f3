/** The flags of weeks and instants. */
import * as Flag from "effect/cli/Flag"

/** The flag of a work week. */
export const weekFlag = Flag.String("week").pipe(
  Flag.withMetavar("week"),
  Flag.withDescription("工作周，如 2026-W07 / the work week, as 2026-W07")
)

/** The flag of the instant at which a log is read. */
export const atFlag = Flag.String("at").pipe(
  Flag.withMetavar("instant"),
  Flag.withDescription(
    "以哪一时刻看事情是否办妥；默认已知时刻 / the instant at which things are or are not done; default that of the head"
  ),
  Flag.optional
)
