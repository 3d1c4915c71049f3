/**
 * Samples: the draw of one work week. The frame is fixed first, then the auditor supplies a seed, then the names follow
 * from both; nobody chooses, and anybody can draw again from the record (OBL-P-02 §3.2.2).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, marked, reserved } from "../log/Common.ts"
import type { Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { algorithm, canonicalFrame, type Frame, frameHash, substitute as next, weekly } from "./Sample/Draw.ts"
import { data } from "./Sample/Event.ts"
import { computed, evolve, frameOf, type Row, rows, type State, same, taken } from "./Sample/Row.ts"

export { data, type Event } from "./Sample/Event.ts"
export { evolve, type Row, rows, type State } from "./Sample/Row.ts"

/** Who may do what with a sample, each with its clause. */
export const authorities = {
  frame: { act: "fix the frame of a sample", needs: [Role.followUp], clause: "S0-3.2.2c" },
  seed: { act: "supply the seed of a sample", needs: [Role.auditor], clause: "S0-3.2.2c" },
  draw: { act: "draw a sample", needs: [Role.followUp], clause: "S0-3.2.2c" }
} as const satisfies Record<string, Authority>

/** The stream of one week's sample. */
export const stream: Stream<State> = {
  category: "Sample",
  events: reserved(marked(eventTypes(data), { Drawn: { computed: true, decidesOn: ["FrameFixed", "SeedSupplied"] } }), {
    FrameFixed: [authorities.frame],
    SeedSupplied: [authorities.seed],
    Drawn: [authorities.draw],
    Substituted: [authorities.draw]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** The names stated are not those that frame and seed give. */
export class NotTheDraw extends Schema.TaggedError<NotTheDraw>()("NotTheDraw", {
  stated: Schema.Array(Schema.String),
  computed: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const [stated, names] = [this.stated.join(", "), this.computed.join(", ")]
    return `抽样结果应为 ${names}，而非 ${stated}；请按名单与种子重新计算。 / frame and seed give ${names}, not ${stated}; compute the draw again from both`
  }
}

/** A frame without members: there is nobody to draw. */
export class EmptyFrame extends Schema.TaggedError<EmptyFrame>()("EmptyFrame", { week: Schema.String }) {
  override get message(): string {
    return `${this.week} 起的一周没有可抽取的人员；请先上传工作日志。 / nobody can be drawn for the week of ${this.week}; upload the work logs first`
  }
}

/** A frame is of one work week, which its Monday names: a sample of any other day would be of no week that logs know. */
export class NotAMonday extends Schema.TaggedError<NotAMonday>()("NotAMonday", {
  week: Schema.String,
  /** The Monday of the week in which that day lies; null where it is no date. */
  monday: Schema.NullOr(Schema.String)
}) {
  override get message(): string {
    const [zh, en] =
      this.monday === null
        ? ["请写作 2026-02-02", "write it as 2026-02-02"]
        : [`该周的周一是 ${this.monday}`, `the Monday of its week is ${this.monday}`]
    return `${this.week} 不是周一；${zh}。 / ${this.week} is no Monday; ${en}`
  }
}

/** What decisions on a sample may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised | NotTheDraw | EmptyFrame | NotAMonday
type Decide = (state: State, order: Order) => Decision<Refusal>

const refuse = <E extends Refusal>(refusal: E): Decision<Refusal> => Result.fail(refusal)
const state = (act: string, is: string, needs: string) =>
  refuse(new WrongState({ of: "sample", act, state: is, needs }))

const guarded =
  (authority: Authority, decide: (row: Row) => Decision<Refusal>): Decide =>
  (row, order) =>
    Result.flatMap(guard(authority, order.actor), () =>
      row === undefined ? refuse(new NotStated({ of: "sample", first: "fix the frame" })) : decide(row)
    )

/** The Monday that a week should be named by, where it is named by anything else. */
const otherMonday = (week: string): NotAMonday | undefined => {
  const day = CivilDate.parse(week)
  const monday = day === undefined ? null : CivilDate.format(CivilDate.monday(day))
  return monday === week ? undefined : new NotAMonday({ week, monday })
}

/** Fixes the frame: members and covered ones in canonical order, with their hash. A fixed frame stays as it is. */
export const fixFrame =
  (command: Omit<Frame, "share"> & Partial<Pick<Frame, "share">>): Decide =>
  (row, order) =>
    Result.flatMap(guard(authorities.frame, order.actor), (): Decision<Refusal> => {
      const frame = canonicalFrame({ share: weekly, ...command })
      const hash = frameHash(frame)
      const other = otherMonday(frame.week)
      if (other !== undefined) return refuse(other)
      if (row?.frameHash === hash) return nothing
      if (row !== undefined && row.frameFixedAtMs !== null)
        return refuse(new AlreadyStated({ of: "sample", act: "framed", stated: String(row.frameHash) }))
      if (row?.seed) return state("fix the frame", "seeded", "without a seed")
      if (frame.members.length === 0) return refuse(new EmptyFrame({ week: frame.week }))
      return event("FrameFixed", { ...frame, share: { ...frame.share }, hash })
    })

/** Supplies the seed; the auditor does so, after the frame was fixed and once. */
export const supplySeed = (seed: string): Decide =>
  guarded(authorities.seed, (row) => {
    if (row.seed === seed) return nothing
    if (row.seed !== null) return refuse(new AlreadyStated({ of: "sample", act: "seeded", stated: row.seed }))
    return row.frameFixedAtMs === null ? state("seed", "without a frame", "framed") : event("SeedSupplied", { seed })
  })

/** Records the draw. Without names, those that frame and seed give; other names are refused, and so is a second draw. */
export const draw = (names?: ReadonlyArray<string>): Decide =>
  guarded(authorities.draw, (row) => {
    const expected = computed(row)
    if (expected === undefined) return state("draw", "without frame or seed", "framed and seeded")
    const stated = names ?? expected
    if (row.drawnAtMs !== null)
      return same(row.drawn, stated)
        ? nothing
        : refuse(new AlreadyStated({ of: "sample", act: "drawn", stated: row.drawn.join(", ") }))
    return same(stated, expected)
      ? event("Drawn", { algorithm, drawn: [...stated] })
      : refuse(new NotTheDraw({ stated, computed: expected }))
  })

/** Lets the next in the order take the place of somebody drawn who cannot be surveyed; the cause is on record. */
export const substitute = (member: string, cause: string): Decide =>
  guarded(authorities.draw, (row) => {
    if (row.absent.includes(member)) return nothing
    if (!taken(row).includes(member)) return state("substitute", `drawn without ${member}`, `drawn with ${member}`)
    const frame = frameOf(row)
    const by = frame === undefined || row.seed === null ? undefined : next(frame, row.seed, taken(row))
    return by === undefined
      ? state("substitute", "exhausted", "left with members that were not drawn")
      : event("Substituted", { member, by, cause })
  })
