// Folders for the host of a test: temporary, and with an empty database in them already, since making one takes seconds.
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder of a test, and below it the one of the books. */
export interface Folder {
  readonly path: string
  readonly books: string
  readonly remove: () => void
}

/** A new temporary folder; `snapshot` is a tar of an empty database that the books begin with. */
export const temporary = (snapshot?: string): Folder => {
  const path = mkdtempSync(join(tmpdir(), "servicebook-host-"))
  const books = join(path, "books")
  if (snapshot !== undefined) {
    const cluster = join(books, "cluster")
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    execFileSync("tar", ["-xf", snapshot, "-C", cluster], { stdio: "ignore" })
  }
  return { path, books, remove: () => rmSync(path, { recursive: true, force: true }) }
}
