/**
 * The page of `browser/` as two files that any server of files can give out, and what they weigh.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { type BuildOptions, build } from "esbuild"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const options: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: "iife",
  target: "es2022",
  // Chinese as itself: escaped it weighs twice as much.
  charset: "utf8",
  conditions: ["@servicebook/source"],
  absWorkingDir: here("../../..")
}

/** A script and what it is made of: the bytes that each file of sources brought, by its path from the root. */
export interface Script {
  readonly text: string
  readonly inputs: ReadonlyMap<string, number>
}

const made = async (more: BuildOptions): Promise<Script> => {
  const { metafile, outputFiles } = await build({ ...options, ...more })
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.entries(inputs))
  return {
    text: outputFiles?.[0]?.text ?? "",
    inputs: new Map(inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [[path, bytesInOutput]] : [])))
  }
}

/** The page. */
export const html = (): string => readFileSync(here("../browser/index.html"), "utf8")

/** The script of the page. */
export const script = (): Promise<Script> => made({ entryPoints: [here("../browser/page.ts")] })

/** A script of such a text, which stands in the folder of the page. */
export const scriptOf = (contents: string): Promise<Script> =>
  made({ stdin: { contents, resolveDir: here("../browser"), loader: "ts" } })

/** Bytes of a text, as it is and compressed as far as each goes. */
export const sizes = (text: string) => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length
})

const owners: ReadonlyArray<readonly [name: string, place: RegExp]> = [
  ["Effect", /^node_modules\/effect\//],
  ["core: the log", /^packages\/core\/src\/(log|promise)\//],
  ["core: figures", /^packages\/core\/src\/(count|judge)\//],
  ["core: the stream of cases", /^packages\/core\/src\/streams\//],
  ["core: rules and their words", /^packages\/core\/src\/(rules|policy)\//],
  ["core: time", /^packages\/core\/src\/time\//],
  ["`@noble/hashes`, `canonicalize`", /^node_modules\/(@noble\/hashes|canonicalize)\//],
  ["the page itself", /^examples\/embed\//]
]

/** Bytes of a script by who brought them, the heaviest first. What no owner is known for stands under its path. */
export const shares = ({ inputs }: Script): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [path, bytes] of inputs) {
    const name = owners.find(([, place]) => place.test(path))?.[0] ?? path
    found.set(name, (found.get(name) ?? 0) + bytes)
  }
  return new Map([...found].sort(([, a], [, b]) => b - a))
}
