/**
 * Tallies out of the lines that a statement answers: one line for each group, class, entity and value, as far as the
 * question tells these apart.
 */
import type { Operand, Tally } from "@servicebook/core"
import { reasons } from "./Operand.ts"

/** Tuples counted: those of one operand that agree in group, class, entity and value. */
export interface Line {
  readonly operand: number
  /** The value of the field grouped by, as JSON. */
  readonly group: unknown
  readonly class: number
  readonly entity: string | null
  readonly value: bigint | null
  readonly rows: bigint
  readonly counted: bigint
  readonly quantity: string | null
  readonly snapshots: bigint
  readonly findings: bigint
}

const total = (lines: ReadonlyArray<Line>, of: "rows" | "counted" | "snapshots" | "findings"): number =>
  Number(lines.reduce((sum, line) => sum + line[of], 0n))

const excluded = (operand: Operand.Operand, lines: ReadonlyArray<Line>): Tally.Tally["excluded"] => {
  const found: Record<string, number> = {}
  for (const [index, reason] of reasons(operand).entries()) {
    const rows = total(
      lines.filter((line) => line.class === index + 1),
      "rows"
    )
    if (rows > 0) found[reason] = (found[reason] ?? 0) + rows
  }
  return found
}

const values = (included: ReadonlyArray<Line>): Tally.Tally["values"] => {
  const times = new Map<number, number>()
  for (const { rows, value } of included) {
    if (value !== null) times.set(Number(value), (times.get(Number(value)) ?? 0) + Number(rows))
  }
  return times
}

const entities = (included: ReadonlyArray<Line>): Tally.Tally["entities"] => {
  const all = new Map<string, boolean>()
  for (const { counted, entity, rows } of included) {
    if (entity !== null) all.set(entity, (all.get(entity) ?? true) && counted === rows)
  }
  return all
}

/** The tally of an operand from its lines. */
export const tallyOf = (operand: Operand.Operand, lines: ReadonlyArray<Line>): Tally.Tally => {
  const included = lines.filter((line) => line.class === 0)
  const irrelevant = lines.filter((line) => line.class === -1)
  return {
    rows: total(lines, "rows"),
    included: total(included, "rows"),
    counted: total(included, "counted"),
    irrelevant: total(irrelevant, "rows"),
    excluded: excluded(operand, lines),
    quantity: included.reduce((sum, { quantity }) => sum + BigInt(quantity ?? 0), 0n),
    values: values(included),
    entities: entities(included),
    snapshots: total(included, "snapshots"),
    findings: total(lines, "findings")
  }
}
