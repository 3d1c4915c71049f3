/**
 * What the company hands in period by period: its working calendar as each year's holidays are announced, the duties laid
 * down for 2025, and the papers, most in time, some late, one never.
 */
import {
  Calendar,
  ChineseCalendar,
  CivilDate,
  CommitmentsTargets,
  Instant,
  Obligation,
  OblP02,
  Period,
  type Recorded
} from "@servicebook/core"
import * as Result from "effect/Result"
import { Thread } from "../Agenda.ts"
import { at, dayOf, inOffice, isWorkday, workday } from "../Calendar.ts"
import { office, techniciansOf } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import type { World } from "../World.ts"

const hours: Calendar.Day = [
  { from: "08:30", until: "12:00" },
  { from: "13:00", until: "17:30" }
]

const calendarOf = (year: number): Calendar.Calendar =>
  ChineseCalendar.calendar({
    id: "company",
    version: String(year),
    title: { zh: `公司 ${year} 年工作日历`, en: `the company's calendar of ${year}` },
    weeks: [ChineseCalendar.fiveDays(hours)],
    from: `${year}-01-01`,
    until: `${year + 1}-01-01`
  })

const calendars = [2024, 2025, 2026].map(calendarOf) as unknown as readonly [Calendar.Calendar, Calendar.Calendar]
const table = Result.getOrThrow(Calendar.table(...calendars))

/** Publishes the calendar of each year once its holidays are announced; a draft that slipped in is taken back. */
const publishCalendars = (world: World): void => {
  const thread = new Thread(world.agenda, { category: "WorkingCalendar", id: "company" })
  const says = (date: string, type: string, data: object, concerns?: string): string =>
    thread.say(type, data as Recorded.Payload, at(dayOf(date), 10), office.representative, {
      ...(concerns === undefined ? {} : { concerns })
    })
  says("2023-12-05", "Published", { calendar: calendarOf(2024) })
  const draft = says("2024-11-12", "Published", { calendar: { ...calendarOf(2025), version: "2025-draft" } })
  says("2024-11-13", "Retracted", {}, draft)
  const next = says("2024-11-14", "Published", { calendar: { ...calendarOf(2025), weeks: calendarOf(2024).weeks } })
  says("2024-11-15", "Corrected", { data: { calendar: calendarOf(2025) } }, next)
  says("2024-11-18", "Noted", { activity: "hung-up-in-the-offices" })
  says("2025-11-05", "Published", { calendar: calendarOf(2026) })
}

/** Who owes a paper: whom its events name, and the rest of the stream's id where several owe the same. */
interface Holder {
  readonly actor: Recorded.Actor
  readonly subjects: ReadonlyArray<string>
  readonly of?: string
  /** The civil dates from which and until which (excluded) it is owed; by default the year 2025, and on. */
  readonly from?: string
  readonly until?: string
}

const holder = (part: keyof typeof office, department: string): Holder => ({
  actor: office[part],
  subjects: [`staff:${office[part].id}`, `department:${department}`]
})

const holders: { readonly [paper: string]: Holder } = {
  "next-years-targets": holder("representative", "management"),
  "work-logs": holder("afterSales", "after-sales"),
  "weekly-data": holder("followUp", "customer-relations"),
  "satisfaction-survey": holder("followUp", "customer-relations"),
  "personal-scores": holder("sales", "supply-and-marketing"),
  "telephone-dispatch-records": holder("dispatch", "after-sales"),
  "dispatch-orders": holder("followUp", "customer-relations"),
  "device-receipts": holder("dispatch", "after-sales"),
  "follow-up-records": holder("followUp", "customer-relations"),
  "follow-up-statistics": holder("followUp", "customer-relations")
}

/** From then on the slips that customers signed are mailed back by each outlet; before, one person did so for all. */
const perOutlet = "2025-10-01"

/** Of each outlet, one of its technicians. */
const outletHolders = ({ company }: World): ReadonlyArray<Holder> =>
  company.outlets.flatMap((outlet) => {
    const [actor] = techniciansOf(outlet)
    if (actor === undefined) return []
    const subjects = [
      `staff:${actor.id}`,
      `outlet:${outlet.token}`,
      `region:${outlet.region}`,
      "department:after-sales"
    ]
    return [{ actor, subjects, of: outlet.token, from: perOutlet }]
  })

const holdersOf = (world: World, paper: string): ReadonlyArray<Holder> =>
  paper === "signed-slips"
    ? [{ ...holder("afterSales", "after-sales"), until: perOutlet }, ...outletHolders(world)]
    : [holders[paper] ?? holder("records", "after-sales")]

const lastWorkday = (day: number): number => (isWorkday(day) ? day : lastWorkday(day - 1))

/** When a paper came: on the due day or a day before it, or some days late. */
const filedAtMs = (dice: Dice, opensMs: number, dueDate: number, isLate: boolean): number => {
  const due = dayOf(CivilDate.format(dueDate))
  if (isLate) return inOffice(dice, workday(due + 1, dice.below(4)))
  const day = lastWorkday(due)
  const before = inOffice(dice, lastWorkday(day - dice.below(2)))
  return before > opensMs ? before : inOffice(dice, day)
}

/** The third quarter's dispatch records are due in the National Day week; the receipts of August were never handed in. */
const isForgotten = (paper: string, period: string): boolean => paper === "device-receipts" && period === "2025-08"

const tellPaper = (world: World, obligation: Obligation.Obligation, owed: Holder): void => {
  const { every, paper } = obligation
  const { actor, from = "2025-01-01", of, subjects, until } = owed
  const id = of === undefined ? paper : `${paper}/${of}`
  const thread = new Thread(world.agenda, { category: "Filing", id }, subjects)
  const dice = world.dice("papers", id)
  const bound = { paper, from: Instant.fromMs(at(dayOf(from))) }
  const told = from === "2025-01-01" ? "2024-12-20" : "2025-09-19"
  thread.say("Bound", bound, at(dayOf(told), 11), office.representative)
  if (until !== undefined) {
    thread.say(
      "Released",
      { until: Instant.fromMs(at(dayOf(until))) },
      at(dayOf("2025-09-19"), 10),
      office.representative
    )
  }
  const settled = Result.getOrThrow(Obligation.settle(obligation))
  const first = CivilDate.parse(from) as number
  const end = CivilDate.parse(until ?? "2026-01-01") as number
  let period = Period.containing(every, first)
  if (period.first < first) period = Period.next(period)
  for (; period.end <= end; period = Period.next(period)) {
    const due = Result.getOrThrow(Obligation.dueDay(settled, period, table))
    const isLate = world.mix<"in-time" | "late">("papers").draw({ "in-time": 93, late: 7 }) === "late"
    const filed = filedAtMs(dice, Obligation.opensAt(settled, period, table), due, isLate)
    if (!isForgotten(paper, period.label)) thread.say("Filed", { paper, period: period.label }, filed, actor)
  }
}

/** A paper of the company's own that was asked for in spring alone: with a wrong entry, a date put right, and a remark. */
const tellOwnPaper = (world: World): void => {
  const paper = "tool-check"
  const thread = new Thread(world.agenda, { category: "Filing", id: paper }, ["department:after-sales"])
  const on = (date: string, hour = 10): number => at(dayOf(date), hour)
  const bound = { paper, from: Instant.fromMs(on("2025-03-01", 0)) }
  thread.say("Bound", bound, on("2025-02-24"), office.representative)
  const wrong = thread.say("Filed", { paper, period: "2025-02" }, on("2025-04-02"), office.afterSales)
  thread.say("Retracted", {}, on("2025-04-02", 11), office.afterSales, { concerns: wrong, reason: "wrong month" })
  const march = thread.say("Filed", { paper, period: "2025-03" }, on("2025-04-02", 11.5), office.afterSales)
  const corrected = { data: { paper, period: "2025-03" }, occurredAt: Instant.fromMs(on("2025-04-01", 16)) }
  thread.say("Corrected", corrected, on("2025-04-03"), office.afterSales, { concerns: march })
  thread.say("Noted", { activity: "shelf", fields: { shelf: "4" } }, on("2025-04-03", 11), office.records)
  thread.say("Released", { until: Instant.fromMs(on("2025-06-01", 0)) }, on("2025-05-26"), office.representative)
}

/** Tells the calendars, the duties and the papers. */
export const handIn = (world: World): void => {
  publishCalendars(world)
  for (const obligation of [...OblP02.obligations, ...CommitmentsTargets.obligations]) {
    for (const one of holdersOf(world, obligation.paper)) tellPaper(world, obligation, one)
  }
  tellOwnPaper(world)
}
