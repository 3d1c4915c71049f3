/**
 * The company's own working calendar: what it published for each year before the year began, with what came in between:
 * a version that was misnamed and put right, and one that was entered twice and taken back.
 */
import { ChineseCalendar, type Recorded } from "@servicebook/core"
import { type Aside, Thread } from "../Agenda.ts"
import { at, dayOf } from "../Calendar.ts"
import { office } from "../Company.ts"
import type { World } from "../World.ts"

const id = "sample-company"

/** The calendar of a year, under the name of its version. */
const yearly = (year: number, version = String(year)): Recorded.Payload => {
  const calendar = ChineseCalendar.calendar({
    id,
    version,
    title: { zh: "公司工作日历", en: "working calendar of the company" },
    weeks: [ChineseCalendar.fiveDays(ChineseCalendar.officeHours)],
    from: `${year}-01-01`,
    until: `${year + 1}-01-01`
  })
  return JSON.parse(JSON.stringify({ calendar })) as Recorded.Payload
}

/** Publishes the calendars of the two years and of the one that follows. */
export const publishCalendars = (world: World): void => {
  const thread = new Thread(world.agenda, { category: "WorkingCalendar", id })
  const say = (day: string, hour: number, type: string, data: Recorded.Payload, aside: Aside = {}): string =>
    thread.say(type, data, at(dayOf(day), hour), office.representative, aside)
  say("2023-12-06", 10, "Published", yearly(2024))
  say("2023-12-06", 15, "Noted", { activity: "posted", fields: { at: "notice board" } })
  const concerns = say("2024-12-03", 10, "Published", yearly(2025, "2024"))
  const twice = say("2024-12-03", 11, "Published", yearly(2025, "2024"))
  say("2024-12-04", 9, "Retracted", {}, { concerns: twice, reason: "entered twice" })
  say("2024-12-05", 9, "Corrected", { data: yearly(2025) }, { concerns, reason: "named after the year before" })
  say("2025-12-02", 10, "Published", yearly(2026))
}
