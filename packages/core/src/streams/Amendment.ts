/**
 * Decisions that every stream takes: a wrong event is retracted or answered by the right data, and what no event fits is
 * noted. No document says who may, so whoever could record an event undoes it for a reason: somebody with the roles under
 * which it was recorded, and where an import names none that a clause would let pass, whom the clause names.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { canonicalText } from "../log/Canonical.ts"
import { hasText } from "../log/Check.ts"
import { type Fact, facts, standing } from "../log/Fact.ts"
import { type Actor, type Body, Name, type Recorded } from "../log/Recorded.ts"
import { Corrected, type Noted } from "../log/Retraction.ts"
import type { EventTypes } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import type { Title } from "../rules/Title.ts"
import { fromMs, toMs } from "../time/Instant.ts"
import { event, nothing } from "./Decide.ts"

/** The stream has no such event. */
export class NoSuchEvent extends Schema.TaggedError<NoSuchEvent>()("NoSuchEvent", { event: Schema.String }) {
  override get message(): string {
    return `此流没有事件 ${this.event}；请写明此流中某个事件的 id。 / this stream has no event ${this.event}; name the id of one of its events`
  }
}

/** The event states nothing that could be corrected: it was retracted, or is itself a retraction or a correction. */
export class NothingToCorrect extends Schema.TaggedError<NothingToCorrect>()("NothingToCorrect", {
  event: Schema.String
}) {
  override get message(): string {
    return `事件 ${this.event} 已撤回，或本身就是撤回或更正，没有可更正的内容；请更正原来的事件。 / event ${this.event} was retracted, or is itself a retraction or a correction: there is nothing to correct; correct the original event`
  }
}

/** An event is undone without a reason. */
export class ReasonMissing extends Schema.TaggedError<ReasonMissing>()("ReasonMissing", { event: Schema.String }) {
  override get message(): string {
    return `撤回或更正事件 ${this.event} 须说明理由；请在命令之外填写 reason。 / retracting or correcting event ${this.event} takes a reason; state it as reason, beside the command`
  }
}

/** Who undoes an event: whoever recorded it or holds all its roles; where there are clauses, whoever holds one of theirs. */
const Holders = { roles: Schema.Array(Schema.String), clauses: Schema.Array(Schema.String) }
interface Holders {
  readonly id?: string
  readonly roles: ReadonlyArray<string>
  readonly clauses: ReadonlyArray<string>
}

/** Holders in words: those beside whoever is called `self`. */
const inWords = ({ clauses, roles }: Holders, self: Title): Title =>
  clauses.length === 0
    ? {
        zh: `须由${self.zh}本人或同时具有这些角色的人进行：${roles.join("、")}`,
        en: `whoever ${self.en} may, or somebody with all of the roles ${roles.join(", ")}`
      }
    : {
        zh: `须由具有这些角色之一的人进行（${clauses.join("、")}）：${roles.join("、")}`,
        en: `somebody with one of the roles ${roles.join(", ")} may (${clauses.join(", ")})`
      }

/** The event was recorded by somebody else under roles that the actor does not hold, or a clause leaves it to others. */
export class RecordedByOthers extends Schema.TaggedError<RecordedByOthers>()("RecordedByOthers", {
  event: Schema.String,
  actor: Schema.String,
  ...Holders
}) {
  override get message(): string {
    const { actor, event: id } = this
    const { en, zh } = inWords(this, { zh: "记录人", en: "recorded it" })
    return `${actor} 不得撤回或更正事件 ${id}；${zh}。 / ${actor} may not retract or correct event ${id}: ${en}`
  }
}

/** What the event says follows from the decision that recorded it, so that nobody says otherwise by hand. */
export class NotCorrected extends Schema.TaggedError<NotCorrected>()("NotCorrected", {
  event: Schema.String,
  type: Schema.String
}) {
  override get message(): string {
    const { event: id, type } = this
    return `${type} 事件 ${id} 的内容由决定得出，不得更正；请撤回后重新办理。 / what ${type} event ${id} says follows from the decision that recorded it and is not corrected; retract it and decide anew`
  }
}

/** Somebody has decided on the event since, under roles that the actor does not hold. */
export class DecidedSince extends Schema.TaggedError<DecidedSince>()("DecidedSince", {
  event: Schema.String,
  decision: Schema.String,
  actor: Schema.String,
  ...Holders
}) {
  override get message(): string {
    const { actor, decision, event: id } = this
    const { en, zh } = inWords(this, { zh: "决定人", en: "decided so" })
    return `事件 ${id} 之后已有决定 ${decision}，${actor} 不得再撤回或更正；${zh}。 / event ${id} was decided on since by ${decision}, and ${actor} may not retract or correct it any more: ${en}`
  }
}

/** Nothing is recorded of the thing yet that could be noted on. */
export class NothingRecorded extends Schema.TaggedError<NothingRecorded>()("NothingRecorded", {
  activity: Schema.String
}) {
  override get message(): string {
    return `此处尚无记录，不能附记（${this.activity}）；请检查编号，或先登记。 / nothing is recorded here yet to note this on (${this.activity}); check the id, or record the thing first`
  }
}

/** What decisions of this module may refuse. */
export type Refusal =
  | NoSuchEvent
  | NothingToCorrect
  | NotCorrected
  | ReasonMissing
  | RecordedByOthers
  | DecidedSince
  | NothingRecorded

type Decide = (state: unknown, order: Order, events: ReadonlyArray<Recorded>) => Decision<Refusal>

/** What is said of an event when it is corrected: its id, and all the data it should have carried. */
export const Correction = Schema.Struct({ concerns: Name, ...Corrected.fields })
/** The type of {@link Correction}. */
export interface Correction extends Schema.Schema.Type<typeof Correction> {}

const same = (said: unknown, kept: unknown): boolean => hasText(said, canonicalText(kept))

const isMeta = ({ type }: Pick<Fact, "type">): boolean => type === "Retracted" || type === "Corrected"

const isHolder = ({ clauses, id, roles }: Holders, actor: Actor): boolean => {
  const holds = (role: string) => actor.roles.includes(role)
  return id === actor.id || (clauses.length === 0 ? roles.every(holds) : roles.some(holds))
}

/** The event that a retraction or correction is about in the end; the marks end circles that an import might bring. */
const about = (event: Recorded, events: ReadonlyArray<Recorded>): Recorded => {
  const marks = new Set([event])
  for (const { body } of marks) {
    const next = isMeta(body) ? events.find((one) => one.body.id === body.concerns) : undefined
    if (next !== undefined) marks.add(next)
  }
  return [...marks].at(-1) as Recorded
}

/** A stream as it is known: its event types, its state, its events. */
interface Known {
  readonly types: EventTypes
  readonly state: unknown
  readonly events: ReadonlyArray<Recorded>
}

/** Whom clauses leave an event to. */
const reservedTo = ({ state, types }: Known, { data, type }: Body): Holders => {
  const authorities = types[type]?.reservedTo?.(state as never, data as never) ?? []
  const roles = authorities.flatMap(({ needs }) => needs)
  return { roles: [...new Set(roles)], clauses: [...new Set(authorities.map(({ clause }) => clause))] }
}

/**
 * Who undoes an event. By order it was recorded under roles that let somebody record it; what an import tells of somebody
 * without them is left to whom the clauses name, and a retraction or correction to who undoes what it is about.
 */
const holdersOf = (known: Known, event: Recorded): Holders => {
  const root = about(event, known.events)
  const { actor } = event.body
  const owners = root === event || isMeta(root.body) ? reservedTo(known, event.body) : holdersOf(known, root)
  return isHolder(owners, actor) ? { ...actor, clauses: [] } : owners
}

/** A decision on an event, taken since and standing, that somebody may not undo. */
const decidedSince = (known: Known, event: Recorded, actor: Actor) => {
  const { type } = about(event, known.events).body
  return standing(known.events)
    .filter(({ body: { type: by, version } }) => {
      return version > event.body.version && known.types[by]?.decidesOn?.includes(type) === true
    })
    .map((decision) => ({ decision: decision.body.type, holders: holdersOf(known, decision) }))
    .find(({ holders }) => !isHolder(holders, actor))
}

const told = ({ clauses, roles }: Holders) => ({ clauses, roles })

const undoing =
  (
    types: EventTypes,
    id: string,
    decide: (concerned: Recorded, events: ReadonlyArray<Recorded>) => Decision<Refusal>
  ): Decide =>
  (state, { actor, reason = "" }, events) => {
    const concerned = events.find(({ body }) => body.id === id)
    if (concerned === undefined) return Result.fail(new NoSuchEvent({ event: id }))
    if (reason.trim() === "") return Result.fail(new ReasonMissing({ event: id }))
    const refused = { event: id, actor: actor.id }
    const known = { types, state, events }
    const holders = holdersOf(known, concerned)
    if (!isHolder(holders, actor)) return Result.fail(new RecordedByOthers({ ...refused, ...told(holders) }))
    const since = decidedSince(known, concerned, actor)
    return since === undefined
      ? decide(concerned, events)
      : Result.fail(new DecidedSince({ ...refused, decision: since.decision, ...told(since.holders) }))
  }

/** Retracts an event, by its id: later readings are as if it had never been. A retraction can be retracted too. */
export const retractEvent =
  (types: EventTypes) =>
  (concerns: string): Decide =>
    undoing(types, concerns, (concerned, events) =>
      standing(events).includes(concerned) ? event("Retracted", {}, concerns) : nothing
    )

/**
 * States what an event should have said. It must fit the event's type, which the log checks; known so, it decides nothing. What
 * follows from a decision is not corrected.
 */
export const correctEvent =
  (types: EventTypes) =>
  ({ concerns, ...said }: Correction): Decide =>
    undoing(types, concerns, (_, events) => {
      const fact = facts(events, types).find((one) => one.id === concerns && !isMeta(one))
      if (fact === undefined) return Result.fail(new NothingToCorrect({ event: concerns }))
      if (types[fact.type]?.computed === true)
        return Result.fail(new NotCorrected({ event: concerns, type: fact.type }))
      const { data, occurredAt = fromMs(fact.occurredAtMs), subjects = fact.subjects } = said
      const isKnown = toMs(occurredAt) === fact.occurredAtMs && same(data, fact.data) && same(subjects, fact.subjects)
      return isKnown ? nothing : event("Corrected", said, concerns)
    })

/** Notes an activity that no event fits. Told the same twice in a row, it is noted once. */
export const note =
  (said: Noted): Decide =>
  (_, { occurredAt }, events) => {
    const last = standing(events).findLast(({ body }) => body.type === "Noted")?.body
    if (events.length === 0) return Result.fail(new NothingRecorded({ activity: said.activity }))
    const isKnown = last !== undefined && same(said, last.data) && (occurredAt ?? last.occurredAt) === last.occurredAt
    return isKnown ? nothing : event("Noted", { ...said })
  }
