/**
 * Improvements, one stream each: what somebody asked for or suggested, the department it went to, its plan, its
 * implementation and whether it worked. Where it came from is said, so that feedback, suggestions and lessons share it.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import type { Title } from "../rules/Title.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, inOrder, type OutOfOrder, type Precedence } from "./Precedence.ts"

/** Where it came from: a call-back, technical feedback, the sales department, staff, a check, a training, an evaluation or a meeting. */
export const Origin = Schema.Literals([
  ...(["follow-up", "technical", "sales", "suggestion"] as const),
  ...(["supervision", "training", "evaluation", "meeting", "other"] as const)
])

/**
 * Data of the events of an improvement, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  Raised: Schema.Struct({ from: Origin, about: Name }),
  /** It was passed to the department that can do something about it. */
  Forwarded: Schema.Struct({ to: Name }),
  Planned: Schema.Struct({ plan: Name }),
  /** The company takes it up. */
  Adopted: Nothing,
  Declined: Schema.Struct({ cause: Name }),
  Implemented: Nothing,
  Verified: Schema.Struct({ effective: Schema.Boolean })
} as const

/** An event of an improvement, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One improvement. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "improvement"
  readonly from: (typeof Origin)["Type"] | null
  readonly about: string | null
  readonly raisedAtMs: number | null
  readonly raisedBy: string | null
  readonly forwardedAtMs: number | null
  readonly forwardedTo: string | null
  readonly plannedAtMs: number | null
  readonly plan: string | null
  readonly adoptedAtMs: number | null
  readonly declinedAtMs: number | null
  readonly implementedAtMs: number | null
  /** The newest verification, and what it found. */
  readonly verifiedAtMs: number | null
  readonly effective: boolean | null
}

/** An improvement's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of an improvement's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const raisedFirst = (later: Moment, finding: string, clause: string): Precedence<Moment> => ({
  earlier: "raisedAtMs",
  later,
  finding,
  clause,
  title: { zh: "先提出，再处理", en: "an improvement is raised before it is dealt with" }
})

const verifiedLast: Title = { zh: "先落实，再验证", en: "an improvement is implemented before it is verified" }

/** What must come before what with an improvement. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  raisedFirst("forwardedAtMs", "forwarded-before-raised", "S1-3.5.2"),
  raisedFirst("plannedAtMs", "planned-before-raised", "S1-2.3.1a"),
  raisedFirst("adoptedAtMs", "adopted-before-raised", "S1-5.1b"),
  raisedFirst("implementedAtMs", "implemented-before-raised", "S1-2.3.2a"),
  {
    earlier: "implementedAtMs",
    later: "verifiedAtMs",
    finding: "verified-before-implementation",
    clause: "S1-3.5.2",
    title: verifiedLast
  }
]

const fresh: Row = {
  ...{ kind: "improvement", key: "improvement", evidence: "events", findings: [], ...unnamed },
  ...{ from: null, about: null, raisedAtMs: null, raisedBy: null, forwardedAtMs: null, forwardedTo: null },
  ...{ plannedAtMs: null, plan: null, adoptedAtMs: null, declinedAtMs: null, implementedAtMs: null },
  ...{ verifiedAtMs: null, effective: null }
}

const apply = (row: Row, { actor, atMs }: Fact, stated: Event): Row => {
  const at = (field: Moment) => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "Raised": {
      if (row.raisedAtMs !== null) return withFindings(row, "raised-again")
      return { ...row, ...stated.data, raisedAtMs: atMs, raisedBy: actor.id }
    }
    case "Forwarded":
      return { ...at("forwardedAtMs"), forwardedTo: stated.data.to }
    case "Planned":
      return { ...at("plannedAtMs"), plan: stated.data.plan }
    case "Adopted":
      return at("adoptedAtMs")
    case "Declined":
      return at("declinedAtMs")
    case "Implemented":
      return at("implementedAtMs")
    case "Verified":
      return { ...at("verifiedAtMs"), verifiedAtMs: atMs, effective: stated.data.effective }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of improvements; a window owns one by when it was raised. */
export const rows: RowKind = rowKind<Row>({
  kind: "improvement",
  anchors: ["raisedAtMs"],
  fields: {
    ...dimensionFields,
    from: "text",
    about: "text",
    raisedAtMs: "instant",
    raisedBy: "text",
    forwardedAtMs: "instant",
    forwardedTo: "text",
    plannedAtMs: "instant",
    plan: "text",
    adoptedAtMs: "instant",
    declinedAtMs: "instant",
    implementedAtMs: "instant",
    verifiedAtMs: "instant",
    effective: "boolean"
  }
})

/** The stream of one improvement. */
export const stream: Stream<State> = {
  category: "Improvement",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on an improvement may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | OutOfOrder
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "improvement"

/** Raises it: who met the customer or the fault does so (§2.1.4, §2.2.3, §2.3.3, §3.5.2). */
export const raise =
  (command: (typeof data.Raised)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.raisedAtMs === null) return event("Raised", { ...command })
    if (state.from === command.from && state.about === command.about) return nothing
    return Result.fail(new AlreadyStated({ of, act: "raised", stated: `${state.from} ${state.about}` }))
  }

const step =
  (act: string, later: Moment, decide: (row: Row) => Decision<Refusal>): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of, first: "raise" }))
    if (state.declinedAtMs !== null && later !== "declinedAtMs") {
      return Result.fail(new WrongState({ of, act, state: "declined", needs: "not declined" }))
    }
    return Result.flatMap(inOrder(sequence, state, { of, act, later }), (): Decision<Refusal> => decide(state))
  }

/** Passes it to a department (§2.2.3, §2.3.3, §3.5.2). */
export const forward = (to: string): Decide =>
  step("forward", "forwardedAtMs", ({ forwardedTo }) => (forwardedTo === to ? nothing : event("Forwarded", { to })))

/** Research and development plan it (§2.3.1). */
export const plan = (name: string): Decide =>
  step("plan", "plannedAtMs", ({ plan: known }) => (known === name ? nothing : event("Planned", { plan: name })))

/** The company takes it up (§5.1). */
export const adopt: Decide = step("adopt", "adoptedAtMs", ({ adoptedAtMs }) =>
  adoptedAtMs === null ? event("Adopted") : nothing
)

/** The company does not take it up. */
export const decline = (cause: string): Decide =>
  step("decline", "declinedAtMs", ({ declinedAtMs, implementedAtMs }) => {
    if (declinedAtMs !== null) return nothing
    if (implementedAtMs === null) return event("Declined", { cause })
    return Result.fail(new WrongState({ of, act: "decline", state: "implemented", needs: "not implemented" }))
  })

/** It is in place (§2.3.2, §3.5.2). */
export const implement: Decide = step("implement", "implementedAtMs", ({ implementedAtMs }) =>
  implementedAtMs === null ? event("Implemented") : nothing
)

/** Somebody looked whether it works (§3.5.2); found ineffective it may be verified again. */
export const verify = (effective: boolean): Decide =>
  step("verify", "verifiedAtMs", (row) => (row.effective === effective ? nothing : event("Verified", { effective })))
