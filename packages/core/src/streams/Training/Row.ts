/** What happens to a training plan and what is known of it and its sessions: event types, rows, and the fold. */
import * as Schema from "effect/Schema"
import type { Fact } from "../../log/Fact.ts"
import { Name } from "../../log/Recorded.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { Label } from "../../time/Period.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"

/** How the effect of a training is evaluated. */
export const Method = Schema.Literals(["exam", "practice", "questionnaire", "customer-feedback"])

/**
 * Data of the events of training, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** The plan of a period as `2026`, with the five things it must say; `inputs`: what it was made from. */
  PlanSet: Schema.Struct({
    period: Label,
    objective: Name,
    content: Name,
    method: Name,
    time: Name,
    persons: Name,
    inputs: Schema.Array(Schema.Literals(["business-needs", "skills", "customer-feedback"]))
  }),
  SessionHeld: Schema.Struct({
    session: Name,
    category: Schema.Literals(["business", "technical", "awareness", "other"]),
    mode: Schema.Literals(["internal", "online", "on-site", "external"]),
    audience: Name
  }),
  SessionEvaluated: Schema.Struct({ session: Name, by: Method, result: Name }),
  /** Content or way of the training was changed for what the evaluation showed. */
  SessionImproved: Schema.Struct({ session: Name, change: Name })
} as const

/** An event of training, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** A plan. Instants are ms UTC, null while the thing has not happened. */
export interface Plan extends AnyRow, Dimensions {
  readonly kind: "training-plan"
  readonly period: string | null
  readonly setAtMs: number | null
  readonly setBy: string | null
  readonly objective: string | null
  readonly inputs: ReadonlyArray<string>
  /** How many sessions were held under it. */
  readonly sessions: number
}

/** A session. Instants are ms UTC, null while the thing has not happened. */
export interface Session extends AnyRow, Dimensions {
  readonly kind: "training-session"
  readonly heldAtMs: number | null
  readonly category: (typeof data.SessionHeld)["Type"]["category"] | null
  readonly mode: (typeof data.SessionHeld)["Type"]["mode"] | null
  readonly audience: string | null
  readonly evaluatedAtMs: number | null
  /** How it was evaluated, sorted. */
  readonly methods: ReadonlyArray<string>
  readonly improvedAtMs: number | null
}

/** A plan with its sessions in the order in which they were first heard of; none before the first fact. */
export type State = { readonly plan: Plan; readonly sessions: ReadonlyArray<Session> } | undefined

const noPlan: Plan = {
  ...{ kind: "training-plan", key: "plan", evidence: "events", findings: [], ...unnamed },
  ...{ period: null, setAtMs: null, setBy: null, objective: null, inputs: [], sessions: 0 }
}

const noSession = (key: string, fact: Fact): Session => ({
  ...{ kind: "training-session", key, evidence: "events", findings: fact.findings, ...named(unnamed, fact) },
  ...{ heldAtMs: null, category: null, mode: null, audience: null, evaluatedAtMs: null, methods: [] },
  improvedAtMs: null
})

const planned = (plan: Plan, { actor, atMs }: Fact, said: (typeof data.PlanSet)["Type"]): Plan => {
  if (plan.setAtMs !== null) return withFindings(plan, "set-again")
  const { inputs, objective, period } = said
  return { ...plan, period, objective, inputs: [...new Set(inputs)].sort(), setAtMs: atMs, setBy: actor.id }
}

const happened = (session: Session, { atMs }: Fact, stated: Exclude<Event, { type: "PlanSet" }>): Session => {
  const early = session.heldAtMs === null ? withFindings(session, "evaluated-before-held") : session
  switch (stated.type) {
    case "SessionHeld": {
      if (session.heldAtMs !== null) return withFindings(session, "held-again")
      const { audience, category, mode } = stated.data
      return { ...session, audience, category, mode, heldAtMs: atMs }
    }
    case "SessionEvaluated": {
      const methods = [...new Set([...session.methods, stated.data.by])].sort()
      return { ...early, methods, evaluatedAtMs: session.evaluatedAtMs ?? atMs }
    }
    case "SessionImproved":
      return { ...session, improvedAtMs: session.improvedAtMs ?? atMs }
  }
}

const apply = ({ plan, sessions }: NonNullable<State>, fact: Fact, stated: Event): NonNullable<State> => {
  if (stated.type === "PlanSet") return { plan: planned(named(plan, fact), fact, stated.data), sessions }
  const at = sessions.findIndex(({ key }) => key === stated.data.session)
  const next = happened(sessions[at] ?? noSession(stated.data.session, fact), fact, stated)
  const all = at < 0 ? [...sessions, next] : sessions.with(at, next)
  return { plan: { ...plan, sessions: all.filter(({ heldAtMs }) => heldAtMs !== null).length }, sessions: all }
}

/** The fold. Total: sessions without a plan are kept. */
export const evolve = (state: State, fact: Fact): State => {
  const known = state ?? { plan: noPlan, sessions: [] }
  const next = fact.type in data ? apply(known, fact, fact as unknown as Event) : known
  return fact.findings.length === 0 ? next : { ...next, plan: withFindings(next.plan, ...fact.findings) }
}
