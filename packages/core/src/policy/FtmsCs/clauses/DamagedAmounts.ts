/** FTMS: amounts of money that are gone. None of them is guessed: each is a parameter that nobody has bound. */
import type { Damage } from "../../../rules/Damage.ts"
import type { Title } from "../../../rules/Title.ts"

const unbound: Title = { zh: "不设金额，由公司填定", en: "no amount; the company gives it" }
const hundreds: Title = { zh: "整百金额，被发布网站删去", en: "a round hundred that the publishing site removed" }

/** A place where amounts are gone; `digits` are what is left of them. */
const lost = (clause: string, quote: string, digits = ""): Damage => ({
  clause,
  quote,
  defect:
    digits === ""
      ? { zh: "金额缺失", en: "the amount is gone" }
      : { zh: `金额缺失，只余数字 ${digits}`, en: `the amounts are gone but for the digits ${digits}` },
  reading: unbound,
  alternatives: [hundreds],
  confidence: "low",
  needsSignOff: true
})

/** The damaged places in the document's order. */
export const damagedAmounts: ReadonlyArray<Damage> = [
  lost("S2-5.2b", "第一次处罚元"),
  lost("S2-5.2b", "第二次处罚元"),
  lost("S2-5.2c", "第二次处罚元"),
  lost("S2-5.2d", "第二次处罚元"),
  lost("S2-5.2e", "第二次处罚元"),
  lost("S2-5.2g", "第二次处罚元"),
  lost("S2-5.4b", "部门经理元"),
  lost("S2-6.1", "项目奖奖奖奖"),
  lost("S2-6.2", "项目罚罚罚罚"),
  lost("S2-6.3", "全国平均分——1", "1"),
  lost("S2-6.3", "任意一项——0", "0"),
  lost("S2-6.3", "平均分—0—", "0"),
  lost("S2-7.1", "全国平均分———0", "0"),
  lost("S2-7.1", "其中任何一项———"),
  lost("S2-7.1", "高于区域及全国平均分———"),
  lost("S2-7.2", "前50名0", "0"),
  lost("S2-7.2", "前30名10", "10"),
  lost("S2-7.2", "前20名00", "00"),
  lost("S2-7.3", "全国平均分0", "0"),
  lost("S2-7.3", "其中任何一项"),
  lost("S2-7.4", "前50名0全国", "0, 10, 00"),
  lost("S2-7.5", "前50名0全国", "0, 0, 0")
]
