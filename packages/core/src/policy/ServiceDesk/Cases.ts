/**
 * What the figures of the service desk share: which cases are counted, by which instant a window owns them, and who is let
 * off. Every class of cases counts; whoever wants one class asks for groups by it.
 */
import { always } from "../../count/Condition.ts"
import { type Exclusion, type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { type CaseCondition, carriedOver, duplicate, withdrawn } from "../EnterpriseService/Problems.ts"

export { type CaseCondition, carriedOver, duplicate, withdrawn }

/** A complaint voided on appeal was none from the start: nothing waits for it, and nobody owes it anything. */
export const voided: Exclusion<FieldOf<Row>, InstantOf<Row>> = {
  reason: "voided",
  title: { zh: "申诉成立作废", en: "voided on appeal" },
  when: { known: "voidDecidedAtMs" }
}

type More = Partial<Omit<Operand<FieldOf<Row>, InstantOf<Row>>, "rows" | "name" | "title">>

/** Cases of the window, by the first that the books know of them; duplicates and what was voided are left out. */
export const cases = (name: string, zh: string, en: string, more: More): Operand =>
  operand<Row>({
    name,
    title: { zh, en },
    rows: "case",
    select: { anchor: "firstAtMs" },
    among: always,
    exclusions: [duplicate, voided],
    ...more
  })

/** Cases that were resolved at least once. */
export const everResolved: CaseCondition = { known: "firstResolvedAtMs" }

/** The case was opened again at least once. */
export const openedAgain: CaseCondition = { atLeast: ["reopenings", 1] }

/** The quantiles that tell of times; between two neighbouring values they are interpolated. */
export const quantiles = { median: "1/2", p90: "9/10" } as const
