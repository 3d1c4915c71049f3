// The rules in force of a log: a pack decides what a caller's flags would decide, to the byte but for the echo; heads and
// windows before an adoption do not see it; and a published figure says by which edition it was made.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publish } from "../../src/audit/Publish.ts"
import { published } from "../../src/audit/Published.ts"
import { recompute } from "../../src/audit/Recompute.ts"
import type { Echo } from "../../src/count/Edition.ts"
import type { Figure, Request } from "../../src/count/Figure.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import { EventLog } from "../../src/log/EventLog.ts"
import type { RowQuery } from "../../src/log/RowSource.ts"
import { execute } from "../../src/log/Transact.ts"
import { editionOf, type Pack } from "../../src/policy/CompanyPack.ts"
import * as InForce from "../../src/policy/InForce.ts"
import { firstTimeRepairRate as rate } from "../../src/policy/OblP02/index.ts"
import { kpis } from "../../src/policy/Policies.ts"
import * as Adoption from "../../src/streams/Adoption.ts"
import { inquiries } from "../arbitrary/Asked.ts"
import { figureOf, logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { tell } from "../Story.ts"
import { packOf, rulesOf } from "./Packs.ts"

const why = { because: { zh: "理由", en: "a reason" }, signedOff: { by: "G-1", on: "2024-12-01" } }

/** A pack that decides of one indicator what a caller would decide by flags. */
const deciding = (rule: string, { parameters = {}, readings = {} }: Pick<Request, "parameters" | "readings">): Pack => {
  const unit = (name: string) =>
    kpis.find((one) => one.name === rule)?.parameters.find((one) => one.name === name)?.unit
  return packOf({
    bindings: Object.entries(parameters).map(([parameter, value]) => ({
      ...{ rule, parameter, value, unit: unit(parameter), source: "assumed" }
    })),
    readings: Object.entries(readings).map(([reading, choice]) => ({ rule, reading, choice, ...why }))
  })
}

const parted = ({ edition, ...figure }: Figure): readonly [Omit<Figure, "edition">, Echo | undefined] => [
  figure,
  edition
]
const names = (of: object = {}) => Object.keys(of).sort()

describe("a pack in force", () => {
  it("gives the figure that the same flags give, and says what it decided", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kpis).chain(inquiries), ({ declaration, events, request }) => {
        const { parameters, readings, ...plain } = request
        const rules = rulesOf(deciding(declaration.name, request))
        const log = logOf(events)
        const [byPack, echo] = parted(figureOf(log, declaration, InForce.request(rules, declaration, plain as Request)))
        const [byFlags, none] = parted(figureOf(log, declaration, request))
        expect(byPack).toEqual(byFlags)
        expect(none).toBeUndefined()
        const bound = names(parameters).filter((name) => byFlags.parameters[name] !== undefined)
        expect(echo).toEqual({ ...InForce.ref(rules.edition as never), readings: names(readings), parameters: bound })
      }),
      runs(150)
    )
  })

  it("steps back behind what a caller decides, and does not claim it", () => {
    const rules = rulesOf(deciding(rate.name, { parameters: { repeatDays: 60 }, readings: { unit: "vehicle" } }))
    const asked = { window: windowOf("2026-01"), head: { position: 0, atMs: 0 }, parameters: { repeatDays: 10 } }
    const figure = figureOf(logOf([]), rate, InForce.request(rules, rate, asked))
    expect(figure.parameters).toEqual({ repeatDays: 10 })
    expect(figure.edition).toMatchObject({ code: "HOUSE", edition: "1", readings: ["unit"], parameters: [] })
  })

  it("decides of deadlines and papers too, each by its name", () => {
    const events = tell(
      ["2026-01-05 10:00", "Case/C-1", "Registered", { class: "complaint" }],
      ["2025-12-20 10:00", "Filing/F-1", "Bound", { paper: "dispatch-orders", from: "2025-12-31T16:00:00.000Z" }]
    )
    const choose = (rule: string, reading: string, choice: string) => ({ rule, reading, choice, ...why })
    const pack = packOf({
      readings: [
        choose("complaint_reported_in_time", "reportClock", "businessHours"),
        choose("dispatch_orders_filed", "roll", "none")
      ]
    })
    const items = (rules: InForce.Rules, readings: Request["readings"] = {}) => {
      const asked = { cutMs: Date.UTC(2026, 1, 10), head: 2, readings }
      const list = Effect.runSync(worklist(logOf(events), rules, asked)).items
      return Object.fromEntries(list.map(({ is, rule }) => [rule, is]))
    }
    // Nobody published a calendar: what goes by one cannot be said.
    const [reported, filed] = ["complaint_reported_in_time", "dispatch_orders_filed"]
    expect(items(InForce.documents)).toMatchObject({
      [reported as string]: "overdue",
      [filed as string]: "not-covered"
    })
    expect(items(rulesOf(pack))).toMatchObject({ [reported as string]: "not-covered", [filed as string]: "overdue" })
    expect(items(rulesOf(pack), { reportClock: "elapsed" })).toMatchObject({ [reported as string]: "overdue" })
  })
})

const manager = { id: "G-1", roles: ["general-manager"] }
const first = deciding(rate.name, { parameters: { repeatDays: 60 } })
const second = { ...deciding(rate.name, { parameters: { repeatDays: 90 } }), edition: "2", effectiveFrom: "2026-01-01" }

const books = (...adopted: ReadonlyArray<readonly [occurredAt: string, pack: Pack]>) => {
  const log = logOf([])
  for (const [occurredAt, pack] of adopted) {
    const order = { actor: manager, occurredAt, key: `${occurredAt} ${pack.edition}` }
    const run = execute(Adoption.stream, Adoption.company, order, Adoption.adopt(editionOf(pack)))
    Effect.runSync(Effect.provideService(run, EventLog, log))
  }
  return log
}

const log = books(["2024-12-20T02:00:00.000Z", first], ["2025-06-01T02:00:00.000Z", second])
const repeatDays = (window: string, position: number) => {
  const { startMs } = windowOf(window)
  const rules = Effect.runSync(InForce.at(log, startMs, { position }))
  return rules.decided(rate.name).parameters["repeatDays"]
}

describe("the edition in force", () => {
  it("is that of the window's beginning, as known at the head", () => {
    expect(["2024", "2025-Q1", "2025", "2026-01", "2026"].map((window) => repeatDays(window, 2))).toEqual([
      ...[undefined, 60, 60, 90, 90]
    ])
    expect([0, 1, 2].map((position) => repeatDays("2026-01", position))).toEqual([undefined, 60, 90])
  })

  it("adopted after a window began does not move its figures", () => {
    const late = books(["2025-02-01T02:00:00.000Z", first])
    const at = (window: string) => Effect.runSync(InForce.at(late, windowOf(window).startMs, { position: 1 })).edition
    expect([at("2025-01"), at("2025-02"), at("2025-03")?.edition]).toEqual([undefined, undefined, "1"])
  })

  it("is listed with the others in the order of adoption", () => {
    const all = Effect.runSync(InForce.adopted(log, { position: 2 }))
    expect(all.map(({ pack, row }) => [row.edition, pack.edition, row.untilAtMs === null])).toEqual([
      ...[
        ["1", "1", false],
        ["2", "2", true]
      ]
    ])
    expect(Effect.runSync(InForce.adopted(log, { position: 0 }))).toEqual([])
  })

  it("is read once, however many instants are asked for, and told from another by its content", () => {
    const rulesAt = InForce.reader(log, { position: 2 })
    const [before, one, same, next] = ["2024", "2025", "2025-Q2", "2026"].map((window) =>
      Effect.runSync(rulesAt(windowOf(window).startMs))
    )
    expect([before === InForce.documents, one === same, next?.edition?.edition]).toEqual([true, true, "2"])
    const [plain, decided] = [packOf({}), { ...first, edition: "2", effectiveFrom: "2026-01-01" }]
    const [from, until] = ["2024-12-31T16:00:00.000Z", "2025-12-31T16:00:00.000Z"]
    const stated = { code: "HOUSE", sha256: "0".repeat(64) }
    const claimed = logOf(
      tell(
        ["2024-12-20 10:00", "Adoption/company", "Adopted", { ...stated, edition: "1", from, content: plain as never }],
        [
          "2024-12-21 10:00",
          "Adoption/company",
          "Adopted",
          { ...stated, edition: "2", from: until, content: decided as never }
        ]
      )
    )
    const claimedAt = InForce.reader(claimed, { position: 2 })
    const days = ["2025", "2026"].map(
      (window) => Effect.runSync(claimedAt(windowOf(window).startMs)).decided(rate.name).parameters["repeatDays"]
    )
    expect(days).toEqual([undefined, 60])
  })

  it("that this software cannot read is refused by name", () => {
    const strange = { code: "HOUSE", edition: "1", from: "2024-12-31T16:00:00.000Z", content: { takes: {} } }
    const events = tell(["2024-12-20 10:00", "Adoption/company", "Adopted", { ...strange, sha256: "0".repeat(64) }])
    const read = Effect.runSync(Effect.result(InForce.at(logOf(events), windowOf("2025").startMs, { position: 1 })))
    expect(Result.isFailure(read) ? read.failure : undefined).toMatchObject({ _tag: "UnreadableEdition", edition: "1" })
  })
})

describe("a duty that came into force with an edition", () => {
  const without = packOf({ takes: { documents: ["OBL-P-02"] } })
  const whole = { ...packOf({}), edition: "2", effectiveFrom: "2026-01-01" }
  const [reported, filed, worked] = ["complaint_reported_in_time", "dispatch_orders_filed", "work_logs_uploaded"]
  const facts = tell(
    ["2024-12-01 10:00", "Filing/D-1", "Bound", { paper: "dispatch-orders", from: "2025-09-30T16:00:00.000Z" }],
    ["2024-12-02 10:00", "Filing/W-1", "Bound", { paper: "work-logs", from: "2025-12-14T16:00:00.000Z" }],
    ["2024-12-10 10:00", "Case/C-0", "Registered", { class: "complaint" }],
    ["2025-11-18 10:00", "Case/C-4", "Registered", { class: "complaint" }],
    ["2026-01-05 10:00", "Case/C-5", "Registered", { class: "complaint" }]
  )
  const asked = (...adopted: ReadonlyArray<readonly [string, Pack]>) => {
    const source = {
      rows: (query: RowQuery) =>
        (query.kind === "adoption" ? books(...adopted) : logOf(facts)).rows({ ...query, head: 9 })
    }
    const [cutMs, head] = [Date.UTC(2026, 0, 8), { position: 9 }]
    const rules = Effect.runSync(InForce.at(source, cutMs, head))
    const since = Effect.runSync(InForce.since(source, cutMs, head))
    const { items } = Effect.runSync(
      worklist(source, { ...rules, since }, { cutMs, head: 9, readings: { roll: "none" } })
    )
    const of = (rule: string | undefined) =>
      items.filter((one) => one.rule === rule).map(({ period, stream }) => period ?? stream.id)
    return [of(reported), of(filed), of(worked).length > 1]
  }

  it("is asked for what its windows own, not for what began before; others go on", () => {
    const [late, early] = ["2025-12-20T02:00:00.000Z", "2024-12-20T02:00:00.000Z"]
    expect(asked([early, without], [late, whole])).toEqual([["C-5"], ["2025-12"], true])
    expect(asked([late, whole])).toEqual([["C-0", "C-4", "C-5"], ["2025-10", "2025-11", "2025-12"], true])
  })
})

describe("a published figure", () => {
  const recomputed = (change: (figure: Figure) => Figure) =>
    Effect.gen(function* () {
      const own = books(["2024-12-20T02:00:00.000Z", first])
      const head = yield* own.head()
      const window = windowOf("2025-Q1")
      const rules = yield* InForce.at(own, window.startMs, head)
      const figure = change(figureOf(own, rate, InForce.request(rules, rate, { window, head })))
      const order = { actor: { id: "S-1", roles: [] }, occurredAt: "2025-06-02T02:00:00.000Z" }
      yield* Effect.provideService(publish(figure, rate, order), EventLog, own)
      const [one] = yield* published(own)
      return one === undefined ? ["nothing"] : (yield* recompute(own, one)).differs
    }).pipe(Effect.runSync)

  it("is recomputed from the log alone, with the edition that decided", () => {
    expect(recomputed((figure) => figure)).toEqual([])
  })

  it("that claims another edition, or an answer that it did not give, differs", () => {
    const claim = (more: Partial<Echo>) => (figure: Figure) => ({
      ...figure,
      edition: { ...(figure.edition as Echo), ...more }
    })
    expect(recomputed(claim({ edition: "2" }))).toEqual(["edition"])
    expect(recomputed(claim({ sha256: "0".repeat(64) }))).toEqual(["edition"])
    expect(recomputed(claim({ readings: ["unit"] }))).toEqual(["edition"])
    expect(recomputed(claim({ parameters: [] }))).toEqual(["edition"])
  })
})
