/**
 * The files of the repository, read once: what the rules are held against. Installed and built files are not among them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { manifestOf, members, root } from "../../scripts/Workspace.ts"
import { type Source, source } from "./Source.ts"

const skipped = new Set([".git", ".types", "coverage", "dist", "node_modules", "servicebook-data"])
const isText = (name: string) => /\.(tsx?|mjs|json|md|ya?ml)$|^(run|LICENSE)$/.test(name)

const walk = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path)
    return isText(entry.name) ? [path] : []
  })

const read = (path: string): string => readFileSync(join(root, path), "utf8")

/** All text files. */
export const files: ReadonlyArray<Source> = walk(".").map((path) => source(path, read(path)))

/** The files whose path fits. */
export const filesIn = (pattern: RegExp): ReadonlyArray<Source> => files.filter(({ path }) => pattern.test(path))

/** The root and the workspaces. */
export const manifests = [{ folder: ".", manifest: manifestOf(".") }, ...members()]

/** The text of a file, by its path from the root. */
export const textOf = read

/** The text of a module of Effect by the name it is imported by, or nothing when it is a folder of modules. */
export const effectModule = (name: string): string | undefined => {
  const path = `node_modules/effect/src/${name.replace(/^effect\/?/, "")}.ts`
  return existsSync(join(root, path)) ? read(path) : undefined
}
