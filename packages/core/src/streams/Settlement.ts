/**
 * The settlement of one dispatch order, keyed by the order: from what the customer asks for to the order's way into the
 * office and the outlet's settlement with the company. What came out of order is a finding; commands refuse it.
 */
import { reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { reservedTo } from "./Settlement/Command.ts"
import { events } from "./Settlement/Event.ts"
import { evolve, fields, type Row, type State } from "./Settlement/Row.ts"

export * from "./Settlement/Command.ts"
export { data, type Event } from "./Settlement/Event.ts"
export { evolve, type Row, type State } from "./Settlement/Row.ts"
export { type Moment, sequence } from "./Settlement/Sequence.ts"

/** The rows of settlements; a window owns one by its opening, by the job's end, or by the settlement with the company. */
export const rows: RowKind = rowKind<Row>({
  kind: "settlement",
  anchors: ["openedAtMs", "servedAtMs", "settledAtMs"],
  fields
})

/** The stream of one settlement. */
export const stream: Stream<State> = {
  category: "Settlement",
  events: reserved(events, reservedTo),
  rowKinds: [rows],
  // Rows of fold 1 said nothing of the archive.
  fold: 2,
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
