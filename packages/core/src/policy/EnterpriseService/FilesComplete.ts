/** Complete case files (enterprise service §3.6): of the cases first closed in the window, those whose file is archived whole. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { duplicate } from "./Problems.ts"

/** Files with all four parts over cases closed. The text gives no time for it, so it is read at the newest instant known. */
export const filesComplete: Kpi.Declaration = Kpi.share(
  {
    name: "files_complete",
    title: { zh: "结案档案完整率", en: "Complete case files" },
    rule: {
      zh: "区间内首次关闭的案件中，客户、问题、处理、回访四部分均已归档者所占比例",
      en: "of the cases first closed in the window, the share archived with all four parts: customer, problem, handling and follow-up"
    },
    clauses: ["S1-3.6.1", "S1-3.6.2a", "S1-2.1.5", "S1-2.2.2d"],
    cut: "latest"
  },
  [
    operand<Row>({
      name: "cases",
      title: { zh: "关闭的案件", en: "cases closed" },
      rows: "case",
      select: { anchor: "firstClosedAtMs" },
      among: { known: "class" },
      exclusions: [duplicate],
      having: { atLeast: ["archivedParts", 4] }
    })
  ]
)
