/** What the values are called that a command's input may take where it has a choice, in both languages. */
import type { Title } from "../Title.ts"

/** The words of a value, as the books spell it. */
export const values: { readonly [value: string]: Title } = {
  complaint: { zh: "投诉", en: "Complaint" },
  consultation: { zh: "咨询", en: "Consultation" },
  request: { zh: "需求", en: "Request" }
}
