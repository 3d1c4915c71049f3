/**
 * The suite of rows: whatever was recorded, late, twice, retracted or corrected, the rows that a store gives at any cut and
 * head are those that a refolding of the events known then gives. For whoever keeps rows in a way of his own.
 */
import { type Adapter, checking, declare, law, type Test } from "./Adapter.ts"
import { rows, rowsLaw, rowsLawInputs } from "./Rows.ts"

/** The tests of a store's rows. */
export const tests = <R>(adapter: Adapter<R>): ReadonlyArray<Test<R>> => [
  ...checking(adapter, "rows", rows),
  law(adapter, "rows at any cut and head equal a refolding of what was known", rowsLawInputs, rowsLaw)
]

/** Declares the tests of a store's rows. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => declare(adapter, tests(adapter))
