/** Sends an order, and again under the same key while nothing answers: what was recorded is not recorded twice. */
import { type Answered, ask, isLost } from "../ask/Ask.ts"
import { ordersOn } from "../ask/Paths.ts"

/** What came of an order. `known`: it was recorded before, or there was nothing new to record. */
export interface Outcome {
  readonly outcome: "appended" | "known"
  readonly version: number
  readonly position: number
}

/** An order with its key. */
export interface Sent {
  readonly category: string
  readonly id: string
  readonly body: unknown
  readonly key: string
  readonly token: string
}

/** A new key. A browser gives names of its own on secure pages alone, chance everywhere. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

/** The waits between attempts (ms). */
const waitsMs = [500, 2000, 5000]

/** Sends it. `again` is told before each further attempt. */
export const send = async (order: Sent, again: () => void): Promise<Answered<Outcome>> => {
  const once = () =>
    ask<Outcome>({
      path: ordersOn(order.category, order.id),
      token: order.token,
      post: { body: order.body, key: order.key }
    })
  let answered = await once()
  for (const waitMs of waitsMs) {
    if (answered.is === "answered" || !isLost(answered.problem)) return answered
    again()
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    answered = await once()
  }
  return answered
}
