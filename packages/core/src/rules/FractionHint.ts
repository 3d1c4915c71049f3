/** How a number is written as a fraction, where a file has it as a decimal, a percentage, or without a denominator. */
import type { Title } from "./Title.ts"

/** What a place says that takes a fraction alone. */
export const wanted: Title = {
  zh: "应为分式，如 95/100（80% 写 80/100，3 写 3/1）",
  en: "expected a fraction as 95/100 (80 % is 80/100, 3 is 3/1)"
}

const written = (text: string): ReadonlyArray<readonly [meant: Title, fraction: string]> => {
  const [, digits = "", decimals = "", percent = ""] = /^(\d{1,9})(?:\.(\d{1,5}))?\s*(%?)$/.exec(text.trim()) ?? []
  if (digits === "") return []
  const [n, d] = [Number(`${digits}${decimals}`), 10 ** decimals.length]
  const share = [{ zh: `${digits}% `, en: ` for ${digits} %` }, `${n}/${d * 100}`] as const
  const number = [{ zh: `数值 ${digits} `, en: ` for the number ${digits}` }, `${n}/${d}`] as const
  if (percent !== "") return [[{ zh: "", en: "" }, share[1]]]
  const isEither = decimals === "" && n > 1 && n <= 100
  return isEither ? [share, number] : [[{ zh: "", en: "" }, number[1]]]
}

/** What is to be written in place of a text or number; of a bare `90` both that it may mean. Undefined for what is no number. */
export const hint = (found: unknown): Title | undefined => {
  const all = written(String(found))
  if (all.length === 0) return undefined
  return {
    zh: all.map(([meant, fraction]) => `${meant.zh}请写 "${fraction}"`).join("，"),
    en: `write ${all.map(([meant, fraction]) => `"${fraction}"${meant.en}`).join(", ")}`
  }
}
