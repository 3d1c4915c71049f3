/**
 * The fields of every kind of row with what they mean, from the interfaces of the streams and their docstrings: what an
 * auditor needs who computes a figure by hand. It reads the sources as lines, in the form that the formatter keeps.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Dimensions, type Stream } from "@servicebook/core"
import { root } from "../Workspace.ts"

const folder = join(root, "packages/core/src/streams")
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(folder, path), "utf8"))

interface Field {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

const fieldsIn = (body: string): ReadonlyArray<Field> =>
  [...body.matchAll(/(?:^ {2}\/\*\* (.*) \*\/\n)?^ {2}readonly (\w+): (.*)$/gm)].map(
    ([, meaning = "", name = "", type = ""]) => ({ name, type, meaning })
  )

interface Declared {
  readonly source: string
  readonly heritage: string
  readonly body: string
}

const declaredIn = (among: ReadonlyArray<string>, head: RegExp): Declared | undefined => {
  for (const source of among) {
    const found = head.exec(source)
    if (found !== null) return { source, heritage: found[1] ?? "", body: found[2] ?? "" }
  }
  return undefined
}

/** The fields of what an interface extends, where that is written out; those that every row has are told once for all. */
const inherited = ({ heritage, source }: Declared): ReadonlyArray<Field> =>
  heritage
    .split(", ")
    .filter((name) => /^\w+$/.test(name) && name !== "AnyRow" && name !== "Dimensions")
    .flatMap((name) => {
      const head = new RegExp(`^(?:export )?interface ${name}\\b(?: extends (.*))? \\{\\n([^}]*)\\}`, "m")
      const base = declaredIn([source, ...sources], head)
      if (base === undefined) throw new Error(`no interface ${name} in ${folder}`)
      return [...fieldsIn(base.body), ...inherited(base)]
    })

const described = (kind: string): ReadonlyArray<Field> => {
  const head = new RegExp(`^export interface \\w+ extends (.*) \\{\\n( {2}readonly kind: "${kind}"[^}]*)\\}`, "m")
  const declared = declaredIn(sources, head)
  if (declared === undefined) throw new Error(`no interface of ${kind} in ${folder}`)
  return [...fieldsIn(declared.body), ...inherited(declared)]
}

/** `typeof Outcome.Type | null` says no more to a reader than `outcome?`; an id's or name's type is the type's name. */
const shown = (type: string): string =>
  type
    .replace(/\(?typeof (\w+)(?:\.Type|\)\["Type"\])|\b(UseType|Work|CaseClass|Satisfaction)\b/g, (_, of, named) =>
      String(of ?? named)
        .replace("Type", "")
        .replace(/\w+Class/, "class")
        .toLowerCase()
    )
    .replace(/ReadonlyArray<(\w+)>/, "list of $1s")
    .replaceAll('"', "")
    .replace(/ \| null$/, ", or none")
    .replaceAll("|", "\\|")

/** The table of all fields of a kind of row, beside the dimensions: as they are described, then those that nothing describes. */
export const rowTable = ({ fields, kind }: Stream.RowKind): string => {
  const known = new Map(described(kind).map((one) => [one.name, one]))
  const names = new Set([...known.keys(), ...Object.keys(fields)].filter((name) => name in fields))
  const own = [...names].filter((name) => !(name in Dimensions.dimensionFields))
  return [
    `| field of \`${kind}\` | holds | meaning |`,
    "|---|---|---|",
    ...own
      .map((name) => known.get(name) ?? { name, type: `${fields[name]} | null`, meaning: "" })
      .map(
        ({ name, type, meaning }) =>
          `| \`${name}\` | ${shown(name.endsWith("AtMs") ? type.replace("number", "instant") : type)} | ${meaning.replaceAll("|", "\\|")} |`
      )
  ].join("\n")
}
