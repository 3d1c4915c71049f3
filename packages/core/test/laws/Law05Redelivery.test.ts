// Law 5: delivering an event twice changes nothing: not the log, not a row, not a figure.
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Append, EventLogShape } from "../../src/log/EventLog.ts"
import type { Proposed, Recorded } from "../../src/log/Recorded.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { figureOf, logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const asked = ({ body }: Recorded, batch?: string): Append => {
  const { v: _, id: _id, tenant: _tenant, stream, version: _version, recordedAt: _at, ...rest } = body
  const event: Proposed = { ...rest, source: { ...rest.source, ...(batch === undefined ? {} : { batch }) } }
  return { stream, expected: "any", events: [event] }
}

const at = <A, E>(ms: number, effect: Effect.Effect<A, E>): A =>
  Effect.runSync(
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => ms,
      currentTimeMillis: Effect.succeed(ms),
      currentTimeNanosUnsafe: () => BigInt(ms) * 1_000_000n,
      currentTimeNanos: Effect.succeed(BigInt(ms) * 1_000_000n),
      monotonicTimeNanosUnsafe: () => 0n,
      monotonicTimeNanos: Effect.succeed(0n),
      sleep: () => Effect.void
    })
  )

const all = (log: EventLogShape) => Effect.runSync(Stream.runCollect(log.readAll()))

describe("law 5: delivering twice", () => {
  it("changes nothing, in one batch or another, whatever the delivery is called", () => {
    fc.assert(
      fc.property(anyInquiry, fc.nat(100), ({ declaration, events, request }, from) => {
        const known = logOf(events)
        const before = all(known)
        const figure = figureOf(known, declaration, request)
        const again = [...events.slice(from % (events.length + 1)), ...events].map((event) => asked(event, "again"))
        const outcomes = at(4e12, known.appendBatch([...again, ...again]))
        expect(outcomes.every(({ outcome }) => outcome === "known")).toBe(true)
        expect(all(known)).toEqual(before)
        expect(figureOf(known, declaration, request)).toEqual(figure)
      }),
      runs(60)
    )
  })

  it("the second of two in one batch is known by the first", () => {
    fc.assert(
      fc.property(anyInquiry, ({ events }) => {
        const fresh = logOf([])
        const twice = events.flatMap((event) => [asked(event), asked(event, "again")])
        const outcomes = at(4e12, fresh.appendBatch(twice))
        outcomes.forEach((one, index) => {
          const expected = outcomes[index - 1]?.outcome === "refused" ? "refused" : "known"
          if (index % 2 === 1) expect(one.outcome).toBe(expected)
        })
        const taken = outcomes.filter(({ outcome }) => outcome === "appended")
        expect(all(fresh)).toHaveLength(taken.length)
      }),
      runs(40)
    )
  })
})
