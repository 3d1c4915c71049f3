/** OBL-P-02 §2.1 and §3.1: who drafts, and damaged places among the targets and formulas. */
import type { Damage } from "../../../rules/Damage.ts"

const noVerdict = { zh: "不设数值，不作判定", en: "no number, and no verdict" }
const removed = {
  zh: "数值缺失；全文不见百分之百，疑被发布网站删去",
  en: "the number is gone; no 100 per cent is left in the whole text, so the publishing site seems to have removed it"
}
const all = { zh: "百分之百", en: "100 per cent" }

/** The damaged places in the document's order. */
export const damagedTargets: ReadonlyArray<Damage> = [
  {
    clause: "S0-2.1",
    quote: "管理者代表制定",
    defect: {
      zh: "承诺和目标控制 4.3.1 另说由售后服务部起草",
      en: "§4.3.1 of commitments and targets has the after-sales department draft"
    },
    reading: {
      zh: "两者皆可起草；评审、下达归管理者代表",
      en: "either may draft; assessing and issuing is for the representative"
    },
    alternatives: [{ zh: "只由管理者代表起草", en: "the representative alone drafts" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S0-3.1.1",
    quote: "長期服務目標為",
    defect: { zh: "冒号之后没有内容", en: "nothing follows the colon" },
    reading: { zh: "没有长期目标", en: "there is no long-term target" },
    alternatives: [
      { zh: "顾客满意率百分之百", en: "all customers are satisfied" },
      { zh: "一句口号", en: "a slogan" }
    ],
    confidence: "low",
    needsSignOff: true
  },
  {
    clause: "S0-3.1.2b",
    quote: "投訴解決率,",
    defect: removed,
    reading: all,
    alternatives: [noVerdict],
    confidence: "high",
    needsSignOff: true
  },
  {
    clause: "S0-3.1.2e",
    quote: "定期巡檢率,",
    defect: removed,
    reading: all,
    alternatives: [noVerdict],
    confidence: "high",
    needsSignOff: true
  },
  {
    clause: "S0-3.1.4d1",
    quote: "定期巡檢率、配件及時率",
    defect: { zh: "只说由谁统计，没有公式", en: "it says who compiles, and gives no formula" },
    reading: {
      zh: "按期完成的巡检除以应做的巡检；配件同样",
      en: "inspections done in time over those due; parts likewise"
    },
    alternatives: [
      { zh: "做过的巡检除以计划的巡检，不论早晚", en: "inspections done over those planned, however late" }
    ],
    confidence: "medium",
    needsSignOff: true
  }
]
