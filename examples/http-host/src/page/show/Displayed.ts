/** Figures as they are displayed: the number and the unit in a text such as `95.65 %`, and units in the reader's language. */
import type { Language } from "../words/Text.ts"

/** A displayed number; `unit` is empty where there is none. */
export interface Displayed {
  readonly value: number
  readonly unit: string
}

/** Reads a displayed figure or target, as `95.65 %` or `≥ 95.00 %`; nothing where no number is shown. */
export const parse = (text: string): Displayed | undefined => {
  const [, number, unit = ""] = /^[≥≤<>= ]*(-?\d+(?:\.\d+)?)(?: (%|min|h|d))?$/.exec(text) ?? []
  return number === undefined ? undefined : { value: Number(number), unit }
}

const units: { readonly [unit: string]: string } = { min: "分钟", h: "小时", d: "天" }

/** A displayed figure or fraction with its unit in a language. Digits are never touched: they are those of the books. */
export const inWords = (text: string, language: Language): string =>
  language === "en" ? text : text.replace(/ (min|h|d)(?=\/|$)/, (_, unit: string) => ` ${units[unit]}`)

/** What of a figure says whether it is a mere count. */
interface Counted {
  readonly denominator: string | null
  readonly display: string
}

/** Whether a figure is a mere count, of which a fraction says nothing. A share of one thing is none. */
export const isCount = ({ denominator, display }: Counted): boolean => denominator === "1" && !display.endsWith("%")
