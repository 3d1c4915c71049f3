/** What the monthly phone survey brings (FTMS §6): sales by SSI, service by CSI, customer relations by each. */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import type { Row } from "../../../streams/ExternalScore.ts"
import { phone as rule } from "../rules/Surveys.ts"
import { salesLeaders, serviceLeaders } from "../tables/Posts.ts"
import { phoneSurvey, phoneSurveyCallBack } from "../tables/Surveys.ts"
import type { Frame } from "./Facts.ts"
import { held, isDrawn, postsOf, type Said, scoresOf } from "./Held.ts"

/** Keeps one of several that are alike for somebody in a period. */
const single = (all: ReadonlyArray<Said>, alike: (one: Said) => string): ReadonlyArray<Said> =>
  [...new Map(all.map((one) => [alike(one), one] as const).reverse()).values()].reverse()

/** The monthly scheme. */
export const phone = (frame: Frame): ReadonlyArray<Said> =>
  frame.wholeMonths.flatMap((month) => {
    const of = (index: Row["index"], table: DecisionTable, posts: ReadonlyArray<string>) =>
      scoresOf(frame, "phone", month, index).flatMap((score) => held(score, table, posts, rule.name, frame.parameters))
    const posts = (all: ReadonlyArray<{ readonly post: string }>) => all.map(({ post }) => post)
    const callBack = (["SSI", "CSI"] as const).flatMap((index) =>
      of(index, phoneSurveyCallBack, postsOf(phoneSurveyCallBack))
    )
    const alike = (one: Said) => (isDrawn(one) ? `${one.who} ${one.measure}` : `${one.who} ${one.lacks}`)
    return [
      ...of("SSI", phoneSurvey, posts(salesLeaders)),
      ...of("CSI", phoneSurvey, posts(serviceLeaders)),
      ...(frame.readings["callBack"] === "once" ? single(callBack, alike) : callBack)
    ]
  })
