/** `servicebook worklist`: what is due, at risk or overdue at an instant, for whom. */
import { InForce, type Item, Worklist } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import { inForce, knownParameters, knownReadings } from "../Rules.ts"
import * as Report from "../report/WorklistReport.ts"
import * as When from "../When.ts"
import * as Whose from "../Whose.ts"

const flags = {
  at: When.atFlag,
  head: Ask.headFlag,
  for: Flag.String("for").pipe(
    Flag.withMetavar("holder"),
    Flag.withDescription("责任方：staff:…、department:… 或 outlet:… / for whom: staff:…, department:… or outlet:…"),
    Flag.optional
  ),
  zone: Ask.figureFlags.zone,
  reading: Ask.figureFlags.reading,
  parameter: Ask.figureFlags.parameter
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const holder = yield* Whose.holder("for", input.for)
    yield* Ask.knownZone(input.zone)
    const log = yield* toRead(shared)
    const head = yield* Ask.head(log, input.head)
    const atMs = yield* When.instantAt(input.at, head)
    const { rules, source } = yield* inForce(log, head, atMs)
    yield* knownReadings(input.reading, [...rules.deadlines, ...rules.obligations])
    const parameters = yield* Ask.numbers(input.parameter)
    yield* knownParameters(parameters, rules.deadlines)
    const request = { cutMs: atMs, head: head.position, readings: input.reading, parameters }
    const since = yield* InForce.since(source, atMs, head)
    const list = yield* Worklist.worklist(source, { ...rules, since }, request)
    const isMeant = (item: Item.Item): boolean => holder === undefined || item.holder[holder.kind] === holder.token
    const items = list.items.filter(isMeant)
    if (items.length === 0) yield* Whose.knownHolder(log, holder, head)
    const about = { atMs, zone: input.zone, head, holder: Option.getOrNull(input.for), edition: rules.edition }
    yield* print(Report.document({ ...list, items }, about), Report, shared)
  })

/** The command. */
export const worklist = Command.make("worklist", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "列出某时刻未到期、临期或逾期者：案件与报送、责任方、依据条款 / List what is due, at risk or overdue at an instant: cases and papers, for whom, by which clause"
  ),
  Command.withExamples([
    {
      command: "servicebook worklist --at 2025-10-09T09:00:00+08:00 --for department:after-sales",
      description: "一个部门当天早上的待办 / what a department owes that morning"
    }
  ])
)
