/** The names of tenants: one rule for whoever opens a log, by the command or by a program. */
import * as Schema from "effect/Schema"
import type { Title } from "../rules/Title.ts"
import { Name } from "./Recorded.ts"

/** What a name must be. A blank at an end, or letters composed in another way, would be books of their own that look the same. */
export const rule: Title = {
  zh: "租户名须为 1 至 200 个字符，首尾无空格、无控制字符，并为 NFC 形式",
  en: "a tenant's name has 1 to 200 characters, none of them control characters, no blanks at its ends, and is in NFC"
}

/** Whether a text may be the name of a tenant. */
export const isName = (text: string): boolean => Schema.is(Name)(text) && text === text.trim().normalize("NFC")

/** A log was to be opened for a tenant whose name cannot be one. */
export class InvalidTenant extends Schema.TaggedError<InvalidTenant>()("InvalidTenant", { tenant: Schema.String }) {
  override get message(): string {
    const tenant = JSON.stringify(this.tenant)
    return `不能为租户 ${tenant} 打开日志：${rule.zh}。 / a log cannot be opened for the tenant ${tenant}: ${rule.en}`
  }
}
