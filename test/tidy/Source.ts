/**
 * A file of the repository as the house rules see it: its text, and for TypeScript its syntax without the prose, so
 * that a word in a comment or a string never counts as code.
 */
import { parse } from "@babel/parser"

/** A node of the syntax tree, as far as the rules look at it. */
export interface Node {
  readonly type: string
  readonly loc: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
  readonly [key: string]: unknown
}

/** A node and the nodes around it, innermost first. */
export interface Placed {
  readonly node: Node
  readonly above: ReadonlyArray<Node>
}

/** A comment: its text without the marks, and where it stands. */
export interface Comment {
  readonly text: string
  readonly isDoc: boolean
  readonly firstLine: number
  readonly lastLine: number
}

/** A file: its path from the root with forward slashes, and what it says. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly statements: ReadonlyArray<Node>
  readonly comments: ReadonlyArray<Comment>
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "loc" in value

/** Reads a file; only TypeScript gets statements and comments. */
export const source = (path: string, text: string): Source => {
  if (!/\.tsx?$/.test(path)) return { path, text, statements: [], comments: [] }
  const plugins = path.endsWith("x") ? (["typescript", "jsx"] as const) : (["typescript"] as const)
  const file = parse(text, { sourceType: "module", plugins: [...plugins], attachComment: false })
  const comments = (file.comments ?? []).map(({ loc, type, value }) => ({
    text: value,
    isDoc: type === "CommentBlock" && value.startsWith("*"),
    firstLine: loc?.start.line ?? 0,
    lastLine: loc?.end.line ?? 0
  }))
  return { path, text, statements: file.program.body as unknown as ReadonlyArray<Node>, comments }
}

const parts = (node: Node): ReadonlyArray<Node> =>
  Object.entries(node).flatMap(([key, value]) => (key === "loc" ? [] : [value].flat().filter(isNode)))

const placed = (node: Node, above: ReadonlyArray<Node>): ReadonlyArray<Placed> => [
  { node, above },
  ...parts(node).flatMap((part) => placed(part, [node, ...above]))
]

/** Every node of a file, outer before inner. */
export const nodes = ({ statements }: Source): ReadonlyArray<Placed> => statements.flatMap((node) => placed(node, []))

/** The name that a node carries: an identifier's, or that of what it declares. */
export const nameOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined
  if (typeof node.name === "string") return node.name
  return nameOf(node.id ?? node.key ?? node.local)
}

/** Whether a node is the given one of its parent's parts. */
export const isPart = (node: Node, parent: Node | undefined, part: string): boolean =>
  parent !== undefined && parent[part] === node

/** The number of lines of a file; a final line break starts none. */
export const lineCount = ({ text }: Source): number => text.replace(/\n$/, "").split("\n").length

/** How a rule reports: the place first, so that an editor can jump to it. */
export const at = ({ path }: Source, { loc }: Node, what: string): string => `${path}:${loc.start.line} ${what}`
