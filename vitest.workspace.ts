// The test projects: one a package, and "house" for the rules of the repository itself.
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { closingLine } from "./vitest.closing.ts"

// Packages see each other's sources, so that no test needs a build.
const conditions = ["@servicebook/source", "module", "node", "import", "default"]

const project = (name: string, root: string, test: object = {}) => ({
  extends: true as const,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { name, root, include: ["test/**/*.test.ts"], setupFiles: [here("./vitest.seed.ts")], ...test }
})

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const pglite = { globalSetup: [here("./vitest.pglite.ts")], testTimeout: 300_000, hookTimeout: 300_000 }
// These files leave nothing behind for each other: the modules they share are evaluated once a worker, which saves much time.
const together = { isolate: false }
const stores = { ...pglite, globalSetup: [...pglite.globalSetup, here("./vitest.postgres.ts")] }

export default defineConfig({
  test: {
    passWithNoTests: false,
    // On two cores vitest would take one worker. Files share no more than a server: each makes databases and roles of its own.
    maxWorkers: 2,
    reporters: process.env.CI === undefined ? ["default"] : ["default", closingLine],
    projects: [
      project("house", ".", { exclude: ["test/histories/**"], testTimeout: 60_000 }),
      project("core", "./packages/core", { ...together, testTimeout: 60_000 }),
      project("postgres", "./packages/postgres", { ...stores, ...together }),
      project("intake", "./packages/intake", { testTimeout: 60_000 }),
      project("conformance", "./packages/conformance", pglite),
      project("cli", "./packages/cli", stores),
      project("embed", "./examples/embed"),
      project("http-host", "./examples/http-host", { ...stores, ...together, exclude: ["test/browser/**"] }),
      // Needs Chromium: run by `npm run test:browser`, not by `npm test`.
      project("browser", "./examples/http-host", {
        include: ["test/browser/**/*.test.ts"],
        testTimeout: 180_000,
        hookTimeout: 120_000
      }),
      // The page of the embedding, likewise.
      project("browser-embed", "./examples/embed", {
        include: ["test/**/*.browser.ts"],
        testTimeout: 60_000,
        hookTimeout: 60_000
      }),
      project("sample-company", "./examples/sample-company", pglite),
      // Needs histories that are not in the repository: run by `npm run test:histories`, not by `npm test`.
      project("histories", ".", { include: ["test/histories/**/*.test.ts"], ...pglite })
    ]
  }
})
