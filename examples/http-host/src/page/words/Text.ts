/** Texts in two languages, and which one the reader has. */

/** A text in both languages. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The languages of the page. */
export type Language = "zh" | "en"

/** Says a text in one language. */
export const said = (text: Text, language: Language): string => text[language]

/** The language that a browser asks for first of those that there are; Chinese when it asks for neither. */
export const preferred = (asked: ReadonlyArray<string>): Language => {
  const first = asked.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === "zh" || one === "en")
  return first === "en" ? "en" : "zh"
}

/** The name of a language as a document's `lang` states it. */
export const tag: { readonly [language in Language]: string } = { zh: "zh-CN", en: "en" }
