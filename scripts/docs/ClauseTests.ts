/** Which tests prove a clause: those whose titles name its id. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../Workspace.ts"

/** A test by its file, as a path from the root, and its title. */
export interface Titled {
  readonly path: string
  readonly title: string
}

const below = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts") && !path.includes("node_modules"))
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .sort()

const call = /\b(?:describe|it|test)(?:\.\w+(?:\([^()]*\))?)*\(\s*(?:"([^"\n]*)"|`([^`]*)`)/g

/** The titles in a text of tests, in their order. */
export const titlesIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(call)].map(([, quoted, template]) => quoted ?? template ?? "")

/** All titles of the tests of this repository. */
export const titled = (): ReadonlyArray<Titled> =>
  ["packages", "examples", "test"]
    .flatMap(below)
    .flatMap((path) => titlesIn(readFileSync(join(root, path), "utf8")).map((title) => ({ path, title })))

/** Whether a title names a clause: the id itself, not one that begins like it. */
export const names = (title: string, id: string): boolean =>
  new RegExp(`(?<![\\w.-])${id.replaceAll(".", "\\.")}(?!\\.?\\w)`).test(title)

/** The tests whose titles name a clause. */
export const testsOf = (id: string, all: ReadonlyArray<Titled>): ReadonlyArray<Titled> =>
  all.filter(({ title }) => names(title, id))
