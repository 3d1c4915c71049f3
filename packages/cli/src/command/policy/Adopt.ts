/** `servicebook policy adopt`: a company's own rules put in force, or what that would change. */
import {
  Adoption,
  CompanyPack,
  EventId,
  EventLog,
  type Head,
  InForce,
  Instant,
  Recorded,
  type RowSource,
  Transact,
  Verdict,
  Versions,
  Window
} from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../../Ask.ts"
import { stopping } from "../../Exit.ts"
import { toRead, toWrite } from "../../OpenLog.ts"
import * as PackFile from "../../PackFile.ts"
import { print } from "../../Print.ts"
import { root, type Shared } from "../../Root.ts"
import { inForce } from "../../Rules.ts"
import * as Report from "../../report/AdoptionReport.ts"
import { moment } from "../../text/Moment.ts"

const flags = {
  file: Argument.String("file").pipe(Argument.withDescription("the pack: JSON or YAML (docs/company-pack.md)")),
  actor: Flag.String("actor").pipe(
    Flag.withMetavar("id"),
    Flag.withDescription("who approves it: an opaque id, no name")
  ),
  role: Flag.String("role").pipe(Flag.withDescription("a role the actor holds; repeat for several"), Flag.atLeast(0)),
  at: Flag.String("at").pipe(
    Flag.withMetavar("instant"),
    Flag.withDescription("when it was approved; default now"),
    Flag.optional
  ),
  dryRun: Flag.Boolean("dry-run").pipe(
    Flag.withDescription("show what it would change, write no event"),
    Flag.withDefault(false)
  )
}

type Input = Command.Command.Config.Infer<typeof flags>

const orderOf = (input: Input, key: string) =>
  Effect.gen(function* () {
    const actor = { id: input.actor, roles: input.role }
    if (Option.isNone(input.at)) return { actor, key }
    return { actor, key, occurredAt: Instant.fromMs(yield* Ask.instant("at", input.at.value)) }
  })

const goals = (
  source: RowSource.RowSource,
  { effectiveFrom, goals: all = [], zone }: CompanyPack.Pack,
  head: Head.Head
) =>
  Effect.gen(function* () {
    const day = yield* Effect.fromResult(Window.parse(effectiveFrom, zone ?? Window.defaultZone))
    return yield* Effect.forEach(all, ({ committed, comparison, kpi, stretch = null }) =>
      Effect.map(Verdict.targetInForce(source, kpi, day, head), (target) => ({
        ...{ kpi, goal: `${comparison} ${committed}`, stretch: stretch === null ? null : `${comparison} ${stretch}` },
        target: target === undefined ? null : `${target.comparison} ${target.value}`
      }))
    )
  })

/** What the pack changes of the rules that are in force when it begins. */
const preview = (log: EventLog.EventLogShape, pack: CompanyPack.Pack, head: Head.Head) =>
  Effect.gen(function* () {
    const fromMs = CompanyPack.fromAtMs(pack)
    const sha256 = EventId.sha256Hex(Recorded.canonicalText(pack))
    const { rules, source } = yield* inForce(log, head, fromMs)
    const { code, edition, title, zone = Window.defaultZone } = pack
    return {
      ...{ schema: "servicebook/adoption/1" as const, code, edition, sha256, title, from: moment(fromMs, zone) },
      ...(rules.edition === undefined ? {} : { replaces: InForce.ref(rules.edition) }),
      changes: CompanyPack.changes(rules, InForce.of(pack, sha256)),
      goals: yield* goals(source, pack, head)
    }
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    const pack = yield* PackFile.read(input.file)
    const log = yield* input.dryRun ? toRead(shared) : toWrite(shared, { make: true })
    const head = yield* log.head()
    const shown = yield* preview(log, pack, head)
    const decide = Adoption.adopt(CompanyPack.editionOf(pack))
    const order = yield* orderOf(input, `adopt:${pack.code}:${pack.edition}:${shown.sha256}:${head.position}`)
    const events = yield* log.read({ category: Adoption.stream.category, id: Adoption.company })
    const decided = yield* Effect.fromResult(decide(Versions.stateOf(Adoption.stream, events), order))
    if (decided.length === 0) return yield* print({ ...shown, outcome: "known", position: null }, Report, shared)
    if (input.dryRun) return yield* print({ ...shown, outcome: "would", position: null }, Report, shared)
    const appended = yield* Effect.provideService(
      Transact.execute(Adoption.stream, Adoption.company, order, decide),
      EventLog.EventLog,
      log
    )
    const position = appended.events[0]?.position ?? null
    yield* print({ ...shown, outcome: "adopted", position }, Report, shared)
  })

/** The command. */
export const adopt = Command.make("adopt", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription("Put a company's own rules in force, as an event; the general manager approves them"),
  Command.withExamples([
    {
      command: "servicebook policy adopt rules.yaml --actor S-0001 --role general-manager --dry-run",
      description: "what it would change"
    }
  ])
)
