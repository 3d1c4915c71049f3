/** Which events may change what follows for somebody: what the course of consequences goes through. */
import type { Payload, Recorded } from "../../../log/Recorded.ts"

/** The streams that consequences are drawn from. */
export const categories: ReadonlyArray<string> = [
  ...["Conduct", "Loss", "ExternalScore"],
  ...["SpotCheck", "Eligibility", "Regulation"]
]

const mentions = (said: Payload[string], token: string): boolean => {
  if (typeof said === "string") return said === token
  if (typeof said !== "object" || said === null) return false
  return Object.values(said).some((one) => mentions(one, token))
}

/**
 * Whether an event may change what follows for `who`: of staff what names them, of a post whatever was surveyed or checked,
 * and of everybody when the document came into force. A later event of a stream that named them is one too.
 */
export const touching = (who: string): ((event: Recorded) => boolean) => {
  const token = who.slice(who.indexOf(":") + 1)
  const named = new Set<string>()
  return ({ body: { data, stream, subjects } }) => {
    if (stream.category === "Regulation") return true
    const key = `${stream.category}/${stream.id}`
    if (!who.startsWith("staff:")) return stream.category !== "Conduct" && stream.category !== "Loss"
    if (subjects.includes(who) || mentions(data, token)) named.add(key)
    return named.has(key)
  }
}
