/** What losses bring (FTMS §5.2, §5.3): rework costs split to the fen, and the month's pay where a direct complaint was major. */
import * as Result from "effect/Result"
import * as Rational from "../../../count/Rational.ts"
import { split } from "../../../count/Split.ts"
import type { Drawn } from "../../../judge/Consequences.ts"
import type { Row } from "../../../streams/Loss.ts"
import { majorLoss, rework } from "../rules/Losses.ts"
import { type Found, type Frame, monthOf } from "./Facts.ts"

/** The parts of a cost (fen): a fifth to the leader, the rest to those who caused it in equal parts; who is both bears both. */
export const reworkShares = (
  fen: number,
  culprits: ReadonlyArray<string>,
  leader: string
): ReadonlyMap<string, number> => {
  const weights = [...culprits.map(() => 80), 20 * culprits.length]
  const parts = Result.getOrElse(split(fen, weights), () => weights.map(() => 0))
  const shares = new Map<string, number>()
  for (const [at, who] of [...culprits, leader].entries()) shares.set(who, (shares.get(who) ?? 0) + (parts[at] ?? 0))
  return shares
}

const standing = ({ facts, fromMs, months, zone }: Frame, cause: Row["cause"]) =>
  facts.losses.flatMap(({ id, row }: Found<Row>) => {
    const { culprits, leader, reportedAtMs } = row
    if (row.cause !== cause || row.voidDecidedAtMs !== null || reportedAtMs === null || reportedAtMs < fromMs) return []
    const period = monthOf(reportedAtMs, zone)
    return leader === null || !months.includes(period) ? [] : [{ id, row, culprits, leader, period }]
  })

/** Who bears how much of the rework. */
export const reworks = (frame: Frame): ReadonlyArray<Drawn> =>
  standing(frame, "rework").flatMap(({ culprits, id, leader, period, row }) =>
    row.fen === null
      ? []
      : [...reworkShares(row.fen, culprits, leader)].map(
          ([who, fen]): Drawn => ({
            ...{ rule: rework.name, clause: "S2-5.2f", measure: "rework-cost", who: `staff:${who}`, period },
            ...{ amount: { is: "fen", fen }, basis: [`Loss/${id}`], cause: `Loss/${id}` }
          })
        )
  )

/** Whose performance pay of the month is gone: it takes the complaint to the manufacturer and the major loss both. */
export const majors = (frame: Frame): ReadonlyArray<Drawn> =>
  standing(frame, "manufacturer-complaint").flatMap(({ culprits, id, leader, period, row }) =>
    row.majorAtMs === null
      ? []
      : [...new Set([...culprits, leader])].map(
          (who): Drawn => ({
            ...{ rule: majorLoss.name, clause: "S2-5.3a", measure: "whole-performance-pay" },
            ...{ who: `staff:${who}`, period, amount: { is: "factor", factor: Rational.zero } },
            ...{ basis: [`Loss/${id}`], cause: `Loss/${id}` }
          })
        )
  )
