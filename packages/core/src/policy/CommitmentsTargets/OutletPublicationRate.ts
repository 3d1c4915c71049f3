/**
 * Outlet publication rate (commitments and targets, outlets 2): of the outlets active at the cut, those that stand in a
 * public list. An outlet is active from its admission until it is closed; any one list is enough.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Outlet.ts"

/** Active outlets published over active outlets. */
export const outletPublicationRate: Kpi.Declaration = Kpi.share(
  {
    name: "outlet_publication_rate",
    title: { zh: "网点公示率", en: "Outlet publication rate" },
    rule: {
      zh: "截止时在营网点中，列入任一对外名单者所占比例",
      en: "of the outlets active at the cut, the share that stands in a public list"
    },
    clauses: ["S3-N2"]
  },
  [
    operand<Row>({
      name: "outlets",
      title: { zh: "在营网点", en: "active outlets" },
      rows: "outlet",
      select: { standing: "admittedAtMs" },
      among: { not: { known: "closedAtMs" } },
      exclusions: [],
      having: { is: ["published", true] }
    })
  ]
)
