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

/** Leaves every import where it stands, so that a module stays a file of its own. */
const apart: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "modules-apart",
  setup: (build) =>
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, ".js"), external: true }
    )
}

/** The build of a package whose modules can each be imported by path: a file a module, so that bundlers drop what nobody uses. */
export const modules = (...entry: Array<string>) => defineConfig({ ...base, entry, esbuildPlugins: [apart] })

/** The build of one package: its entry points as ES modules in `dist`. */
export const library = (...entry: Array<string>) =>
  // A shared chunk would be imported ahead of an entry point's own side-effect imports.
  defineConfig({ ...base, entry, splitting: false })
