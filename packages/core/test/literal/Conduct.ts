// Commitments and targets, outlets 5, by hand: how often staff quarrelled or fought with customers, voided reports aside.
import type { Event } from "../../src/streams/Conduct.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

/** Incidents of misconduct. */
export const conductIncidents = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const excluded: Record<string, number> = {}
  let incidents = 0
  for (const acts of lives<Event>(events, "Conduct", question)) {
    const reported = acts.find((act) => act.type === "Reported")
    if (reported === undefined || reported.at < question.fromMs || reported.at >= question.untilMs) continue
    const { offence } = reported.data
    if (question.readings["offences"] !== "all" && offence !== "quarrel" && offence !== "brawl") continue
    if (acts.some(({ type }) => type === "Voided")) count(excluded, "voided")
    else incidents++
  }
  return { numerator: [incidents, 1], denominator: [1, 1], excluded: { incidents: excluded } }
}
