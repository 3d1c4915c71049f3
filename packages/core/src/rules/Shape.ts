/**
 * What of a file has not the shape that its schema asks for: one fault a place, with the words that could stand there. Of the
 * forms that a place may take, only the one that was meant is spoken of.
 */
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as FractionHint from "./FractionHint.ts"
import { inWords } from "./InWords.ts"
import { joined, type Title } from "./Title.ts"
import { type Wrong, wrong } from "./Wrong.ts"

type Path = ReadonlyArray<PropertyKey>

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (issue) => {
    if (issue._tag === "MissingKey") return "缺少此键 / is missing"
    return issue._tag === "UnexpectedKey"
      ? "此处没有这个键 / there is no such key here"
      : SchemaIssue.defaultLeafHook(issue)
  }
})

const isRecord = (value: unknown): value is { readonly [key: PropertyKey]: unknown } =>
  typeof value === "object" && value !== null

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

/** The first field of each form of a union: the one by which it is known. */
const marks = (union: SchemaAST.Union): ReadonlyArray<SchemaAST.PropertySignature> =>
  union.types.flatMap((type) => (type._tag === "Objects" ? type.propertySignatures.slice(0, 1) : []))

const lacksKey = (issue: SchemaIssue.Issue): boolean =>
  issue._tag === "Composite" &&
  issue.issues.some((one) => one._tag === "Pointer" && one.path.length === 1 && one.issue._tag === "MissingKey")

const ofUnion = (issue: SchemaIssue.AnyOf, root: unknown, path: Path): ReadonlyArray<Wrong> => {
  const found = at(root, path)
  if (!isRecord(found) || Array.isArray(found)) return ofLeaf(issue, root, path)
  const meant = issue.issues.find((one) => !lacksKey(one))
  if (meant !== undefined) return faults(meant, root, path)
  const own = marks(issue.ast)
  if (own.length === 0) return ofLeaf(issue, root, path)
  // A form with a fixed value is no candidate when the value is another, so it has no issue of its own.
  const fixed = own.find(({ name, type }) => type._tag === "Literal" && Object.hasOwn(found, name))
  if (fixed?.type._tag === "Literal")
    return [{ path: shown([...path, fixed.name]), problem: inWords(`Expected ${fixed.type.literal}`) }]
  const names = own.map(({ name }) => String(name)).join(", ")
  const keys = Object.keys(found).join(", ") || "{}"
  return [wrong(shown(path), `${keys} 不是下列之一：${names}`, `${keys} is none of: ${names}`)]
}

const takesFraction = (issue: SchemaIssue.Issue, message: string): boolean => {
  const wanted = joined(FractionHint.wanted)
  const checks = "ast" in issue ? issue.ast.checks : undefined
  return message === wanted || checks?.some(({ annotations }) => annotations?.["message"] === wanted) === true
}

/** What is wrong at a place, with how to write what was meant there where that can be said. */
const told = (issue: SchemaIssue.Issue, message: string, found: unknown): Title => {
  const hint = FractionHint.hint(found)
  if (takesFraction(issue, message) && hint !== undefined) {
    const { en, zh } = FractionHint.wanted
    return { zh: `${zh}；${hint.zh}`, en: `${en}; ${hint.en}` }
  }
  if (found === "yuan" && message.includes('"fen"'))
    return {
      zh: "金额以分计：1 元 = 100 分；请写 unit: fen，数值乘以 100",
      en: "money is in fen: 1 yuan is 100 fen; write unit: fen and the number times 100"
    }
  const isBare = typeof found === "number" || typeof found === "boolean"
  if (message !== "Expected string" || !isBare) return inWords(message)
  return { zh: `应为文本；请加引号："${found}"`, en: `Expected string; write it in quotes: "${found}"` }
}

const ofLeaf = (issue: SchemaIssue.Issue, root: unknown, path: Path): ReadonlyArray<Wrong> => {
  const found = at(root, path)
  return format(issue).issues.map(({ message, path: rest = [] }) => ({
    path: shown([...path, ...rest.map((step) => (typeof step === "object" ? step.key : step))]),
    problem: told(issue, message, found)
  }))
}

const shown = (path: Path): string => path.map(String).join(".")

/** The faults of a value (`root`) that was decoded with an issue. */
export const faults = (issue: SchemaIssue.Issue, root: unknown, path: Path = []): ReadonlyArray<Wrong> => {
  if (issue._tag === "Pointer") return faults(issue.issue, root, [...path, ...issue.path])
  if (issue._tag === "Composite") return issue.issues.flatMap((one) => faults(one, root, path))
  return issue._tag === "AnyOf" ? ofUnion(issue, root, path) : ofLeaf(issue, root, path)
}
