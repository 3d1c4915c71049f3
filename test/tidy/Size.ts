/**
 * The size budgets: what is read in one sitting is understood in one.
 */
import { at, isPart, lineCount, type Node, nameOf, nodes, type Source } from "./Source.ts"

/** Lines that a file of a place may have; the first place that fits decides. */
export const budgets: ReadonlyArray<readonly [place: RegExp, lines: number]> = [
  [/(^|\/)test\//, 250],
  // The register: a chapter a file, with nothing but clauses.
  [/^packages\/core\/src\/policy\/\w+\/clauses\//, 300],
  [/^packages\/core\/src\/policy\//, 80],
  [/\.tsx?$/, 300]
]

/** Lines that a function may have. */
export const functionLines = 40

/** Functions that may be longer: a fold and its exhaustive switch name every event. */
export const longFunctions: ReadonlyArray<string> = ["evolve", "apply"]

/** A file that is longer than its place allows. */
export const tooLong = (file: Source): ReadonlyArray<string> => {
  const budget = budgets.find(([place]) => place.test(file.path))?.[1] ?? Number.POSITIVE_INFINITY
  const lines = lineCount(file)
  return lines > budget ? [`${file.path} has ${lines} lines; its budget is ${budget}`] : []
}

const isFunction = ({ type }: Node): boolean => /^(Arrow)?Function|^(Object|Class)(Private)?Method$/.test(type)

/** The functions of a file that are longer than the budget. */
export const longFunctionsOf = (file: Source): ReadonlyArray<string> =>
  nodes(file).flatMap(({ above: [parent], node }) => {
    if (!isFunction(node)) return []
    const name = nameOf(node) ?? (isPart(node, parent, "init") || isPart(node, parent, "value") ? nameOf(parent) : "")
    const lines = node.loc.end.line - node.loc.start.line + 1
    if (lines <= functionLines || longFunctions.includes(name ?? "")) return []
    return [at(file, node, `the function ${name ?? ""} has ${lines} lines; the budget is ${functionLines}`)]
  })

/** The middle number of lines of the files, the lower of two. */
export const medianLines = (files: ReadonlyArray<Source>): number => {
  const sizes = files.map(lineCount).sort((a, b) => a - b)
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? 0
}
