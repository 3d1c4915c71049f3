/**
 * Nonconformities of a surveillance audit: raised with a due instant, corrected, the cause removed, shown by evidence,
 * verified or returned. Whoever corrected does not verify.
 */
import { eventTypes } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { data, evolve, type Row, type State } from "./Nonconformity/Row.ts"

export * from "./Nonconformity/Command.ts"
export {
  data,
  type Event,
  evolve,
  type Moment,
  type Row,
  type State,
  sequence
} from "./Nonconformity/Row.ts"

/** The rows of nonconformities; a window owns one by its raising or by its due instant. */
export const rows: RowKind = rowKind<Row>({
  kind: "nonconformity",
  anchors: ["raisedAtMs", "dueAtMs"],
  fields: {
    ...dimensionFields,
    state: "text",
    raisedAtMs: "instant",
    raisedBy: "text",
    code: "text",
    dueAtMs: "instant",
    correctedAtMs: "instant",
    actionAtMs: "instant",
    action: "text",
    evidenceAtMs: "instant",
    proof: "text",
    correctors: "texts",
    verifiedAtMs: "instant",
    verifiedBy: "text",
    effective: "boolean",
    returns: "number"
  }
})

/** The stream of one nonconformity. */
export const stream: Stream<State> = {
  category: "Nonconformity",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
