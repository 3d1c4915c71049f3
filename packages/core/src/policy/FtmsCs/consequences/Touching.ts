/** Which events may change what follows for somebody: what the course of consequences goes through. */
import type { Payload, Recorded } from "../../../log/Recorded.ts"

/** The streams that consequences are drawn from. */
export const categories: ReadonlyArray<string> = [
  ...["Conduct", "Loss", "ExternalScore"],
  ...["SpotCheck", "Eligibility", "Regulation", "Adoption"]
]

const ofAll: ReadonlyArray<string> = ["Regulation", "Adoption"]

/** Whether data name somebody: by the token, as a culprit, or as a subject, as a correction of subjects does. */
const mentions = (said: Payload[string], names: ReadonlyArray<string>): boolean => {
  if (typeof said === "string") return names.includes(said)
  if (typeof said !== "object" || said === null) return false
  return Object.values(said).some((one) => mentions(one, names))
}

/**
 * Whether an event may change what follows for `who`: of staff what names them, of a post whatever was surveyed or checked,
 * and of everybody when the document came into force, and when a company adopted its own rules. A later event of a stream that named them is one too.
 */
export const touching = (who: string): ((event: Recorded) => boolean) => {
  const names = [who, who.slice(who.indexOf(":") + 1)]
  const named = new Set<string>()
  return ({ body: { data, stream, subjects } }) => {
    if (ofAll.includes(stream.category)) return true
    const key = `${stream.category}/${stream.id}`
    if (!who.startsWith("staff:")) return stream.category !== "Conduct" && stream.category !== "Loss"
    if (subjects.includes(who) || mentions(data, names)) named.add(key)
    return named.has(key)
  }
}
