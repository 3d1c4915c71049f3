/**
 * Publishing: a figure becomes an event with its whole declaration, so that it can be computed again by anybody and
 * held against what is known later.
 */
import type * as Effect from "effect/Effect"
import type { Figure } from "../count/Figure.ts"
import type { Rule } from "../judge/Rule.ts"
import { sha256Hex } from "../log/EventId.ts"
import type { Appended, EventLog } from "../log/EventLog.ts"
import { canonicalText, type Payload } from "../log/Recorded.ts"
import type { ItemRefusal, StoreFailed } from "../log/Refusal.ts"
import { type Decision, execute, type Order } from "../log/Transact.ts"
import { event } from "../streams/Decide.ts"
import { stream } from "../streams/Publication.ts"

/** The idempotency key of a publication: the same figure published again is the same publication. */
export const keyOf = (figure: Figure): string => `publish:${figure.kpi}:${sha256Hex(canonicalText(figure))}`

/** Publishes a figure. The order's key, where empty, is derived from the figure. Published again, it returns the first publication. */
export const publish = (
  figure: Figure,
  declaration: Rule,
  order: Omit<Order, "key"> & { readonly key?: string }
): Effect.Effect<Appended, ItemRefusal | StoreFailed, EventLog> =>
  execute(
    stream,
    figure.kpi,
    { ...order, key: order.key ?? keyOf(figure) },
    (): Decision<never> =>
      event("FigurePublished", { figure: figure as unknown as Payload, declaration: declaration as unknown as Payload })
  )
