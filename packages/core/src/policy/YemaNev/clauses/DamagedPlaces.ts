/** Yema NEV: tables flattened by the download site, words and numbers that are gone, and limits that run the wrong way. */
import type { Damage } from "../../../rules/Damage.ts"
import type { Title } from "../../../rules/Title.ts"

const place = (
  clause: string,
  quote: string,
  [defect, reading, ...alternatives]: readonly [Title, Title, ...ReadonlyArray<Title>],
  confidence: Damage["confidence"],
  needsSignOff = false
): Damage => ({ clause, quote, defect, reading, alternatives, confidence, needsSignOff })

/** The damaged places in the document's order. */
export const damagedPlaces: ReadonlyArray<Damage> = [
  place(
    "S4-0.1",
    "9:00-18:30",
    [
      { zh: "下载网站的文字混入正文", en: "words of the download site among the text" },
      { zh: "与本规范无关", en: "they have nothing to do with the standard" }
    ],
    "high"
  ),
  place(
    "S4-5.2x",
    "编写/修改 归口部门",
    [
      { zh: "页脚的签署栏插入第 5.2 条", en: "the sign-off block of the page's foot stands inside 5.2" },
      { zh: "是文件的签署步骤，不是质量部门的职责", en: "steps by which the document is signed, no duty of quality" }
    ],
    "high"
  ),
  place(
    "S4-5.2a",
    "对收集到的售后质量问题",
    [
      { zh: "项号 a) 缺失", en: "the label a) is gone" },
      { zh: "是第 5.2 条 a 项", en: "it is item a of 5.2" }
    ],
    "high"
  ),
  place(
    "S4-5.6a",
    "《索赔通知单》",
    [
      { zh: "与 5.2 b 的名称和出具部门不一致", en: "5.2 b gives another name and another issuer" },
      { zh: "是同一份通知书，经售后服务部转交", en: "the same notice, passed on by the after-sales department" },
      { zh: "是另一份单据", en: "another paper" }
    ],
    "medium",
    true
  ),
  place(
    "S4-5.6c",
    "服务件出厂前审核",
    [
      { zh: "“审核”重复，文句不通", en: "the verb stands twice and the sentence does not hold" },
      { zh: "审核服务件的出厂价格", en: "finance approves the price at which service parts leave the works" },
      { zh: "出厂前的质量审核", en: "their quality is audited before they leave" }
    ],
    "low",
    true
  ),
  place(
    "S4-T0",
    "3 2 重(特)大",
    [
      {
        zh: "表格被压平，序号接在上一行的数值之后",
        en: "the table is flattened: a row's number follows the value before it"
      },
      { zh: "每行依次为文字、数值、下一行的序号", en: "each row is its text, its value, and the number of the next" }
    ],
    "high"
  ),
  place(
    "S4-T1",
    "一般问题投诉设置",
    [
      { zh: "“设置”系误字", en: "a wrong word" },
      { zh: "处置", en: "handling" }
    ],
    "high"
  ),
  place(
    "S4-T3",
    "(市区)(≤h) 4",
    [
      { zh: "三段时限四、三、二小时，越远越紧", en: "4, 3 and 2 hours: the farther, the tighter" },
      { zh: "照录原文", en: "as transcribed" },
      { zh: "次序倒置，应为二、三、四小时", en: "the order is reversed: 2, 3 and 4 hours" }
    ],
    "low",
    true
  ),
  place(
    "S4-T5",
    "(地域) Km以上",
    [
      { zh: "里程数缺失", en: "the distance is gone" },
      {
        zh: "五十公里以上；分段由登记者指明，不由里程推算",
        en: "above 50 km; the zone is stated and never worked out"
      },
      { zh: "一百公里以上", en: "above 100 km" }
    ],
    "medium",
    true
  ),
  place(
    "S4-T7",
    "100Km以上",
    [
      {
        zh: "一百公里整同属第六、七行；省内更远与省外更近没有行",
        en: "100 km stands in rows 6 and 7, and some distances in none"
      },
      { zh: "以省界为准", en: "the border of the province decides" }
    ],
    "medium",
    true
  ),
  place(
    "S4-T10",
    "(平均分) 95%",
    [
      { zh: "“平均分”与百分号并存", en: "a mean score with a percent sign" },
      { zh: "平均分占满分的百分之九十五", en: "the mean score is 95 per cent of full marks" },
      { zh: "满意者占百分之九十五", en: "95 per cent are satisfied" }
    ],
    "medium",
    true
  ),
  place(
    "S4-6.1.3b",
    "新能源汽车各阶段",
    [
      { zh: "前缺一词", en: "a word is gone before it" },
      { zh: "根据", en: "according to" }
    ],
    "high"
  ),
  place(
    "S4-I5b",
    "(夜间要求1小时内",
    [
      {
        zh: "括号不成对，除外情形管到哪里不明",
        en: "the bracket is not closed; what the exception covers is not clear"
      },
      { zh: "白天与夜间均适用", en: "both day and night" },
      { zh: "仅夜间适用", en: "the night alone" }
    ],
    "medium",
    true
  ),
  place(
    "S4-I6",
    "7 客户电话接听率",
    [
      { zh: "第五行之后即为第七行", en: "row 5 is followed by row 7" },
      { zh: "第六行是第五行的夜间部分", en: "row 6 is the night half of row 5" },
      { zh: "整行缺失", en: "a whole row is lost" }
    ],
    "medium",
    true
  ),
  place(
    "S4-I14",
    "售后服务部确认",
    [
      { zh: "文句中断，时限缺失", en: "the sentence breaks off and its limit is gone" },
      { zh: "自确认起计时，时限未定", en: "the time runs from the confirmation; its limit is open" }
    ],
    "low",
    true
  )
]
