// When a cancelled dispatch order leaves the figures: while nobody came, before or after.
import { assert, describe, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import { stream } from "../../src/streams/ServiceOrder.ts"
import { type Line, tell } from "../Story.ts"

const created: Line = ["2026-03-02 09:00", "ServiceOrder/W-1", "Created", { work: "inspection" }]
const cancelled: Line = ["2026-03-02 10:00", "ServiceOrder/W-1", "Cancelled", { cause: "customer" }]
const arrived = (when: string): Line => [when, "ServiceOrder/W-1", "Arrived"]
const orderOf = (...lines: ReadonlyArray<Line>) => stateOf(stream, tell(created, ...lines))?.order

describe("a cancelled order", () => {
  it("where nobody came leaves the figures", () => {
    assert.strictEqual(orderOf(cancelled)?.cancelledBeforeArrival, true)
  })

  it("that was visited before or after stays", () => {
    assert.strictEqual(orderOf(arrived("2026-03-02 09:30"), cancelled)?.cancelledBeforeArrival, false)
    const visited = orderOf(cancelled, arrived("2026-03-02 11:00"))
    assert.strictEqual(visited?.cancelledBeforeArrival, false)
    assert.deepStrictEqual(visited?.findings, ["arrived-after-cancellation"])
  })
})
