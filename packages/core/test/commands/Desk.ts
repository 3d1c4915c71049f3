// A desk where people order by name: on a log of its own, by whom and under which roles.
import * as Effect from "effect/Effect"
import { type AnyCommands, order } from "../../src/commands/Command.ts"
import { EventLog, type EventLogShape } from "../../src/log/EventLog.ts"
import { make } from "../../src/log/Memory.ts"
import type { Order } from "../../src/log/Transact.ts"
import { all as streams } from "../../src/streams/Streams.ts"

/** What an order says beside its command and input; it is given by T-1 on 2 March 2026 unless said otherwise. */
export type Given = Partial<Omit<Order, "actor">> & { readonly by?: string; readonly roles?: ReadonlyArray<string> }

/** A log without events. */
export const emptyLog = (): EventLogShape => make({ tenant: "t", streams })

/** Orders on the thing with the id 1: what was recorded, or the refusal, which it throws. */
export const deskOn = (commands: AnyCommands, log: EventLogShape = emptyLog()) => {
  let orders = 0
  const ask = (name: string, input: unknown, { by = "T-1", roles = [], ...more }: Given = {}) => {
    const given = {
      occurredAt: "2026-03-02T01:00:00.000Z",
      key: `order ${++orders}`,
      ...more,
      actor: { id: by, roles }
    }
    return Effect.provideService(order(commands, "1", name, input, given), EventLog, log)
  }
  return {
    log,
    /** What became of an order, or its refusal. */
    answer: (name: string, input: unknown = {}, given: Given = {}) =>
      Effect.runSync(Effect.result(ask(name, input, given))),
    /** What became of an order. */
    order: (name: string, input: unknown = {}, given: Given = {}) => Effect.runSync(ask(name, input, given)),
    /** The refusal of an order. */
    refusal: (name: string, input: unknown = {}, given: Given = {}) =>
      Effect.runSync(Effect.flip(ask(name, input, given)))
  }
}
