/** Completeness of customers' files (FTMS §9.1): the basic fields filled over those that a file of its kind has. */
import * as Kpi from "../../count/Kpi.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/CustomerFile.ts"

const files = (name: string, zh: string, en: string, field: "filled" | "required"): Operand =>
  operand<Row>({
    name,
    title: { zh, en },
    rows: "customer-file",
    select: { anchor: "openedAtMs" },
    among: { all: [] },
    exclusions: [],
    value: { field }
  })

/** Over the files opened in the window, as they stand now. */
export const fileCompleteness: Kpi.Declaration = Kpi.ratio(
  {
    name: "customer_file_completeness",
    title: { zh: "客户资料完整率", en: "Completeness of customers' files" },
    rule: {
      zh: "区间内建立的客户档案中，已填的基本栏目除以应填的基本栏目",
      en: "of the files opened in the window, the basic fields that are filled over those that there are"
    },
    clauses: ["S2-9.1a", "S2-9.1b", "S2-9.3c"],
    cut: "latest"
  },
  [files("filled", "已填栏目", "fields filled", "filled")],
  [files("required", "应填栏目", "fields there are", "required")]
)
