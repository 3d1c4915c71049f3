/**
 * Proposals: a reward, a penalty or another measure for somebody, with what it rests on, from the proposal over the
 * decision to its carrying out and, after an appeal, its reversal by another. Nothing here happens by itself.
 */
import { reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { reservedTo } from "./Proposal/Command.ts"
import { events } from "./Proposal/Event.ts"
import { evolve, fields, type Row, type State } from "./Proposal/Row.ts"

export * from "./Proposal/Command.ts"
export { Basis, data, type Event } from "./Proposal/Event.ts"
export { basisOf, evolve, type Row, type State } from "./Proposal/Row.ts"

/** The rows of proposals; a window owns one by its proposal or its carrying out. */
export const rows: RowKind = rowKind<Row>({ kind: "proposal", anchors: ["proposedAtMs", "carriedOutAtMs"], fields })

/** The stream of one proposal. */
export const stream: Stream<State> = {
  category: "Proposal",
  fold: 3,
  events: reserved(events, reservedTo),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
