// Data for the event types of working calendars.
import { common, type Payloads } from "./PayloadsOfAll.ts"

const shift = [{ from: "09:00", until: "17:00" }]
const week = {
  ...{
    id: "F-1",
    title: { zh: "日历", en: "calendar" },
    zone: "Asia/Shanghai",
    from: "2026-01-01",
    until: "2027-01-01"
  },
  weeks: [[shift, shift, shift, shift, shift, [], []]],
  specials: [{ date: "2026-10-01", is: "holiday", title: { zh: "国庆节", en: "National Day" } }]
}

/** A calendar by which deadlines go: three months with days off around the borders of periods. */
const company = {
  ...week,
  ...{ id: "company", version: "1", until: "2026-04-01" },
  specials: [
    ...["2026-01-01", "2026-01-02", "2026-02-02", "2026-02-03", "2026-03-02"].map((date) => ({ date, is: "holiday" })),
    { date: "2026-01-04", is: "make-up" }
  ]
}

/** When it is day for the hotline: twelve hours of every day of the same months. */
const allDays = [{ from: "08:00", until: "20:00" }]
const hotlineDay = {
  ...company,
  ...{ id: "hotline-day", weeks: [[allDays, allDays, allDays, allDays, allDays, allDays, allDays]], specials: [] }
}

/** Payloads by category and type. */
export const calendars: { readonly [category: string]: Payloads } = {
  WorkingCalendar: {
    Published: [
      ...["1", "2"].map((version) => ({ calendar: { ...week, version } })),
      { calendar: company },
      { calendar: hotlineDay }
    ],
    ...common
  }
}
