// A history told otherwise: its streams woven together in another order, or one of its events taken back at the end.
import { eventId } from "../../src/log/EventId.ts"
import { type Body, canonicalText, type Recorded } from "../../src/log/Recorded.ts"
import { byStream } from "../../src/log/RowSource.ts"
import { tenant } from "./Histories.ts"

/** The same streams woven together otherwise; each event is a commit of its own. */
export const rewoven = (events: ReadonlyArray<Recorded>, draws: ReadonlyArray<number>): ReadonlyArray<Recorded> => {
  const queues = [...byStream(events).values()].map((stream) => [...stream])
  const woven: Array<Recorded> = []
  for (let i = 0; woven.length < events.length; i++) {
    const waiting = queues.filter((queue) => queue.length > 0)
    const next = waiting[(draws[i % draws.length] ?? 0) % waiting.length]?.shift()
    if (next !== undefined) woven.push({ ...next, position: woven.length + 1, commit: woven.length + 1 })
  }
  return woven
}

/** A further event of the same stream at the end of the log, which takes another back. */
export const retraction = (events: ReadonlyArray<Recorded>, target: Recorded, key: string): Recorded => {
  const { stream } = target.body
  const last = events.filter(({ body }) => canonicalText(body.stream) === canonicalText(stream)).at(-1) as Recorded
  const body: Body = {
    ...target.body,
    id: eventId(tenant, "", key),
    version: last.body.version + 1,
    recordedAt: events.at(-1)?.body.recordedAt ?? target.body.recordedAt,
    type: "Retracted",
    source: { system: "", key },
    subjects: [],
    concerns: target.body.id,
    data: {}
  }
  const position = (events.at(-1)?.position ?? 0) + 1
  return { position, commit: position, body, text: canonicalText(body) }
}
