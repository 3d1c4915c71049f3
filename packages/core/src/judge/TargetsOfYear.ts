/**
 * The targets of a year, looked through: set in December, approved, issued to every department and received there,
 * broken down to departments and posts, and within reach of their parts. What lacks is a finding with its clause.
 */
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { Title } from "../rules/Title.ts"
import type { Row as Part } from "../streams/Decomposition.ts"
import type { Row as Target } from "../streams/Target.ts"
import { FOREVER } from "../time/Instant.ts"
import { type InvalidWindow, parse, type Window } from "../time/Window.ts"
import { type Reach, reach } from "./Reach.ts"

/** Something that lacks of an indicator's target for the year; `about` names the department or post concerned. */
export interface TargetFinding {
  readonly kpi: string
  readonly finding: keyof typeof findings
  readonly clause: string
  readonly title: Title
  readonly about: string | null
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
  return { kpi, finding: code, clause, title: { zh, en }, about }
}

/**
 * What is asked: the year as a window, the indicators that need a target, the departments that must have it; where none
 * are named, those that the targets know.
 */
export interface YearAsked {
  readonly year: Window
  readonly head: Head
  readonly kpis: ReadonlyArray<string>
  readonly departments?: ReadonlyArray<string>
}

const reached = (kpi: string, outcome: Reach, about: string | null): ReadonlyArray<TargetFinding> =>
  outcome === "reaches" ? [] : [finding(kpi, outcome, about)]

const ofParts = (kpi: string, target: Target, parts: ReadonlyArray<Part>): ReadonlyArray<TargetFinding> => {
  const owners = parts.filter(({ post }) => post === null)
  const posts = parts.filter(({ post }) => post !== null)
  const below = owners.flatMap((owner) => {
    const own = posts.filter((post) => post.owner === owner.owner)
    return own.length === 0 ? [] : reached(kpi, reach(owner, own), owner.owner)
  })
  return [
    ...(parts.length === 0 ? [finding(kpi, "no-owner")] : []),
    ...(posts.length === 0 ? [finding(kpi, "no-post")] : []),
    ...(owners.length === 0 ? [] : reached(kpi, reach(target, owners), null)),
    ...below
  ]
}

const ofTarget = (
  target: Target,
  december: Window,
  departments: ReadonlyArray<string>
): ReadonlyArray<TargetFinding> => {
  const kpi = target.kpi ?? ""
  const { draftedAtMs } = target
  return [
    ...(draftedAtMs < december.startMs ? [finding(kpi, "set-early")] : []),
    ...(draftedAtMs >= december.endMs ? [finding(kpi, "set-late")] : []),
    ...(target.approvedAtMs === null ? [finding(kpi, "not-approved")] : []),
    ...departments.flatMap((one) => {
      if (!target.issuedTo.includes(one)) return [finding(kpi, "not-issued", one)]
      return target.receivedBy.includes(one) ? [] : [finding(kpi, "not-received", one)]
    })
  ]
}

const newest = (found: ReadonlyArray<FoundRow>, kpi: string): FoundRow | undefined =>
  found
    .filter(({ row }) => (row as Target).kpi === kpi)
    .sort((a, b) => (b.row as Target).fromAtMs - (a.row as Target).fromAtMs)[0]

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
 * Looks through the targets that are in force when a year begins, by what was known at a head, in the order of the
 * indicators asked for. Fails with `InvalidWindow` when the year's label names none.
 */
export const targetsOfYear = (
  source: RowSource,
  asked: YearAsked
): Effect.Effect<ReadonlyArray<TargetOfYear>, InvalidWindow | StoreFailed> =>
  Effect.gen(function* () {
    const { head, kpis, year } = asked
    const december = yield* Effect.fromResult(decemberBefore(year))
    const known = { fromMs: -FOREVER, cutMs: head.atMs, head: head.position }
    const begins = year.startMs + 1
    const lasting = { field: "untilAtMs", atLeastMs: begins }
    const targets = yield* source.rows({ ...known, kind: "target", anchor: "fromAtMs", untilMs: begins, lasting })
    const parts = yield* source.rows({ ...known, kind: "target-part", anchor: "assignedAtMs", untilMs: head.atMs })
    const departments = asked.departments ?? concerned(targets, parts)
    return kpis.map((kpi) => {
      const found = newest(targets, kpi)
      if (found === undefined) return { kpi, target: undefined, findings: [finding(kpi, "not-set")] }
      const target = found.row as Target
      const own = parts
        .filter(({ row, stream }) => stream.id === found.stream.id && (row as Part).withdrawnAtMs === null)
        .map(({ row }) => row as Part)
      return { kpi, target, findings: [...ofTarget(target, december, departments), ...ofParts(kpi, target, own)] }
    })
  })
