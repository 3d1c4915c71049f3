/** The posts of the tables of surveys (FTMS §6, §7), and the departments that they belong to. */
import type { Post } from "./Averages.ts"

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
