// The kit itself: it must accept what holds and complain of what does not.
import type { Recorded, Transact } from "@servicebook/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Sample, Scenario } from "../src/index.ts"

type State = Parameters<typeof Sample.parcel.rows>[0]

/** Closes a parcel once, and only by a clerk. */
const close = (
  state: State,
  order: Transact.Order
): Transact.Decision<{ readonly _tag: "NotAClerk"; readonly id: string }> => {
  if (!order.actor.roles.includes("clerk")) return Result.fail({ _tag: "NotAClerk", id: order.actor.id })
  return Result.succeed(state?.closedAtMs === null ? [{ type: "Closed", data: {} }] : [])
}

/** Weighs again whenever it is told to: breaks the law that repeating decides nothing new. */
const weigh = (): Transact.Decision<never> => Result.succeed([{ type: "Weighed", data: { grams: 1 } }])

const opened = { type: "Opened", data: { title: "a" } }
const clerk = { actor: { id: "c-1", roles: ["clerk"] } }
const past = (...events: ReadonlyArray<Scenario.Given>) => Scenario.given(Sample.parcel, ...events)

describe("given, when, then", () => {
  it("holds", () => {
    past(opened).when(close, clerk).thenEvents({ type: "Closed", data: {} })
    past(opened, { type: "Closed", data: {} }).when(close, clerk).thenNothing()
    past(opened, { type: "Closed", data: {} }, { type: "Retracted", data: {}, concerns: Scenario.idOf(1) })
      .when(close, clerk)
      .thenEvents({ type: "Closed" })
    past().when(close).thenRefused("NotAClerk", { id: "somebody" })
  })

  it("complains of other events, other refusals, and a command that decides anew each time", () => {
    expect(() => past(opened).when(close, clerk).thenEvents({ type: "Opened" })).toThrow()
    expect(() => past(opened).when(close, clerk).thenEvents({ type: "Closed" }, { type: "Closed" })).toThrow()
    expect(() => past(opened).when(close, clerk).thenEvents()).toThrow()
    expect(() => past(opened).when(close, clerk).thenNothing()).toThrow()
    expect(() => past(opened).when(close, clerk).thenRefused("NotAClerk")).toThrow()
    expect(() => past(opened).when(close).thenRefused("NotOpen")).toThrow()
    expect(() => past(opened).when(weigh).thenEvents({ type: "Weighed" })).toThrow(/nothing new/)
  })

  it("speaks the present version of every event, so that none is lifted twice", () => {
    const grams = (data: Recorded.Payload) => ({ grams: Number(data["kilograms"]) * 1000 })
    const { Weighed, ...others } = Sample.parcel.events
    if (Weighed === undefined) throw new Error("the sample weighs nothing")
    const events = { ...others, Weighed: { ...Weighed, schemaVersion: 2, upcast: grams } }
    const once = (state: State) => (state?.weights.length === 0 ? weigh() : Result.succeed([]))
    const parcel = { ...Sample.parcel, events }
    Scenario.given(parcel, opened)
      .when(once)
      .thenEvents({ type: "Weighed", data: { grams: 1 } })
    Scenario.given(parcel, opened, { type: "Weighed", data: { grams: 2 } })
      .when(once)
      .thenNothing()
  })

  it("refuses given events that no log would take", () => {
    expect(() => past({ type: "Opened", data: { name: "a" } })).toThrow()
    expect(() => past({ type: "Unheard", data: {} })).toThrow()
  })
})
