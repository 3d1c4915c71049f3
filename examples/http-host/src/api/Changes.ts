/** Changes as they come: server-sent events with the answers that say something new, and the head at which they are known. */
import { Answer, PageReport, ScorecardReport, WorklistReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"
import * as Scorecards from "./Scorecards.ts"

const { cut, of, parameter, reading, window, zone } = Answer.Kpi.Question.fields

/** The most figures that one client watches, beside the scorecard and the worklist. */
export const figuresAtMost = 20

/** What is watched: `scorecard`, `worklist`, both or neither, and figures by name; `of` is whose, also of the worklist. */
export const query = {
  watch: Schema.optionalKey(Schema.Array(Schema.Literals(["scorecard", "worklist"]))),
  kpi: Schema.optionalKey(Schema.Array(Schema.String).check(Schema.isMaxLength(figuresAtMost))),
  window: Schema.optionalKey(window),
  ...{ zone, cut, of, reading, parameter },
  by: Scorecards.query.by,
  trend: Scorecards.query.trend
}

const event = <Name extends string, Data extends Schema.Top>(name: Name, data: Data) =>
  Schema.Struct({
    id: Schema.optionalKey(Schema.String),
    event: Schema.Literal(name),
    data: Schema.fromJsonString(data)
  })

/** What a watched answer is refused with from now on. */
export const Refused = Schema.Struct({
  of: Schema.String,
  refusal: Schema.String,
  detail: Schema.String,
  zh: Schema.String,
  en: Schema.String,
  facts: Schema.Record(Schema.String, Schema.Unknown)
})

/** The head up to which everything before it in the stream is known; its id is the position, which a client that comes back tells. */
export const Reached = Schema.Struct({ position: Schema.Int, at: Schema.String })

/** One event of the stream. */
export const Change = Schema.Union([
  event("head", Reached),
  event("scorecard", PageReport.Document),
  event("worklist", WorklistReport.Document),
  event("figure", ScorecardReport.Document),
  event("refused", Refused)
])
/** The type of {@link Change}. */
export type Change = typeof Change.Type

/** The changes of a tenant. */
export const group = HttpApiGroup.make("changes")
  .add(
    HttpApiEndpoint.get("changes", "/v1/changes", {
      query,
      headers: { "last-event-id": Schema.optionalKey(Schema.String) },
      success: HttpApiSchema.StreamSse({ events: Change }),
      error: refusals
    })
  )
  .middleware(Authorised)
  .annotateMerge(
    OpenApi.annotations({ title: "Changes", description: "Answers that say something new, as it becomes known." })
  )
