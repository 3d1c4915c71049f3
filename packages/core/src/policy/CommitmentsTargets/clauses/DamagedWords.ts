/** Commitments and targets: words that are gone, and a number that stands twice. */
import type { Damage } from "../../../rules/Damage.ts"
import type { Title } from "../../../rules/Title.ts"

const followUp: Title = { zh: "回访", en: "follow-up" }

/** A place where one word is gone. */
const lost = (
  clause: string,
  quote: string,
  reading: Title,
  alternatives: ReadonlyArray<Title>,
  needsSignOff: boolean
): Damage => ({
  clause,
  quote,
  defect: { zh: "缺一个词，疑被发布网站删去", en: "a word is gone, removed it seems by the publishing site" },
  reading,
  alternatives,
  confidence: "high",
  needsSignOff
})

const documentOrStatistics: ReadonlyArray<Title> = [
  { zh: "资料员", en: "the keeper of documents" },
  { zh: "统计人员", en: "the statistician" }
]

/** The damaged places in the document's order. */
export const damagedWords: ReadonlyArray<Damage> = [
  lost(
    "S3-3.1",
    "管理者是本程序的主要执行者",
    { zh: "最高管理者，即总经理", en: "top management, that is the general manager" },
    [{ zh: "管理者代表", en: "the management representative" }],
    true
  ),
  {
    clause: "S3-3.2b",
    quote: "3.2 各部门",
    defect: { zh: "编号 3.2 出现两次", en: "the number 3.2 stands twice" },
    reading: { zh: "应为 3.3", en: "it should be 3.3" },
    alternatives: [],
    confidence: "high",
    needsSignOff: false
  },
  lost("S3-4.2.2", "可行性、性和渐进性", { zh: "先进性", en: "being advanced" }, [], false),
  lost("S3-4.3.1", "售后服务根据", { zh: "售后服务部", en: "the after-sales department" }, [], false),
  lost("S3-F3a", "统一由人员保管", followUp, documentOrStatistics, true),
  lost("S3-F3b", "上报分管", { zh: "分管领导", en: "the leader in charge" }, [], true),
  lost("S3-F3c", "记录每星期", followUp, [], false),
  lost("S3-F4c", "上交人员", followUp, documentOrStatistics, true),
  lost("S3-F4e", "记录每月上交", followUp, [], false),
  lost("S3-F4f", "记录统计表", followUp, [], false),
  lost("S3-CA3", "积参加", { zh: "积极", en: "actively" }, [], false)
]
