// Law 10: retracting an event is never having had it, at later heads; at earlier heads it stands as it stood.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Recorded } from "../../src/log/Recorded.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { figureOf, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { retraction } from "../arbitrary/Retold.ts"
import { runs } from "../arbitrary/Runs.ts"

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
