/** Figures: the indicators there are, one of them in a window, and what it hangs on. */
import { Answer, DeclarationsReport, ScorecardReport, SensitivityReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { kept, known, named, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

const { kpi: _figures, ...figure } = Answer.Kpi.Question.fields
const { kpi: _sensitive, ...sensitive } = Answer.Sensitivity.Question.fields

/** The indicators and obligations in force, and the figure of one of them with its verdict. */
export const figures = HttpApiGroup.make("figures")
  .add(
    HttpApiEndpoint.get("declarations", "/v1/figures", {
      query: { ...Answer.Kpis.Question.fields, head: known.head },
      success: DeclarationsReport.Document,
      error: refusals
    }),
    HttpApiEndpoint.get("figure", "/v1/figures/:kpi", {
      params: { kpi: named },
      query: figure,
      success: ScorecardReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Figures", description: "Indicators, their figures and verdicts." }))

/** A figure under every other reading of its rule. */
export const sensitivity = HttpApiGroup.make("sensitivity")
  .add(
    HttpApiEndpoint.get("sensitivity", "/v1/sensitivity/:kpi", {
      params: { kpi: named },
      query: sensitive,
      success: SensitivityReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Sensitivity", description: "What a figure hangs on." }))
