/**
 * Verdicts: a figure held against the target in force for its window. The comparison is exact; a verdict proposes,
 * people approve.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Figure } from "../count/Figure.ts"
import * as Rational from "../count/Rational.ts"
import type { Head } from "../log/Head.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { Title } from "../rules/Title.ts"
import type { Row as Part } from "../streams/Decomposition.ts"
import type { Row as Target } from "../streams/Target.ts"
import { FOREVER, toMs } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import { Doubt, unfit } from "./lint/Goals.ts"
import { type Rule, statedOf } from "./Rule.ts"

/** Why there is no verdict. */
export const NoVerdict = Schema.Literals([
  "no-target",
  "undefined",
  "not-configured",
  "not-covered",
  "window-not-judged"
])

/** What verdicts are called: that a target is met or missed, of a figure that may still move only so far, or why there is none. */
export const words = {
  met: { zh: "达标", en: "met" },
  "met-so-far": { zh: "暂达标", en: "met so far" },
  missed: { zh: "未达标", en: "missed" },
  "missed-so-far": { zh: "暂未达标", en: "missed so far" },
  "no-target": { zh: "无目标", en: "no target" },
  undefined: { zh: "无定义", en: "undefined" },
  "not-configured": { zh: "未配置", en: "not configured" },
  "not-covered": { zh: "日历未涵盖", en: "not covered by the calendar" },
  "window-not-judged": { zh: "此类区间不判定", en: "window not judged" }
} as const satisfies { readonly [word: string]: Title }

/** The name of a word. */
export type Word = keyof typeof words

/**
 * The verdict on a figure. `outcome` is null where there is none, with the reason. It is provisional where the figure may still
 * move, or is read at a cut before the window was over; `said` says so in words.
 */
export const Verdict = Schema.Struct({
  outcome: Schema.NullOr(Schema.Literals(["met", "missed"])),
  because: Schema.optionalKey(NoVerdict),
  provisional: Schema.Boolean,
  said: Title,
  /** Why the verdict is worth nothing: the target points the other way than the indicator, or is a number that it cannot have. */
  doubts: Schema.optionalKey(Schema.Array(Doubt)),
  target: Schema.optionalKey(
    Schema.Struct({
      comparison: Schema.String,
      value: Schema.String,
      clause: Schema.NullOr(Schema.String),
      source: Schema.String
    })
  )
})
/** The type of {@link Verdict}. */
export interface Verdict extends Schema.Schema.Type<typeof Verdict> {}

const comparisons: { readonly [comparison in Target["comparison"]]: (difference: number) => boolean } = {
  ">=": (difference) => difference >= 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  "<": (difference) => difference < 0
}

interface Found {
  readonly row: Target
  readonly stream: StreamRef
}

const newest = (a: Found, b: Found): Found =>
  b.row.fromAtMs > a.row.fromAtMs ||
  (b.row.fromAtMs === a.row.fromAtMs && (b.row.approvedAtMs ?? 0) > (a.row.approvedAtMs ?? 0))
    ? b
    : a

const inForce = (source: RowSource, kpi: string, window: Window, head: Head) =>
  Effect.map(
    source.rows({
      kind: "target",
      anchor: "fromAtMs",
      fromMs: -FOREVER,
      untilMs: window.startMs + 1,
      lasting: { field: "untilAtMs", atLeastMs: window.startMs + 1 },
      cutMs: window.startMs,
      head: head.position
    }),
    (found) => {
      const targets = found
        .map(({ row, stream }) => ({ row: row as Target, stream }))
        .filter(({ row }) => row.kpi === kpi && row.approvedAtMs !== null)
      return targets.length === 0 ? undefined : targets.reduce(newest)
    }
  )

/**
 * The target in force when a window begins, of what was known at a head: approved before the window began, and in
 * force at that instant. A change during the window binds later windows.
 */
export const targetInForce = (
  source: RowSource,
  kpi: string,
  window: Window,
  head: Head
): Effect.Effect<Target | undefined, StoreFailed> =>
  Effect.map(inForce(source, kpi, window, head), (found) => found?.row)

/** What a figure is held against. */
export type Bound = Pick<Target, "comparison" | "value" | "clause" | "source">

/** The clause by which a department answers for its part of a target. */
const partClause = "S0-2.3"

const lastAssigned = (a: Part, b: Part): Part => (b.assignedAtMs > a.assignedAtMs ? b : a)

/**
 * The part of a target that a department answers for when a window begins, of what was known at a head: assigned before
 * the window began, not withdrawn at that instant, and of the target then in force.
 */
export const partInForce = (
  source: RowSource,
  kpi: string,
  department: string,
  window: Window,
  head: Head
): Effect.Effect<Bound | undefined, StoreFailed> =>
  Effect.gen(function* () {
    const found = yield* source.rows({
      ...{ kind: "target-part", anchor: "assignedAtMs", fromMs: -FOREVER, untilMs: window.startMs + 1 },
      ...{ cutMs: window.startMs, head: head.position }
    })
    const whole = yield* inForce(source, kpi, window, head)
    const parts = found
      .filter(({ stream }) => stream.id === whole?.stream.id)
      .map(({ row }) => row as Part)
      .filter((part) => part.owner === department && part.post === null && part.withdrawnAtMs === null)
    if (parts.length === 0) return undefined
    const { comparison, value } = parts.reduce(lastAssigned)
    return { comparison, value, clause: partClause, source: "company" }
  })

/** The word for a verdict, whatever is to be doubted of its target. */
export const wordOf = ({ because, outcome, provisional }: Omit<Verdict, "said">): Word =>
  outcome === null ? (because ?? "no-target") : provisional ? `${outcome}-so-far` : outcome

const told = (verdict: Omit<Verdict, "said">): Verdict => ({ ...verdict, said: words[wordOf(verdict)] })

/** Holds a figure against a target. Windows that the indicator does not judge get none: a month is not held against a year's rate. */
export const judge = (figure: Figure, rule: Rule, target: Bound | undefined): Verdict => {
  const { judged } = statedOf(rule)
  const none = (because: typeof NoVerdict.Type) => told({ outcome: null, because, provisional: false, ...about })
  const about =
    target === undefined
      ? {}
      : { target: { comparison: target.comparison, value: target.value, clause: target.clause, source: target.source } }
  if (judged.length > 0 && !judged.includes(figure.window.kind)) return none("window-not-judged")
  if (figure.status.is === "not-configured" || figure.status.is === "not-covered") return none(figure.status.is)
  if (figure.value === null) return none("undefined")
  if (target === undefined) return none("no-target")
  const difference = Rational.compare(
    Result.getOrThrow(Rational.parse(figure.value)),
    Result.getOrThrow(Rational.parse(target.value))
  )
  const outcome = comparisons[target.comparison](difference) ? "met" : "missed"
  const held = { clause: target.clause ?? "", kpi: rule.name, comparison: target.comparison, value: target.value }
  const doubts = unfit(rule, held, figure.readings).map(({ kind }) => kind)
  const isOpen = toMs(figure.cut.at) < figure.window.endMs
  const provisional = figure.status.is === "provisional" || isOpen
  return told({ outcome, provisional, ...(doubts.length === 0 ? {} : { doubts }), ...about })
}
