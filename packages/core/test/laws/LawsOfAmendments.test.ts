// Whom clauses leave an event to: its type says so, and says exactly whom the decisions let that record it. So what an import
// tells without roles is undone by whoever could record it by order, and by nobody else.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommand, AnyCommands } from "../../src/commands/Command.ts"
import type { Payload, Recorded } from "../../src/log/Recorded.ts"
import { stateOf } from "../../src/log/Versions.ts"
import { Role } from "../../src/rules/Authority.ts"
import { everyRole } from "../arbitrary/Commands.ts"
import { recorded, type Step, steps } from "../arbitrary/Histories.ts"
import { inputs } from "../arbitrary/Inputs.ts"
import { payloads } from "../arbitrary/Payloads.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { deskOn } from "../commands/Desk.ts"

const desks: ReadonlyArray<readonly [string, AnyCommands]> = Object.entries(catalogue)

/** The roles of which each records such an event by order, as its type has it. */
const stated = ({ stream: { events } }: AnyCommands, type: string, state: unknown, data: Payload) => {
  const authorities = events[type]?.reservedTo?.(state as never, data as never) ?? []
  return authorities.length === 0 ? [...everyRole] : authorities.flatMap(({ needs }) => needs)
}

/** One thing by its events, with what is known of it. */
interface Thing {
  readonly history: ReadonlyArray<Recorded>
  readonly state: unknown
}

/** Steps that are all of one thing. */
const alone = (all: ReadonlyArray<Step>): ReadonlyArray<Step> => all.map((step) => ({ ...step, id: "1" }))

/** What a command records on a thing by somebody with such roles. */
const records = (
  { decide }: AnyCommand<unknown>,
  { history, input, state }: Thing & { readonly input: unknown },
  roles: ReadonlyArray<string>
) => {
  const order = { actor: { id: "G-1", roles }, key: "k", subjects: ["customer:K-1", "staff:N-1"], reason: "x" }
  return Result.getOrElse(decide(input)(state, order, history), () => [])
}

/** Packs as they are adopted: none is drawn from a schema. */
const packs = fc.constantFrom(...(payloads["Adoption"]?.["Adopted"] ?? []).map(({ content }) => ({ pack: content })))

/** Two sets of roles of each type of event that orders record: those stated, and those that decisions let record it. */
type Seen = Map<string, { readonly stated: ReadonlySet<string>; readonly let: Set<string> }>

/** Always the same draws: some events are rare, and each has to be seen every time. */
const drawn = (numRuns: number) => ({ numRuns, seed: 3 })

const see = (seen: Seen, commands: AnyCommands, name: string, things: ReadonlyArray<Thing>) => {
  const command = commands.all[name] as AnyCommand<unknown>
  const said = fc.sample(
    commands === catalogue.Adoption && name === "adopt" ? packs : inputs(commands, name),
    drawn(things.length)
  )
  for (const [index, one] of things.entries()) {
    const thing = { ...one, input: said[index] }
    // Who assesses follow-up staff must not be of supply and marketing.
    const all = [everyRole, [Role.managementRepresentative]].map((roles) => records(command, thing, roles))
    const decided = all.find(({ length }) => length > 0) ?? []
    if (decided.length === 0) continue
    const free = everyRole.filter((role) => records(command, thing, [role]).length > 0)
    for (const { data, type } of decided) {
      const roles = new Set(stated(commands, type, thing.state, data))
      const key = `${type} by ${[...roles].sort()}`
      const known = seen.get(key) ?? { stated: roles, let: new Set() }
      seen.set(key, known)
      for (const role of free) known.let.add(role)
    }
  }
}

const thingsOf = ({ stream }: AnyCommands, draws: number): ReadonlyArray<Thing> => {
  const histories = fc.oneof(
    fc.constant([]),
    steps(stream.category).map((all) => recorded(alone(all)))
  )
  return fc.sample(histories, drawn(draws)).map((history) => ({ history, state: stateOf(stream, history) }))
}

/** The types that clauses leave to somebody, and that no order has recorded yet. */
const unseen = (seen: Seen, { stream: { events } }: AnyCommands): ReadonlyArray<string> =>
  Object.entries(events).flatMap(([type, { reservedTo }]) =>
    reservedTo === undefined || [...seen.keys()].some((key) => key.startsWith(`${type} `)) ? [] : [type]
  )

const isTrue = (seen: Seen, commands: AnyCommands): boolean =>
  [...seen.values()].every(({ let: allowed, stated }) => allowed.size === stated.size) &&
  unseen(seen, commands).length === 0

describe("whom an event is left to", () => {
  it.each(desks)("is who records it by order: %s", (_, commands) => {
    const own = Object.keys(commands.all).filter((name) => !["retractEvent", "correctEvent", "note"].includes(name))
    const seen: Seen = new Map()
    // An event that takes a rare state takes more draws.
    for (const draws of [50, 200, 800, 3_200]) {
      const things = thingsOf(commands, draws)
      for (const name of own) see(seen, commands, name, things)
      if (isTrue(seen, commands)) break
    }
    for (const [key, { let: allowed, stated }] of seen)
      expect([key, ...allowed].sort()).toEqual([key, ...stated].sort())
    expect(unseen(seen, commands)).toEqual([])
  })
})

/** What an event is about: itself, or what a retraction or correction leads to, as far as that is known and no circle. */
const subjectOf = (event: Recorded, history: ReadonlyArray<Recorded>): Recorded => {
  let one = event
  for (let left = history.length; left > 0; left--) {
    if (one.body.type !== "Retracted" && one.body.type !== "Corrected") return one
    const next = history.find(({ body }) => body.id === one.body.concerns)
    if (next === undefined) return one
    one = next
  }
  return one
}

describe.each(desks)("an event that an import told without roles: %s", (category, commands) => {
  it("is retracted by whoever could record it, whoever is said to have recorded it", () => {
    const asked = fc.record({
      history: steps(category).map((all) => recorded(alone(all))),
      draw: fc.nat(40),
      by: fc.constantFrom("T-1", "G-1"),
      roles: fc.oneof(
        fc.constant([]),
        fc.constantFrom(...everyRole).map((role) => [role])
      )
    })
    fc.assert(
      fc.property(asked, ({ by, draw, history, roles }) => {
        const event = history[draw % history.length]
        if (event === undefined) return
        const { data, type } = subjectOf(event, history).body
        const reservedTo = commands.stream.events[type]?.reservedTo
        const needs = reservedTo?.(stateOf(commands.stream, history) as never, data as never) ?? []
        const may = needs.length === 0 || needs.some((one) => one.needs.some((role) => roles.includes(role as never)))
        const { answer } = deskOn(commands, logOf(history))
        const answered = answer("retractEvent", { concerns: event.body.id }, { by, roles, reason: "never was" })
        const refused = Result.isFailure(answered) ? answered.failure._tag : undefined
        expect(refused === "RecordedByOthers").toBe(!may)
      }),
      runs(30)
    )
  })
})
