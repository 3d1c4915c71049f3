/** `servicebook worklist`: what is due, at risk or overdue at an instant, for whom. */
import { type Head, type Item, Worklist } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { InvalidFlag } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import { inForce, knownReadings } from "../Rules.ts"
import * as Report from "../report/WorklistReport.ts"

const flags = {
  at: Flag.String("at").pipe(
    Flag.withMetavar("instant"),
    Flag.withDescription("the instant at which things are or are not done; default that of the head"),
    Flag.optional
  ),
  head: Ask.headFlag,
  for: Flag.String("for").pipe(
    Flag.withMetavar("holder"),
    Flag.withDescription("for whom: staff:…, department:… or outlet:…"),
    Flag.optional
  ),
  zone: Ask.figureFlags.zone,
  reading: Ask.figureFlags.reading
}

const kinds = ["staff", "department", "outlet"] as const

/** Whose entries are meant; undefined for all. */
const holderOf = (text: Option.Option<string>) =>
  Effect.gen(function* () {
    if (Option.isNone(text)) return undefined
    const kind = kinds.find((one) => text.value.startsWith(`${one}:`) && text.value.length > one.length + 1)
    if (kind !== undefined) return { kind, token: text.value.slice(kind.length + 1) }
    const expected = {
      zh: "请写 staff:S-01、department:… 或 outlet:…",
      en: "write staff:S-01, department:… or outlet:…"
    }
    return yield* new InvalidFlag({ flag: "for", text: text.value, expected })
  })

const instantOf = (at: Option.Option<string>, head: Head.Head) =>
  Option.isNone(at) ? Effect.succeed(head.atMs) : Ask.instant("at", at.value)

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const holder = yield* holderOf(input.for)
    yield* Ask.knownZone(input.zone)
    const log = yield* toRead(shared)
    const head = yield* Ask.head(log, input.head)
    const atMs = yield* instantOf(input.at, head)
    const { rules, source } = yield* inForce(log, head, atMs)
    yield* knownReadings(input.reading, [...rules.deadlines, ...rules.obligations])
    const request = { cutMs: atMs, head: head.position, readings: input.reading }
    const list = yield* Worklist.worklist(source, rules, request)
    const isMeant = (item: Item.Item): boolean => holder === undefined || item.holder[holder.kind] === holder.token
    const about = { atMs, zone: input.zone, head, holder: Option.getOrNull(input.for), edition: rules.edition }
    yield* print(Report.document({ ...list, items: list.items.filter(isMeant) }, about), Report, shared)
  })

/** The command. */
export const worklist = Command.make("worklist", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "List what is due, at risk or overdue at an instant: cases and papers, for whom, by which clause"
  ),
  Command.withExamples([
    {
      command: "servicebook worklist --at 2025-10-09T09:00:00+08:00 --for department:after-sales",
      description: "what a department owes that morning"
    }
  ])
)
