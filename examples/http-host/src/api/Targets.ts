/** The targets of a year with what lacks of them, and what follows from the facts of whole months. */
import { Answer, ConsequencesExplained, ConsequencesReport, TargetsReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { kept, named, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

const { of: _of, ...explained } = Answer.ConsequencesExplained.Question.fields

/** The targets of a year. */
export const targets = HttpApiGroup.make("targets")
  .add(
    HttpApiEndpoint.get("targets", "/v1/targets", {
      query: Answer.Targets.Question.fields,
      success: TargetsReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Targets", description: "What is to be reached, and what lacks of it." }))

/** Consequences: proposals, what stands, and what is to be taken back; of one person with the reasons. */
export const consequences = HttpApiGroup.make("consequences")
  .add(
    HttpApiEndpoint.get("consequences", "/v1/consequences", {
      query: Answer.Consequences.Question.fields,
      success: ConsequencesReport.Document,
      error: refusals
    }),
    HttpApiEndpoint.get("explained", "/v1/consequences/:of", {
      params: { of: named },
      query: explained,
      success: ConsequencesExplained.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Consequences", description: "What follows from facts; people decide." }))
