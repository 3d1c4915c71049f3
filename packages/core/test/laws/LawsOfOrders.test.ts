// Laws of the commands of the catalogue, for whatever somebody orders and whatever the thing has gone through: an order is
// answered, never breaks; ordered anew it decides nothing more; and the authority that a command states is the one it guards by.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommands, Refused } from "../../src/commands/Command.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { parted } from "../../src/rules/Title.ts"
import { everyRole } from "../arbitrary/Commands.ts"
import { day, instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { inputs } from "../arbitrary/Inputs.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { deskOn } from "../commands/Desk.ts"

const given = { by: "G-1", occurredAt: instantOf(day(400)), subjects: ["staff:T-2"], reason: "asked for" }

/** What comes of the same order under several roles and keys, one after the other on a log with such a history. */
const answers = (
  commands: AnyCommands,
  { history, input, name }: { history: ReadonlyArray<Recorded>; name: string; input: unknown },
  ...orders: ReadonlyArray<readonly [key: string, roles: ReadonlyArray<string>]>
): ReadonlyArray<Result.Result<ReadonlyArray<Recorded>, Refused>> => {
  const { answer } = deskOn(commands, logOf(history))
  return orders.map(([key, roles]) => Result.map(answer(name, input, { ...given, key, roles }), ({ events }) => events))
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
      fc.property(ordersOf(commands), (ordered) => {
        const [first, same, again] = answers(commands, ordered, ["1", everyRole], ["1", everyRole], ["2", everyRole])
        for (const answer of [first, again]) if (answer && Result.isFailure(answer)) expectTold(answer.failure)
        expect(same).toEqual(first)
        if (again && Result.isSuccess(again)) expect(again.success).toEqual([])
      }),
      runs(40)
    )
  })

  it("is refused to whoever lacks the authority that its command states, and to nobody else for want of a role", () => {
    fc.assert(
      fc.property(ordersOf(commands), (ordered) => {
        const authority = commands.all[ordered.name]?.authority
        const [bare, ...others] = [[], ...(authority?.needs ?? []).map((role) => [role])].map((roles) => {
          const [answer] = answers(commands, ordered, ["1", roles])
          return answer && Result.isFailure(answer) ? answer.failure._tag : "recorded"
        })
        // Who decides on a proposal stands in its measure.
        const isOpen = authority === undefined && commands.stream.category !== "Proposal"
        if (isOpen) expect(bare).not.toBe("NotAuthorised")
        if (authority !== undefined) expect(bare).not.toBe("recorded")
        expect(others).not.toContain("NotAuthorised")
      }),
      runs(40)
    )
  })
})
