// Global set-up of the projects that open a database: a new PGlite costs seconds, one loaded from a dump far less.
// The dump is made once under node_modules/.cache; projects may start at once, so it appears by a rename.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { PGlite } from "@electric-sql/pglite"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the data directory of an empty PGlite, as a tar for `loadDataDir`. */
    readonly pgliteSnapshot: string
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const make = async (file: string) => {
  const db = await PGlite.create()
  const dump = Buffer.from(await (await db.dumpDataDir("none")).arrayBuffer())
  await db.close()
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, dump)
  renameSync(draft, file)
}

/** Makes the dump if it is absent and tells the tests where it lies. */
export const setup = async (project: TestProject) => {
  const manifest = readFileSync(here("./node_modules/@electric-sql/pglite/package.json"), "utf8")
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = here("./node_modules/.cache/servicebook")
  const file = `${folder}/pglite-${version}.tar`
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) await make(file)
  project.provide("pgliteSnapshot", file)
}
