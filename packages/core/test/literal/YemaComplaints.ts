// The Yema standard 6.1.3 by hand: complaints there were, those that stand open, and the time that closed ones took.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { type Complaint, complaints, leftOut } from "./Complaints.ts"

const answer = (
  events: ReadonlyArray<Told>,
  question: Question,
  belongs: (one: Complaint) => boolean,
  amount: (one: Complaint) => number
) => {
  const left: Record<string, number> = {}
  let [sum, times] = [0, 0]
  for (const one of complaints(events, question)) {
    if (!belongs(one)) continue
    const reason = leftOut(one, question)
    if (reason !== undefined) count(left, reason)
    else {
      times++
      sum += amount(one)
    }
  }
  return { sum, times, excluded: { complaints: left } }
}

/** Complaints of the window. */
export const complaintsReceived = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { fromMs, untilMs } = question
  const { excluded, times } = answer(
    events,
    question,
    ({ since }) => since >= fromMs && since < untilMs,
    () => 1
  )
  return { numerator: [times, 1], denominator: [1, 1], excluded }
}

/** Complaints neither closed nor taken back. */
export const complaintsOpen = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const isOpen = (one: Complaint) => one.since < question.cutMs && one.closedAt === undefined && !one.withdrawn
  const { excluded, times } = answer(events, question, isOpen, () => 1)
  return { numerator: [times, 1], denominator: [1, 1], excluded }
}

/** Mean time of the complaints closed in the window, the major ones or the others. */
export const complaintDays =
  (isMajor: boolean) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const { fromMs, untilMs } = question
    const belongs = ({ closedAt, severity }: Complaint) =>
      closedAt !== undefined &&
      closedAt >= fromMs &&
      closedAt < untilMs &&
      (severity === "major" || severity === "extra-major") === isMajor
    const took = ({ closedAt, since }: Complaint) => (closedAt ?? since) - since
    const { excluded, sum, times } = answer(events, question, belongs, took)
    return { numerator: [sum, 1], denominator: [times, 1], excluded }
  }
