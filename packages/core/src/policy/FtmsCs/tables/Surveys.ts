/** The tables of the manufacturer's surveys (FTMS §6, §7): by phone every month, by interview every quarter. */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import { averages } from "./Averages.ts"
import { callBackPosts, compositePosts, salesLeaders, salesPosts, serviceLeaders, servicePosts } from "./Posts.ts"
import { ranks } from "./Ranks.ts"

/** Phone survey, sales and service: above both averages a reward, below either a penalty (§6, first and second matrix). */
export const phoneSurvey: DecisionTable = averages({
  name: "phone_survey",
  title: { zh: "月度电访考核", en: "Monthly phone survey" },
  clause: "S2-6.1",
  posts: [...salesLeaders, ...serviceLeaders],
  has: ["below-one", "above-both"]
})

/** Phone survey, customer relations, for each index: below both, below exactly one, above both (§6, third matrix). */
export const phoneSurveyCallBack: DecisionTable = averages({
  name: "phone_survey_call_back",
  title: { zh: "月度电访考核（客关部）", en: "Monthly phone survey, customer relations" },
  clause: "S2-6.3",
  posts: callBackPosts,
  has: ["below-both", "below-one", "above-both"]
})

/** Interview, sales (§7). */
export const interviewSales: DecisionTable = averages({
  name: "interview_sales",
  title: { zh: "季度面访考核（销售）", en: "Quarterly interview, sales" },
  clause: "S2-7.1",
  posts: salesPosts,
  has: ["below-both", "below-one", "above-both"]
})

/** Interview, service: no row rewards standing above both averages (§7). */
export const interviewService: DecisionTable = averages({
  name: "interview_service",
  title: { zh: "季度面访考核（服务）", en: "Quarterly interview, service" },
  clause: "S2-7.3",
  posts: servicePosts,
  has: ["below-both", "below-one"]
})

/** National rank, sales (§7). */
export const rankSales: DecisionTable = ranks({
  name: "national_rank_sales",
  title: { zh: "全国名次奖（销售）", en: "Reward by national rank, sales" },
  clause: "S2-7.2",
  posts: salesPosts
})

/** National rank, service (§7). */
export const rankService: DecisionTable = ranks({
  name: "national_rank_service",
  title: { zh: "全国名次奖（服务）", en: "Reward by national rank, service" },
  clause: "S2-7.4",
  posts: servicePosts
})

/** National rank of the composite, customer relations (§7). */
export const rankComposite: DecisionTable = ranks({
  name: "national_rank_composite",
  title: { zh: "全国名次奖（客关部）", en: "Reward by national rank, customer relations" },
  clause: "S2-7.5",
  posts: compositePosts
})
