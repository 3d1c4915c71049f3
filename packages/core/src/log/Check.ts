/**
 * The door of the log: every event is checked here against the envelope and the schema of its type, so that what is
 * stored can always be read. Appending and restoring use the same checks.
 */
import { utf8ToBytes } from "@noble/hashes/utils.js"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { both } from "../rules/InWords.ts"
import { own } from "../rules/Own.ts"
import { Actor, Body, canonicalText, Proposed, type Recorded, Source, StreamRef } from "./Recorded.ts"
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
  const decode = Schema.decodeUnknownResult(schema)
  const check: Check = (value) => decode(value, strict)
  checks.set(schema, check)
  return check
}

/** Whether data is what an event type holds. */
export const fits = ({ data }: EventType, value: unknown): boolean => Result.isSuccess(checkOf(data)(value))

const isEnvelope = Schema.is(Proposed)
const fieldsOf = (struct: { readonly fields: object }): ReadonlySet<string> => new Set(Object.keys(struct.fields))
const [proposedFields, sourceFields, actorFields] = [fieldsOf(Proposed), fieldsOf(Source), fieldsOf(Actor)]

const hasOnly = (value: object, fields: ReadonlySet<string>): boolean => {
  for (const key of Reflect.ownKeys(value)) if (!fields.has(key as string)) return false
  return true
}

/** Whether an envelope is right, without a copy of it: the question that every event is asked. Who is refused is told why. */
const isProposed = (event: Proposed): boolean =>
  isEnvelope(event) &&
  hasOnly(event, proposedFields) &&
  hasOnly(event.source, sourceFields) &&
  hasOnly(event.actor, actorFields)

interface Place {
  readonly stream: StreamRef
  readonly type: string
}

const against = (
  schema: Schema.Codec<unknown, unknown>,
  value: unknown,
  path: string,
  place: Place
): Result.Result<unknown, InvalidEvent> => {
  const checked = checkOf(schema)(value)
  if (Result.isSuccess(checked)) return Result.succeed(checked.success)
  return Result.fail(
    new InvalidEvent({ stream: place.stream, type: place.type, path, problem: both(checked.failure.message) })
  )
}

/** The definition of an event type, or the refusal that names it. */
export const eventTypeOf = (
  streams: Streams,
  category: string,
  type: string
): Result.Result<EventType, UnknownEventType> => {
  const events = streams.get(category)?.events ?? {}
  const found = own(events, type)
  return found === undefined ? Result.fail(new UnknownEventType({ category, type })) : Result.succeed(found)
}

/** How deep a payload may nest. */
const maxDepth = 32

/** What keeps a value from being JSON text that every store holds and gives back the same; undefined when nothing does. */
const unkeepable = (value: unknown, path: string, depth = 0): readonly [path: string, problem: string] | undefined => {
  if (value === null || typeof value === "boolean") return undefined
  if (typeof value === "number")
    return Number.isFinite(value) ? undefined : [path, "不是有限的数 / not a finite number"]
  if (typeof value === "string") {
    if (value.includes("\u0000")) return [path, "文本不得含 NUL / text must not contain NUL"]
    return value.isWellFormed()
      ? undefined
      : [path, "文本不得含半个代理对 / text must not contain half a surrogate pair"]
  }
  if (typeof value !== "object") return [path, `${typeof value} 不是 JSON / ${typeof value} is not JSON`]
  if (depth === maxDepth) return [path, `嵌套超过 ${maxDepth} 层 / nested more than ${maxDepth} deep`]
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null && !Array.isArray(value))
    return [path, "不是普通对象 / not a plain object"]
  for (const [key, inner] of Object.entries(value)) {
    const wrong = unkeepable(key, `${path}.${key}`) ?? unkeepable(inner, `${path}.${key}`, depth + 1)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Whether a value, which may be anything, has this canonical text. What no store keeps has none: the door says why. */
export const hasText = (value: unknown, text: string): boolean =>
  unkeepable(value, "") === undefined && canonicalText(value) === text

type Refused = Result.Failure<never, InvalidEvent | UnknownEventType>

const refused = (place: Place, path: string, problem: string): Refused =>
  Result.fail(new InvalidEvent({ ...place, path, problem })) as Refused

/** The refusal of an event's data, or undefined. */
const wrongData = (
  streams: Streams,
  place: Place,
  event: Proposed,
  concerned: Recorded | undefined
): Refused | undefined => {
  const found = eventTypeOf(streams, place.stream.category, event.type)
  if (Result.isFailure(found)) return found as Refused
  const definition = found.success
  const wrong = unkeepable(event.data, "data")
  if (wrong !== undefined) return refused(place, ...wrong)
  if (event.schemaVersion > definition.schemaVersion) {
    const problem = `此日志最多读到版本 ${definition.schemaVersion}；请更新软件 / this log reads up to version ${definition.schemaVersion}; update the software`
    return refused(place, "schemaVersion", problem)
  }
  if (definition.concerning === true && event.concerns === undefined) {
    return refused(place, "concerns", "请给出此事件所涉事件的 id / name the id of the event that this one concerns")
  }
  const data =
    event.schemaVersion < definition.schemaVersion && definition.upcast !== undefined
      ? definition.upcast(event.data, event.schemaVersion)
      : event.data
  const misfit = against(definition.data, data, "data", place)
  if (Result.isFailure(misfit)) return misfit as Refused
  if (event.type !== "Corrected" || concerned === undefined || concerned.body.type === "Corrected") return undefined
  const target = eventTypeOf(streams, place.stream.category, concerned.body.type)
  if (Result.isFailure(target)) return target as Refused
  const other = against(target.success.data, (event.data as unknown as Corrected).data, "data.data", place)
  return Result.isFailure(other) ? (other as Refused) : undefined
}

const madeByLog = /#\d+$/

/**
 * Checks an event proposed for a stream. `concerned` is the event it concerns where that is known already: a
 * correction must fit the type it corrects. Written without generators, because every event goes through here.
 */
export const checkProposed = (
  streams: Streams,
  stream: StreamRef,
  event: Proposed,
  concerned: Recorded | undefined
): Result.Result<Proposed, InvalidEvent | UnknownEventType> => {
  const place = { stream, type: String(event.type) }
  const unnamed = against(StreamRef as Schema.Codec<unknown, unknown>, stream, "stream", place)
  if (Result.isFailure(unnamed)) return unnamed as Refused
  if (!isProposed(event)) {
    const misfit = against(Proposed as Schema.Codec<unknown, unknown>, event, "event", place)
    if (Result.isFailure(misfit)) return misfit as Refused
  }
  if (madeByLog.test(event.source.key)) {
    const problem =
      "键不得以 # 加数字结尾，由日志自行添加 / a key must not end in # and digits; the log adds these itself"
    return refused(place, "source.key", problem)
  }
  return wrongData(streams, place, event, concerned) ?? Result.succeed(event)
}

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
      yield* Result.fail(
        new InvalidEvent({
          ...place,
          path: "body",
          problem: "文本并非规范形式（RFC 8785） / the text is not canonical (RFC 8785)"
        })
      )
    }
    const wrong = wrongData(streams, place, checked, undefined)
    if (wrong !== undefined) yield* wrong
    return checked
  })

/** Refuses a body that is larger than {@link maxBodyBytes}. */
export const checkSize = (body: Body, text: string): Result.Result<string, InvalidEvent> => {
  const bytes = text.length * 3 <= maxBodyBytes ? 0 : utf8ToBytes(text).length
  if (bytes <= maxBodyBytes) return Result.succeed(text)
  const problem = `${bytes} 字节，最多 ${maxBodyBytes}；请将大内容存于别处并记录其 SHA-256 / ${bytes} bytes; at most ${maxBodyBytes}. Keep large content elsewhere and record its SHA-256`
  return Result.fail(new InvalidEvent({ stream: body.stream, type: body.type, path: "body", problem }))
}
