// A history told line by line, for worked examples: when (in Shanghai), which stream, what, and what it said.
import { eventId } from "../src/log/EventId.ts"
import { type Body, canonicalText, type Payload, type Recorded } from "../src/log/Recorded.ts"
import { instantOf } from "./arbitrary/Days.ts"
import { tenant } from "./arbitrary/Histories.ts"

/** What a line may add: the line it concerns, when it was recorded, who did it, about whom. */
export interface More {
  readonly concerns?: number
  readonly recorded?: string
  readonly actor?: string
  readonly subjects?: ReadonlyArray<string>
  readonly system?: string
  readonly sequence?: number
}

/** One line: `["2026-01-30 10:00", "Case/C-1", "Registered", { class: "complaint" }]`. */
export type Line = readonly [when: string, stream: string, type: string, said?: Payload, more?: More]

/** An instant in Shanghai, ms UTC: `2026-01-30` or `2026-01-30 10:00`. */
export const shanghai = (text: string): number =>
  Date.parse(`${text.replace(" ", "T")}${text.includes(":") ? "" : "T00:00"}+08:00`)

/** The events of a log to which these lines were told, each a commit of its own. */
export const tell = (...lines: ReadonlyArray<Line>): ReadonlyArray<Recorded> => {
  const versions = new Map<string, number>()
  return lines.map(([when, stream, type, data = {}, more = {}], index) => {
    const [category = "", id = ""] = stream.split("/")
    versions.set(stream, (versions.get(stream) ?? 0) + 1)
    const system = more.system ?? ""
    const concerned = more.concerns === undefined ? undefined : (lines[more.concerns]?.[4]?.system ?? "")
    const body: Body = {
      v: 1,
      id: eventId(tenant, system, `line-${index}`),
      tenant,
      stream: { category, id },
      version: versions.get(stream) ?? 1,
      recordedAt: instantOf(shanghai(more.recorded ?? when)),
      type,
      schemaVersion: 1,
      occurredAt: instantOf(shanghai(when)),
      source: { system, key: `line-${index}`, ...(more.sequence === undefined ? {} : { sequence: more.sequence }) },
      actor: { id: more.actor ?? "T-1", roles: [] },
      subjects: more.subjects ?? [],
      data,
      ...(concerned === undefined ? {} : { concerns: eventId(tenant, concerned, `line-${more.concerns}`) })
    }
    return { position: index + 1, commit: index + 1, body, text: canonicalText(body) }
  })
}
