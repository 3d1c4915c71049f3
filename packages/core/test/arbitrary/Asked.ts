// A declared indicator with a history of the streams it counts and a question about it: what most laws start from.
import fc from "fast-check"
import type { Declaration } from "../../src/count/Kpi.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { categoriesOf, declarations } from "../Examples.ts"
import { recorded, type Step, steps } from "./Histories.ts"
import { type Asked, cuts, headAt, parameters, readings, windows } from "./Questions.ts"

/** A question about a history. */
export interface Inquiry {
  readonly declaration: Declaration
  readonly story: ReadonlyArray<Step>
  readonly events: ReadonlyArray<Recorded>
  readonly request: Asked
}

/** Questions of a declaration about the histories of its streams. */
export const inquiries = (declaration: Declaration): fc.Arbitrary<Inquiry> =>
  fc
    .tuple(
      steps(...categoriesOf(declaration)),
      windows.chain((window) =>
        fc.record({
          window: fc.constant(window),
          cut: cuts,
          readings: readings(declaration, window),
          parameters: parameters(declaration)
        })
      ),
      fc.nat(80)
    )
    .map(([story, asked, at]) => {
      const events = recorded(story)
      return { declaration, story, events, request: { ...asked, head: headAt(events, at) } }
    })

/** Questions of each declaration by itself. */
export const eachInquiry: ReadonlyArray<fc.Arbitrary<Inquiry>> = declarations.map(inquiries)

/** Questions of any declaration. */
export const anyInquiry: fc.Arbitrary<Inquiry> = fc.constantFrom(...declarations).chain(inquiries)
