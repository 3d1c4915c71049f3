/** Tells what of a request cannot be read, in both languages and with the place. */
import { InWords, Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { HttpApiError } from "effect/http-api"
import { HttpApiMiddleware } from "effect/http-api"
import type * as Layer from "effect/Layer"
import * as SchemaIssue from "effect/SchemaIssue"
import { Malformed, members } from "../api/Problem.ts"
import { Readable } from "../api/Readable.ts"

const issues = SchemaIssue.makeFormatterStandardSchemaV1()

const slots: { readonly [kind: string]: Title.Title } = {
  Params: { zh: "路径", en: "path" },
  Query: { zh: "查询参数", en: "query" },
  Headers: { zh: "请求头", en: "headers" },
  Payload: { zh: "正文", en: "body" }
}

/** The problem of what a schema refuses; `facts.place` is the slot and the keys down to what is wrong. */
export const malformed = ({ cause, kind }: HttpApiError.HttpApiSchemaError): Malformed => {
  const slot = slots[kind] ?? { zh: kind, en: kind.toLowerCase() }
  const [first] = issues(cause.issue).issues
  const path = (first?.path ?? []).map((key) => String(typeof key === "object" ? key.key : key))
  const { en, zh } = InWords.inWords(first?.message ?? cause.message)
  const at = path.length === 0 ? "" : ` ${path.join(".")}`
  const message = Title.joined({
    zh: `${slot.zh}${at} 无法识别：${zh}`,
    en: `the ${slot.en}${at} cannot be read: ${en}`
  })
  return new Malformed(members({ _tag: "Malformed", message, ...{ place: [slot.en, ...path] } }))
}

/** What the host itself says wrongly is a fault of the host, not of the request. */
const isOurs = ({ kind }: HttpApiError.HttpApiSchemaError): boolean => kind === "Body" || kind === "ResponseHeaders"

/** The reading of every call. */
export const layer: Layer.Layer<Readable> = HttpApiMiddleware.layerSchemaErrorTransform(Readable, (error) =>
  isOurs(error) ? Effect.die(error) : Effect.fail(malformed(error))
)
