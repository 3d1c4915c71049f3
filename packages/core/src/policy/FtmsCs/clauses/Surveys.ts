/** FTMS §6 and §7: the manufacturer's surveys by phone and by interview. In our own words. */
import {
  clauseOf,
  command,
  consequence,
  type Entry,
  event,
  measure,
  reading,
  ruled,
  table
} from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")

const phone: ReadonlyArray<Entry> = [
  clause(
    ["六", "S2-6.0"],
    ["scoring table", "deadline"],
    "厂家每月电访，成绩连同区域与全国平均公布，按此考核",
    "the manufacturer surveys by phone every month, and its result beside the averages of region and nation is what is assessed",
    ruled(consequence("phone_survey"), command("ExternalScore.publish"), command("ExternalScore.revise"))
  ),
  clause(
    ["六", "S2-6.1"],
    ["scoring table", "reward"],
    "高于区域与全国平均的，销售、服务的主管与部长得奖（金额缺失）",
    "above both averages, supervisors and directors of sales and service are rewarded (the amounts are lost)",
    ruled(table("phone_survey"), consequence("phone_survey"), measure("survey-reward"))
  ),
  clause(
    ["六", "S2-6.2"],
    ["scoring table", "penalty"],
    "低于任一平均的，同样四职受罚，包括同时低于两项",
    "below either average, or both, the same four posts are penalised",
    ruled(table("phone_survey"), consequence("phone_survey"), measure("survey-penalty"))
  ),
  clause(
    ["六", "S2-6.3"],
    ["scoring table", "reward", "penalty"],
    "客关部回访员与部长按每项指数考核：低于两项、恰低于一项、高于两项三档",
    "call-back clerks and their director are assessed for each index, in three rows: below both, below exactly one, above both",
    ruled(table("phone_survey_call_back"), consequence("phone_survey"), reading("phone_survey.callBack"))
  ),
  clause(
    ["六 注", "S2-6.n1"],
    ["definition", "scoring table"],
    "考核的是电访落实率，由厂家计算并公布",
    "what is assessed is the rate of items that customers confirm, worked out and published by the manufacturer",
    ruled(consequence("phone_survey"), event("ExternalScore.Published"))
  )
]

const interview: ReadonlyArray<Entry> = [
  clause(
    ["七", "S2-7.0"],
    ["scoring table", "deadline"],
    "厂家每季面访，公布成绩、两项平均与全国名次",
    "the manufacturer interviews every quarter and publishes the result, both averages and the national rank",
    ruled(consequence("interview"), command("ExternalScore.publish"))
  ),
  clause(
    ["七", "S2-7.1"],
    ["scoring table", "reward", "penalty"],
    "销售：低于两项或一项的罚，高于两项的奖，分三职（金额缺失）",
    "sales: penalties below both averages or one, a reward above both, for three posts (the amounts are lost)",
    ruled(table("interview_sales"), consequence("interview"))
  ),
  clause(
    ["七", "S2-7.2"],
    ["scoring table", "reward"],
    "销售全国前五十、三十、二十名分档得奖",
    "sales is rewarded in tiers for being among the first 50, 30 or 20 of the nation",
    ruled(table("national_rank_sales"), consequence("interview"))
  ),
  clause(
    ["七 注", "S2-7.1n"],
    ["formula"],
    "销售考核读作电访与面访两项考核结果相加",
    "the assessment of sales is read as what follows from the phone survey and from the interview together",
    ruled(...["phone_survey", "interview"].map(consequence))
  ),
  clause(
    ["七", "S2-7.3"],
    ["scoring table", "penalty"],
    "服务：低于两项或一项的罚，分三职，没有高于平均的奖",
    "service: penalties below both averages or one, for three posts; no row rewards being above",
    ruled(table("interview_service"), consequence("interview"))
  ),
  clause(
    ["七", "S2-7.4"],
    ["scoring table", "reward"],
    "服务全国名次分档得奖，档次与销售相同",
    "service is rewarded by national rank in the tiers of sales",
    ruled(table("national_rank_service"), consequence("interview"))
  ),
  clause(
    ["七", "S2-7.5"],
    ["scoring table", "reward"],
    "客关部按综合成绩的全国名次分档得奖",
    "customer relations is rewarded by the national rank of the composite",
    ruled(table("national_rank_composite"), consequence("interview"))
  ),
  clause(
    ["七 注", "S2-7.5n"],
    ["formula"],
    "综合成绩读作销售与售后两项满意度之和",
    "the composite is read as the sum of satisfaction with sales and with service",
    ruled(consequence("interview"), reading("interview.composite"))
  ),
  clause(
    ["七 注", "S2-7.n"],
    ["reward"],
    "同一人同时达成几项的，只取最高一项",
    "where somebody earns several rewards at once, the highest alone is granted",
    ruled(consequence("interview"), measure("survey-reward"))
  )
]

/** The clauses in the document's order. */
export const surveys: ReadonlyArray<Entry> = [...phone, ...interview]
