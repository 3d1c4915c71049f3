/**
 * Repairs: one fault of one unit from the first visit to the last. Most are fixed at once; after a bad batch of parts at
 * one outlet in the spring of 2025 many come back within weeks.
 */
import { Instant, type Recorded, type Repair } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { businessEnd, dayAt, dayOf, inOffice } from "../Calendar.ts"
import { batchOutlet, subjectsOf, type Unit } from "../Company.ts"
import type { Dice } from "../Dice.ts"
import type { World } from "../World.ts"
import { type Done, serve } from "./Order.ts"

const { HOUR_MS } = Instant

type Started = (typeof Repair.data.AttemptStarted)["Type"]
type Outcome = (typeof Repair.data.AttemptCompleted)["Type"]["outcome"]
type Attempt = readonly [about: Pick<Started, "cause" | "place">, outcome: Outcome]

/** How a fault can go: its attempts, one a visit. */
interface Course {
  readonly attempts: ReadonlyArray<Attempt>
  /** Hours from the first visit to the second, from and to. */
  readonly gap?: readonly [number, number]
  /** Days until the customer calls again for the same fault, from and to. */
  readonly again?: readonly [number, number]
  /** Done on the bench with tests, step by step. */
  readonly bench?: true
}

const fault = { cause: "fault", place: "field" } as const
const atShop = { cause: "fault", place: "shop" } as const
const fixed: Attempt = [fault, "fixed"]

const courses = {
  fixed: { attempts: [fixed] },
  tested: { attempts: [], bench: true },
  maintenance: { attempts: [[{ cause: "maintenance", place: "field" }, "fixed"]] },
  campaign: { attempts: [[{ cause: "campaign", place: "shop" }, "fixed"]] },
  accident: { attempts: [[{ cause: "accident", place: "field" }, "fixed"]] },
  absent: { attempts: [[fault, "customer-absent"], fixed], gap: [18, 26] },
  nothingFound: { attempts: [[fault, "no-fault-found"]] },
  partInShop: {
    attempts: [
      [atShop, "awaiting-part"],
      [{ cause: "awaited-part", place: "shop" }, "fixed"]
    ],
    gap: [48, 200]
  },
  unclear: { attempts: [[fault, "unknown"]] },
  backLater: { attempts: [fixed], again: [33, 200] },
  backSoon: { attempts: [fixed], again: [3, 24] },
  notFixed: { attempts: [[fault, "not-fixed"]], again: [1, 9] },
  partInField: {
    attempts: [
      [fault, "awaiting-part"],
      [{ cause: "awaited-part", place: "field" }, "fixed"]
    ],
    gap: [48, 200]
  },
  beyondRepair: { attempts: [[fault, "beyond-repair"]] }
} as const satisfies { readonly [name: string]: Course }

/** How often each course comes, per thousand; failures of the first attempt come as one, whatever their kind. */
const weights = {
  fixed: 770,
  tested: 62,
  maintenance: 60,
  campaign: 22,
  accident: 12,
  absent: 16,
  nothingFound: 12,
  partInShop: 14,
  unclear: 3,
  backLater: 14,
  failed: 9
}
const badWeights = { ...weights, fixed: 450, failed: 330 }
const failures = { backSoon: 6, notFixed: 2, partInField: 1, beyondRepair: 1 }

const batch = { from: dayOf("2025-03-28"), until: dayOf("2025-06-25") }
const inBatch = ({ outlet }: Unit, day: number): boolean =>
  outlet.token === batchOutlet && day >= batch.from && day < batch.until

const draw = (world: World, bad: boolean): Course => {
  const name = world.mix<keyof typeof weights>(bad ? "bad batch" : "faults").draw(bad ? badWeights : weights)
  if (name !== "failed") return courses[name]
  return bad ? courses.backSoon : courses[world.mix<keyof typeof failures>("failures").draw(failures)]
}

/** The stream of one fault with what its attempts have in common. */
interface Fault {
  readonly world: World
  readonly thread: Thread
  readonly dice: Dice
  readonly unit: Unit
}

const asideOf = ({ unit }: Fault, job: Done) => ({
  subjects: [`order:${job.id}`, ...subjectsOf(unit), "department:after-sales", `staff:${job.technician.id}`]
})

/** The attempt of a visit: the last one ends when the job is served, the ones before after half an hour. */
const attempt = (fault: Fault, job: Done, index: number, [about, outcome]: Attempt): void => {
  const fromMs = job.arrivedAtMs[index] as number
  const untilMs = index === job.arrivedAtMs.length - 1 ? job.servedAtMs : fromMs + HOUR_MS / 2
  const key = `${job.id}/${index + 1}`
  const aside = asideOf(fault, job)
  fault.thread.say("AttemptStarted", { attempt: key, ...about }, fromMs, job.technician, aside)
  fault.thread.say("AttemptCompleted", { attempt: key, outcome }, untilMs, job.technician, aside)
}

const onBench = (fault: Fault, job: Done): void => {
  const fromMs = job.arrivedAtMs[0] as number
  const step = Math.round((job.servedAtMs - fromMs) / 5)
  const aside = asideOf(fault, job)
  const key = `${job.id}/1`
  const say = (type: string, data: Recorded.Payload, steps: number) =>
    fault.thread.say(type, data, fromMs + steps * step, job.technician, aside)
  say("AttemptStarted", { attempt: key, ...atShop, method: "bench" }, 0)
  say("Diagnosed", { defect: `D-${fault.dice.between(100, 999)}` }, 1)
  if (fault.dice.percent(30)) {
    say("Tested", { attempt: key, passed: false }, 2)
    say("Restarted", {}, 3)
  }
  say("Tested", { attempt: key, passed: true }, 4)
  say("AttemptCompleted", { attempt: key, outcome: "fixed" }, 5)
}

/** The same fault again, as a job of its own. */
const comeBack = (fault: Fault, job: Done, [least, most]: readonly [number, number]): void => {
  const { dice, unit, world } = fault
  const day = dayAt(job.servedAtMs) + dice.between(least, most)
  if (day >= businessEnd) return
  const next = serve(world, { work: "after-sales", unit, createdAtMs: inOffice(dice, day), fate: "satisfied" })
  if (next !== undefined) attempt(fault, next, 0, fixed)
}

/** One after-sales job of a day for a fault. */
export const repair = (world: World, day: number): void => {
  const dice = world.dice("fault", world.next("fault"))
  const { unit, system } = world.faulty(dice)
  const course = draw(world, inBatch(unit, day))
  const job = serve(world, {
    work: "after-sales",
    unit,
    createdAtMs: inOffice(dice, day),
    gaps: course.gap === undefined ? [] : [dice.between(...course.gap)],
    // The longer courses are about the repair; their order goes its usual way.
    ...(course === courses.fixed ? {} : { fate: "satisfied" })
  })
  if (job === undefined) return
  const stream = { category: "Repair", id: `${unit.token}/${system}` }
  const fault = { world, thread: new Thread(world.agenda, stream, [], `job:${job.id}`), dice, unit }
  if (course.bench === true) onBench(fault, job)
  for (const [index, one] of course.attempts.entries()) attempt(fault, job, index, one)
  if (course.again !== undefined) comeBack(fault, job, course.again)
}

/** One job of a day that repairs nothing: inspections, trainings and the rest. */
export const visitCustomer = (world: World, day: number, work: "inspection" | "training" | "other"): void => {
  const dice = world.dice(work, world.next(work))
  serve(world, { work, unit: world.unit(dice), createdAtMs: inOffice(dice, day) })
}
