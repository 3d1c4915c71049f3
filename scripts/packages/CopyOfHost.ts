/** The HTTP host as the start of somebody's own: the example without what only this repository has. */
import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { manifestOf, root } from "../Workspace.ts"

const example = "examples/http-host"

/** What stays here: tests, the demonstration by the sample company, what is made anew, and what assembles this repository. */
const stays: ReadonlyArray<string> = ["test", "src/demo.ts", "deploy", "node_modules", "dist"]

const isWanted = (path: string): boolean => {
  const below = relative(join(root, example), path)
  return !stays.includes(below) && basename(path) !== "node_modules"
}

/** Copies the host into a new or empty folder, with a manifest that can be installed as it is. Refuses a folder that holds something. */
export const copyHost = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} 不是空文件夹；请另取一个。 / ${folder} is not empty; name another folder`)
  cpSync(join(root, example), folder, { recursive: true, filter: isWanted })
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"))
  const { devDependencies: _ours, ...manifest } = manifestOf(example)
  const own = { ...manifest, name: "servicebook-host", version: "0.0.0" }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, undefined, 2)}\n`)
}
