// The dealer's customer satisfaction by hand: notices due, visits and checks with their points, meetings and files.
import type { Event as FileEvent } from "../../src/streams/CustomerFile.ts"
import type { Event as MeetingEvent } from "../../src/streams/Meeting.ts"
import type { Event as NoticeEvent } from "../../src/streams/Notice.ts"
import type { Event as CheckEvent } from "../../src/streams/SpotCheck.ts"
import { type ActOf, type Answer, count, lives, type Question, type Told } from "./Acts.ts"

/** A notice: of what kind, when it arose, was issued, was due, and its answer of the last round. */
interface Notice {
  readonly what: string
  readonly arisen: number | undefined
  readonly issued: number | undefined
  readonly due: number | undefined
  readonly answered: number | undefined
}

const noticeOf = (acts: ReadonlyArray<ActOf<NoticeEvent>>): Notice => {
  let [what, arisen, issued, due, answered] = ["", ...([undefined, undefined, undefined, undefined] as const)] as [
    string,
    ...Array<number | undefined>
  ]
  for (const act of acts) {
    if (act.type === "Arisen" || act.type === "Issued") if (what === "") what = act.data.notice
    if (act.type === "Arisen") arisen ??= act.at
    if (act.type === "Issued" && issued === undefined) {
      issued = act.at
      due = act.data.due === undefined ? undefined : Date.parse(act.data.due)
    }
    if (act.type === "Answered") answered ??= act.at
    if (act.type === "Returned") answered = undefined
  }
  return { what, arisen, issued, due, answered }
}

/** All notices. */
export const notices = (events: ReadonlyArray<Told>, question: Pick<Question, "cutMs" | "head">) =>
  lives<NoticeEvent>(events, "Notice", question).map(noticeOf)

const inWindow = (at: number | undefined, { fromMs, untilMs }: Question): at is number =>
  at !== undefined && at >= fromMs && at < untilMs

/** Rectifications in time. */
export const rectificationRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [inTime, due] = [0, 0]
  for (const one of notices(events, question)) {
    if (one.what !== "rectification" || !inWindow(one.due, question)) continue
    due++
    if (one.answered !== undefined && one.answered <= one.due) inTime++
  }
  return { numerator: [inTime, 1], denominator: [due, 1], excluded: { notices: {} } }
}

/** Rectifications overdue. */
export const rectificationsOverdue = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let overdue = 0
  for (const one of notices(events, question)) {
    if (one.what !== "rectification" || one.due === undefined || one.due >= question.cutMs) continue
    if (one.answered === undefined) overdue++
  }
  return { numerator: [overdue, 1], denominator: [1, 1], excluded: { notices: {} } }
}

/** The checks of the window: the first of each stream, by whom, and the points of its factors. */
const checks = (events: ReadonlyArray<Told>, question: Question, by: string) => {
  const found: Array<{ readonly scored: number; readonly lost: number }> = []
  for (const [first] of lives<CheckEvent>(events, "SpotCheck", question).map((acts) =>
    acts.filter((act) => act.type === "Done")
  )) {
    if (first === undefined || first.data.by !== by || !inWindow(first.at, question)) continue
    let [scored, lost] = [0, 0]
    for (const one of first.data.factors) {
      scored += one.scored
      lost += one.lost
    }
    found.push({ scored, lost })
  }
  return found
}

const rate =
  (by: string) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    let [scored, points] = [0, 0]
    for (const one of checks(events, question, by)) {
      scored += one.scored
      points += one.scored + one.lost
    }
    return { numerator: [scored, 1], denominator: [points, 1], excluded: { scored: {}, points: {} } }
  }

/** The mystery visitors' score. */
export const mysteryScoreRate = rate("mystery-visitor")
/** The score of the process checks. */
export const processCheckRate = rate("customer-relations")

/** Mystery visits. */
export const mysteryVisits = (events: ReadonlyArray<Told>, question: Question): Answer => ({
  numerator: [checks(events, question, "mystery-visitor").length, 1],
  denominator: [1, 1],
  excluded: { visits: {} }
})

/** Process checks. */
export const processChecks = (events: ReadonlyArray<Told>, question: Question): Answer => ({
  numerator: [checks(events, question, "customer-relations").length, 1],
  denominator: [1, 1],
  excluded: { checks: {} }
})

/** Improvement meetings on a report, with three parties. */
export const improvementMeetings = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const meetings: Record<string, number> = {}
  let held = 0
  for (const acts of lives<MeetingEvent>(events, "Meeting", question)) {
    const first = acts.find((act) => act.type === "Held")
    if (first === undefined || first.data.topic !== "cs-improvement" || !inWindow(first.at, question)) continue
    if (first.data.report === undefined) count(meetings, "without-report")
    else if (new Set(first.data.departments).size < 3) count(meetings, "without-parties")
    else held++
  }
  return { numerator: [held, 1], denominator: [1, 1], excluded: { meetings } }
}

const basics: { readonly [customer: string]: ReadonlyArray<string> } = {
  private:
    "name sex birth-date marital-status residence postcode identity-number phone mobile email fax employer employer-address employer-postcode".split(
      " "
    ),
  organisation:
    "name industry address founding-date size business website person-in-charge contact-person identity-number phone fax email".split(
      " "
    )
}

/** Completeness of customers' files. */
export const fileCompleteness = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [filled, required] = [0, 0]
  for (const acts of lives<FileEvent>(events, "CustomerFile", question)) {
    const opened = acts.find((act) => act.type === "Opened")
    if (opened === undefined || !inWindow(opened.at, question)) continue
    const known = new Set<string>()
    for (const act of acts) {
      if (act.type === "FieldsFilled") for (const field of act.data.fields) known.add(field)
      if (act.type === "FieldsCleared") for (const field of act.data.fields) known.delete(field)
    }
    for (const field of basics[opened.data.customer] ?? []) {
      required++
      if (known.has(field)) filled++
    }
  }
  return { numerator: [filled, 1], denominator: [required, 1], excluded: { filled: {}, required: {} } }
}
