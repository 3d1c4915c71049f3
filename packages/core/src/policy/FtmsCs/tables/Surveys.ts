/** The tables of the manufacturer's surveys (FTMS §6, §7): by phone every month, by interview every quarter. */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import { averages, type Post, ranks } from "./Averages.ts"

const post = (name: string, zh: string, en: string): Post => ({ post: name, title: { zh, en } })

/** The posts that answer for sales by phone survey. */
export const salesLeaders: ReadonlyArray<Post> = [
  post("sales-supervisor", "销售主管", "sales supervisor"),
  post("sales-director", "销售部长", "sales director")
]

/** The posts that answer for service by phone survey. */
export const serviceLeaders: ReadonlyArray<Post> = [
  post("service-supervisor", "服务主管", "service supervisor"),
  post("service-director", "服务部长", "service director")
]

/** The posts of customer relations in the monthly scheme. */
export const callBackPosts: ReadonlyArray<Post> = [
  post("call-back-clerk", "客关部回访员", "call-back clerk"),
  post("customer-relations-director", "客关部长", "customer relations director")
]

/** The posts of sales in the quarterly scheme. */
export const salesPosts: ReadonlyArray<Post> = [
  post("sales-staff", "销售部正式员工", "regular sales staff"),
  ...salesLeaders
]

/** The posts of service in the quarterly scheme; one column for the five kinds of supervisors. */
export const servicePosts: ReadonlyArray<Post> = [
  post("service-staff", "服务部正式员工", "regular service staff"),
  post(
    "service-supervisor",
    "精品、前台、车间、技术、配件主管",
    "supervisors of accessories, front desk, workshop, technique, parts"
  ),
  post("service-director", "服务部长", "service director")
]

/** The posts of customer relations in the quarterly scheme. */
export const compositePosts: ReadonlyArray<Post> = [
  post(
    "customer-relations-staff",
    "市场专员、客关专员、服务接待",
    "marketing and customer-relations specialists, receptionists"
  ),
  post("customer-relations-director", "客关部长", "customer relations director")
]

/** The department that each post belongs to: what eligibility is struck out by. */
export const departments: { readonly [department: string]: ReadonlyArray<string> } = {
  sales: salesPosts.map(({ post: name }) => name),
  service: [...servicePosts.map(({ post: name }) => name), "front-desk-supervisor"],
  "customer-relations": [...callBackPosts, ...compositePosts].map(({ post: name }) => name)
}

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
