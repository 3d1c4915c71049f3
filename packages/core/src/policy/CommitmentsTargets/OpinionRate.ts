/**
 * Opinion rate (commitments and targets, outlets 5): of the jobs done in the window, those whose customer filled in the
 * opinion box. Without the opinion an outlet cannot settle with the company.
 */
import * as Kpi from "../../count/Kpi.ts"
import { jobs } from "./Jobs.ts"

/** Jobs with an opinion over jobs done. */
export const opinionRate: Kpi.Declaration = Kpi.share(
  {
    name: "opinion_rate",
    title: { zh: "顾客意见填写率", en: "Opinion rate" },
    rule: {
      zh: "区间内完成的派工单中，截止时顾客已填写意见者所占比例",
      en: "of the jobs done in the window, the share whose customer has filled in the opinion box by the cut"
    },
    clauses: ["S3-N5b"]
  },
  [jobs({ all: [] }, { known: "opinionAtMs" })]
)
