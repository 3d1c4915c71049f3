/** Tables of plain text that stay aligned when Chinese and Latin letters mix, and the same cells as CSV. */
import { displayWidth } from "effect/cli/CliOutput"

/** A column: its heading, and whether its cells are figures that stand at the right. */
export interface Column {
  readonly title: string
  readonly align?: "left" | "right"
}

const padded = (cell: string, width: number, align: Column["align"]): string => {
  const space = " ".repeat(Math.max(0, width - displayWidth(cell)))
  return align === "right" ? space + cell : cell + space
}

// A cell must not break its row or move the terminal's cursor, wherever its text came from.
const oneLine = (cell: string): string => cell.replace(/\p{Control}+/gu, " ")

/** A table with headings and a line below them. Ends with a line break. */
export const table = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(oneLine))
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ""))))
  const line = (row: ReadonlyArray<string>) =>
    columns
      .map(({ align }, index) => padded(row[index] ?? "", widths[index] ?? 0, align))
      .join("  ")
      .trimEnd()
  const [head = [], ...body] = cells
  const rule = widths.map((width) => "-".repeat(width)).join("  ")
  return `${[line(head), rule, ...body.map(line)].join("\n")}\n`
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as CSV (RFC 4180) with a header line. Lines end with LF. */
export const csv = (names: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  `${[names, ...rows].map((row) => row.map(quoted).join(",")).join("\n")}\n`
