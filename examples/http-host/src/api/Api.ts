/** The API whole, as data: the server, the OpenAPI document and the typed client are all made from this definition. */
import { HttpApi } from "effect/http-api"
import * as Changes from "./Changes.ts"
import * as Commands from "./Commands.ts"
import * as Events from "./Events.ts"
import * as Explanations from "./Explanations.ts"
import * as Figures from "./Figures.ts"
import * as Orders from "./Orders.ts"
import * as Policies from "./Policies.ts"
import { Readable } from "./Readable.ts"
import * as Scorecards from "./Scorecards.ts"
import * as System from "./System.ts"
import * as Targets from "./Targets.ts"
import { told } from "./Words.ts"
import * as Worklists from "./Worklists.ts"

/** The typed HTTP API of the books. A field or a parameter that is not in it is refused, for it may be a misspelt one. */
export const Api = HttpApi.make("servicebook")
  .add(System.group)
  .add(Figures.figures, Figures.sensitivity)
  .add(Scorecards.scorecards, Scorecards.rankings)
  .add(Worklists.worklists, Worklists.filings, Explanations.explanations)
  .add(Policies.policies, Targets.targets, Targets.consequences)
  .add(Events.group, Changes.group)
  .add(Commands.group, Orders.group)
  .middleware(Readable)
  .annotate(HttpApi.QueryParseOptions, { onExcessProperty: "error" })
  .annotate(HttpApi.PayloadParseOptions, { onExcessProperty: "error" })
  .annotateMerge(told)
