/** What a row says of itself at a glance: when it counts, and whose it is. */
import type { Explanation, Row } from "../view/Documents.ts"
import { inZone } from "./Moments.ts"

/** The instant that places a row in its window, in a zone: of the fields that decide the first instant that it has. */
export const instantOf = ({ operand, row }: Row, { operands }: Explanation, zone: string): string => {
  const fields = operands.find(({ name }) => name === operand)?.fields ?? []
  const at = fields.filter((name) => name.endsWith("AtMs")).map((name) => row[name])
  const first = at.find((one) => typeof one === "number")
  return typeof first === "number" ? inZone(first, zone) : ""
}

/** Who answers: the outlet, the department and the person that a row or a deadline names. */
export const holderOf = (named: { readonly [field: string]: unknown }): string =>
  ["outlet", "department", "staff"]
    .map((field) => named[field])
    .filter((one) => typeof one === "string")
    .join(" · ")
