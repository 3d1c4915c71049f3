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

/** A displayed figure with its unit in a language. Digits are never touched: they are those of the books. */
export const inWords = (text: string, language: Language): string =>
  language === "en" ? text : text.replace(/ (min|h|d)$/, (_, unit: string) => ` ${units[unit]}`)

/** What of a figure its fraction is made of. */
export interface Fractioned {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly unit: string
  readonly display: string
}

const inUnit: { readonly [unit: string]: number } = { min: 60_000, h: 3_600_000, d: 86_400_000 }

/** A sum of milliseconds in the unit that the figure is shown in; a sum that is no whole number stays as it is. */
const summed = ({ display, numerator, unit }: Fractioned, language: Language): string => {
  const shown = parse(display)?.unit ?? ""
  const ms = inUnit[shown]
  if (unit !== "ms" || ms === undefined || !/^\d+$/.test(numerator ?? "")) return numerator ?? ""
  return inWords(`${(Number(numerator) / ms).toFixed(2)} ${shown}`, language)
}

/** Numerator and denominator as one text, parts with a line of their own in brackets; nothing for a mere count. */
export const fraction = (figure: Fractioned, language: Language): string => {
  const inside = (part: string) => (part.includes("/") ? `(${part})` : part)
  if (figure.numerator === null || figure.denominator === null || figure.denominator === "1") return ""
  return `${inside(summed(figure, language))} / ${inside(figure.denominator)}`
}
