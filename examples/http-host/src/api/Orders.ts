/** Commands over HTTP: one call a stream, made of core's catalogue, so that a new command is a call without a line here. */
import { Catalogue, type Command, Recorded } from "@servicebook/core"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { Body } from "./Body.ts"
import { Authorised } from "./Caller.ts"
import { Conflict, Forbidden, Missing, Stale, Unacceptable, Unavailable } from "./Problem.ts"

const { causationId, correlationId, occurredAt, reason, subjects } = Recorded.Proposed.fields

/** What an order may say beside its command. Without `occurredAt` it happened when the books learn of it; what is still to come is refused. */
const envelope = {
  occurredAt: Schema.optionalKey(occurredAt),
  subjects: Schema.optionalKey(subjects),
  reason,
  correlationId,
  causationId
}

type All = typeof Catalogue.catalogue

/** A category of streams that takes commands. */
export type Category = Catalogue.Category

type InputsOf<Of extends Category> = All[Of]["all"]

type OrderOf<Inputs extends { readonly [name: string]: { readonly input: Command.Input } }> = {
  [Name in keyof Inputs & string]: Schema.Struct<
    { readonly command: Schema.Literal<Name>; readonly input: Inputs[Name]["input"] } & typeof envelope
  >
}[keyof Inputs & string]

/** The orders of a category: a union told apart by `command`. */
export type Orders<Of extends Category> = Schema.Union<ReadonlyArray<OrderOf<InputsOf<Of>>>>

const ordersOf = <Of extends Category>(category: Of): Orders<Of> => {
  const { all }: Command.AnyCommands = Catalogue.catalogue[category]
  const members = Object.entries(all).map(([name, { input, title }]) =>
    Schema.Struct({ command: Schema.Literal(name), input, ...envelope }).annotate({
      identifier: `${category}.${name}`,
      description: `${title.zh} / ${title.en}`
    })
  )
  const names = Object.keys(all)
  const message = `请在 command 中给出命令：${names.join("、")} / give as command one of ${names.join(", ")}`
  return Schema.Union(members).annotate({ message }) as unknown as Orders<Of>
}

/** An event in its place of the log. */
export const Placed = Schema.Struct({ position: Schema.Int, body: Recorded.Body })

/**
 * What came of an order. `appended`: recorded now; `known`: this order was recorded before, or there was nothing new to
 * record, and then there are no events. `version` is that of the stream now, `position` the head of the log with it.
 */
export const Ordered = Schema.Struct({
  schema: Schema.Literal("servicebook/ordered/1"),
  outcome: Schema.Literals(["appended", "known"]),
  events: Schema.Array(Placed),
  version: Schema.Int,
  position: Schema.Int
}).annotate({ identifier: "Ordered" })

const headers = {
  // Other bytes of a header have no charset that sender and reader agree on.
  "idempotency-key": Recorded.Key.check(
    Schema.isPattern(/^[\x20-\x7e]*$/, {
      message: "请只用 ASCII 的可见字符与空格 / expected visible characters of ASCII and spaces alone"
    })
  ),
  "if-match": Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^"\d{1,9}"$/, {
        message: '请写作带引号的版本号，如 "3" / expected a version of the stream in quotes, as "3"'
      })
    )
  ),
  "if-none-match": Schema.optionalKey(
    Schema.Literal("*").annotate({
      message:
        "只可为 *，即尚无此流；其他情形请用 If-Match / expected * alone, for no stream yet; otherwise use If-Match"
    })
  )
}

/** The call that orders commands of a category. */
export const endpointOf = <Of extends Category>(category: Of) =>
  HttpApiEndpoint.post(category, `/v1/streams/${category}/:id`, {
    params: { id: Recorded.Name },
    headers,
    payload: ordersOf(category),
    success: HttpApiSchema.WithHeaders(Ordered, { etag: Schema.String }),
    error: [Forbidden, Missing, Conflict, Stale, Unacceptable, Unavailable]
  }).annotateMerge(
    OpenApi.annotations({
      summary: `${Catalogue.catalogue[category].title.zh} / ${Catalogue.catalogue[category].title.en}`
    })
  )

/** The categories, in the order of the catalogue. */
export const categories = Object.keys(Catalogue.catalogue) as ReadonlyArray<Category>

type Endpoint = { readonly [Of in Category]: ReturnType<typeof endpointOf<Of>> }[Category]

/** The calls of all streams. */
export const group = HttpApiGroup.make("orders")
  .add(...(categories.map((category) => endpointOf(category)) as unknown as readonly [Endpoint, ...Array<Endpoint>]))
  .middleware(Body)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Commands", description: "What may be ordered on each stream." }))
