/** From the texts of a question to what core is asked: window, zone, cut, head and instants. */
import { CivilDate, type EventLog, type Figure, Head, type Refusal, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type * as Asked from "./Asked.ts"
import { InvalidField } from "./Refusal.ts"

/** Why a log has no such head. */
export type HeadRefusal = Refusal.NoSuchHead | Refusal.NoSourceClock | Refusal.StoreFailed

const instantOf = (text: string): number | undefined => {
  const spec = Head.parseHead(text)
  return typeof spec === "object" && "recordedByMs" in spec ? spec.recordedByMs : undefined
}

/** An instant as people write it, in milliseconds. */
export const instant = (field: string, text: string): Effect.Effect<number, InvalidField> => {
  const ms = instantOf(text)
  const expected = { zh: "请写作 2026-04-05T00:00:00+08:00", en: "write 2026-04-05T00:00:00+08:00" }
  return ms === undefined ? Effect.fail(new InvalidField({ field, text, expected })) : Effect.succeed(ms)
}

/** The instant at which a log is read (ms UTC): the one asked for, else that of the head. */
export const instantAt = (at: string | undefined, known: Head.Head): Effect.Effect<number, InvalidField> =>
  at === undefined ? Effect.succeed(known.atMs) : instant("at", at)

/** The time zone asked for; refuses one that nobody knows. */
export const zoneOf = (text: string = Window.defaultZone): Effect.Effect<string, InvalidField> => {
  const expected = { zh: "请写 IANA 时区名，如 Asia/Shanghai", en: "write an IANA zone, as Asia/Shanghai" }
  return CivilDate.isZone(text)
    ? Effect.succeed(text)
    : Effect.fail(new InvalidField({ field: "zone", text, expected }))
}

/** The window asked for, in its time zone. */
export const windowOf = ({
  window,
  zone
}: Pick<Asked.Figure, "window" | "zone">): Effect.Effect<Window.Window, InvalidField | Window.InvalidWindow> =>
  Effect.flatMap(zoneOf(zone), (known) => Effect.fromResult(Window.parse(window, known)))

/** A window of one kind, as a week or a year. */
export const windowOfKind = (
  kind: "week" | "year",
  text: string,
  zone: string | undefined
): Effect.Effect<Window.Window, InvalidField | Window.InvalidWindow> =>
  Effect.gen(function* () {
    const window = yield* windowOf({ window: text, ...(zone === undefined ? {} : { zone }) })
    if (window.kind === kind) return window
    const expected = {
      week: { zh: "请写 2026-W07", en: "write 2026-W07" },
      year: { zh: "请写 2026", en: "write 2026" }
    }
    return yield* new InvalidField({ field: kind, text, expected: expected[kind] })
  })

/** The Monday of a week, as days since 1970 and as a date. */
export const mondayOf = ({ startMs, zone }: Window.Window): { readonly day: number; readonly date: string } => {
  const day = CivilDate.ofInstant(startMs, zone) ?? 0
  return { day, date: CivilDate.format(day) }
}

/** The cut asked for; undefined leaves it to the declaration. */
export const cut = (text: string | undefined): Effect.Effect<Figure.CutAsked | undefined, InvalidField> => {
  if (text === undefined || text === "window-end" || text === "latest") return Effect.succeed(text)
  const atMs = instantOf(text)
  if (atMs !== undefined) return Effect.succeed({ atMs })
  const expected = {
    zh: "请用 window-end、latest 或时刻 2026-04-05T00:00:00+08:00",
    en: "write window-end, latest or an instant as 2026-04-05T00:00:00+08:00"
  }
  return Effect.fail(new InvalidField({ field: "cut", text, expected }))
}

/** The head asked for, as this log has it; the newest when left out. */
export const head = (
  log: EventLog.EventLogShape,
  text: string = ""
): Effect.Effect<Head.Head, InvalidField | HeadRefusal> => {
  const spec = Head.parseHead(text)
  if (spec !== undefined) return log.head(spec === "newest" ? undefined : spec)
  const expected = {
    zh: "请用位置 1200、时刻 2026-04-05T00:00:00+08:00 或 source:<时刻>",
    en: "write a position as 1200, an instant as 2026-04-05T00:00:00+08:00, or source:<instant>"
  }
  return Effect.fail(new InvalidField({ field: "head", text, expected }))
}

/** A head that is the end of a commit for everybody: not one of a source's clock, which leaves events out in between. */
export const wholeHead = (
  log: EventLog.EventLogShape,
  text: string = ""
): Effect.Effect<Head.Head, InvalidField | HeadRefusal> => {
  const spec = Head.parseHead(text)
  const isWhole = typeof spec !== "object" || !("sourceRecordedByMs" in spec)
  if (spec !== undefined && isWhole) return log.head(spec === "newest" ? undefined : spec)
  const expected = {
    zh: "此处请用位置 1200 或时刻 2026-04-05T00:00:00+08:00",
    en: "write a position as 1200 or an instant as 2026-04-05T00:00:00+08:00 here"
  }
  return Effect.fail(new InvalidField({ field: "head", text, expected }))
}

/** What a question asks of every indicator; `headOf` says which heads it may name. */
export const request = (
  log: EventLog.EventLogShape,
  question: Asked.Figure,
  headOf: typeof head = head
): Effect.Effect<Figure.Request, InvalidField | Window.InvalidWindow | HeadRefusal> =>
  Effect.gen(function* () {
    const window = yield* windowOf(question)
    const asked = yield* cut(question.cut)
    const known = yield* headOf(log, question.head)
    const decisions = { readings: question.reading ?? {}, parameters: question.parameter ?? {} }
    return { window, head: known, ...decisions, ...(asked === undefined ? {} : { cut: asked }) }
  })
