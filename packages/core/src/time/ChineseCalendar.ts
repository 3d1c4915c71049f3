/**
 * The working calendar of mainland China: public holidays and make-up days as announced, around a company's own week. What
 * is not announced yet is not covered.
 */
import type { Title } from "../rules/Title.ts"
import type { Calendar, Day, Special } from "./Calendar.ts"
import * as ChineseHolidays from "./ChineseHolidays.ts"
import { format, parse } from "./CivilDate.ts"

const holidays: ReadonlyArray<Special> = ChineseHolidays.daysOff.flatMap(([first, days, zh, en]) =>
  Array.from(
    { length: days },
    (_, day): Special => ({ date: format((parse(first) as number) + day), is: "holiday", title: { zh, en } })
  )
)

const makeUps: ReadonlyArray<Special> = ChineseHolidays.daysWorked.flatMap((year) =>
  year.split(" ").map((date): Special => ({ date, is: "make-up" }))
)

/** The public holidays and make-up days in the order of their dates, 2004 to the last year announced. */
export const specials: ReadonlyArray<Special> = [...holidays, ...makeUps].sort((a, b) => (a.date < b.date ? -1 : 1))

/** Office hours with a break at noon: 09:00 to 12:00 and 13:00 to 18:00. */
export const officeHours: Day = [
  { from: "09:00", until: "12:00" },
  { from: "13:00", until: "18:00" }
]

/** A week of five days, Saturday and Sunday free. */
export const fiveDays = (day: Day): ReadonlyArray<Day> => [day, day, day, day, day, [], []]

/** A week of six days, Sunday free. */
export const sixDays = (day: Day): ReadonlyArray<Day> => [day, day, day, day, day, day, []]

/** What a company's calendar adds to the announced days. */
export interface Company {
  readonly id: string
  readonly version: string
  readonly title: Title
  /** Its weeks, which take turns: one, or two for single and double weekends 大小周. */
  readonly weeks: ReadonlyArray<ReadonlyArray<Day>>
  /** Its own closures and openings; they come after the announced days and so count before them. */
  readonly specials?: ReadonlyArray<Special>
  /** Where its coverage begins and ends (excluded), within what is announced. */
  readonly from?: string
  readonly until?: string
}

/** The calendar of a company in mainland China, in the zone Asia/Shanghai, with the announced days of its coverage. */
export const calendar = ({ id, version, title, weeks, specials: own = [], ...company }: Company): Calendar => {
  const { from, until } = { ...ChineseHolidays.coverage, ...company }
  const announced = specials.filter(({ date }) => from <= date && date < until)
  return { id, version, title, zone: "Asia/Shanghai", from, until, weeks, specials: [...announced, ...own] }
}

/** Five days of office hours: the default where a company has published no calendar of its own. */
export const office: Calendar = calendar({
  id: "china-office",
  version: ChineseHolidays.coverage.until,
  title: { zh: "中国大陆办公日历", en: "office calendar of mainland China" },
  weeks: [fiveDays(officeHours)]
})
