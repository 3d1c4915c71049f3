/**
 * The way of a case through the service, beside what every document knows of it: class of the problem, assessment,
 * difficulties, the result told, follow-up and archive (enterprise after-sales policy, chapter 3). None of it opens or
 * closes a case: its state is the business of `Row.ts`.
 */
import * as Schema from "effect/Schema"
import type { Fact } from "../../log/Fact.ts"
import { Name, Nothing } from "../../log/Recorded.ts"
import { Satisfaction } from "../Satisfaction.ts"

/** How hard a problem is: decides which limit of handling it is under. */
export const Complexity = Schema.Literals(["general", "complex"])

/** The parts of a customer's file (enterprise service §3.6). */
export const FilePart = Schema.Literals(["customer", "problem", "handling", "follow-up"])
/** The type of {@link FilePart}. */
export type FilePart = typeof FilePart.Type

/** Data of the events of the way, by type; a part of the storage format of a case. */
export const courseData = {
  /** What it is about: a category of the company's own, and the key that cases on the same problem share. */
  Classified: Schema.Struct({ category: Name, issue: Schema.optionalKey(Name) }),
  SubmittedToManager: Nothing,
  /** Nature, severity and departments in the company's own words; the newest assessment is the one that counts. */
  Assessed: Schema.Struct({
    nature: Name,
    severity: Name,
    complexity: Complexity,
    urgent: Schema.Boolean,
    departments: Schema.Array(Name)
  }),
  /** The customer was reached and spoke with us; an answer that nobody took is none. */
  Contacted: Nothing,
  /** The customer was told how far it is. */
  ProgressTold: Schema.Struct({ progress: Name }),
  DifficultyReported: Schema.Struct({ cause: Name }),
  DifficultySettled: Schema.Struct({ outcome: Name }),
  /** Handling, result and what to mind were explained to the customer. */
  ResultTold: Nothing,
  /** Who is answerable for the problem: a token of staff or of a department. */
  ResponsibilityAssigned: Schema.Struct({ party: Name }),
  /** Ended though the customer is not satisfied. */
  Terminated: Schema.Struct({ cause: Name }),
  /** The customer was called back after the handling; `satisfaction` is missing when there was no answer to it. */
  FollowedUp: Schema.Struct({
    by: Schema.Literals(["phone", "mail", "visit", "other"]),
    satisfaction: Schema.optionalKey(Satisfaction),
    suggestion: Schema.optionalKey(Name)
  }),
  Archived: Schema.Struct({ parts: Schema.Array(FilePart) })
} as const

/** An event of the way, as data by type. */
export type CourseEvent = {
  readonly [T in keyof typeof courseData]: { readonly type: T; readonly data: (typeof courseData)[T]["Type"] }
}[keyof typeof courseData]

/** What a case's row keeps of its way. Instants are ms UTC, null while the thing has not happened or no longer holds. */
export interface Course {
  /** What it is about, in the company's own words. */
  readonly category: string | null
  /** The problem that other cases may share. */
  readonly issue: string | null
  readonly submittedAtMs: number | null
  /** The first assessment; what it said is that of the newest. */
  readonly assessedAtMs: number | null
  readonly nature: string | null
  readonly assessedSeverity: string | null
  readonly complexity: (typeof Complexity)["Type"] | null
  readonly urgent: boolean | null
  /** The departments that must work together on it, sorted. */
  readonly departments: ReadonlyArray<string>
  readonly contactedAtMs: number | null
  /** When the customer was last told how far it is, and what. */
  readonly progressToldAtMs: number | null
  readonly progress: string | null
  /** Since when a difficulty stands; settled, it stands no longer. */
  readonly difficultyAtMs: number | null
  /** How many were reported. */
  readonly difficulties: number
  /** The result was told since the case was last opened. */
  readonly resultToldAtMs: number | null
  /** Who is answerable for the problem, as last said. */
  readonly responsible: string | null
  readonly terminatedAtMs: number | null
  /** The first follow-up. */
  readonly followedUpAtMs: number | null
  /** The newest answer of the customer when called back. */
  readonly followUpSatisfaction: Satisfaction | null
  /** How many follow-ups brought one. */
  readonly suggestions: number
  readonly archivedAtMs: number | null
  /** How many of the four parts of a file were archived. */
  readonly archivedParts: number
  /** When force majeure first suspended its clocks. */
  readonly suspendedAtMs: number | null
  /** Whether it still does. */
  readonly suspended: boolean
  /** When it suspended them and they ran again, in turn; suspended twice over, they stand still once. */
  readonly suspensions: ReadonlyArray<number>
}

/** The way as fields of a row. */
export const courseFields = {
  category: "text",
  issue: "text",
  submittedAtMs: "instant",
  assessedAtMs: "instant",
  nature: "text",
  assessedSeverity: "text",
  complexity: "text",
  urgent: "boolean",
  departments: "texts",
  contactedAtMs: "instant",
  progressToldAtMs: "instant",
  progress: "text",
  difficultyAtMs: "instant",
  difficulties: "number",
  resultToldAtMs: "instant",
  responsible: "text",
  terminatedAtMs: "instant",
  followedUpAtMs: "instant",
  followUpSatisfaction: "text",
  suggestions: "number",
  archivedAtMs: "instant",
  archivedParts: "number",
  suspendedAtMs: "instant",
  suspended: "boolean",
  suspensions: "instants"
} as const

/** The instants of the way, or beside it, by which a window can own a case. */
export const courseAnchors = ["assignedAtMs", "firstClosedAtMs", "followedUpAtMs", "difficultyAtMs"] as const

/** Nothing of the way yet. */
export const notStarted: Course = {
  ...{ category: null, issue: null, submittedAtMs: null, assessedAtMs: null, nature: null, assessedSeverity: null },
  ...{ complexity: null, urgent: null, departments: [], contactedAtMs: null },
  ...{ progressToldAtMs: null, progress: null, difficultyAtMs: null, difficulties: 0 },
  ...{ resultToldAtMs: null, responsible: null, terminatedAtMs: null, followedUpAtMs: null },
  ...{ followUpSatisfaction: null, suggestions: 0, archivedAtMs: null, archivedParts: 0 },
  ...{ suspendedAtMs: null, suspended: false, suspensions: [] }
}

/** What a reopening takes back: the result must be told anew, and the case is not at its end. */
export const toldAnew = { resultToldAtMs: null, terminatedAtMs: null } as const

/** The cause of a pause that suspends the clocks of a case. */
export const forceMajeure = "force-majeure"

/** A pause; one by force majeure suspends the clocks of the case. One that begins where the last ended goes on with it. */
export const paused = <C extends Course>(row: C, cause: string, atMs: number): C => {
  if (cause !== forceMajeure || row.suspended) return row
  const { suspendedAtMs, suspensions } = row
  const goesOn = suspensions.at(-1) === atMs
  return {
    ...{ ...row, suspendedAtMs: suspendedAtMs ?? atMs, suspended: true },
    suspensions: goesOn ? suspensions.slice(0, -1) : [...suspensions, atMs]
  }
}

/** The end of all pauses. */
export const resumed = <C extends Course>(row: C, atMs: number): C =>
  row.suspended ? { ...row, suspended: false, suspensions: [...row.suspensions, atMs] } : row

type Followed = Extract<CourseEvent, { readonly type: "FollowedUp" }>["data"]

const followedUp = <C extends Course>(row: C, { satisfaction, suggestion }: Followed, atMs: number): C => ({
  ...row,
  followedUpAtMs: row.followedUpAtMs ?? atMs,
  followUpSatisfaction: satisfaction ?? row.followUpSatisfaction,
  suggestions: row.suggestions + (suggestion === undefined ? 0 : 1)
})

/** Takes an event of the way into a row. Total: any order gives a row. */
export const course = <C extends Course>(row: C, { atMs }: Fact, event: CourseEvent): C => {
  switch (event.type) {
    case "Classified":
      return { ...row, category: event.data.category, issue: event.data.issue ?? row.issue }
    case "SubmittedToManager":
      return { ...row, submittedAtMs: row.submittedAtMs ?? atMs }
    case "Assessed": {
      const { complexity, departments, nature, severity, urgent } = event.data
      const said = { complexity, nature, urgent, assessedSeverity: severity, departments: [...departments].sort() }
      return { ...row, ...said, assessedAtMs: row.assessedAtMs ?? atMs }
    }
    case "Contacted":
      return { ...row, contactedAtMs: row.contactedAtMs ?? atMs }
    case "ProgressTold":
      return { ...row, progressToldAtMs: atMs, progress: event.data.progress }
    case "DifficultyReported":
      return { ...row, difficultyAtMs: row.difficultyAtMs ?? atMs, difficulties: row.difficulties + 1 }
    case "DifficultySettled":
      return { ...row, difficultyAtMs: null }
    case "ResultTold":
      return { ...row, resultToldAtMs: row.resultToldAtMs ?? atMs }
    case "ResponsibilityAssigned":
      return { ...row, responsible: event.data.party }
    case "Terminated":
      return { ...row, terminatedAtMs: row.terminatedAtMs ?? atMs }
    case "FollowedUp":
      return followedUp(row, event.data, atMs)
    case "Archived":
      return { ...row, archivedAtMs: row.archivedAtMs ?? atMs, archivedParts: new Set(event.data.parts).size }
  }
}
