/**
 * Old parts (Yema service items 9 and 12): how many of those replaced came back, for how many of these the supplier was
 * claimed upon, and in how many lines a count of their store found something else than its books. The document names recovery
 * and claim together; they are read as two rates with the same limits.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row as Claim } from "../../streams/Claim.ts"
import type { Row as Line } from "../../streams/PartsSheet.ts"

/** Old parts that came back by the cut over parts replaced under guarantee in the window. */
export const oldPartRecoveryRate: Kpi.Declaration = Kpi.share(
  {
    name: "old_part_recovery_rate",
    title: { zh: "旧件回收率", en: "Old-part recovery rate" },
    rule: {
      zh: "区间内更换而应返回的旧件中，截止时已回收者所占比例；返回期限文件未定",
      en: "of the parts replaced in the window whose old ones are to come back, the share that came back by the cut; the document names no time for it"
    },
    clauses: ["S4-I9"]
  },
  [
    operand<Claim>({
      ...{ name: "old_parts", title: { zh: "应返旧件", en: "old parts due" }, rows: "claim", exclusions: [] },
      ...{ select: { anchor: "oldPartDueAtMs" }, among: { all: [] }, having: { known: "oldPartReturnedAtMs" } }
    })
  ]
)

/** Suppliers claimed upon over old parts that came back in the window. */
export const oldPartClaimRate: Kpi.Declaration = Kpi.share(
  {
    name: "old_part_claim_rate",
    title: { zh: "旧件索赔率", en: "Old-part claim rate" },
    rule: {
      zh: "区间内回收的旧件中，截止时已向供方开出索赔通知书者所占比例",
      en: "of the old parts that came back in the window, the share for which a notice of claim went to the supplier by the cut"
    },
    clauses: ["S4-I9"]
  },
  [
    operand<Claim>({
      ...{ name: "old_parts", title: { zh: "回收的旧件", en: "old parts back" }, rows: "claim", exclusions: [] },
      ...{ select: { anchor: "oldPartReturnedAtMs" }, among: { all: [] }, having: { known: "noticeAtMs" } }
    })
  ]
)

/** Lines in which books and count differ over lines counted. */
export const oldPartStockErrorRate: Kpi.Declaration = Kpi.share(
  {
    name: "old_part_stock_error_rate",
    title: { zh: "旧件库存管理错误率", en: "Old-part stock error rate" },
    rule: {
      zh: "区间内盘点的旧件明细行中，账实不符者所占比例；账上没有而盘到者亦为不符",
      en: "of the lines of old parts counted in the window, the share in which books and count differ; what the books do not know differs too"
    },
    clauses: ["S4-I12"],
    better: "lower"
  },
  [
    operand<Line>({
      ...{ name: "lines", title: { zh: "盘点行", en: "lines counted" }, rows: "sheet-line", exclusions: [] },
      select: { anchor: "actualAtMs" },
      among: { all: [{ is: ["of", "old-part-stock"] }, { known: "statedAtMs" }] },
      having: { not: { is: ["deviation", 0] } }
    })
  ]
)
