// Histories over all streams, believable and wild: any order, late and early deliveries, retractions of retractions,
// corrections that move an instant, ties, opening balances, unknown concerns; small enough to shrink to the point.
import fc from "fast-check"
import { eventId } from "../../src/log/EventId.ts"
import { type Body, canonicalText, type Payload, type Recorded } from "../../src/log/Recorded.ts"
import { day, instantOf } from "./Days.ts"
import { life } from "./Lives.ts"
import { payloads } from "./Payloads.ts"

/** The tenant of test histories where none is named. */
export const tenant = "t"

/** One event before it has a place in a log. */
export interface Step {
  readonly category: string
  readonly id: string
  readonly type: string
  readonly payload: number
  readonly atMs: number
  /** Orders the deliveries: usually its instant, later when it is late. */
  readonly deliveredMs: number
  readonly subjects: ReadonlyArray<string>
  readonly actor: string
  readonly system: string
  readonly sequence?: number
  readonly endsCommit: boolean
  /** Which event it concerns: that of an earlier step, or one nobody knows. */
  readonly concerns?: number | "nobody"
  /** Corrections: the true instant. */
  readonly movedMs?: number
}

/** Instants that matter: around the borders of windows, thirty days apart, and at one another's very millisecond. */
export const instants: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom(0, 1, 5, 10, 15, 20, 29, 30, 31, 32, 40, 45, 50, 58, 59, 60, 61, 75, 89, 90, 91, 120, -1, -10, -40),
    fc.constantFrom(0, 0, 0, 1, -1, 43_200_000)
  )
  .map(([days, ms]) => day(days) + ms)

const starts = fc.oneof(instants, fc.constantFrom(0, 1, 5, 10, 15, 20).map(day))

const subjects = fc.subarray([
  ...["unit:U-1", "unit:U-2", "outlet:O-1", "outlet:O-2", "staff:T-1", "staff:T-2", "customer:K-1", "department:D-1"],
  ...["product:P-1", "region:R-1"]
])

const origin = fc.record({
  subjects,
  actor: fc.constantFrom("T-1", "T-2"),
  system: fc.constantFrom("", "old", "old", "other"),
  sequence: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  endsCommit: fc.boolean(),
  lateMs: fc.constantFrom(0, 0, 0, 0, 20, 45, -30).map((days) => days * 86_400_000)
})

const ids = fc.constantFrom("1", "2", "3")
const manyIds = fc.constantFrom("1", "2", "3", "4", "5", "6", "7")

type Bare = Pick<Step, "category" | "id" | "type" | "payload" | "atMs">

const placed = (
  bare: Bare,
  { lateMs, sequence, ...from }: typeof origin extends fc.Arbitrary<infer A> ? A : never
): Step => ({
  ...bare,
  ...from,
  ...(sequence === undefined ? {} : { sequence }),
  deliveredMs: bare.atMs + lateMs
})

const wildOf = (category: string): fc.Arbitrary<Step> =>
  fc
    .tuple(
      fc.record({
        id: ids,
        type: fc.constantFrom(
          ...Object.keys(payloads[category] ?? {}).filter((type) => !/^(Retracted|Corrected)$/.test(type))
        ),
        payload: fc.nat(17),
        atMs: instants
      }),
      origin
    )
    .map(([bare, from]) => placed({ category, ...bare }, from))

const lifeOf = (category: string): fc.Arbitrary<ReadonlyArray<Step>> =>
  fc.tuple(manyIds, life(category), starts).chain(([id, steps, fromMs]) =>
    fc.tuple(...steps.map(() => fc.tuple(fc.constantFrom(0, 1, 5, 15, 29, 30, 31), origin))).map((turns) => {
      let atMs = fromMs
      return steps.map(([type, payload], index): Step => {
        const [days, from] = turns[index] as (typeof turns)[number]
        atMs += days * 86_400_000
        return placed({ category, id, type, payload, atMs }, from)
      })
    })
  )

const metaTypes = ["Retracted", "Retracted", "Corrected", "Corrected", "Voided", "MarkedDuplicate", "Noted"] as const

const metas = fc.array(
  fc.record({
    type: fc.constantFrom(...metaTypes),
    target: fc.nat(40),
    unknown: fc.constantFrom(false, false, false, false, false, true),
    payload: fc.nat(17),
    atMs: instants,
    movedMs: fc.option(instants, { nil: undefined }),
    from: origin
  }),
  { maxLength: 7 }
)

type Metas = typeof metas extends fc.Arbitrary<infer A> ? A : never

/** Which step a fact concerns: for a voiding or a duplicate usually a registration. */
const pick = (all: ReadonlyArray<Step>, type: string, draw: number): number => {
  const registrations = all.flatMap((step, index) =>
    step.type === "Registered" || step.type === "Reported" ? [index] : []
  )
  const isAbout = type === "Voided" || type === "MarkedDuplicate"
  return (isAbout && draw % 4 !== 0 ? registrations[draw % registrations.length] : undefined) ?? draw % all.length
}

/** Facts about facts: each concerns one that was stated before it, though it may be delivered earlier. */
const withMetas = (steps: ReadonlyArray<Step>, wanted: Metas): ReadonlyArray<Step> => {
  const all = [...steps]
  for (const { type, target, unknown, payload, atMs, movedMs, from } of wanted) {
    const chosen = pick(all, type, target)
    const about = all[chosen]
    if (about === undefined) return all
    if (!(type in (payloads[about.category] ?? {}))) continue
    const concerns = unknown ? "nobody" : chosen
    const step = placed({ category: about.category, id: about.id, type, payload, atMs }, from)
    all.push({ ...step, concerns, ...(movedMs === undefined ? {} : { movedMs }) })
  }
  return all
}

/** What a correction states: data that fits the type it corrects in the end. */
const correction = (steps: ReadonlyArray<Step>, step: Step): Payload => {
  let about: Step | undefined = step
  while (about?.type === "Corrected") about = typeof about.concerns === "number" ? steps[about.concerns] : undefined
  const fitting = payloads[about?.category ?? ""]?.[about?.type ?? ""] ?? [{}]
  return {
    data: fitting[step.payload % fitting.length] ?? {},
    ...(step.movedMs === undefined ? {} : { occurredAt: instantOf(step.movedMs) }),
    ...(step.payload % 3 === 0 ? { subjects: step.subjects } : {})
  }
}

const dataOf = (steps: ReadonlyArray<Step>, step: Step): Payload => {
  if (step.type === "Corrected") return correction(steps, step)
  const all = payloads[step.category]?.[step.type] ?? [{}]
  return all[step.payload % all.length] ?? {}
}

const key = (index: number): string => `k-${index}`

const concerned = (
  steps: ReadonlyArray<Step>,
  { concerns, type }: Step,
  owner: string
): { readonly concerns?: string } => {
  if (concerns === undefined) return type === "Voided" || type === "MarkedDuplicate" ? { concerns: "nobody" } : {}
  const target = concerns === "nobody" ? undefined : steps[concerns]
  return { concerns: target === undefined ? "nobody" : eventId(owner, target.system, key(concerns as number)) }
}

/** The events of a log that was given these steps in the order of their delivery, in several commits. */
export const recorded = (steps: ReadonlyArray<Step>, owner: string = tenant): ReadonlyArray<Recorded> => {
  const order = steps.map((step, index) => ({ step, index })).sort((a, b) => a.step.deliveredMs - b.step.deliveredMs)
  const versions = new Map<string, number>()
  const ends = order.map(({ step }, place) => (step.endsCommit || place === order.length - 1 ? place + 1 : 0))
  let spokenMs = 0
  return order.map(({ step, index }, place): Recorded => {
    spokenMs = Math.max(spokenMs, step.deliveredMs)
    const stream = { category: step.category, id: step.id }
    const version = (versions.get(`${step.category}/${step.id}`) ?? 0) + 1
    versions.set(`${step.category}/${step.id}`, version)
    const source = {
      system: step.system,
      key: key(index),
      ...(step.sequence === undefined ? {} : { sequence: step.sequence })
    }
    const body: Body = {
      v: 1,
      id: eventId(owner, step.system, source.key),
      tenant: owner,
      stream,
      version,
      recordedAt: instantOf(spokenMs),
      type: step.type,
      schemaVersion: 1,
      occurredAt: instantOf(step.atMs),
      source,
      actor: { id: step.actor, roles: [] },
      subjects: step.subjects,
      data: dataOf(steps, step),
      ...concerned(steps, step, owner)
    }
    const commit = ends.find((end) => end > place) ?? place + 1
    return { position: place + 1, commit, body, text: canonicalText(body) }
  })
}

const tell = (steps: ReadonlyArray<Step>, step: Step, index: number): string => {
  const { actor, atMs, category, concerns, deliveredMs, endsCommit, id, sequence, subjects, system } = step
  const from = `${system}/${sequence ?? ""} ${actor} ${subjects.join(" ")}`
  const place = `${index} ${category}/${id} ${step.type} ${JSON.stringify(dataOf(steps, step))}`
  const late = deliveredMs === atMs ? "" : ` delivered ${instantOf(deliveredMs)}`
  return `${place} at ${instantOf(atMs)}${late} concerns ${concerns ?? "-"} from ${from}${endsCommit ? " commit" : ""}`
}

/** Steps that a failed property prints line by line. */
const told = (all: ReadonlyArray<Step>): ReadonlyArray<Step> => {
  const text = () => `\n${all.map((step, index) => tell(all, step, index)).join("\n")}\n`
  return Object.defineProperty([...all], fc.toStringMethod, { value: text, enumerable: false })
}

/** Histories over the given categories. */
export const steps = (...categories: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<Step>> =>
  fc
    .tuple(
      fc.array(fc.oneof(...categories.map(lifeOf)), { maxLength: 7 }),
      fc.array(fc.oneof(...categories.map(wildOf)), { maxLength: 10 }),
      metas
    )
    .map(([lives, wild, wanted]) => told(withMetas([...lives.flat(), ...wild], wanted)))
