/** Why a figure is what it is: its clause, its conditions, and its rows page by page with the events behind each. */
import { Answer, ExplanationReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { kept, named, next, paged, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

const { kpi: _kpi, limit: _limit, after: _after, ...question } = Answer.Explain.Question.fields

/** A page of an explanation; its `wantedRows` says how many rows there are in all. */
export const Page = Schema.Struct({ ...ExplanationReport.Document.fields, next })

/** The explanation of a figure. */
export const explanations = HttpApiGroup.make("explanations")
  .add(
    HttpApiEndpoint.get("explanation", "/v1/explanations/:kpi", {
      params: { kpi: named },
      query: { ...question, ...paged(200) },
      success: Page,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Explanations", description: "From a figure to its cases." }))
