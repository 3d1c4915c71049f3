/**
 * The module of Chinese public holidays, from the data files of `chinese-days`: its dates alone, never its functions,
 * which go by the time zone of the process and take years without data for ordinary ones.
 */
import { createRequire } from "node:module"

/** What the package says: of a date the name of its holiday as `English,中文,…`. */
interface Data {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const data = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json") as Data

const next = (date: string, days: number): string => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** Runs of dates off that follow one another under one name. */
const runs = (year: string) => {
  const found: Array<{ readonly title: string; readonly first: string; days: number }> = []
  for (const [date, title] of Object.entries(data.holidays).sort()) {
    if (!date.startsWith(year)) continue
    const last = found.at(-1)
    if (last?.title === title && next(last.first, last.days) === date) last.days++
    else found.push({ title, first: date, days: 1 })
  }
  return found
}

const named = (title: string): string => {
  const [en, zh] = title.split(",")
  return `${JSON.stringify(zh)}, ${JSON.stringify(en)}`
}

const years = [...new Set(Object.keys(data.holidays).map((date) => date.slice(0, 4)))].sort()

const off = years.flatMap((year) =>
  runs(year).map(({ days, first, title }) => `  ["${first}", ${days}, ${named(title)}]`)
)

const worked = years.map((year) => {
  const dates = Object.keys(data.workdays).filter((date) => date.startsWith(year))
  return `  "${dates.sort().join(" ")}"`
})

/** The text of the module. */
export const holidaysModule = (): string => `/**
 * Public holidays of mainland China and the weekend days that are worked for them 调休, as the State Council announces
 * them year by year. Written by \`npm run docs\` from the data of chinese-days (MIT), and not edited by hand.
 */

/** The years that were announced: from the first day of \`from\` until that of \`until\`. */
export const coverage = { from: "${years[0]}-01-01", until: "${Number(years.at(-1)) + 1}-01-01" } as const

/** Days off: the first date, how many, and the holiday's name in Chinese and English. */
export const daysOff: ReadonlyArray<readonly [first: string, days: number, zh: string, en: string]> = [
${off.join(",\n")}
]

/** Weekend days that are worked: a text a year, dates parted by blanks. */
export const daysWorked: ReadonlyArray<string> = [
${worked.join(",\n")}
]
`
