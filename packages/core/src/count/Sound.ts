/**
 * What the compiler cannot see of a declaration: its form as data, and that its operands have what the formula takes of
 * them. An unsound one would give a figure that nobody meant and, once published, one that nobody can read back.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { ended, parted } from "../rules/Title.ts"
import { operands } from "./Evaluate.ts"
import { Declaration, type Formula } from "./Kpi.ts"
import { type Operand, selectOf } from "./Operand.ts"
import * as Rational from "./Rational.ts"

/** The declaration of an indicator is at fault in itself; says where, and what it takes. */
export class UnsoundDeclaration extends Schema.TaggedError<UnsoundDeclaration>()("UnsoundDeclaration", {
  kpi: Schema.String,
  place: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `指标 ${this.kpi} 的声明在 ${this.place} 处有误：${ended(zh)} / the declaration of ${this.kpi} is wrong at ${this.place}: ${en}`
  }
}

type Fault = readonly [place: string, problem: string]

const strict = Schema.decodeUnknownResult(Declaration, { onExcessProperty: "error" })
const formed = new WeakMap<Declaration, Fault | null>()

/** A fault of the form. Looked for once a declaration: it is the same for every window. */
const faultOfForm = (declaration: Declaration): Fault | undefined => {
  const known = formed.get(declaration)
  if (known !== undefined) return known ?? undefined
  const fault = Result.match(strict(declaration), {
    onFailure: ({ message }): Fault => ["declaration", message],
    onSuccess: () => undefined
  })
  formed.set(declaration, fault ?? null)
  return fault
}

const lacks = (kind: Formula["kind"], operand: Operand): string | undefined => {
  if (kind === "share" && operand.having === undefined) {
    return "a share takes `having`: which of the included rows the numerator counts"
  }
  if ((kind === "mean" || kind === "quantile" || kind === "nested") && operand.value === undefined) {
    return `a ${kind} takes \`value\`: the number of each row`
  }
  if (kind === "stock" && !("standing" in selectOf(operand))) {
    return "a stock takes `select: { standing }`: the instant since which a row stands"
  }
  return undefined
}

/** A level without a join, or a join without a level, would leave what is one group to a guess. */
const faultOfPath = (
  { joins }: Extract<Formula, { readonly kind: "nested" }>,
  operand: Operand
): string | undefined => {
  const path = operand.path ?? []
  if (path.length === 0 || path.length !== joins.length) {
    return `a nested mean takes \`path\`: as many levels as the formula has joins, which are ${joins.length}`
  }
  return path.some((level) => "owner" in level) && !("anchor" in selectOf(operand))
    ? "a level by the owning month takes `select: { anchor }`"
    : undefined
}

const isQuantile = (text: string): boolean => {
  const at = Result.getOrUndefined(Rational.parse(text))
  return at !== undefined && at.n >= 0n && at.n <= at.d
}

const faultOfFormula = (formula: Formula): Fault | undefined => {
  if (formula.kind === "quantile" && !isQuantile(formula.at)) {
    return ["quantile", `${formula.at} is no fraction from 0 to 1, such as 1/2 or 9/10`]
  }
  const all = operands(formula)
  if (all.length === 0) return [formula.kind, "it takes at least one operand"]
  const faults = all.flatMap((operand): ReadonlyArray<Fault> => {
    const problem =
      lacks(formula.kind, operand) ?? (formula.kind === "nested" ? faultOfPath(formula, operand) : undefined)
    return problem === undefined ? [] : [[`operand ${operand.name}`, problem]]
  })
  return faults[0]
}

/** Refuses a declaration that is unsound in its form, or in its formula once the readings are answered. */
export const sound = (declaration: Declaration, formula: Formula): Result.Result<void, UnsoundDeclaration> => {
  const [place, problem] = faultOfForm(declaration) ?? faultOfFormula(formula) ?? []
  if (place === undefined || problem === undefined) return Result.succeed(undefined)
  return Result.fail(new UnsoundDeclaration({ kpi: declaration.name, place, problem }))
}
