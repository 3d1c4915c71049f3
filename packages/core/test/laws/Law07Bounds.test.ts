// Laws 7, 8 and 13: a share lies between none and all; nothing at all has no rate; every row of the window is
// included, excluded with a reason, or irrelevant.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { work } from "../../src/count/Figure.ts"
import * as Rational from "../../src/count/Rational.ts"
import { classifier } from "../../src/count/Tally.ts"
import { anyInquiry, type Inquiry } from "../arbitrary/Asked.ts"
import { day } from "../arbitrary/Days.ts"
import { figureOf, logOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { declarations } from "../Examples.ts"

const worked = ({ declaration, events, request: { cut, ...rest } }: Inquiry) =>
  Effect.runSync(work(logOf(events), declaration, cut === undefined ? rest : { ...rest, cut }))

const read = (text: string | null) => Result.getOrThrow(Rational.parse(text ?? "none"))

describe("law 7: a share lies between none and all", () => {
  it("0 ≤ numerator ≤ denominator", () => {
    fc.assert(
      fc.property(anyInquiry, (inquiry) => {
        const { figure, resolved } = worked(inquiry)
        if (resolved.formula.kind !== "share" || figure.numerator === null) return
        const [above, below] = [read(figure.numerator), read(figure.denominator)]
        expect(Rational.compare(Rational.zero, above)).toBeLessThanOrEqual(0)
        expect(Rational.compare(above, below)).toBeLessThanOrEqual(0)
      }),
      runs(120)
    )
  })
})

describe("law 8: nothing has no rate", () => {
  it("an empty log gives undefined, never 0 or 1; counts and stocks give none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...declarations), windows, (declaration, window) => {
        const parameters = Object.fromEntries(declaration.parameters.map(({ name }) => [name, 1]))
        const figure = figureOf(logOf([]), declaration, { window, head: { position: 0, atMs: day(1000) }, parameters })
        const kind = "kind" in declaration.formula ? declaration.formula.kind : "by reading"
        if (kind === "count" || kind === "stock") {
          expect(figure).toMatchObject({ status: { is: "final" }, value: "0", display: "0" })
        } else {
          expect(figure).toMatchObject({
            status: { is: "undefined", because: "zero-denominator" },
            denominator: "0",
            value: null,
            display: "—"
          })
        }
      }),
      runs(40)
    )
  })

  it("a denominator of zero or an open question leaves any figure without a value, and nothing else does", () => {
    fc.assert(
      fc.property(anyInquiry, (inquiry) => {
        const { figure } = worked(inquiry)
        const isEmpty = figure.denominator === "0"
        expect(figure.status.is === "undefined").toBe(isEmpty)
        const isOpen = figure.status.is === "not-configured" || figure.status.is === "not-covered"
        expect(figure.value === null).toBe(isEmpty || isOpen)
      }),
      runs(120)
    )
  })
})

describe("law 13: every row is accounted for", () => {
  it("included + excluded + irrelevant = the rows of the window, for every operand", () => {
    fc.assert(
      fc.property(anyInquiry, (inquiry) => {
        const { figure, frame, rows } = worked(inquiry)
        expect(figure.operands).toHaveLength(rows.length)
        rows.forEach(({ operand, found }, index) => {
          const {
            counted,
            excluded,
            included,
            irrelevant,
            name,
            rows: all
          } = figure.operands[index] ?? {
            ...{ counted: 0, excluded: {}, included: 0, irrelevant: 0, name: "", rows: -1 }
          }
          const left = Object.values(excluded).reduce((sum, n) => sum + n, 0)
          const classify = classifier(operand, frame)
          const inside = found.filter(({ row }) => classify(row as never).class !== "outside")
          expect(name).toBe(operand.name)
          expect(included + left + irrelevant).toBe(all)
          expect(all).toBe(inside.length)
          expect(counted).toBeLessThanOrEqual(included)
          expect(Object.values(excluded).every((n) => n > 0)).toBe(true)
        })
      }),
      runs(120)
    )
  })
})
