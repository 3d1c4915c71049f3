/** What happens to a nonconformity and what is known of it: event types, row, and the fold that notes irregularities. */
import * as Schema from "effect/Schema"
import type { Fact } from "../../log/Fact.ts"
import { Name, Nothing } from "../../log/Recorded.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { Instant, toMs } from "../../time/Instant.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"
import { happened, type Precedence } from "../Precedence.ts"

/**
 * Data of the events of a nonconformity, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** `by`: the body or person who found it; `due`: until when correction, corrective action and evidence must be there. */
  Raised: Schema.Struct({ by: Name, code: Name, due: Instant }),
  /** The single case is put right. */
  CorrectionMade: Nothing,
  /** The cause is removed. */
  CorrectiveActionTaken: Schema.Struct({ action: Name }),
  EvidenceSubmitted: Schema.Struct({ evidence: Name }),
  /** Whether correction and action have had their effect. */
  Verified: Schema.Struct({ effective: Schema.Boolean }),
  /** Handed back: correction, action and evidence are wanted anew. */
  Returned: Schema.Struct({ cause: Name })
} as const

/** An event of a nonconformity, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One nonconformity, as its last round stands. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "nonconformity"
  readonly state: "raised" | "corrected" | "evidenced" | "closed" | "ineffective" | "returned"
  readonly raisedAtMs: number | null
  readonly raisedBy: string | null
  readonly code: string | null
  readonly dueAtMs: number | null
  readonly correctedAtMs: number | null
  readonly actionAtMs: number | null
  readonly action: string | null
  readonly evidenceAtMs: number | null
  readonly proof: string | null
  /** Those who corrected, acted or gave evidence in this round, sorted. */
  readonly correctors: ReadonlyArray<string>
  readonly verifiedAtMs: number | null
  readonly verifiedBy: string | null
  readonly effective: boolean | null
  /** How often it was handed back. */
  readonly returns: number
}

/** A nonconformity's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of a nonconformity's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const before = (later: Moment, earlier: Moment, finding: string, zh: string, en: string): Precedence<Moment> => ({
  earlier,
  later,
  finding,
  clause: finding.startsWith("verified") ? "S3-C3" : "S3-C2",
  title: { zh, en }
})

/** What must come before what. Correction and corrective action may come in either order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  before(
    "correctedAtMs",
    "raisedAtMs",
    "corrected-before-raised",
    "先提出不符合，再纠正",
    "it is raised before it is corrected"
  ),
  before(
    "actionAtMs",
    "raisedAtMs",
    "acted-before-raised",
    "先提出不符合，再采取措施",
    "it is raised before the cause is removed"
  ),
  before(
    "evidenceAtMs",
    "correctedAtMs",
    "evidence-before-correction",
    "先纠正，再提交证据",
    "it is corrected before evidence is given"
  ),
  before(
    "evidenceAtMs",
    "actionAtMs",
    "evidence-before-action",
    "先采取纠正措施，再提交证据",
    "the cause is removed before evidence is given"
  ),
  before(
    "verifiedAtMs",
    "evidenceAtMs",
    "verified-before-evidence",
    "先有证据，再验证",
    "evidence is there before it is verified"
  )
]

const fresh: Row = {
  kind: "nonconformity",
  key: "nonconformity",
  evidence: "events",
  findings: [],
  ...unnamed,
  state: "raised",
  raisedAtMs: null,
  raisedBy: null,
  code: null,
  dueAtMs: null,
  correctedAtMs: null,
  actionAtMs: null,
  action: null,
  evidenceAtMs: null,
  proof: null,
  correctors: [],
  verifiedAtMs: null,
  verifiedBy: null,
  effective: null,
  returns: 0
}

const stateOf = (row: Row): Row["state"] => {
  if (row.effective !== null) return row.effective ? "closed" : "ineffective"
  if (row.evidenceAtMs !== null) return "evidenced"
  if (row.correctedAtMs !== null && row.actionAtMs !== null) return "corrected"
  return row.returns > 0 ? "returned" : "raised"
}

const by = (row: Row, fact: Fact): Row => ({
  ...row,
  correctors: [...new Set([...row.correctors, fact.actor.id])].sort()
})

const verified = (row: Row, fact: Fact, effective: boolean): Row => {
  if (row.verifiedAtMs !== null) return withFindings(row, "verified-again")
  const own = row.correctors.includes(fact.actor.id) ? withFindings(row, "verified-by-corrector") : row
  return { ...happened(sequence, own, "verifiedAtMs", fact.atMs), verifiedBy: fact.actor.id, effective }
}

const nextRound = {
  ...{ correctedAtMs: null, actionAtMs: null, action: null, evidenceAtMs: null, proof: null },
  ...{ correctors: [], verifiedAtMs: null, verifiedBy: null, effective: null }
} as const

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, fact.atMs)
  switch (stated.type) {
    case "Raised": {
      if (row.raisedAtMs !== null) return withFindings(row, "raised-again")
      const { by: raisedBy, code, due } = stated.data
      return { ...at("raisedAtMs"), raisedBy, code, dueAtMs: toMs(due) }
    }
    case "CorrectionMade":
      return by(at("correctedAtMs"), fact)
    case "CorrectiveActionTaken":
      return by({ ...at("actionAtMs"), action: row.action ?? stated.data.action }, fact)
    case "EvidenceSubmitted":
      return by({ ...at("evidenceAtMs"), proof: row.proof ?? stated.data.evidence }, fact)
    case "Verified":
      return verified(row, fact, stated.data.effective)
    case "Returned":
      return { ...row, ...nextRound, returns: row.returns + 1 }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  const stated = { ...next, state: stateOf(next) }
  return fact.findings.length === 0 ? stated : withFindings(stated, ...fact.findings)
}
