/**
 * Settlements: of some of the jobs done, the way from what the customer asked for to the office, mostly in order. The
 * company has begun with a few; the others are still settled on paper.
 */
import { Instant, type Recorded } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, dateOf, dayAt, workday } from "../Calendar.ts"
import { office, subjectsOf, type Unit } from "../Company.ts"
import type { World } from "../World.ts"

const kept = { paper: 970, books: 30 }
type Course = keyof typeof courses
const courses = { inOrder: 80, unexplained: 8, noOpinion: 4, noReceipt: 4, byStaff: 4 }

const { HOUR_MS } = Instant
const minuteMs = HOUR_MS / 60

/** A job that was done. */
export interface Settled {
  readonly id: string
  readonly unit: Unit
  readonly technician: Recorded.Actor
  readonly createdAtMs: number
  readonly servedAtMs: number
}

const charges = [
  { charge: "free", criterion: "warranty", fen: 0 },
  { charge: "free", criterion: "warranty", fen: 0 },
  { charge: "chargeable", criterion: "out-of-warranty", fen: 12_000 },
  { charge: "chargeable", criterion: "misuse", fen: 26_000 }
] as const
const works = ["minor-repair", "maintenance", "part-replacement", "minor-repair", "major-repair"] as const

type Say = (type: string, data: Recorded.Payload, atMs: number) => void

const atCustomer = (say: Say, { servedAtMs }: Settled, charge: (typeof charges)[number], course: Course): void => {
  const after = (minutes: number) => servedAtMs + minutes * minuteMs
  say("ServiceDone", { onSite: true }, servedAtMs)
  say("SolutionExplained", {}, after(3))
  if (course !== "unexplained") say("ProductExplained", {}, after(6))
  if (course !== "noOpinion") say("OpinionGiven", { satisfaction: "satisfied" }, after(9))
  say("ChargeConfirmed", {}, after(11))
  const { fen } = charge
  if (charge.charge === "free") return
  say("Paid", { fen }, after(13))
  if (course !== "noReceipt") say("ReceiptIssued", { receipt: `R-${servedAtMs}`, fen }, after(14))
}

/** Tells the settlement of a job, or leaves it on paper. */
export const settle = (world: World, job: Settled): void => {
  if (world.mix<keyof typeof kept>("kept in books").draw(kept) === "paper") return
  const { createdAtMs, id, servedAtMs, technician, unit } = job
  const dice = world.dice("settlement", id)
  const course = world.mix<Course>("settlements").draw(courses)
  const subjects = [`order:${id}`, ...subjectsOf(unit), `staff:${technician.id}`]
  const thread = new Thread(world.agenda, { category: "Settlement", id }, subjects, `job:${id}`)
  const say: Say = (type, data, atMs) => {
    thread.say(type, data, atMs, technician)
  }
  const charge = dice.pick(charges)
  const by = course === "byStaff" ? "staff" : "customer"
  say("ContentStated", { work: dice.pick(works), by }, createdAtMs + 5 * minuteMs)
  say("ChargeDecided", { ...charge }, createdAtMs + 10 * minuteMs)
  atCustomer(say, job, charge, course)
  const back = Math.max(servedAtMs + HOUR_MS, at(workday(dayAt(servedAtMs)), 17))
  say("ReportedBack", {}, back)
  thread.say("RecordRegistered", {}, back + 5 * minuteMs, office.dispatch)
  say("OrderHandedOver", { to: "dispatcher" }, back + 10 * minuteMs)
  const next = workday(dayAt(back) + 1)
  thread.say("OrderHandedOver", { to: "follow-up" }, at(next, 9), office.dispatch)
  const filing = workday(nextMonth(next))
  thread.say("OrderHandedOver", { to: "office" }, at(filing, 10), office.followUp)
  thread.say("OrderArchived", {}, at(filing, 11), office.archive)
  const fen = 4_000 + charge.fen / 2
  if (course !== "noOpinion") thread.say("SettledWithCompany", { fen }, at(filing, 15), office.afterSales)
}

/** The second of the month after a day, as a day. */
const nextMonth = (day: number): number => {
  let next = day
  while (dateOf(next).slice(0, 7) === dateOf(day).slice(0, 7)) next++
  return next + 1
}
