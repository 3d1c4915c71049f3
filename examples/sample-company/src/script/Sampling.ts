/**
 * The weekly sample, kept to the letter for the five work weeks that are surveyed in March 2025: logs of every technician,
 * upload on Monday, the frame, the auditor's seed, the draw that follows from both, the calls, one dispute. What comes of
 * it is in `servicebook ranking --window 2025-Q1`.
 */
import { Draw, type Recorded, type Survey } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, dateOf, dayOf, isWorkday, workday } from "../Calendar.ts"
import { type Outlet, office, subjectsOf, techniciansOf, type Unit } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import type { World } from "../World.ts"

/** The Mondays of the work weeks: they close on 2, 9, 16, 23 and 30 March. */
export const mondays = ["2025-02-17", "2025-02-24", "2025-03-03", "2025-03-10", "2025-03-17"].map(dayOf)

type Items = typeof Survey.Items.Type

interface Person {
  readonly actor: Recorded.Actor
  readonly outlet: Outlet
}

/** Whom a technician saw in a week, each customer by one of its units. */
interface Logged extends Person {
  readonly seen: ReadonlyArray<Unit>
}

/** Points as five items that come to them: the first items are the better ones. */
export const itemsOf = (points: number): Items => {
  const item = (index: number): number => Math.floor((points + 4 - index) / 5)
  return { timeliness: item(0), guidance: item(1), skill: item(2), attitude: item(3), bearing: item(4) }
}

const nearby = (world: World, dice: Dice, { token }: Outlet): Unit => {
  for (let tries = 0; tries < 300; tries++) {
    const unit = world.unit(dice)
    if (unit.outlet.token === token) return unit
  }
  return world.unit(dice)
}

const staffSubjects = ({ actor, outlet }: Person): ReadonlyArray<string> => [
  `staff:${actor.id}`,
  `outlet:${outlet.token}`,
  `region:${outlet.region}`,
  "department:after-sales"
]

/** One technician's logs of a week; the third of the outlet's staff lists takes a day off in the second week. */
const log = (world: World, monday: number, person: Person, index: number): Logged => {
  const dice = world.dice("work log", monday, person.actor.id)
  const stream = { category: "WorkLog", id: `${person.actor.id}/${dateOf(monday)}` }
  const thread = new Thread(world.agenda, stream, staffSubjects(person))
  const seen: Array<Unit> = []
  for (let day = monday; day < monday + 7; day++) {
    if (!isWorkday(day)) continue
    if (index === 2 && day === dayOf("2025-02-26")) {
      thread.say("DayExempted", { date: dateOf(day), cause: "leave" }, at(day, 8.5), person.actor)
      continue
    }
    const units = Array.from({ length: dice.between(1, 2) }, () => nearby(world, dice, person.outlet))
    const customers = [...new Set(units.map(({ customer }) => customer))]
    thread.say("DayLogged", { date: dateOf(day), customers }, at(day, 17 + dice.fraction()), person.actor)
    seen.push(...units)
  }
  thread.say("Uploaded", {}, at(workday(monday + 7), 8.5 + dice.fraction()), person.actor)
  return { ...person, seen }
}

/** Frame, seed and draw of a week, and the one who stands in for somebody drawn in the third. Answers with who is called about. */
const drawn = (world: World, monday: number, logs: ReadonlyArray<Logged>, covered: ReadonlyArray<string>) => {
  const week = dateOf(monday)
  const thread = new Thread(world.agenda, { category: "Sample", id: week })
  const day = workday(monday + 7)
  const frame = Draw.canonicalFrame({ week, share: Draw.weekly, members: logs.map(({ actor }) => actor.id), covered })
  const hash = Draw.frameHash(frame)
  const data = { ...frame, share: { ...frame.share }, hash }
  thread.say("FrameFixed", data, at(day, 10), office.followUp)
  const seed = `lottery ${String(world.dice("seed", week).below(100_000_000)).padStart(8, "0")}`
  thread.say("SeedSupplied", { seed }, at(day, 11), office.auditor)
  const names = Draw.draw(frame, seed)
  thread.say("Drawn", { algorithm: Draw.algorithm, drawn: [...names] }, at(day, 11.5), office.followUp)
  const [absent, ...others] = names
  const by = Draw.substitute(frame, seed, names)
  if (week !== "2025-03-03" || absent === undefined || by === undefined) return names
  thread.say("Substituted", { member: absent, by, cause: "on leave" }, at(day, 15), office.followUp)
  return [...others, by]
}

interface Call {
  readonly monday: number
  readonly person: Logged
  readonly unit: Unit
  readonly nth: number
}

/** One call about a technician. The first of the second week is disputed, and the stamped record prevails. */
const call = (world: World, { monday, nth, person, unit }: Call, disputed: boolean): void => {
  const week = dateOf(monday)
  const id = `sampled/${week}/${person.actor.id}/${nth}`
  const dice = world.dice("sampled", id)
  const subjects = [...subjectsOf(unit), "department:after-sales", `staff:${person.actor.id}`]
  const thread = new Thread(world.agenda, { category: "Survey", id }, subjects)
  const day = workday(monday + 8)
  thread.say("Drawn", { sample: week, week }, at(workday(monday + 7), 12), office.followUp)
  thread.say("Attempted", { reached: true }, at(day, 9 + nth), office.followUp)
  const points = disputed ? 9 : dice.between(20, 25)
  const satisfaction = points < 15 ? "dissatisfied" : "satisfied"
  thread.say("Answered", { satisfaction, items: itemsOf(points) }, at(day, 9.1 + nth), office.followUp)
  if (!disputed) return
  thread.say("Disputed", { by: person.actor.id }, at(workday(day, 1), 10), person.actor)
  const shown = { prevails: "slip", items: itemsOf(24) }
  thread.say("Settled", shown, at(workday(day, 2), 10), office.representative)
}

/** Tells the five weeks. */
export const sampleWeeks = (world: World): void => {
  const staff = world.company.outlets.flatMap((outlet) =>
    techniciansOf(outlet).map((actor): Person => ({ actor, outlet }))
  )
  const covered: Array<string> = []
  for (const [nth, monday] of mondays.entries()) {
    const logs = staff.map((person, index) => log(world, monday, person, index))
    const names = drawn(world, monday, logs, covered)
    covered.push(...names)
    for (const [place, name] of names.entries()) {
      const person = logs.find(({ actor }) => actor.id === name)
      const units = person?.seen.slice(0, 1 + (place % 2)) ?? []
      if (person === undefined) continue
      for (const [index, unit] of units.entries())
        call(world, { monday, person, unit, nth: index + 1 }, nth === 1 && place === 0 && index === 0)
    }
  }
}
