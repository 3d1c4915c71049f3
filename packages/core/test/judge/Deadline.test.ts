// Deadlines of other kinds than those of the policies: of a mean, and one whose number nobody gave.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute } from "../../src/count/Figure.ts"
import * as Deadline from "../../src/judge/Deadline.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { Row as Order } from "../../src/streams/ServiceOrder.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { listed } from "../Listed.ts"
import { shanghai, tell } from "../Story.ts"

describe("a deadline of another kind", () => {
  const title = { zh: "到达", en: "arrival" }
  const arrival = (more: Partial<Deadline.Deadline>) => ({
    ...Deadline.deadline<Order>({
      ...{ name: "arrival", title, rule: title, clauses: [], rows: "order", among: { all: [] }, exemptions: [] },
      ...{ from: "createdAtMs", done: "arrivedAtMs", limit: { hours: 2 }, matures: { days: 1 } },
      ...{ statistic: "every-case", risk: "1/2", parameters: [], readings: [] }
    }),
    ...more
  })
  const events = tell(
    ["2026-03-02 08:00", "ServiceOrder/B-1", "Created", { work: "after-sales" }],
    ["2026-03-02 09:00", "ServiceOrder/B-1", "Arrived"],
    ["2026-03-02 08:00", "ServiceOrder/B-2", "Created", { work: "after-sales" }],
    ["2026-03-02 11:00", "ServiceOrder/B-2", "Arrived"],
    ["2026-03-02 12:00", "ServiceOrder/B-3", "Created", { work: "after-sales" }]
  )

  it("of a mean: the time taken, and no case that is late", () => {
    const mean = arrival({ statistic: "mean" })
    const log = logOf(events)
    const head = Effect.runSync(log.head())
    const figure = Effect.runSync(compute(log, Deadline.kpi(mean), { window: windowOf("2026-03"), head }))
    expect(figure).toMatchObject({ value: "7200000", display: "2.00 h" })
    expect(listed(events, { deadlines: [mean] }, "2026-03-05")).toEqual([])
    expect(listed(events, { deadlines: [arrival({})] }, "2026-03-05")).toMatchObject([
      ["B-3", "overdue", expect.anything()]
    ])
  })

  it("whose number nobody gave: named, and nothing is due", () => {
    const parameter = { name: "hours", title, unit: "hours", source: "unbound", clause: "none" } as const
    const open = arrival({ limit: { hours: { parameter: "hours" } }, parameters: [parameter] })
    const found = Effect.runSync(
      worklist(logOf(events), { deadlines: [open], obligations: [] }, { cutMs: shanghai("2026-03-05"), head: 5 })
    )
    expect(found).toEqual({ items: [], notConfigured: [{ rule: "arrival", title: open.title, parameter }] })
  })
})
