/** The log itself: how far it is, its events in their order, and one stream down to what each event says. */
import { Answer, EventsReport, HeadReport, LogReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { kept, known, named, next, paged, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

const { limit: _most, ...events } = Answer.LogEvents.Question.fields

/** A page of the events of the log. */
export const EventsPage = Schema.Struct({ ...EventsReport.Document.fields, next })

/** A stream with a page of its events; `of` says how many there are in all. */
export const StreamPage = Schema.Struct({ ...LogReport.OneStream.fields, next })

/** Heads, events and streams. */
export const group = HttpApiGroup.make("events")
  .add(
    HttpApiEndpoint.get("head", "/v1/head", { query: known, success: HeadReport.Document, error: refusals }),
    HttpApiEndpoint.get("events", "/v1/events", {
      query: { ...events, ...paged(1_000) },
      success: EventsPage,
      error: refusals
    }),
    HttpApiEndpoint.get("stream", "/v1/streams/:category/:id", {
      params: { category: named, id: named },
      query: { ...known, ...paged(1_000) },
      success: StreamPage,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Events", description: "What happened, as it was recorded." }))
