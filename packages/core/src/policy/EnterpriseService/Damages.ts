/** Where the enterprise after-sales policy leaves a number open, contradicts itself or breaks off, and how it is read. */
import type { Damage } from "../../rules/Damage.ts"
import type { Title } from "../../rules/Title.ts"

const placeholder: Title = { zh: "数字为模板占位符", en: "the number is a placeholder of the template" }

const unset = (clause: string, quote: string, reading: Title): Damage => ({
  ...{ clause, quote, defect: placeholder, reading, alternatives: [] },
  ...{ confidence: "high", needsSignOff: true }
})

/** A limit that is an unbound parameter. */
const open = (clause: string, quote: string, parameter: string): Damage =>
  unset(clause, quote, {
    zh: `不设默认值；公司给参数 ${parameter} 定值之前不作判定`,
    en: `no default: there is no figure until the company binds ${parameter}`
  })

/** A target that is set by the company, approved and in force for a time. */
const untold = (clause: string, quote: string): Damage =>
  unset(clause, quote, {
    zh: "不设默认值；目标由公司起草并批准后方可判定",
    en: "no default: a verdict takes a target that the company has drafted and approved"
  })

/** The damaged places in the document's order. */
export const damages: ReadonlyArray<Damage> = [
  {
    clause: "S1-0.1",
    quote: "還剩5頁未讀",
    defect: { zh: "后五页缺失，附则不详", en: "the last five pages are missing, with the closing provisions" },
    reading: { zh: "只适用所见部分", en: "what is shown is all that holds" },
    alternatives: [],
    confidence: "high",
    needsSignOff: true
  },
  {
    clause: "S1-2.2.2b",
    quote: "及時將問題分配給",
    defect: { zh: "与 3.2.2 由经理分配相矛盾", en: "at odds with 3.2.2, by which the manager allocates" },
    reading: { zh: "经理决定，专员跟踪", en: "the manager decides and the specialist tracks" },
    alternatives: [{ zh: "简单问题由专员直接分配", en: "the specialist allocates what is simple" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S1-3.4.2b",
    quote: "直至客戶滿意為止",
    defect: { zh: "循环没有出口", en: "a loop without a way out" },
    reading: {
      zh: "经理可终结，如实登记为未满意",
      en: "the manager may end it, and it stays visible as not satisfied"
    },
    alternatives: [{ zh: "不得终结", en: "it may never be ended" }],
    confidence: "medium",
    needsSignOff: true
  },
  open("S1-3.5.1", "在規定時間內", "followUpDays"),
  untold("S1-4.2.1", "滿意度應達到[X]%"),
  untold("S1-4.2.2", "解決率應達到[X]%"),
  open("S1-4.2.3a", "[X]分鐘內做出響應", "responseMinutes"),
  open("S1-4.2.3b", "[X]分鐘內與客戶", "urgentMinutes"),
  open("S1-4.2.4a", "一般問題…[X]個工作日", "generalDays"),
  open("S1-4.2.4b", "復雜問題…[X]個工作日", "complexDays"),
  {
    clause: "S1-7.3.1",
    quote: "進行總結和",
    defect: { zh: "句子中断", en: "the sentence breaks off" },
    reading: { zh: "总结和评估", en: "it is reviewed and evaluated" },
    alternatives: [{ zh: "总结和报告", en: "it is reviewed and reported" }],
    confidence: "medium",
    needsSignOff: false
  }
]
