/**
 * The door of the log: every event is checked here against the envelope and the schema of its type, so that what is
 * stored can always be read. Appending and restoring use the same checks.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Body, canonicalText, Proposed, type Recorded, StreamRef } from "./Recorded.ts"
import { InvalidEvent, UnknownEventType } from "./Refusal.ts"
import type { Corrected } from "./Retraction.ts"
import type { EventType, Streams } from "./Stream.ts"

/** The largest body a log keeps, in bytes of UTF-8: entries of transparency logs carry a 16-bit length. Larger things go in by their hash. */
export const maxBodyBytes = 65_535

const strict = { onExcessProperty: "error" } as const
type Check = (value: unknown) => Result.Result<unknown, Schema.SchemaError>
const checks = new WeakMap<object, Check>()
const checkOf = (schema: Schema.Codec<unknown, unknown>): Check => {
  const known = checks.get(schema)
  if (known !== undefined) return known
  const check: Check = (value) => Schema.decodeUnknownResult(schema)(value, strict)
  checks.set(schema, check)
  return check
}

/** Whether data is what an event type holds. */
export const fits = ({ data }: EventType, value: unknown): boolean => Result.isSuccess(checkOf(data)(value))

interface Place {
  readonly stream: StreamRef
  readonly type: string
}

const against = (schema: Schema.Codec<unknown, unknown>, value: unknown, path: string, place: Place) =>
  Result.mapError(
    checkOf(schema)(value),
    (error) => new InvalidEvent({ stream: place.stream, type: place.type, path, problem: error.message })
  )

/** The definition of an event type, or the refusal that names it. */
export const eventTypeOf = (
  streams: Streams,
  category: string,
  type: string
): Result.Result<EventType, UnknownEventType> => {
  const events = streams.get(category)?.events ?? {}
  // Asked as an own field: every object has a "constructor", and no event type is meant by it.
  const found = Object.hasOwn(events, type) ? events[type] : undefined
  return found === undefined ? Result.fail(new UnknownEventType({ category, type })) : Result.succeed(found)
}

/** How deep a payload may nest. */
const maxDepth = 32

/** What keeps a value from being JSON text that every store holds and gives back the same; undefined when nothing does. */
const unkeepable = (value: unknown, path: string, depth = 0): readonly [path: string, problem: string] | undefined => {
  if (value === null || typeof value === "boolean") return undefined
  if (typeof value === "number") return Number.isFinite(value) ? undefined : [path, "not a finite number"]
  if (typeof value === "string") {
    if (value.includes("\u0000")) return [path, "text must not contain NUL"]
    return value.isWellFormed() ? undefined : [path, "text must not contain half a surrogate pair"]
  }
  if (typeof value !== "object") return [path, `${typeof value} is not JSON`]
  if (depth === maxDepth) return [path, `nested more than ${maxDepth} deep`]
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null && !Array.isArray(value)) return [path, "not a plain object"]
  for (const [key, inner] of Object.entries(value)) {
    const wrong = unkeepable(key, `${path}.${key}`) ?? unkeepable(inner, `${path}.${key}`, depth + 1)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

const checkData = (
  streams: Streams,
  place: Place,
  event: Proposed,
  concerned: Recorded | undefined
): Result.Result<unknown, InvalidEvent | UnknownEventType> =>
  Result.gen(function* () {
    const definition = yield* eventTypeOf(streams, place.stream.category, event.type)
    const invalid = (path: string, problem: string) => Result.fail(new InvalidEvent({ ...place, path, problem }))
    const wrong = unkeepable(event.data, "data")
    if (wrong !== undefined) yield* invalid(...wrong)
    if (event.schemaVersion > definition.schemaVersion) {
      yield* invalid("schemaVersion", `this log reads up to version ${definition.schemaVersion}; update the software`)
    }
    if (definition.concerning === true && event.concerns === undefined) {
      yield* invalid("concerns", "name the id of the event that this one concerns")
    }
    const data =
      event.schemaVersion < definition.schemaVersion && definition.upcast !== undefined
        ? definition.upcast(event.data, event.schemaVersion)
        : event.data
    yield* against(definition.data, data, "data", place)
    if (event.type === "Corrected" && concerned !== undefined && concerned.body.type !== "Corrected") {
      const target = yield* eventTypeOf(streams, place.stream.category, concerned.body.type)
      yield* against(target.data, (event.data as unknown as Corrected).data, "data.data", place)
    }
    return data
  })

/**
 * Checks an event proposed for a stream. `concerned` is the event it concerns where that is known already: a
 * correction must fit the type it corrects.
 */
export const checkProposed = (
  streams: Streams,
  stream: StreamRef,
  event: Proposed,
  concerned: Recorded | undefined
): Result.Result<Proposed, InvalidEvent | UnknownEventType> =>
  Result.gen(function* () {
    const place = { stream, type: String(event.type) }
    yield* against(StreamRef as Schema.Codec<unknown, unknown>, stream, "stream", place)
    yield* against(Proposed as Schema.Codec<unknown, unknown>, event, "event", place)
    if (/#\d+$/.test(event.source.key)) {
      yield* Result.fail(
        new InvalidEvent({
          ...place,
          path: "source.key",
          problem: "a key must not end in # and digits; the log adds these itself"
        })
      )
    }
    yield* checkData(streams, place, event, concerned)
    return event
  })

/** Checks the body of an exported event: its envelope, its data and that its text is the canonical one. */
export const checkBody = (
  streams: Streams,
  body: unknown,
  text: string
): Result.Result<Body, InvalidEvent | UnknownEventType> =>
  Result.gen(function* () {
    const claimed = body as Body
    const place = {
      stream: { category: String(claimed?.stream?.category), id: String(claimed?.stream?.id) },
      type: String(claimed?.type)
    }
    const checked = (yield* against(Body as Schema.Codec<unknown, unknown>, body, "body", place)) as Body
    if (canonicalText(checked) !== text) {
      yield* Result.fail(new InvalidEvent({ ...place, path: "body", problem: "the text is not canonical (RFC 8785)" }))
    }
    yield* checkData(streams, place, checked, undefined)
    return checked
  })

/** Refuses a body that is larger than {@link maxBodyBytes}. */
export const checkSize = (body: Body, text: string): Result.Result<string, InvalidEvent> => {
  const bytes = text.length * 3 <= maxBodyBytes ? 0 : utf8ToBytes(text).length
  if (bytes <= maxBodyBytes) return Result.succeed(text)
  const problem = `${bytes} bytes; at most ${maxBodyBytes}. Keep large content elsewhere and record its SHA-256`
  return Result.fail(new InvalidEvent({ stream: body.stream, type: body.type, path: "body", problem }))
}
