/**
 * The targets of a year, looked through: of an indicator and a clause that there are, in its direction, approved, within
 * reach of their parts; and where OBL-P-02 is in force, set in December, issued to every department and received there, and
 * broken down to departments and posts. What lacks is a finding with its clause.
 */
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { Goal } from "../rules/Goal.ts"
import type { Title } from "../rules/Title.ts"
import type { Row as Part } from "../streams/Decomposition.ts"
import type { Row as Target } from "../streams/Target.ts"
import { FOREVER } from "../time/Instant.ts"
import { type InvalidWindow, parse, type Window } from "../time/Window.ts"
import type { FindingKind } from "./lint/Finding.ts"
import * as Lint from "./lint/Goals.ts"
import { type Reach, reach } from "./Reach.ts"

/**
 * Something that lacks of an indicator's target for the year; `about` names the department or post concerned, or the stream
 * of a target that is wrong in itself, which has a remedy.
 */
export interface TargetFinding {
  readonly kpi: string
  readonly finding: keyof typeof findings | FindingKind
  readonly clause: string
  readonly title: Title
  readonly about: string | null
  readonly remedy: Title | null
}

const findings = {
  "not-set": ["S0-3.1.3a", "没有该年度的目标", "there is no target for the year"],
  "set-early": ["S0-3.1.3a", "早于上年十二月制定", "set before the December of the year before"],
  "set-late": ["S0-3.1.3a", "晚于上年十二月制定", "set after the December of the year before"],
  "not-approved": ["S0-3.1.3b", "尚未批准", "not approved"],
  "not-issued": ["S0-3.1.3b", "尚未下发该部门", "not issued to the department"],
  "not-received": ["S0-3.1.3b", "该部门尚未签收", "the department has not acknowledged it"],
  "no-owner": ["S0-2.3", "没有部门负责", "no department answers for it"],
  "no-post": ["S0-2.3", "未细化到岗位", "it is not broken down to any post"],
  "other-direction": ["S0-2.3", "分解目标的方向相反", "a part is to be held in the other direction"],
  "cannot-reach": ["S0-2.3", "各分解目标即使达成也达不到总目标", "parts that just reach theirs miss it"],
  depends: ["S0-2.3", "是否达成取决于案件的分布", "whether it is reached hangs on how the cases spread"]
} as const satisfies { readonly [finding: string]: readonly [clause: string, zh: string, en: string] }

const finding = (kpi: string, code: keyof typeof findings, about: string | null = null): TargetFinding => {
  const [clause, zh, en] = findings[code]
  return { kpi, finding: code, clause, title: { zh, en }, about, remedy: null }
}

/** The rules in force by which targets are looked through. */
export interface Demands extends Lint.Known {
  /** The indicators that need a target, each once, with the clause that asks for a number. */
  readonly goals: ReadonlyArray<Pick<Goal, "clause" | "kpi">>
  /** Whether the course of OBL-P-02 is in force (§3.1.3, §2.3): December, issue and receipt, departments and posts. */
  readonly inCourse: boolean
}

/**
 * What is asked: the year as a window, the rules in force when it begins, the departments that must have the targets; where
 * none are named, those that the targets know.
 */
export interface YearAsked {
  readonly year: Window
  readonly head: Head
  readonly demands: Demands
  readonly departments?: ReadonlyArray<string>
}

const reached = (kpi: string, outcome: Reach, about: string | null): ReadonlyArray<TargetFinding> =>
  outcome === "reaches" ? [] : [finding(kpi, outcome, about)]

const ofParts = (target: Target, parts: ReadonlyArray<Part>, inCourse: boolean): ReadonlyArray<TargetFinding> => {
  const kpi = target.kpi ?? ""
  const owners = parts.filter(({ post }) => post === null)
  const posts = parts.filter(({ post }) => post !== null)
  const below = owners.flatMap((owner) => {
    const own = posts.filter((post) => post.owner === owner.owner)
    return own.length === 0 ? [] : reached(kpi, reach(owner, own), owner.owner)
  })
  return [
    ...(inCourse && parts.length === 0 ? [finding(kpi, "no-owner")] : []),
    ...(inCourse && posts.length === 0 ? [finding(kpi, "no-post")] : []),
    ...(owners.length === 0 ? [] : reached(kpi, reach(target, owners), null)),
    ...below
  ]
}

const ofCourse = (
  target: Target,
  december: Window,
  departments: ReadonlyArray<string>
): ReadonlyArray<TargetFinding> => {
  const kpi = target.kpi ?? ""
  const { draftedAtMs } = target
  return [
    ...(draftedAtMs < december.startMs ? [finding(kpi, "set-early")] : []),
    ...(draftedAtMs >= december.endMs ? [finding(kpi, "set-late")] : []),
    ...departments.flatMap((one) => {
      if (!target.issuedTo.includes(one)) return [finding(kpi, "not-issued", one)]
      return target.receivedBy.includes(one) ? [] : [finding(kpi, "not-received", one)]
    })
  ]
}

/** What is wrong with the target itself, under the rules in force. */
const ofItself = ({ row, stream }: FoundRow, demands: Demands): ReadonlyArray<TargetFinding> => {
  const { clause, comparison, kpi, value } = row as Target
  const held = { clause: clause ?? "", comparison, kpi: kpi ?? "", value }
  const wrong = Lint.target(held, demands).map(({ about, found, kind, remedy, ...one }) => ({
    ...{ kpi: about, finding: kind, clause: one.clause, title: found, remedy },
    about: `${stream.category}/${stream.id}`
  }))
  return (row as Target).approvedAtMs === null ? [...wrong, finding(held.kpi, "not-approved")] : wrong
}

const newest = (found: ReadonlyArray<FoundRow>, kpi: string): FoundRow | undefined =>
  found
    .filter(({ row }) => (row as Target).kpi === kpi)
    .sort((a, b) => (b.row as Target).fromAtMs - (a.row as Target).fromAtMs)[0]

/** The indicators of the goals in their order, then those that somebody set a target of. */
const named = (targets: ReadonlyArray<FoundRow>, { goals }: Demands): ReadonlyArray<string> => {
  const set = targets.flatMap(({ row }) => (row as Target).kpi ?? []).sort()
  return [...new Set([...goals.map(({ kpi }) => kpi), ...set])]
}

/** Nobody set a target where a goal asks for one: by OBL-P-02 §3.1.3 where that is in force, else by the goal's own clause. */
const notSet = (kpi: string, { goals, inCourse }: Demands): TargetFinding => {
  const lacking = finding(kpi, "not-set")
  const asks = goals.find((one) => one.kpi === kpi)
  return inCourse || asks === undefined ? lacking : { ...lacking, clause: asks.clause }
}

/** The December before a year, in the year's zone. */
const decemberBefore = ({ label, zone }: Window): Result.Result<Window, InvalidWindow> =>
  parse(`${Number(label.slice(0, 4)) - 1}-12`, zone)

/** An indicator's target for a year, none where nobody set one, with what lacks. */
export interface TargetOfYear {
  readonly kpi: string
  readonly target: Target | undefined
  readonly findings: ReadonlyArray<TargetFinding>
}

/** Every department that the targets know: they were issued to it, or it answers for a part. */
const concerned = (targets: ReadonlyArray<FoundRow>, parts: ReadonlyArray<FoundRow>): ReadonlyArray<string> =>
  [
    ...new Set([
      ...targets.flatMap(({ row }) => (row as Target).issuedTo),
      ...parts.filter(({ row }) => (row as Part).withdrawnAtMs === null).map(({ row }) => (row as Part).owner)
    ])
  ].sort()

/**
 * Looks through the targets that are in force when a year begins, by what was known at a head: of each indicator that needs
 * one or has one. Fails with `InvalidWindow` when the year's label names none.
 */
export const targetsOfYear = (
  source: RowSource,
  asked: YearAsked
): Effect.Effect<ReadonlyArray<TargetOfYear>, InvalidWindow | StoreFailed> =>
  Effect.gen(function* () {
    const { demands, head, year } = asked
    const december = yield* Effect.fromResult(decemberBefore(year))
    const known = { fromMs: -FOREVER, cutMs: head.atMs, head: head.position }
    const begins = year.startMs + 1
    const lasting = { field: "untilAtMs", atLeastMs: begins }
    const targets = yield* source.rows({ ...known, kind: "target", anchor: "fromAtMs", untilMs: begins, lasting })
    const parts = yield* source.rows({ ...known, kind: "target-part", anchor: "assignedAtMs", untilMs: head.atMs })
    const departments = asked.departments ?? concerned(targets, parts)
    return named(targets, demands).map((kpi) => {
      const found = newest(targets, kpi)
      if (found === undefined) return { kpi, target: undefined, findings: [notSet(kpi, demands)] }
      const target = found.row as Target
      const own = parts
        .filter(({ row, stream }) => stream.id === found.stream.id && (row as Part).withdrawnAtMs === null)
        .map(({ row }) => row as Part)
      const course = demands.inCourse ? ofCourse(target, december, departments) : []
      return {
        kpi,
        target,
        findings: [...ofItself(found, demands), ...course, ...ofParts(target, own, demands.inCourse)]
      }
    })
  })
