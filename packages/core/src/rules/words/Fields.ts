/** What the fields of a command's input are called in a form, in both languages: one word a field name, whatever the stream. */
import type { Title } from "../Title.ts"

/** The words of a field, by its name. */
export const fields: { readonly [field: string]: Title } = {
  activity: { zh: "活动", en: "Activity" },
  cause: { zh: "原因", en: "Cause" },
  channel: { zh: "渠道", en: "Channel" },
  class: { zh: "类别", en: "Class" },
  concerns: { zh: "所涉事件", en: "Event concerned" },
  data: { zh: "内容", en: "Content" },
  definition: { zh: "认定依据", en: "Definition" },
  fields: { zh: "字段", en: "Fields" },
  occurredAt: { zh: "发生时间", en: "Occurred at" },
  repeatOf: { zh: "重复自", en: "Repeat of" },
  severity: { zh: "严重程度", en: "Severity" },
  subjects: { zh: "相关对象", en: "Subjects" },
  work: { zh: "属于处理工作", en: "Is work on it" }
}
