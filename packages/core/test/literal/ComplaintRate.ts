// OBL-P-02 §3.1.4 b, first half, by hand: complaints of the window over the units in service.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { complaints, leftOut } from "./Complaints.ts"
import { installedBase } from "./InstalledBase.ts"

/** Complaint rate. */
export const complaintRate = (
  events: ReadonlyArray<Told>,
  question: Question,
  midnights: ReadonlyArray<number>
): Answer => {
  const left: Record<string, number> = {}
  let times = 0
  for (const one of complaints(events, question)) {
    if (one.since < question.fromMs || one.since >= question.untilMs) continue
    const again = question.readings["repeatAsNew"] === "excluded" && one.repeats ? "repeat" : undefined
    const reason = leftOut(one, question) ?? again
    if (reason === undefined) times++
    else count(left, reason)
  }
  const base = installedBase(events, question, midnights)
  return { numerator: [times, 1], denominator: base.units, excluded: { complaints: left, installed_base: base.left } }
}
