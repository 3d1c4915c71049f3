/**
 * Dependencies: each at one exact version, and each with its reason in docs/dependencies.md.
 */
import type { Manifest, Member } from "../../scripts/Workspace.ts"

type Versions = Readonly<Record<string, string>>

/** One version, of a package by its own name or by another. */
const exact = /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
const openToNewer = /^\^\d+\.\d+\.\d+$/

const pinned = (manifest: Manifest): ReadonlyArray<readonly [name: string, version: string]> => {
  const kinds: ReadonlyArray<Versions | undefined> = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies
  ]
  return kinds.flatMap((versions) => Object.entries(versions ?? {}))
}

const asked = ({ manifest }: Member): ReadonlyArray<readonly [name: string, version: string]> => [
  ...pinned(manifest),
  ...Object.entries(manifest.peerDependencies ?? {})
]

/** Versions that are not exact; a peer may be open to newer ones, since the host chooses it. */
export const loose = (all: ReadonlyArray<Member>): ReadonlyArray<string> =>
  all.flatMap(({ folder, manifest }) => [
    ...pinned(manifest)
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${folder}: ${name} ${version} is not exact`),
    ...Object.entries(manifest.peerDependencies ?? {})
      .filter(([, version]) => !openToNewer.test(version))
      .map(([name, version]) => `${folder}: the peer ${name} ${version} is not of the form ^1.2.3`)
  ])

/** Dependencies asked for at two versions, counting the workspaces' own. A peer counts by the version it starts from. */
export const divided = (all: ReadonlyArray<Member>): ReadonlyArray<string> => {
  const versions = new Map<string, Set<string>>()
  const note = (name: string, version: string) => versions.set(name, (versions.get(name) ?? new Set()).add(version))
  for (const member of all) {
    note(member.manifest.name, member.manifest.version)
    for (const [name, version] of asked(member)) note(name, version.replace("^", ""))
  }
  return [...versions]
    .filter(([, found]) => found.size > 1)
    .map(([name, found]) => `${name} is asked for at ${[...found].join(" and ")}`)
}

/** The dependencies without a reason in the table of the document, and reasons for what is not there any more. */
export const unreasoned = (all: ReadonlyArray<Member>, document: string): ReadonlyArray<string> => {
  const own = new Set(all.map(({ manifest }) => manifest.name))
  const used = new Set(all.flatMap((member) => asked(member).map(([name]) => name)).filter((name) => !own.has(name)))
  const rows = [...document.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)]
  const reasoned = new Set(rows.filter(([, , reason = ""]) => /\w/.test(reason)).map(([, name = ""]) => name))
  return [
    ...[...used].filter((name) => !reasoned.has(name)).map((name) => `${name} has no reason in docs/dependencies.md`),
    ...[...reasoned].filter((name) => !used.has(name)).map((name) => `docs/dependencies.md explains ${name} in vain`)
  ]
}
