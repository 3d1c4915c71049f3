/** The page of a window: all indicators with targets and trend, papers, places and open deadlines; and the whole ranking. */
import { Answer, PageReport, RankingReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { kept, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

/** The most windows before the one asked for. Each costs as much as the window itself. */
export const trendAtMost = 24

/** What a scorecard may be asked: groups by holders alone, for a group is a figure of every indicator. */
export const query = {
  ...Answer.Scorecard.Question.fields,
  by: Schema.optionalKey(Schema.Literals(["staff", "department", "outlet"])),
  trend: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: trendAtMost })))
}

/** The scorecard of a window. */
export const scorecards = HttpApiGroup.make("scorecards")
  .add(HttpApiEndpoint.get("scorecard", "/v1/scorecard", { query, success: PageReport.Document, error: refusals }))
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Scorecards", description: "A window on one page." }))

/** The scores of the weekly survey, ranked. */
export const rankings = HttpApiGroup.make("rankings")
  .add(
    HttpApiEndpoint.get("ranking", "/v1/rankings", {
      query: Answer.Ranking.Question.fields,
      success: RankingReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Rankings", description: "Scores ranked; proposals, never decisions." }))
