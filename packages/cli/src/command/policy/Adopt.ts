/** `servicebook policy adopt`: a company's own rules put in force, or what that would change. */
import {
  Adoption,
  CivilDate,
  CompanyPack,
  Display,
  EventId,
  EventLog,
  type Head,
  InForce,
  Instant,
  Policies,
  Recorded,
  type RowSource,
  Rule,
  Transact,
  Verdict,
  Versions,
  Window
} from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { InvalidField } from "../../answer/Refusal.ts"
import * as Request from "../../answer/Request.ts"
import { inForce } from "../../answer/Rules.ts"
import { stopping } from "../../Exit.ts"
import { toRead, toWrite } from "../../OpenLog.ts"
import * as PackFile from "../../PackFile.ts"
import { print } from "../../Print.ts"
import { root, type Shared } from "../../Root.ts"
import * as Report from "../../report/AdoptionReport.ts"
import { moment } from "../../text/Moment.ts"

const flags = {
  file: Argument.String("file").pipe(
    Argument.withDescription(
      "规则集：JSON 或 YAML（docs/company-pack.md） / the pack: JSON or YAML (docs/company-pack.md)"
    )
  ),
  actor: Flag.String("actor").pipe(
    Flag.withMetavar("id"),
    Flag.withDescription("批准者：代号，不写姓名 / who approves it: an opaque id, no name")
  ),
  role: Flag.String("role").pipe(
    Flag.withDescription("经手者的角色；可重复 / a role the actor holds; repeat for several"),
    Flag.atLeast(0)
  ),
  at: Flag.String("at").pipe(
    Flag.withMetavar("instant"),
    Flag.withDescription("批准时刻；默认现在 / when it was approved; default now"),
    Flag.optional
  ),
  dryRun: Flag.Boolean("dry-run").pipe(
    Flag.withDescription("显示将改变什么，不写事件 / show what it would change, write no event"),
    Flag.withDefault(false)
  )
}

type Input = Command.Command.Config.Infer<typeof flags>

/** When it is approved: as told, or now (ms UTC). */
const approvedAt = ({ at }: Input) => (Option.isNone(at) ? Clock.currentTimeMillis : Request.instant("at", at.value))

const orderOf = (input: Input, key: string, atMs: number): Transact.Order => ({
  ...{ actor: { id: input.actor, roles: input.role }, key },
  ...(Option.isNone(input.at) ? {} : { occurredAt: Instant.fromMs(atMs) })
})

/** The last day that can be written has no window after it. */
const atTheEnd = { zh: "其后再无区间；请写更早的时刻", en: "no window begins after it; write an earlier instant" }

/** The first day that begins after the approval with the edition in force: windows that begin with it go by it. */
const firstDay = ({ effectiveFrom, zone = Window.defaultZone }: CompanyPack.Pack, atMs: number) => {
  const days = [CivilDate.parse(effectiveFrom) ?? 0, (CivilDate.ofInstant(atMs, zone) ?? 0) + 1]
  return Effect.mapError(
    Effect.fromResult(Window.parse(CivilDate.format(Math.max(...days)), zone)),
    () => new InvalidField({ field: "at", text: moment(atMs, zone).local, expected: atTheEnd })
  )
}

const goals = (
  source: RowSource.RowSource,
  { goals: all = [], kpis = [] }: CompanyPack.Pack,
  day: Window.Window,
  head: Head.Head
) =>
  Effect.forEach(all, ({ committed, comparison, kpi, stretch = null }) =>
    Effect.map(Verdict.targetInForce(source, kpi, day, head), (target) => {
      const display = Rule.displayOf(kpi, [...kpis, ...Policies.rules])
      const beyond = stretch === null ? null : Display.bound({ comparison, value: stretch }, display)
      return {
        ...{ kpi, goal: Display.bound({ comparison, value: committed }, display), stretch: beyond },
        target: target === undefined ? null : Display.bound(target, display)
      }
    })
  )

/** What the pack changes of the rules that are in force on the first day for which it would decide. */
const preview = (log: EventLog.EventLogShape, pack: CompanyPack.Pack, head: Head.Head, atMs: number) =>
  Effect.gen(function* () {
    const day = yield* firstDay(pack, atMs)
    const sha256 = EventId.sha256Hex(Recorded.canonicalText(pack))
    const { rules, source } = yield* inForce(log, head, day.startMs)
    const { code, edition, title } = pack
    return {
      ...{ schema: "servicebook/adoption/1" as const, code, edition, sha256, title },
      from: moment(CompanyPack.fromAtMs(pack), day.zone),
      decides: moment(day.startMs, day.zone),
      ...(rules.edition === undefined ? {} : { replaces: InForce.ref(rules.edition) }),
      changes: CompanyPack.changes(rules, InForce.of(pack, sha256)),
      goals: yield* goals(source, pack, day, head)
    }
  })

/** A refusal that names an instant, in the zone of the pack. */
const inZone =
  ({ zone = Window.defaultZone }: CompanyPack.Pack) =>
  (refusal: Adoption.Refusal): Adoption.Refusal =>
    refusal instanceof Adoption.NotLater
      ? new Adoption.NotLater({ edition: refusal.edition, from: moment(refusal.from, zone).local })
      : refusal

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    const pack = yield* PackFile.read(input.file)
    const log = yield* input.dryRun ? toRead(shared) : toWrite(shared, { make: false })
    const head = yield* log.head()
    const atMs = yield* approvedAt(input)
    const shown = yield* preview(log, pack, head, atMs)
    const decide = Adoption.adopt(CompanyPack.editionOf(pack))
    // The head is part of the key: whether there is anything new is for the decision to say, not for an older order.
    const order = orderOf(input, `adopt:${pack.code}:${pack.edition}:${shown.sha256}:${head.position}`, atMs)
    const events = yield* log.read({ category: Adoption.stream.category, id: Adoption.company })
    const decided = yield* Effect.mapError(
      Effect.fromResult(decide(Versions.stateOf(Adoption.stream, events), order)),
      inZone(pack)
    )
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
  Command.withDescription(
    "以一个事件使公司的自有规则生效；由总经理批准 / Put a company's own rules in force, as an event; the general manager approves them"
  ),
  Command.withExamples([
    {
      command: "servicebook policy adopt rules.yaml --actor S-0001 --role general-manager --dry-run",
      description: "将改变什么 / what it would change"
    }
  ])
)
