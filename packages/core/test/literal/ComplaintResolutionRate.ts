// OBL-P-02 §3.1.4 a by hand: of the complaints that arose in the window, how many stand resolved at the cut.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { type Complaint, complaints, leftOut } from "./Complaints.ts"

const resolvedAt = (one: Complaint, criterion: string | undefined): number | undefined => {
  if (criterion === "handlerDone") return one.resolvedAt
  return criterion === "customerConfirmed" ? one.confirmedAt : one.verifiedAt
}

const isSolved = (one: Complaint, { parameters, readings }: Question): boolean => {
  if (resolvedAt(one, readings["resolvedCriterion"]) !== undefined) return true
  if (readings["withdrawn"] === "solved" && one.withdrawn) return true
  const enough = parameters["unreachableTries"] as number
  return readings["unreachable"] === "solved" && one.triesInVain >= enough
}

/** Complaint resolution rate. */
export const complaintResolutionRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { fromMs, readings, untilMs } = question
  const isFlow = readings["attribution"] === "flow"
  const excluded: Record<string, Record<string, number>> = { complaints: {}, ...(isFlow ? { solved: {} } : {}) }
  let received = 0
  let solved = 0
  for (const one of complaints(events, question)) {
    const at = resolvedAt(one, readings["resolvedCriterion"])
    const isReceived = one.since >= fromMs && one.since < untilMs
    const isResolvedNow = isFlow && at !== undefined && at >= fromMs && at < untilMs
    const reason =
      leftOut(one, question) ?? (readings["withdrawn"] === "excluded" && one.withdrawn ? "withdrawn" : undefined)
    if (reason !== undefined) {
      if (isReceived) count(excluded["complaints"] as Record<string, number>, reason)
      if (isResolvedNow) count(excluded["solved"] as Record<string, number>, reason)
      continue
    }
    if (isReceived) received++
    if (isFlow ? isResolvedNow : isReceived && isSolved(one, question)) solved++
  }
  return { numerator: [solved, 1], denominator: [received, 1], excluded }
}
