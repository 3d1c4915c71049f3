// Law 14: repeating a command decides nothing new: there is nothing to record, or it is refused by name. And whatever a
// command decides, the log takes.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { Stream } from "../../src/log/Stream.ts"
import type { Order } from "../../src/log/Transact.ts"
import { stateOf } from "../../src/log/Versions.ts"
import { all } from "../../src/streams/Streams.ts"
import { type Command, commands, everyRole } from "../arbitrary/Commands.ts"
import { day, instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const orderFor = (subjects: ReadonlyArray<string>): Order => ({
  actor: { id: "G-1", roles: everyRole },
  key: "once",
  occurredAt: instantOf(day(400)),
  subjects
})

const decide = (command: Command, order: Order, events: ReadonlyArray<Recorded>) => {
  const stream = all.get(command.category) as Stream<unknown>
  return command.decide(stateOf(stream, events) as never, order)
}

const propose = (events: Result.Result.Success<ReturnType<typeof decide>>, order: Order) =>
  events.map(({ type, data, concerns, subjects = order.subjects ?? [] }) => ({
    type,
    data,
    schemaVersion: 1,
    occurredAt: order.occurredAt ?? "",
    source: { system: "", key: order.key },
    actor: order.actor,
    subjects,
    ...(concerns === undefined ? {} : { concerns })
  }))

const histories = fc.constantFrom(...commands).chain((command) =>
  fc.record({
    command: fc.constant(command),
    order: fc.constantFrom([], ["staff:T-2"], ["staff:G-1"]).map(orderFor),
    story: steps(command.category)
  })
)

describe("law 14: repeating a command", () => {
  it("decides nothing new", () => {
    fc.assert(
      fc.property(histories, ({ command, order, story }) => {
        const log = logOf(recorded(story))
        const ref = { category: command.category, id: "1" }
        const read = () => Effect.runSync(log.read(ref))
        const first = decide(command, order, read())
        if (Result.isFailure(first)) {
          expect(first.failure._tag).toMatch(/^[A-Z]\w+$/)
          expect((first.failure as unknown as Error).message).toMatch(/ \/ /)
          return
        }
        Effect.runSync(log.append({ stream: ref, expected: read().length, events: propose(first.success, order) }))
        const again = decide(command, order, read())
        expect(Result.isFailure(again) ? [] : again.success).toEqual([])
      }),
      runs(300)
    )
  })

  it("the list above has every command of every stream", async () => {
    const modules = await Promise.all([
      ...[import("../../src/streams/Case.ts"), import("../../src/streams/ServiceOrder.ts")],
      ...[import("../../src/streams/Repair.ts"), import("../../src/streams/Survey.ts")],
      ...[import("../../src/streams/Unit.ts"), import("../../src/streams/Target.ts")],
      ...[import("../../src/streams/WorkLog.ts"), import("../../src/streams/Sample.ts")],
      ...[import("../../src/streams/Outlet.ts"), import("../../src/streams/Settlement.ts")],
      ...[import("../../src/streams/Custody.ts"), import("../../src/streams/Nonconformity.ts")],
      ...[import("../../src/streams/Inspection.ts"), import("../../src/streams/PartsOrder.ts")],
      ...[import("../../src/streams/Decomposition.ts"), import("../../src/streams/Filing.ts")],
      ...[import("../../src/streams/ComplaintSlip.ts"), import("../../src/streams/CustomerFile.ts")],
      ...[import("../../src/streams/Eligibility.ts"), import("../../src/streams/ExternalScore.ts")],
      ...[import("../../src/streams/Loss.ts"), import("../../src/streams/Meeting.ts")],
      ...[import("../../src/streams/Notice.ts"), import("../../src/streams/Questionnaire.ts")],
      ...[import("../../src/streams/Regulation.ts"), import("../../src/streams/SpotCheck.ts")],
      ...[import("../../src/streams/Evaluation.ts"), import("../../src/streams/Conduct.ts")],
      ...[import("../../src/streams/Proposal.ts"), import("../../src/streams/Call.ts")],
      ...[import("../../src/streams/Assessment.ts"), import("../../src/streams/Certificate.ts")],
      import("../../src/streams/Adoption.ts"),
      ...[import("../../src/streams/Callout.ts"), import("../../src/streams/FollowUp.ts")],
      ...[import("../../src/streams/PartsSheet.ts"), import("../../src/streams/PartPrice.ts")],
      ...[import("../../src/streams/Claim.ts"), import("../../src/streams/QualityProblem.ts")],
      import("../../src/streams/ControlledDocument.ts")
    ])
    const notCommands = ["evolve", "pointsOf", "basisOf"]
    for (const module of modules) {
      const exported = Object.entries(module)
      const category = (exported.find(([name]) => name === "stream")?.[1] as Stream<unknown> | undefined)?.category
      const lower = exported.filter(([name, value]) => /^[a-z]/.test(name) && typeof value === "function")
      const names = lower.map(([name]) => name).filter((name) => !notCommands.includes(name))
      const listed = new Set(commands.filter((one) => one.category === category).map(({ name }) => name))
      expect(names.filter((name) => !listed.has(name))).toEqual([])
    }
  })
})
