/** The catalogue of commands: what there is to order, in what form, under which words, and whether the caller may. */
import { Title } from "@servicebook/core"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { Authorised } from "./Caller.ts"

/** Words by what they stand for: a name, or `Category.name` where it means something of its own there. */
const Words = Schema.Record(Schema.String, Title.Title)

/**
 * One command. `input` is the JSON Schema (2020-12) of what the order says; `needs` are the roles of which it takes one, by
 * `clause`, null where no clause says who; `may` tells whether the caller holds one. `takesReason`: the order says why,
 * in `reason` beside its command.
 */
const Command = Schema.Struct({
  name: Schema.String,
  title: Title.Title,
  input: Schema.Record(Schema.String, Schema.Unknown),
  takesReason: Schema.Boolean,
  needs: Schema.NullOr(Schema.Array(Schema.String)),
  clause: Schema.NullOr(Schema.String),
  may: Schema.Boolean
})

/** All commands, by the category of their streams; with the words of what their inputs, events and rows name. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/commands/1"),
  words: Schema.Struct({ fields: Words, values: Words, events: Words, rows: Words }),
  categories: Schema.Array(
    Schema.Struct({ category: Schema.String, title: Title.Title, commands: Schema.Array(Command) })
  )
}).annotate({ identifier: "Commands" })

/** The call that tells them. */
export const group = HttpApiGroup.make("commands")
  .add(HttpApiEndpoint.get("catalogue", "/v1/commands", { success: Document }))
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Catalogue", description: "What there is to order, for forms." }))
