/** Tells what of a request cannot be read, in both languages and with the place. */
import { InWords, type Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { HttpApiError } from "effect/http-api"
import { HttpApiMiddleware } from "effect/http-api"
import type * as Layer from "effect/Layer"
import * as SchemaIssue from "effect/SchemaIssue"
import { type Malformed, malformed } from "../api/Problem.ts"
import { Readable } from "../api/Readable.ts"

const issues = SchemaIssue.makeFormatterStandardSchemaV1()

const slots: { readonly [kind: string]: Title.Title } = {
  Params: { zh: "路径", en: "path" },
  Query: { zh: "查询参数", en: "query" },
  Headers: { zh: "请求头", en: "headers" },
  Payload: { zh: "正文", en: "body" }
}

/** What is wrong at a place of a slot, and what to do; what is unheard of here is told as the schema tells it. */
const said = (slot: Title.Title, at: string, message: string): Title.Title => {
  const does = (verb: string) => `the ${slot.en} ${verb}${slot.en === "headers" ? "" : "s"}`
  if (message === "Missing key")
    return {
      zh: `${slot.zh}缺少 ${at}；请补上，/docs 说明其写法`,
      en: `${does("lack")} ${at}; add it, /docs tells how`
    }
  if (message === "Expected no excess property")
    return {
      zh: `${slot.zh}不接受 ${at}；请检查拼写或删去，/docs 列出可用的`,
      en: `${does("take")} no ${at}; check its spelling or leave it out, /docs lists what there is`
    }
  if (message === "Expected a valid JSON body")
    return {
      zh: "正文不是有效的 JSON；请检查引号、逗号与括号",
      en: "the body is no valid JSON; check quotes, commas and brackets"
    }
  const { en, zh } = InWords.inWords(message)
  const told = en.replace(/^Expected/, "expected")
  if (at === "") return { zh: `${slot.zh}无法识别：${zh}`, en: `the ${slot.en} cannot be read: ${told}` }
  return { zh: `${slot.zh} ${at} 无法识别：${zh}`, en: `the ${slot.en} ${at} cannot be read: ${told}` }
}

/** The problem of what a schema refuses; `facts.place` is the slot and the keys down to what is wrong. */
export const unreadable = ({ cause, kind }: HttpApiError.HttpApiSchemaError): Malformed => {
  const slot = slots[kind] ?? { zh: kind, en: kind.toLowerCase() }
  const [first] = issues(cause.issue).issues
  const path = (first?.path ?? []).map((key) => String(typeof key === "object" ? key.key : key))
  const { en, zh } = said(slot, path.join("."), first?.message ?? cause.message)
  return malformed([slot.en, ...path], zh, en)
}

/** What the host itself says wrongly is a fault of the host, not of the request. */
const isOurs = ({ kind }: HttpApiError.HttpApiSchemaError): boolean => kind === "Body" || kind === "ResponseHeaders"

/** The reading of every call. */
export const layer: Layer.Layer<Readable> = HttpApiMiddleware.layerSchemaErrorTransform(Readable, (error) =>
  isOurs(error) ? Effect.die(error) : Effect.fail(unreadable(error))
)
