// Slips and call-backs by hand: what the customer said of an order, a visit or a delivery, by the evidence that counts.
import type { CalledBack, SlipSigned } from "../../src/streams/Satisfaction.ts"
import type { Question } from "./Acts.ts"

/** What was heard of one job: the last slip and the last call-back. */
export interface Heard {
  slip?: SlipSigned
  call?: CalledBack
}

/** What the customer said, by the evidence that the reading takes; undefined when nothing. */
export const said = ({ call, slip }: Heard, evidence: string | undefined): string | undefined => {
  if (evidence === "slipOnly") return slip?.satisfaction
  // A stamped record prevails over a call-back, a call-back over a mere signature.
  if (slip?.stamped === true && slip.satisfaction !== undefined) return slip.satisfaction
  return call?.satisfaction ?? slip?.satisfaction
}

/** Whether that is satisfied. */
export const isSatisfied = (heard: Heard, { readings }: Question): boolean => {
  const level = said(heard, readings["evidence"])
  return level === "satisfied" || (level === "basically-satisfied" && readings["satisfiedLevels"] === "withBasically")
}

/** Whether a job without an answer is left out. */
export const isUnanswered = (heard: Heard, { readings }: Question): boolean =>
  readings["nonResponse"] === "excludeFromDenominator" && said(heard, readings["evidence"]) === undefined
