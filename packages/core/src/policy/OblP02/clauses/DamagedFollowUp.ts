/** OBL-P-02 §3.2: damaged places among sample, scores, ranking and records. */
import type { Damage } from "../../../rules/Damage.ts"

const sampling: ReadonlyArray<Damage> = [
  {
    clause: "S0-3.2.2e",
    quote: "語言形象等?卦L人員",
    defect: {
      zh: "句号与“回”字的编码混在一起",
      en: "the full stop and the next character ran together in the encoding"
    },
    reading: { zh: "句号之后是“回访人员”", en: "a full stop, then: follow-up staff" },
    alternatives: [],
    confidence: "high",
    needsSignOff: false
  },
  {
    clause: "S0-3.2.2f",
    quote: "應覆蓋的人員",
    defect: { zh: "“覆盖”之后缺少比例", en: "the share after the verb is gone" },
    reading: { zh: "全部人员", en: "all of the staff" },
    alternatives: [{ zh: "另有比例，由公司填写", en: "another share, which the company states" }],
    confidence: "high",
    needsSignOff: true
  }
]

const scores: ReadonlyArray<Damage> = [
  {
    clause: "S0-3.2.4b",
    quote: "評出服務人員",
    defect: { zh: "“服务人员”之前缺一个词", en: "a word is gone before the staff" },
    reading: { zh: "优秀服务人员", en: "excellent service staff" },
    alternatives: [{ zh: "最佳服务人员，仅一名", en: "the best of the staff, one person only" }],
    confidence: "high",
    needsSignOff: true
  },
  {
    clause: "S0-3.2.5b",
    quote: "相加除以平均數",
    defect: { zh: "和除以平均数得到人数，不是分值", en: "a sum over its mean is the headcount and no score" },
    reading: { zh: "除以人数，即平均分", en: "over the number of people, that is the mean" },
    alternatives: [{ zh: "按字面，得到人数", en: "to the letter, which gives the headcount" }],
    confidence: "high",
    needsSignOff: true
  }
]

const records: ReadonlyArray<Damage> = [
  {
    clause: "S0-3.2.7",
    quote: "供銷部及行政部…通知供銷部",
    defect: {
      zh: "供销部要通知自己，疑为整体替换所致",
      en: "a department is to notify itself, as after a blind replacement"
    },
    reading: {
      zh: "任何部门都转交投诉的主管部门",
      en: "every department passes it on to the one that owns complaints"
    },
    alternatives: [{ zh: "转交售后部门", en: "it goes to the after-sales department" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S0-3.2.9",
    quote: "蓋章",
    defect: { zh: "此处要盖章，3.2.8 只说签字", en: "a stamp is asked for here and a signature in 3.2.8" },
    reading: { zh: "依次为盖章、回访、签字", en: "the stamp comes first, then the call-back, then the signature" },
    alternatives: [{ zh: "个人顾客的签字等同盖章", en: "of private customers a signature is as good as a stamp" }],
    confidence: "medium",
    needsSignOff: true
  }
]

/** The damaged places in the document's order. */
export const damagedFollowUp: ReadonlyArray<Damage> = [...sampling, ...scores, ...records]
