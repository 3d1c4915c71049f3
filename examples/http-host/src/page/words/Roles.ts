/** The roles that the rules name, in words. */
import type { Text } from "./Text.ts"

/** The words by the names of the roles. */
export const words: { readonly [role: string]: Text } = {
  "general-manager": { zh: "总经理", en: "general manager" },
  "management-representative": { zh: "管理者代表", en: "management representative" },
  "customer-relations": { zh: "客户关系部门", en: "customer relations" },
  "department-head": { zh: "部门负责人", en: "department head" },
  inspector: { zh: "检查人员", en: "inspector" },
  "follow-up": { zh: "回访人员", en: "follow-up staff" },
  "after-sales-manager": { zh: "售后经理", en: "after-sales manager" },
  technician: { zh: "服务技师", en: "technician" },
  dispatcher: { zh: "派工人员", en: "dispatcher" },
  auditor: { zh: "审计人员", en: "auditor" },
  "supply-and-marketing": { zh: "供销部", en: "supply and marketing" },
  "service-specialist": { zh: "服务专员", en: "service specialist" },
  administration: { zh: "行政部", en: "administration" },
  office: { zh: "办公室", en: "office" },
  quality: { zh: "质量部", en: "quality" },
  finance: { zh: "财务部", en: "finance" },
  "technical-centre": { zh: "技术中心", en: "technical centre" },
  administrator: { zh: "系统管理员", en: "administrator" }
}

/** A role in words; its name where there are none. */
export const roleOf = (role: string): Text =>
  Object.hasOwn(words, role) ? (words[role] as Text) : { zh: role, en: role }
