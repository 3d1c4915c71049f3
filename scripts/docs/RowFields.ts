/**
 * The fields of every kind of row with what they mean, from the interfaces of the streams and their docstrings: what an
 * auditor needs who computes a figure by hand. It reads the sources as lines, in the form that the formatter keeps.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
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

const bodyOf = (head: RegExp): readonly [heritage: string, body: string] => {
  for (const source of sources) {
    const found = head.exec(source)
    if (found !== null) return [found[1] ?? "", found[2] ?? ""]
  }
  throw new Error(`no interface in ${folder} answers to ${head}`)
}

/** `typeof Outcome.Type | null` says no more to a reader than `outcome?`; an id's or name's type is the type's name. */
const shown = (type: string): string =>
  type
    .replace(/typeof (\w+)\.Type|\b(UseType|Work|CaseClass|Satisfaction)\b/g, (_, of, named) =>
      String(of ?? named)
        .replace("Type", "")
        .replace("CaseClass", "class")
        .toLowerCase()
    )
    .replaceAll('"', "")
    .replace(/ \| null$/, ", or none")
    .replaceAll("|", "\\|")

/** The table of the fields of one kind of row, those of slips and call-backs included where it has them. */
export const rowTable = (kind: string): string => {
  const [heritage, body] = bodyOf(
    new RegExp(`^export interface \\w+ extends (.*) \\{\\n( {2}readonly kind: "${kind}"[^}]*)\\}`, "m")
  )
  const heard = heritage.includes("Heard") ? bodyOf(/^export interface Heard()\s*\{\n([^}]*)\}/m)[1] : ""
  const fields = [...fieldsIn(body), ...fieldsIn(heard)].filter(({ name }) => name !== "kind")
  return [
    `| field of \`${kind}\` | holds | meaning |`,
    "|---|---|---|",
    ...fields.map(
      ({ name, type, meaning }) =>
        `| \`${name}\` | ${shown(name.endsWith("AtMs") ? type.replace("number", "instant") : type)} | ${meaning.replaceAll("|", "\\|")} |`
    )
  ].join("\n")
}
