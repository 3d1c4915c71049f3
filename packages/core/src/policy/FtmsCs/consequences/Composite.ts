/** The composite of both indices (FTMS §7), whose rank the manufacturer publishes: whether it is that of the two scores. */
import * as Rational from "../../../count/Rational.ts"
import type { Open } from "../../../judge/Consequences.ts"
import { fraction } from "../../../judge/Interval.ts"
import { interview as interviewRule } from "../rules/Surveys.ts"
import type { Frame } from "./Facts.ts"
import { scoresOf } from "./Held.ts"

/** The composite of two scores, as the document has it: their sum, or their mean, which ranks alike. */
export const composite = (ssi: string, csi: string, by: string | undefined): Rational.Rational => {
  const sum = Rational.add(fraction(ssi), fraction(csi))
  return by === "mean" ? Rational.multiply(sum, { n: 1n, d: 2n }) : sum
}

/** Says where a published composite is not that of the two scores. */
export const differing = (frame: Frame, period: string): ReadonlyArray<Open> => {
  const [ssi, csi, cs] = (["SSI", "CSI", "CS"] as const).map((index) => scoresOf(frame, "interview", period, index)[0])
  if (ssi === undefined || csi === undefined || cs === undefined) return []
  const own = composite(ssi.row.own, csi.row.own, frame.readings["composite"])
  if (Rational.compare(own, fraction(cs.row.own)) === 0) return []
  const about = { rule: interviewRule.name, clause: "S2-7.5n", period }
  return [{ ...about, who: "department:customer-relations", lacks: "composite-of-both-indices" }]
}
