/**
 * Drawing a weekly sample again from the record: the frame held against the logs at the instant at which it was fixed, the
 * order, tickets and names from frame and seed (OBL-P-02 §3.2.2).
 */
import * as Effect from "effect/Effect"
import { type Asked, membersOf, rowsOf } from "../judge/Frame.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { boundSeed, frameHash, order, ticket } from "../streams/Sample/Draw.ts"
import { computed, frameOf, type Row as Sample, same } from "../streams/Sample/Row.ts"

/** Two lists of tokens held against each other: what only the books have, and what only the record has. */
export interface Difference {
  readonly lacking: ReadonlyArray<string>
  readonly unfounded: ReadonlyArray<string>
}

/** A place in the order of the draw. */
export interface Ticket {
  readonly member: string
  /** The SHA-256 that gives the place, in hexadecimal. */
  readonly ticket: string
  /** Whether the frame says that the member was drawn earlier in the month: such come last. */
  readonly covered: boolean
}

/** A sample on record, drawn again. Nothing is known of what was not done yet. */
export interface Redrawn {
  /** The id of its stream. */
  readonly sample: string
  readonly row: Sample
  /** The frame against the books at the instant at which it was fixed; undefined before that. */
  readonly frame: { readonly members: Difference; readonly covered: Difference; readonly hash: boolean } | undefined
  /** All members in the order of the draw; empty without a seed. */
  readonly order: ReadonlyArray<Ticket>
  /** The names that frame and seed give; undefined without one of them. */
  readonly names: ReadonlyArray<string> | undefined
  /** Whether frame, hash and names are those of the books, and the record shows no irregularity. */
  readonly holds: boolean
}

const difference = (books: ReadonlyArray<string>, record: ReadonlyArray<string>): Difference => ({
  lacking: books.filter((one) => !record.includes(one)),
  unfounded: record.filter((one) => !books.includes(one))
})

const isEmpty = ({ lacking, unfounded }: Difference): boolean => lacking.length + unfounded.length === 0

const ticketsOf = (row: Sample): ReadonlyArray<Ticket> => {
  const frame = frameOf(row)
  const { seed } = row
  if (frame === undefined || seed === null) return []
  const bound = boundSeed(frameHash(frame), seed)
  return order(frame, seed).map((member) => ({
    ...{ member, ticket: ticket(bound, member) },
    covered: frame.covered.includes(member)
  }))
}

const compared = (source: RowSource, row: Sample, asked: Asked) =>
  Effect.gen(function* () {
    const frame = frameOf(row)
    if (frame === undefined || row.frameFixedAtMs === null) return undefined
    const books = yield* membersOf(source, { ...asked, atMs: row.frameFixedAtMs })
    const [members, covered] = [
      difference(books.members, frame.members),
      difference(
        books.covered.filter((one) => frame.members.includes(one)),
        frame.covered
      )
    ]
    return { members, covered, hash: row.frameHash === frameHash(frame) }
  })

/**
 * Draws the samples of a week again: the frame from the logs at the instant at which it was fixed, the order and the names
 * from frame and seed. Facts told later belong to what is known now; an older head leaves them out.
 */
export const redraw = (source: RowSource, asked: Asked): Effect.Effect<ReadonlyArray<Redrawn>, StoreFailed> =>
  Effect.gen(function* () {
    const all = yield* rowsOf<Sample>(source, "sample", asked)
    const own = all.filter(({ row }) => row.week === asked.week).sort((a, b) => (a.id < b.id ? -1 : 1))
    return yield* Effect.forEach(own, ({ id, row }) =>
      Effect.map(compared(source, row, asked), (frame): Redrawn => {
        const names = computed(row)
        const isFounded = frame?.hash === true && isEmpty(frame.members) && isEmpty(frame.covered)
        const isDrawn = row.drawnAtMs === null || (names !== undefined && same(names, row.drawn))
        const holds = isFounded && isDrawn && row.findings.length === 0
        return { sample: id, row, frame, order: ticketsOf(row), names, holds }
      })
    )
  })
