/**
 * Explanation rate (commitments and targets, nonconformity 1 and its corrective action): of the jobs done on site in the
 * window, those after which the product was explained to the customer. The document gives no target.
 */
import * as Kpi from "../../count/Kpi.ts"
import { jobs } from "./Jobs.ts"

/** Jobs on site with an explanation of the product over jobs on site. */
export const explanationRate: Kpi.Declaration = Kpi.share(
  {
    name: "explanation_rate",
    title: { zh: "现场讲解率", en: "Explanation rate" },
    rule: {
      zh: "区间内完成的现场服务中，截止时已向顾客讲解产品知识者所占比例",
      en: "of the jobs done on site in the window, the share with the product explained to the customer by the cut"
    },
    clauses: ["S3-NC1", "S3-CA1"]
  },
  [jobs({ is: ["onSite", true] }, { known: "productExplainedAtMs" })]
)
