/**
 * The purity of core: no clock, no randomness, no input or output, no locale, and of Effect only what is stable.
 */
import { imports } from "./Arrows.ts"
import { at, isPart, type Node, nameOf, nodes, type Placed, type Source } from "./Source.ts"

/** Names of the surroundings that core does without. */
export const surroundings: ReadonlyArray<string> = [
  ...["Intl", "console", "crypto", "fetch", "globalThis", "navigator", "performance", "process", "require"],
  ...["setImmediate", "setInterval", "setTimeout", "Buffer", "localStorage"]
]

/** Members that read a clock, a source of chance, or a locale. */
export const members: ReadonlyArray<RegExp> = [
  /^Date\.(now|parse)$/,
  /^Math\.random$/,
  /^DateTime\.(now|nowUnsafe|nowInCurrentZone|zoneMakeLocal|format|formatLocal|formatUtc|formatIntl)$/,
  /\.(toLocale\w*|localeCompare)$/,
  /^Effect\.log\w*$/
]

/** Modules of Effect that stand for a clock, chance, or a terminal. */
export const modules: ReadonlyArray<string> = ["effect/Clock", "effect/Random", "effect/Console", "effect/Crypto"]

/** What is allowed all the same, and where. */
export const exceptions: ReadonlyArray<readonly [place: string, what: string]> = [
  // `recordedAt` is stamped through the clock that the host gives, and nothing else is.
  ["packages/core/src/log/", "effect/Clock"],
  // Only canonical text, which names UTC, is parsed there.
  ["packages/core/src/time/Instant.ts", "Date.parse"]
]

const isAllowed = (file: Source, what: string): boolean =>
  exceptions.some(([place, allowed]) => file.path.startsWith(place) && what === allowed)

const isReference = ({ above: [parent], node }: Placed): boolean =>
  node.type === "Identifier" &&
  !(isPart(node, parent, "property") && parent?.computed !== true) &&
  !(isPart(node, parent, "key") && parent?.computed !== true) &&
  !isPart(node, parent, "imported")

const memberOf = (node: Node): string | undefined => {
  if (!/^(Optional)?MemberExpression$/.test(node.type) || node.computed === true) return undefined
  return `${nameOf(node.object) ?? ""}.${nameOf(node.property) ?? ""}`
}

const impure = (placed: Placed): string | undefined => {
  const { node } = placed
  const name = nameOf(node)
  if (isReference(placed) && name !== undefined && surroundings.includes(name)) return name
  if (/^(New|Call)Expression$/.test(node.type) && nameOf(node.callee) === "Date") return "Date()"
  const member = memberOf(node)
  return member !== undefined && members.some((pattern) => pattern.test(member)) ? member : undefined
}

/** Where a file of core looks at the world around it. */
export const purity = (file: Source): ReadonlyArray<string> => {
  const named = imports(file)
    .filter(({ from }) => from.startsWith("node:") || modules.includes(from))
    .map(({ from, node }) => ({ node, what: from }))
  const used = nodes(file).flatMap((placed) => {
    const what = impure(placed)
    return what === undefined ? [] : [{ node: placed.node, what }]
  })
  return [...named, ...used]
    .filter(({ what }) => !isAllowed(file, what))
    .map(({ node, what }) => at(file, node, `core does without ${what}`))
}

/** What a module of Effect says of itself: whether it is stable, and which of its exports are not. */
export interface Stability {
  readonly stable: boolean
  readonly unstable: ReadonlySet<string>
}

/** Reads the stability marks in the text of a module of Effect. */
export const stabilityOf = (text: string): Stability => {
  const docs = text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export (?:declare )?\w+ (\w+))?/g)
  const marked = [...docs].map(([, doc = "", name]) => ({ name, unstable: doc.includes("@stability unstable") }))
  const unstable = marked.flatMap(({ name, unstable }) => (unstable && name !== undefined ? [name] : []))
  return { stable: marked[0]?.unstable === false, unstable: new Set(unstable) }
}

/** The uses of Effect in a file that Effect does not promise to keep. `read` gives the text of a module by its name. */
export const unstable = (file: Source, read: (module: string) => string | undefined): ReadonlyArray<string> =>
  imports(file)
    .filter(({ from }) => /^effect(\/|$)/.test(from))
    .flatMap(({ from, node }) => {
      const text = read(from)
      if (text === undefined) return [at(file, node, `${from} is no single module: import the module itself`)]
      const { stable, unstable } = stabilityOf(text)
      if (!stable) return [at(file, node, `${from} is not stable`)]
      const spaces = (node.specifiers as ReadonlyArray<Node>).map((specifier) => nameOf(specifier.local))
      return nodes(file).flatMap(({ node }) => {
        const [space = "", name = ""] = (memberOf(node) ?? "").split(".")
        return spaces.includes(space) && unstable.has(name) ? [at(file, node, `${space}.${name} is not stable`)] : []
      })
    })
