/**
 * What a file must say in words: what it is for, and what each of its exports is.
 */
import { at, type Node, nameOf, type Source } from "./Source.ts"

const declares = (node: Node): boolean =>
  node.type === "ExportNamedDeclaration" && node.declaration !== null && node.declaration !== undefined

const namesOf = (node: Node): ReadonlyArray<string> => {
  const declaration = node.declaration as Node
  const declared = (declaration.declarations ?? [declaration]) as ReadonlyArray<Node>
  return declared.map((one) => nameOf(one) ?? "")
}

/** A file without a comment at its top that is about the file and not about its first declaration. */
export const headless = (file: Source): ReadonlyArray<string> => {
  const [first] = file.statements
  const [comment] = file.comments
  const start = first?.loc.start.line ?? Number.POSITIVE_INFINITY
  const isHeader =
    comment !== undefined &&
    comment.lastLine < start &&
    /\w/.test(comment.text) &&
    !(first !== undefined && declares(first) && comment.lastLine === start - 1)
  return isHeader ? [] : [`${file.path}:1 says not what it is for`]
}

/** The exports of a file without a docstring directly above. The type of a documented value needs none of its own. */
export const undocumented = (file: Source): ReadonlyArray<string> => {
  const docs = new Set(file.comments.filter(({ isDoc }) => isDoc).map(({ lastLine }) => lastLine))
  const isDocumented = (node: Node) => docs.has(node.loc.start.line - 1)
  const exported = file.statements.filter(declares)
  const known = new Set(exported.filter(isDocumented).flatMap(namesOf))
  return exported
    .filter((node) => !isDocumented(node) && !namesOf(node).every((name) => known.has(name)))
    .map((node) => at(file, node, `${namesOf(node).join(", ")} has no docstring`))
}
