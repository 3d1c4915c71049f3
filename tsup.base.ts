// Shared settings of the packages' JavaScript builds. Types are not made here: TypeScript 7 writes them (scripts/build.ts).
import { defineConfig, type Options } from "tsup"

const base: Options = {
  format: ["esm"],
  target: "node20",
  platform: "node",
  dts: false,
  sourcemap: true,
  clean: false
}

/** The build of a package whose modules can each be imported by path; what they share stands in common chunks, once. */
export const modules = (...entry: Array<string>) => defineConfig({ ...base, entry, splitting: true })

/** The build of one package: its entry points as ES modules in `dist`. */
export const library = (...entry: Array<string>) =>
  // A shared chunk would be imported ahead of an entry point's own side-effect imports.
  defineConfig({ ...base, entry, splitting: false })
