/** Handlers of figures, scorecards, rankings and what figures hang on. */
import { Answer, type ScorecardReport } from "@servicebook/cli"
import * as Effect from "effect/Effect"
import { HttpApiBuilder } from "effect/http-api"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Api } from "../api/Api.ts"
import * as Own from "./Own.ts"
import * as Reading from "./Reading.ts"
import * as Scorecards from "./Scorecards.ts"

/** The most groups that one answer tells of. How many there are is known when they are counted, for which a request has its time. */
const groupsAtMost = 500

/** The field by which figures were asked for has more values than one answer tells of. */
export class TooManyGroups extends Schema.TaggedError<TooManyGroups>()("TooManyGroups", {
  by: Schema.String,
  groups: Schema.Int,
  most: Schema.Int
}) {
  override get message(): string {
    const { by, groups, most } = this
    return `按 ${by} 有 ${groups} 组，最多 ${most} 组；请用 of 逐个查询，或缩短区间。 / there are ${groups} groups by ${by}, and at most ${most} are told; ask for them one by one with of, or for a shorter window`
  }
}

const notTooMany = (document: ScorecardReport.Document, by: string = "") => {
  const groups = Math.max(0, ...document.indicators.map((one) => one.groups?.length ?? 0))
  if (groups <= groupsAtMost) return Effect.succeed(document)
  return Effect.fail(new TooManyGroups({ by, groups, most: groupsAtMost }))
}

const figures = HttpApiBuilder.group(Api, "figures", (handlers) =>
  handlers.handleAll({
    declarations: ({ query }) => Reading.read("declarations", query, Answer.Kpis.answer),
    figure: ({ params, query }) =>
      Reading.read("figure", { ...query, kpi: [params.kpi] }, (log, question) =>
        Effect.flatMap(Answer.Kpi.answer(log, question), (document) => notTooMany(document, question.by))
      )
  })
)

const sensitivity = HttpApiBuilder.group(Api, "sensitivity", (handlers) =>
  handlers.handle("sensitivity", ({ params, query }) =>
    Reading.read("sensitivity", { ...query, kpi: [params.kpi] }, Answer.Sensitivity.answer)
  )
)

const scorecards = HttpApiBuilder.group(Api, "scorecards", (handlers) =>
  handlers.handle("scorecard", ({ query }) =>
    Effect.flatMap(Own.placeOf, (own) => {
      const question = { ...query, ...own }
      return Reading.read("scorecard", question, Scorecards.answer, Scorecards.asking(question))
    })
  )
)

const rankings = HttpApiBuilder.group(Api, "rankings", (handlers) =>
  handlers.handle("ranking", ({ query }) => Reading.read("ranking", query, Answer.Ranking.answer))
)

/** The calls of these groups. */
export const layer = Layer.mergeAll(figures, sensitivity, scorecards, rankings)
