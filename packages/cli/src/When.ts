/** Weeks, years and instants as flags name them. */
import { CivilDate, type Head, Window } from "@servicebook/core"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "./Ask.ts"
import { InvalidFlag } from "./Refusal.ts"

/** A window of one kind, as a week or a year. */
export const windowOf = (
  flag: "week" | "year",
  text: string,
  zone: string
): Effect.Effect<Window.Window, InvalidFlag | Window.InvalidWindow> =>
  Effect.gen(function* () {
    yield* Ask.knownZone(zone)
    const window = yield* Effect.fromResult(Window.parse(text, zone))
    if (window.kind === flag) return window
    const expected = {
      week: { zh: "请写 2026-W07", en: "write 2026-W07" },
      year: { zh: "请写 2026", en: "write 2026" }
    }
    return yield* new InvalidFlag({ flag, text, expected: expected[flag] })
  })

/** The flag of a work week. */
export const weekFlag = Flag.String("week").pipe(
  Flag.withMetavar("week"),
  Flag.withDescription("工作周，如 2026-W07 / the work week, as 2026-W07")
)

/** The Monday of a week, as days since 1970 and as a date. */
export const mondayOf = ({ startMs, zone }: Window.Window): { readonly day: number; readonly date: string } => {
  const day = CivilDate.ofInstant(startMs, zone) ?? 0
  return { day, date: CivilDate.format(day) }
}

/** The flag of the instant at which a log is read. */
export const atFlag = Flag.String("at").pipe(
  Flag.withMetavar("instant"),
  Flag.withDescription(
    "以哪一时刻看事情是否办妥；默认已知时刻 / the instant at which things are or are not done; default that of the head"
  ),
  Flag.optional
)

/** The instant at which a log is read: the one asked for, else that of the head. */
export const instantAt = (at: Option.Option<string>, known: Head.Head): Effect.Effect<number, InvalidFlag> =>
  Option.isNone(at) ? Effect.succeed(known.atMs) : Ask.instant("at", at.value)
