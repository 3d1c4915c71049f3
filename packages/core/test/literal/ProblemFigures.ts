// The figures on problems by hand (enterprise after-sales policy §3.2 to §3.6, §4.2).
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { type Problem, problems } from "./Problems.ts"

type Test = (one: Problem, question: Question) => boolean

interface Asked {
  /** What the operand is called. */
  readonly name: string
  /** By what instant the window owns a problem. */
  readonly at: (one: Problem) => number | undefined
  readonly among: Test
  readonly leftOut: (one: Problem, question: Question) => string | undefined
  readonly counts: Test
}

const share =
  ({ among, at, counts, leftOut, name }: Asked) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const excluded: Record<string, number> = {}
    let [all, good] = [0, 0]
    for (const one of problems(events, question)) {
      const ownedAt = at(one)
      if (ownedAt === undefined || ownedAt < question.fromMs || ownedAt >= question.untilMs) continue
      if (!among(one, question)) continue
      const reason = leftOut(one, question)
      if (reason !== undefined) {
        count(excluded, reason)
        continue
      }
      all++
      if (counts(one, question)) good++
    }
    return { numerator: [good, 1], denominator: [all, 1], excluded: { [name]: excluded } }
  }

const twice = ({ isDuplicate }: Problem): string | undefined => (isDuplicate ? "duplicate" : undefined)

/** Satisfaction by call-back. */
export const followUpSatisfaction = share({
  name: "cases",
  at: ({ followedUpAt }) => followedUpAt,
  among: ({ answer }) => answer !== undefined,
  leftOut: twice,
  counts: ({ answer }, { readings }) =>
    answer === "satisfied" || (answer === "basically-satisfied" && readings["satisfied"] === "withBasically")
})

/** Problem solve rate. */
export const problemSolveRate = share({
  name: "problems",
  at: ({ receivedAt }) => receivedAt,
  among: ({ isKnown }) => isKnown,
  leftOut: (one, { readings }) => {
    if (one.isDuplicate) return "duplicate"
    return one.isWithdrawn && readings["withdrawn"] === "leftOut" ? "withdrawn" : undefined
  },
  counts: ({ confirmedAt, resolvedAt, verifiedAt }, { readings }) => {
    if (readings["solved"] === "declared") return resolvedAt !== undefined
    return (readings["solved"] === "reviewed" ? verifiedAt : confirmedAt) !== undefined
  }
})

/** Reopen rate. */
export const reopenRate = share({
  name: "problems",
  at: ({ receivedAt }) => receivedAt,
  among: ({ wasResolved }) => wasResolved,
  leftOut: twice,
  counts: ({ rounds }) => rounds > 1
})

/** Complete case files. */
export const filesComplete = share({
  name: "cases",
  at: ({ closedAt }) => closedAt,
  among: ({ isKnown }) => isKnown,
  leftOut: twice,
  counts: ({ partsArchived }) => partsArchived === 4
})

/** Difficulties that stand. */
export const difficultiesOpen = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let open = 0
  for (const { hasDifficulty } of problems(events, question)) if (hasDifficulty) open++
  return { numerator: [open, 1], denominator: [1, 1], excluded: { cases: {} } }
}

/** The mean time from receipt to assignment. */
export const receiveToAssign = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const excluded: Record<string, number> = {}
  let [sum, all] = [0, 0]
  for (const one of problems(events, question)) {
    if (one.receivedAt < question.fromMs || one.receivedAt >= question.untilMs || !one.isKnown) continue
    if (one.isDuplicate || one.isCarriedOver) count(excluded, one.isDuplicate ? "duplicate" : "carried-over")
    else if (one.assignedAt === undefined) count(excluded, "no-value")
    else {
      sum += one.assignedAt - one.receivedAt
      all++
    }
  }
  return { numerator: [sum, 1], denominator: [all, 1], excluded: { problems: excluded } }
}
