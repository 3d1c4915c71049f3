/**
 * Who may import whom. The two tables are the rule; everything below only reads imports and looks them up.
 */
import { posix } from "node:path"
import { at, type Node, nodes, type Source } from "./Source.ts"

/**
 * The rooms of core and the rooms each may read, besides itself. The floors lead one way: events, rows, tallies,
 * figures, verdicts. `type x` allows types alone.
 */
export const rooms: Readonly<Record<string, ReadonlyArray<string>>> = {
  time: ["rules"],
  rules: ["time", "type log"],
  log: ["time", "rules"],
  streams: ["time", "rules", "log"],
  count: ["time", "rules", "log", "type streams"],
  judge: ["time", "rules", "log", "type streams", "count"],
  audit: ["time", "rules", "log", "streams", "count", "judge"],
  policy: ["time", "rules", "log", "streams", "count", "judge", "audit"],
  commands: ["time", "rules", "log", "streams", "policy"],
  promise: ["time", "rules", "log", "count"]
}

/** The sources of the workspaces and what each may import by name; `x/*` also allows what lies below x. */
export const packages: Readonly<Record<string, ReadonlyArray<string>>> = {
  "packages/core/src": ["effect/*", "canonicalize", "@noble/hashes/*"],
  "packages/postgres/src": ["@servicebook/core", "effect/*", "@effect/sql-pg/*", "@electric-sql/pglite", "node:*"],
  "packages/intake/src": ["@servicebook/core", "effect/*", "saxes", "node:*"],
  "packages/conformance/src": ["@servicebook/core", "effect/*", "@effect/vitest", "fast-check", "vitest"],
  "packages/cli/src": [
    "@servicebook/core",
    "@servicebook/postgres",
    "@servicebook/intake",
    "effect/*",
    "@effect/platform-node/*",
    "node:*"
  ],
  "examples/embed/src": ["@servicebook/core", "effect/*"],
  "examples/embed/browser": ["@servicebook/core/*"],
  "examples/embed/bundle": ["esbuild", "node:*"],
  "examples/http-host/src/api": ["@servicebook/core", "@servicebook/cli", "effect/*"],
  "examples/http-host/src": [
    "@servicebook/core",
    "@servicebook/cli",
    "@servicebook/postgres",
    "effect/*",
    "@effect/platform-node/*",
    "esbuild",
    "jose",
    "node:*"
  ],
  "examples/http-host/src/demo.ts": ["@servicebook/core", "@servicebook/sample-company", "effect/*", "node:*"],
  "examples/http-host/src/page": ["preact", "preact/*", "uplot", "uplot/*"],
  "examples/http-host/src/page/build.ts": ["esbuild", "node:*"],
  // Types alone, which the bundle leaves out.
  "examples/http-host/src/page/form/Order.ts": ["@servicebook/core"],
  "examples/http-host/src/page/view/Documents.ts": ["@servicebook/cli"],
  "examples/sample-company/src": ["@servicebook/core", "effect/*", "node:*"],
  "examples/sample-company/src/main.ts": ["@servicebook/core", "@servicebook/cli", "effect/*", "node:*"]
}

/** A second reading of a figure shares no code with the first: it knows the types of the events and nothing else. */
export const literal = { folder: "packages/core/test/literal", types: "packages/core/src/streams" }

/** The generators of histories: the tests of every store hold their laws for the same ones. */
export const shared = "packages/core/test/arbitrary"

/** The server that tests start beside the one of the run, to kill it or to set it up in their own way. */
export const server = "scripts/server"

/** One import or re-export. */
export interface Import {
  readonly node: Node
  readonly from: string
  readonly typeOnly: boolean
}

const isTypeOnly = (node: Node): boolean => {
  if (node.importKind === "type" || node.exportKind === "type") return true
  const specifiers = (node.specifiers ?? []) as ReadonlyArray<Node>
  const kinds = specifiers.map((specifier) => specifier.importKind ?? specifier.exportKind)
  return kinds.length > 0 && kinds.every((kind) => kind === "type")
}

/** The imports of a file, `export … from` and `import(…)` among them. */
export const imports = (file: Source): ReadonlyArray<Import> =>
  nodes(file).flatMap(({ node }) => {
    const isDynamic = node.type === "CallExpression" && (node.callee as Node).type === "Import"
    const text = isDynamic ? (node.arguments as ReadonlyArray<Node>)[0] : node.source
    const from = (text as Node | undefined)?.value
    return typeof from === "string" ? [{ node, from, typeOnly: isTypeOnly(node) }] : []
  })

const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

const isNamed = (from: string, allowed: string): boolean => {
  const stem = allowed.replace(/[/:]\*$/, "")
  return from === stem || (stem !== allowed && (from.startsWith(`${stem}/`) || from.startsWith(`${stem}:`)))
}

const target = (file: Source, from: string): string => posix.join(posix.dirname(file.path), from)

const roomOf = (path: string): string | undefined => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1]

const faultByName = (file: Source, { from }: Import): string | undefined => {
  const place = Object.keys(packages)
    .filter((folder) => inside(file.path, folder))
    .sort((a, b) => b.length - a.length)[0]
  if (place === undefined) return inside(file.path, literal.folder) ? "is no type of an event" : undefined
  return packages[place]?.some((allowed) => isNamed(from, allowed)) === true ? undefined : `is not for ${place}`
}

const faultOfRooms = (from: string, to: string, typeOnly: boolean): string | undefined => {
  const allowed = rooms[from]
  if (allowed === undefined) return `comes from the room ${from}, which the table does not know`
  if (from === to || allowed.includes(to) || (typeOnly && allowed.includes(`type ${to}`))) return undefined
  return `leads from ${from} to ${to}${allowed.includes(`type ${to}`) ? ", of which it may know types alone" : ""}`
}

const faultByPath = (file: Source, { from, typeOnly }: Import): string | undefined => {
  const path = target(file, from)
  if (inside(file.path, literal.folder)) {
    const allowed = inside(path, literal.folder) || (typeOnly && inside(path, literal.types))
    return allowed ? undefined : "is no type of an event"
  }
  if (/\/test\//.test(file.path) && (inside(path, shared) || inside(path, server))) return undefined
  const home = /^(packages|examples)\/[^/]+/.exec(file.path)?.[0]
  if (home !== undefined && /\/(src|test)\//.test(file.path) && !inside(path, home)) return `leaves ${home}`
  const [here, there] = [roomOf(file.path), roomOf(path)]
  if (here === undefined) return undefined
  if (there === undefined) return `leads from ${here} out of every room`
  return faultOfRooms(here, there, typeOnly)
}

/** The imports of a file that the tables do not allow. */
export const arrows = (file: Source): ReadonlyArray<string> =>
  imports(file).flatMap((entry) => {
    const fault = entry.from.startsWith(".") ? faultByPath(file, entry) : faultByName(file, entry)
    return fault === undefined ? [] : [at(file, entry.node, `the import of ${entry.from} ${fault}`)]
  })

/** Folders of sources that the tables do not know. */
export const unplaced = (file: Source): ReadonlyArray<string> => {
  const folder = /^(packages|examples)\/[^/]+\/src/.exec(file.path)?.[0]
  return folder === undefined || folder in packages ? [] : [`${file.path}: ${folder} is not in the table of packages`]
}
