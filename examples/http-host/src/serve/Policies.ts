/** Handlers of policies and tables, of targets, and of what follows from facts. */
import { Answer } from "@servicebook/cli"
import { HttpApiBuilder } from "effect/http-api"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import * as Reading from "./Reading.ts"

const policies = HttpApiBuilder.group(Api, "policies", (handlers) =>
  handlers.handleAll({
    policies: ({ query }) => Reading.read("policies", query, Answer.Policies.answer),
    policy: ({ params, query }) => Reading.read("policy", { ...query, ...params }, Answer.Policy.answer),
    table: ({ params, query }) => Reading.read("table", { ...query, ...params }, Answer.Table.answer)
  })
)

const targets = HttpApiBuilder.group(Api, "targets", (handlers) =>
  handlers.handle("targets", ({ query }) => Reading.read("targets", query, Answer.Targets.answer))
)

const consequences = HttpApiBuilder.group(Api, "consequences", (handlers) =>
  handlers.handleAll({
    consequences: ({ query }) => Reading.read("consequences", query, Answer.Consequences.answer),
    explained: ({ params, query }) =>
      Reading.read("explained", { ...query, ...params }, Answer.ConsequencesExplained.answer)
  })
)

/** The calls of these groups. */
export const layer = Layer.mergeAll(policies, targets, consequences)
