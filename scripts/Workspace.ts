/**
 * The repository as the scripts see it: its folders, its published packages, and how a command is run.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The root folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The parts of a package.json that the scripts read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** One workspace: its folder relative to the root, as in `packages/core`, and its manifest. */
export interface Member {
  readonly folder: string
  readonly manifest: Manifest
}

/** Reads the manifest of a folder relative to the root. */
export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest

/** All workspaces, packages before examples, each in the order of its name. */
export const members = (): ReadonlyArray<Member> =>
  ["packages", "examples"].flatMap((place) =>
    readdirSync(join(root, place))
      .filter((name) => existsSync(join(root, place, name, "package.json")))
      .sort()
      .map((name) => ({ folder: `${place}/${name}`, manifest: manifestOf(`${place}/${name}`) }))
  )

/** The packages that are published. */
export const published = (): ReadonlyArray<Member> => members().filter(({ manifest }) => manifest.private !== true)

/** The search path of the machine itself, without the commands of this repository. */
export const machinePath = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((folder) => !folder.replaceAll("\\", "/").endsWith("node_modules/.bin"))
  .join(delimiter)

/** A command of this repository's node_modules/.bin. */
export const tool = (name: string): string => join(root, "node_modules", ".bin", name)

/** How a command is to be run. */
export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command to its end and returns what it printed. A failure prints everything and ends the script. */
export const run = (command: string, args: ReadonlyArray<string>, options: RunOptions = {}): string => {
  const { error, status, stderr, stdout } = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    encoding: "utf8",
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 28,
    shell: process.platform === "win32"
  })
  if (status === 0) return stdout
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}\n`)
  process.stderr.write(`FAILED: ${command} ${args.join(" ")} (in ${options.cwd ?? root})\n`)
  return process.exit(1)
}

/** Tells on the terminal what the script has done. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
