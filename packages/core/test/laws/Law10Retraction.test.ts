// Law 10: retracting an event is never having had it, at later heads; at earlier heads it stands as it stood.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { eventId } from "../../src/log/EventId.ts"
import { type Body, canonicalText, type Recorded } from "../../src/log/Recorded.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { tenant } from "../arbitrary/Histories.ts"
import { figureOf, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

/** A further event of the same stream at the end of the log, which takes another back. */
const retraction = (events: ReadonlyArray<Recorded>, target: Recorded, key: string): Recorded => {
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

const isMeta = ({ body }: Recorded) => body.type === "Retracted" || body.type === "Corrected"

describe("law 10: retracting", () => {
  it("is never having had the event, later; and changes nothing earlier", () => {
    fc.assert(
      fc.property(anyInquiry, fc.nat(100), ({ declaration, events, request: { head: _, ...request } }, pick) => {
        // What concerns the event is about something unheard of in both; that its retraction is too is another matter.
        const free = events.filter(
          (event) => !events.some(({ body }) => body.type === "Retracted" && body.concerns === event.body.id)
        )
        const target = free[pick % Math.max(1, free.length)]
        if (target === undefined) return
        const last = events.at(-1)?.position ?? 0
        const atMs = 4e12
        const after = [...events, retraction(events, target, "taken-back")]
        const without = replay(events.filter((event) => event !== target))
        const asked = { ...request, head: { position: last + 1, atMs } }
        const figure = figureOf(logOf(after), declaration, asked)
        const never = figureOf(without, declaration, asked)
        // A retraction that was taken back itself is known, one that was never told is not: findings tell them apart.
        const bare = ({ operands, ...rest }: typeof figure) => ({
          ...rest,
          operands: operands.map(({ findings, ...counts }) => counts)
        })
        expect(isMeta(target) ? bare(figure) : figure).toEqual(isMeta(target) ? bare(never) : never)
        const before = { ...request, head: { position: last, atMs } }
        expect(figureOf(logOf(after), declaration, before)).toEqual(figureOf(logOf(events), declaration, before))
      }),
      runs(120)
    )
  })

  it("taken back itself, it is as if it had never been", () => {
    fc.assert(
      fc.property(anyInquiry, fc.nat(100), ({ declaration, events, request: { head: _, ...request } }, pick) => {
        const target = events[pick % Math.max(1, events.length)]
        if (target === undefined) return
        const once = [...events, retraction(events, target, "taken-back")]
        const twice = [...once, retraction(once, once.at(-1) as Recorded, "not-so")]
        const asked = { ...request, head: { position: twice.length, atMs: 4e12 } }
        expect(figureOf(replay(twice), declaration, asked)).toEqual(
          figureOf(replay(upTo(events, events.length)), declaration, asked)
        )
      }),
      runs(60)
    )
  })
})
