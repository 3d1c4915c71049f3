// Shared settings of the packages' JavaScript builds. Types are not made here: TypeScript 7 writes them (scripts/build.ts).
import { defineConfig } from "tsup"

/** The build of one package: its entry points as ES modules in `dist`. */
export const library = (...entry: Array<string>) =>
  defineConfig({
    entry,
    format: ["esm"],
    target: "node20",
    platform: "node",
    dts: false,
    sourcemap: true,
    clean: false,
    // A shared chunk would be imported ahead of an entry point's own side-effect imports.
    splitting: false
  })
