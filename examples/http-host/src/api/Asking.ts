/**
 * What calls that ask have in common. Their queries are the fields of the questions that the command asks too, and their
 * bodies its documents; what they add is how lists are paged and how answers are kept by who has them already.
 */
import { Answer } from "@servicebook/cli"
import { OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import {
  Conflict,
  Forbidden,
  Malformed,
  Missing,
  Stale,
  Unacceptable,
  Unauthenticated,
  Unavailable
} from "./Problem.ts"

/** What was known and in which time zone it is told. */
export const known = {
  zone: Answer.Worklist.Question.fields.zone,
  head: Answer.Worklist.Question.fields.head
}

/** A page of a list: how many entries at most, and where it begins; the beginning when left out. */
export const paged = (most: number) => ({
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: most }))),
  cursor: Schema.optionalKey(Schema.String)
})

/** What a document of a list adds when it goes on: the cursor of the next page, to be sent with the same question. */
export const next = Schema.optionalKey(Schema.String)

/** Text of a path. */
export const named = Schema.NonEmptyString

/** What a question may be refused with. */
export const refusals = [
  Malformed,
  Unauthenticated,
  Forbidden,
  Missing,
  Conflict,
  Stale,
  Unacceptable,
  Unavailable
] as const

interface Operation {
  readonly [field: string]: unknown
  readonly parameters?: ReadonlyArray<unknown>
  readonly responses: { readonly [status: string]: object }
}

const header = (description: string) => ({ description, schema: { type: "string" } })

const headers = {
  ETag: header("Changes with the head, and so with every answer that may be another."),
  "Servicebook-Head": header(
    "The position of the log that the answer was read at; as `head` it asks for the same again."
  )
}

const conditional = (operation: Operation): Operation => ({
  ...operation,
  parameters: [
    ...(operation.parameters ?? []),
    { name: "If-None-Match", in: "header", required: false, schema: { type: "string" } }
  ],
  responses: {
    ...operation.responses,
    "200": { ...operation.responses["200"], headers },
    "304": { description: "Not modified: whoever asks has this answer.", headers }
  }
})

/** States in the OpenAPI document that a call has an ETag and knows `If-None-Match`. */
export const kept = OpenApi.annotations({ transform: (operation) => conditional(operation as Operation) })
