/** What is due, at risk or overdue at an instant, page by page; and the papers due in a window. */
import { Answer, FilingsReport, WorklistReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { kept, next, paged, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

/** A page of a worklist; `of` says how many entries there are in all. */
export const Page = Schema.Struct({ ...WorklistReport.Document.fields, of: Schema.Int, next })

/** What is to be done. */
export const worklists = HttpApiGroup.make("worklists")
  .add(
    HttpApiEndpoint.get("worklist", "/v1/worklist", {
      query: { ...Answer.Worklist.Question.fields, ...paged(1_000) },
      success: Page,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Worklists", description: "What is due, at risk or overdue, for whom." }))

/** The papers of a window. */
export const filings = HttpApiGroup.make("filings")
  .add(
    HttpApiEndpoint.get("filings", "/v1/filings", {
      query: Answer.Filings.Question.fields,
      success: FilingsReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(
    OpenApi.annotations({ title: "Filings", description: "Papers due in a window, and what became of them." })
  )
