// The other figures of the enterprise after-sales policy by hand: milestones, improvements, records, training, incidents.
import type { Event as ImprovementEvent } from "../../src/streams/Improvement.ts"
import type { Event as IncidentEvent } from "../../src/streams/Incident.ts"
import type { Event as SupervisionEvent } from "../../src/streams/Supervision.ts"
import type { Event as PlanEvent } from "../../src/streams/TaskPlan.ts"
import type { Event as TrainingEvent } from "../../src/streams/Training.ts"
import { type ActOf, type Answer, lives, type Question, type Told } from "./Acts.ts"

type Events = ReadonlyArray<Told>

const answer = (name: string, good: number, all: number, excluded = {}): Answer => ({
  numerator: [good, 1],
  denominator: [all, 1],
  excluded: { [name]: excluded }
})

const isIn = (at: number | undefined, { fromMs, untilMs }: Question): boolean =>
  at !== undefined && at >= fromMs && at < untilMs

interface Milestone {
  isSet: boolean
  due: number | undefined
  reachedAt: number | undefined
}

const milestones = (events: Events, question: Question): ReadonlyArray<Milestone> => {
  const all: Array<Milestone> = []
  for (const acts of lives<PlanEvent>(events, "TaskPlan", question)) {
    const own = new Map<string, Milestone>()
    for (const act of acts) {
      if (act.type !== "MilestoneSet" && act.type !== "MilestoneMoved" && act.type !== "MilestoneReached") continue
      const one = own.get(act.data.milestone) ?? { isSet: false, due: undefined, reachedAt: undefined }
      own.set(act.data.milestone, one)
      if (act.type === "MilestoneMoved") one.due = Date.parse(act.data.due)
      if (act.type === "MilestoneSet") one.due ??= Date.parse(act.data.due)
      if (act.type === "MilestoneSet") one.isSet = true
      if (act.type === "MilestoneReached") one.reachedAt ??= act.at
    }
    all.push(...own.values())
  }
  return all
}

/** Milestones met. */
export const milestonesMet = (events: Events, question: Question): Answer => {
  const due = milestones(events, question).filter((one) => one.isSet && isIn(one.due, question))
  const met = due.filter((one) => one.reachedAt !== undefined && one.reachedAt <= (one.due ?? 0))
  return answer("milestones", met.length, due.length)
}

/** Milestones overdue. */
export const milestonesOverdue = (events: Events, question: Question): Answer => {
  const open = milestones(events, question).filter((one) => one.isSet && one.reachedAt === undefined)
  return answer("milestones", open.filter(({ due }) => due !== undefined && due < question.cutMs).length, 1)
}

/** Improvements verified. */
export const improvementsVerifiedRate = (events: Events, question: Question): Answer => {
  let [good, all, declined] = [0, 0, 0]
  for (const acts of lives<ImprovementEvent>(events, "Improvement", question)) {
    if (!isIn(acts.find(({ type }) => type === "Raised")?.at, question)) continue
    const isDeclined = acts.some(({ type }) => type === "Declined")
    let effective = false
    for (const act of acts) if (act.type === "Verified") effective = act.data.effective
    if (isDeclined) declined++
    else all++
    if (!isDeclined && effective) good++
  }
  return answer("improvements", good, all, declined === 0 ? {} : { declined })
}

const records =
  (is: "complete" | "accurate") =>
  (events: Events, question: Question): Answer => {
    let [good, all] = [0, 0]
    for (const acts of lives<SupervisionEvent>(events, "Supervision", question)) {
      const seen = new Set<string>()
      for (const act of acts) {
        if (act.type !== "RecordChecked" || seen.has(act.data.record)) continue
        seen.add(act.data.record)
        if (!isIn(act.at, question)) continue
        all++
        if (act.data[is]) good++
      }
    }
    return answer("records", good, all)
  }

/** Complete records. */
export const recordsComplete = records("complete")
/** Accurate records. */
export const recordsAccurate = records("accurate")

/** Training evaluated. */
export const trainingEvaluatedRate = (events: Events, question: Question): Answer => {
  let [good, all] = [0, 0]
  for (const acts of lives<TrainingEvent>(events, "Training", question)) {
    const sessions = new Map<string, number>()
    const evaluated = new Set<string>()
    for (const act of acts) {
      if (act.type === "SessionHeld" && !sessions.has(act.data.session)) sessions.set(act.data.session, act.at)
      if (act.type === "SessionEvaluated") evaluated.add(act.data.session)
    }
    for (const [session, at] of sessions) {
      if (!isIn(at, question)) continue
      all++
      if (evaluated.has(session)) good++
    }
  }
  return answer("sessions", good, all)
}

type IncidentActs = ReadonlyArray<ActOf<IncidentEvent>>

const at = (acts: IncidentActs, type: IncidentEvent["type"]): number | undefined =>
  acts.find((act) => act.type === type)?.at

const actions = (acts: IncidentActs) => {
  const done = new Map<string, number>()
  const left = new Map<string, number>()
  let byPlan: number | undefined
  let answeredAlone = false
  for (const act of acts) {
    if (act.type === "ComplaintAnswered" && !done.has("unified-reply")) answeredAlone = true
    if (act.type !== "ActionDone") continue
    const { action, of, reached = 0 } = act.data
    if (!done.has(action)) done.set(action, act.at)
    if (of !== undefined) left.set(action, of > reached ? of - reached : 0)
    if (action !== "production-stopped") byPlan ??= act.at
  }
  return { done, left, byPlan, answeredAlone }
}

const needed: { readonly [kind: string]: ReadonlyArray<string> } = {
  quality: ["solution", "production-stopped", "stock-inspected", "recalled", "customers-notified", "remedied"],
  "group-complaint": ["investigated", "unified-reply"],
  "force-majeure": ["service-adjusted", "restored"]
}

/** Whether an incident kept what its end asks for. */
const isEndedWell = (acts: IncidentActs, kind: string): boolean => {
  const { answeredAlone, done, left } = actions(acts)
  if (at(acts, "SuperiorTold") === undefined) return false
  for (const action of needed[kind] ?? []) if (!done.has(action)) return false
  if (kind === "quality") return left.get("recalled") === 0 && left.get("customers-notified") === 0
  return kind !== "group-complaint" || (left.get("unified-reply") === 0 && !answeredAlone)
}

const isInOrder = (acts: IncidentActs): boolean => {
  const [reported, activated, team] = [at(acts, "Reported"), at(acts, "Activated"), at(acts, "TeamFormed")]
  const [plan, finished, reviewed] = [at(acts, "PlanIssued"), at(acts, "Finished"), at(acts, "Reviewed")]
  const pairs = [
    ...[[reported, activated] as const, [activated, team] as const, [team, plan] as const],
    ...[[plan, actions(acts).byPlan] as const, [plan, finished] as const, [finished, reviewed] as const]
  ]
  for (const [earlier, later] of pairs) {
    if (later !== undefined && (earlier === undefined || earlier > later)) return false
  }
  return true
}

/** Incident conformance. */
export const incidentConformance = (events: Events, question: Question): Answer => {
  let [good, all] = [0, 0]
  for (const acts of lives<IncidentEvent>(events, "Incident", question)) {
    const report = acts.find((act) => act.type === "Reported")
    if (report?.type !== "Reported" || !isIn(report.at, question)) continue
    all++
    let role: string | undefined
    for (const act of acts) if (act.type === "TeamFormed") role = act.data.leaderRole
    const isLedWell = role === undefined || role === "after-sales-manager"
    const isEnded = at(acts, "Finished") !== undefined
    if (isLedWell && isInOrder(acts) && (!isEnded || isEndedWell(acts, report.data.class))) good++
  }
  return answer("cases", good, all)
}

/** Incidents not reviewed. */
export const incidentsUnreviewed = (events: Events, question: Question): Answer => {
  let open = 0
  for (const acts of lives<IncidentEvent>(events, "Incident", question)) {
    if (at(acts, "Finished") !== undefined && at(acts, "Reviewed") === undefined) open++
  }
  return answer("incidents", open, 1)
}
