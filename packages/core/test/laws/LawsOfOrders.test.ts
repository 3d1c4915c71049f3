// Laws of the commands of the catalogue, for whatever somebody orders and whatever the thing has gone through: an order is
// answered, never breaks; ordered anew it decides nothing more; and the authority that a command states is the one it guards by.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import { type AnyCommands, order, type Refused } from "../../src/commands/Command.ts"
import { EventLog } from "../../src/log/EventLog.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { parted } from "../../src/rules/Title.ts"
import { everyRole } from "../arbitrary/Commands.ts"
import { day, instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { inputs } from "../arbitrary/Inputs.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

interface Ordered {
  readonly name: string
  readonly input: unknown
}

type Answer = Result.Result<ReadonlyArray<Recorded>, Refused>

/** Who orders on a log with such a history: each order is answered by what it recorded or by a refusal; what breaks, throws. */
const deskOf = (commands: AnyCommands, history: ReadonlyArray<Recorded>) => {
  const log = logOf(history)
  return ({ input, name }: Ordered, roles: ReadonlyArray<string>, key: string): Answer => {
    const about = { occurredAt: instantOf(day(400)), subjects: ["staff:T-2"], reason: "asked for" }
    const run = order(commands, "1", name, input, { ...about, actor: { id: "G-1", roles }, key })
    return Effect.runSync(
      Effect.result(
        Effect.provideService(
          Effect.map(run, ({ events }) => events),
          EventLog,
          log
        )
      )
    )
  }
}

/** What concerns an event concerns one that there is, mostly as it stands. */
const about = (input: unknown, history: ReadonlyArray<Recorded>, draw: number): unknown => {
  const event = history[draw % (history.length + 1)]?.body
  if (event === undefined || typeof input !== "object" || input === null || !("concerns" in input)) return input
  const isPlain = "data" in input && draw % 3 > 0
  return { ...input, concerns: event.id, ...(isPlain ? { data: event.data } : {}) }
}

const ordersOf = (commands: AnyCommands) =>
  fc
    .record({
      name: fc.constantFrom(...Object.keys(commands.all)),
      history: steps(commands.stream.category).map((all) => recorded(all)),
      draw: fc.nat(40)
    })
    .chain(({ draw, history, name }) =>
      inputs(commands, name).map((input) => ({ history, name, input: about(input, history, draw) }))
    )

/** A refusal has a name, and says what it says in both languages. */
const expectTold = ({ _tag, message }: Refused) => {
  expect(_tag).toMatch(/^[A-Z]\w+$/)
  const { en, zh } = parted(message)
  expect([message, zh === en]).toEqual([message, false])
}

const desks: ReadonlyArray<readonly [string, AnyCommands]> = Object.entries(catalogue)

describe.each(desks)("an order on %s", (_, commands) => {
  it("is recorded or refused in both languages, and ordered anew under another key records nothing more", () => {
    fc.assert(
      fc.property(ordersOf(commands), ({ history, ...ordered }) => {
        const desk = deskOf(commands, history)
        const first = desk(ordered, everyRole, "first")
        if (Result.isFailure(first)) return expectTold(first.failure)
        expect(Result.getOrThrow(desk(ordered, everyRole, "first"))).toEqual(first.success)
        const again = desk(ordered, everyRole, "again")
        if (Result.isFailure(again)) return expectTold(again.failure)
        expect(again.success).toEqual([])
      }),
      runs(40)
    )
  })

  it("is refused to whoever lacks the authority that its command states, and to nobody else for want of a role", () => {
    fc.assert(
      fc.property(ordersOf(commands), ({ history, ...ordered }) => {
        const authority = commands.all[ordered.name]?.authority
        const bare = deskOf(commands, history)(ordered, [], "bare")
        const isGuarded = Result.isFailure(bare) && bare.failure._tag === "NotAuthorised"
        if (authority === undefined) {
          expect(isGuarded && commands.stream.category !== "Proposal").toBe(false)
          return
        }
        expect(Result.isFailure(bare)).toBe(true)
        for (const role of authority.needs) {
          const answer = deskOf(commands, history)(ordered, [role], "one")
          expect(Result.isFailure(answer) ? answer.failure._tag : "").not.toBe("NotAuthorised")
        }
      }),
      runs(40)
    )
  })
})
