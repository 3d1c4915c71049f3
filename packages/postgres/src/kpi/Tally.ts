/**
 * Tallies out of the lines that a statement answers: one line for each group, entity, path and value, as far as the
 * question tells these apart.
 */
import { type Nested, type Operand, Path, Tally } from "@servicebook/core"
import { reasons } from "./Operand.ts"

/** Tuples counted: those of one operand that agree in group, entity, path and value. */
export interface Line {
  /** Which of the questions of the statement, by its place. */
  readonly place: bigint
  readonly operand: number
  /** The value of the field grouped by, as JSON. */
  readonly group: unknown
  readonly entity: string | null
  /** The fields of the path as JSON has them. */
  readonly path: ReadonlyArray<unknown> | null
  readonly value: bigint | null
  readonly rows: bigint
  readonly included: bigint
  readonly counted: bigint
  readonly irrelevant: bigint
  /** How many were left out, by the places of the operand's reasons. */
  readonly excluded: ReadonlyArray<bigint>
  readonly quantity: string | null
  readonly snapshots: bigint
  readonly findings: bigint
}

const total = (lines: ReadonlyArray<Line>, of: (line: Line) => bigint | undefined): number =>
  Number(lines.reduce((sum, line) => sum + (of(line) ?? 0n), 0n))

const excluded = (operand: Operand.Operand, lines: ReadonlyArray<Line>): Tally.Tally["excluded"] => {
  const found: Record<string, number> = {}
  for (const [place, reason] of reasons(operand).entries()) {
    const rows = total(lines, (line) => line.excluded[place])
    if (rows > 0) found[reason] = (found[reason] ?? 0) + rows
  }
  return found
}

const values = (lines: ReadonlyArray<Line>): Tally.Tally["values"] => {
  const times = new Map<number, number>()
  for (const { included, value } of lines) {
    if (value !== null) times.set(Number(value), (times.get(Number(value)) ?? 0) + Number(included))
  }
  return times
}

const entities = (lines: ReadonlyArray<Line>): Tally.Tally["entities"] => {
  const all = new Map<string, boolean>()
  for (const { counted, entity, included } of lines) {
    if (entity !== null) all.set(entity, (all.get(entity) ?? true) && counted === included)
  }
  return all
}

const cells = (lines: ReadonlyArray<Line>): Tally.Tally["cells"] =>
  Tally.cellsBy(
    lines.flatMap(
      ({ included, path, quantity }): ReadonlyArray<Nested.Cell> =>
        path === null ? [] : [{ path: path.map(Path.groupOf), sum: BigInt(quantity ?? 0), times: Number(included) }]
    )
  )

/** The tally of an operand from its lines. */
export const tallyOf = (operand: Operand.Operand, lines: ReadonlyArray<Line>): Tally.Tally => ({
  rows: total(lines, ({ rows }) => rows),
  included: total(lines, ({ included }) => included),
  counted: total(lines, ({ counted }) => counted),
  irrelevant: total(lines, ({ irrelevant }) => irrelevant),
  excluded: excluded(operand, lines),
  quantity: lines.reduce((sum, { quantity }) => sum + BigInt(quantity ?? 0), 0n),
  values: values(lines),
  entities: entities(lines),
  cells: cells(lines),
  snapshots: total(lines, ({ snapshots }) => snapshots),
  findings: total(lines, ({ findings }) => findings)
})
