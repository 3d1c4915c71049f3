/**
 * Cursors: where the next page of a list begins, and the head at which all its pages are read, so that nothing is lost or
 * doubled while others write. Their text is opaque; it fits the question that it came from and no other.
 */
import { createHash } from "node:crypto"
import { type EventLog, Head, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** A place in a list: how far it was told (a number of entries, or a position), as known at a head. */
export interface Cursor {
  readonly after: number
  readonly head: Head.Head
}

/** The cursor is not one that this question was answered with. */
export class InvalidCursor extends Schema.TaggedError<InvalidCursor>()("InvalidCursor", { cursor: Schema.String }) {
  override get message(): string {
    return "游标不属于这一问题，或已被改动；请原样使用上一页所给者，或不带游标从头开始。 / the cursor is not one of this question, or was changed; send the one of the page before as it is, or begin again without one"
  }
}

const Sealed = Schema.fromJsonString(
  Schema.Tuple([Schema.Int, Schema.Int, Schema.Int, Schema.NullOr(Schema.Int), Schema.String])
)

/** What ties a cursor to its question. It is no secret: whoever makes one up may ask nothing that he could not ask anyway. */
const sealOf = (question: string, told: ReadonlyArray<number | null>): string =>
  createHash("sha256")
    .update(JSON.stringify([question, told]))
    .digest("base64url")
    .slice(0, 22)

/** The text of a cursor of a question. */
export const show = (question: string, { after, head }: Cursor): string => {
  const told = [after, head.position, head.atMs, head.sourceRecordedByMs ?? null]
  return Buffer.from(JSON.stringify([...told, sealOf(question, told)])).toString("base64url")
}

/** Whether a log has a head: one made up could be read as known before its time, and be remembered so. */
const isHeadOf = (log: Pick<EventLog.EventLogShape, "head">, { atMs, position, sourceRecordedByMs }: Head.Head) =>
  Effect.gen(function* () {
    const end = position === 0 ? Head.origin : yield* log.head({ position })
    if (sourceRecordedByMs !== undefined) return Head.bySource(end, sourceRecordedByMs).atMs === atMs
    if (end.atMs === atMs) return true
    const by = yield* log.head({ recordedByMs: atMs })
    return by.position === position && by.atMs === atMs
  }).pipe(Effect.catchTag(["NoSuchHead", "NoSourceClock"], () => Effect.succeed(false)))

/** Reads the text of a cursor that a question came with. */
export const read = (
  log: Pick<EventLog.EventLogShape, "head">,
  question: string,
  text: string
): Effect.Effect<Cursor, InvalidCursor | Refusal.StoreFailed> =>
  Effect.gen(function* () {
    const sealed = Schema.decodeUnknownOption(Sealed)(Buffer.from(text, "base64url").toString())
    if (Option.isNone(sealed)) return yield* new InvalidCursor({ cursor: text })
    const [after, position, atMs, source, seal] = sealed.value
    const head = { position, atMs, ...(source === null ? {} : { sourceRecordedByMs: source }) }
    const isOwn = seal === sealOf(question, [after, position, atMs, source]) && after >= 0
    if (!isOwn || !(yield* isHeadOf(log, head))) return yield* new InvalidCursor({ cursor: text })
    return { after, head }
  })
