// The authority that a command states is the very one that its decision guards by: act, roles and clause, wherever it stands.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommand, AnyCommands } from "../../src/commands/Command.ts"
import type { Order } from "../../src/log/Transact.ts"
import { stateOf } from "../../src/log/Versions.ts"
import { NotAuthorised } from "../../src/rules/Authority.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { inputs } from "../arbitrary/Inputs.ts"

const guarded = Object.values<AnyCommands>(catalogue).flatMap((commands) =>
  Object.entries<AnyCommand<unknown>>(commands.all).flatMap(([name, { authority }]) =>
    authority === undefined ? [] : [{ of: `${commands.stream.category}.${name}`, commands, name, authority }]
  )
)

/** The order of somebody without roles. */
const given: Order = { actor: { id: "N-1", roles: [] }, key: "k", subjects: ["customer:K-1", "staff:N-1"], reason: "x" }

/** What guards a command: the refusals for want of a role, on things in many states, from nothing known on. */
const guards = (commands: AnyCommands, name: string): ReadonlyArray<NotAuthorised> => {
  const { all, stream } = commands
  const { decide } = all[name] as AnyCommand<unknown>
  const histories = fc.oneof(
    fc.constant([]),
    steps(stream.category).map((story) => recorded(story))
  )
  const refusals = fc.record({ history: histories, input: inputs(commands, name) }).map(({ history, input }) => {
    const decided = decide(input)(stateOf(stream, history), given, history)
    return Result.isFailure(decided) ? decided.failure : undefined
  })
  // A guard that stands behind a rare state takes more draws.
  for (const draws of [60, 600, 6_000]) {
    const found = fc.sample(refusals, draws).filter((refusal) => refusal instanceof NotAuthorised)
    if (found.length > 0) return found
  }
  return []
}

describe("who may", () => {
  it("is stated of commands of most streams", () => {
    expect(guarded.length).toBeGreaterThan(80)
  })

  it.each(guarded)("$of is who its decision lets", ({ authority, commands, name }) => {
    const refused = guards(commands, name).map(({ act, clause, needs }) => ({ act, clause, needs }))
    expect(refused).toContainEqual(authority)
    expect(refused.filter((one) => one.act !== authority.act || one.clause !== authority.clause)).toEqual([])
  })
})
