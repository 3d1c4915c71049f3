/** The documents that the books carry out, clause by clause, their decision tables, and the editions of own rules in force. */
import { Answer, PoliciesReport, PolicyReport, TableReport } from "@servicebook/cli"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { kept, known, named, refusals } from "./Asking.ts"
import { Authorised } from "./Caller.ts"

const { name: _name, ...table } = Answer.Table.Question.fields
const { head } = known

/** Documents, clauses and tables. */
export const policies = HttpApiGroup.make("policies")
  .add(
    HttpApiEndpoint.get("policies", "/v1/policies", {
      query: { head },
      success: PoliciesReport.Document,
      error: refusals
    }),
    HttpApiEndpoint.get("policy", "/v1/policies/:name", {
      params: { name: named },
      query: { head },
      success: PolicyReport.Document,
      error: refusals
    }),
    HttpApiEndpoint.get("table", "/v1/tables/:name", {
      params: { name: named },
      query: { ...table, head },
      success: TableReport.Document,
      error: refusals
    })
  )
  .annotateEndpointsMerge(kept)
  .middleware(Authorised)
  .annotateMerge(OpenApi.annotations({ title: "Policies", description: "The rules, and what carries each of them." }))
