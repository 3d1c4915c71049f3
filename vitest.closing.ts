// A plain closing line after a run of the tests, for whoever reads a long log: "12 passed, 0 failed, 1 skipped".
import type { Reporter, TestModule } from "vitest/node"

const outcomes = (module: TestModule): ReadonlyArray<string> => {
  const states = [...module.children.allTests()].map((test) => test.result().state)
  // A file that cannot be loaded has no tests, and that is a failure.
  return module.errors().length > 0 ? [...states, "failed"] : states
}

/** Prints the closing line. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap(outcomes)
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    const failed = count("failed") + errors.length
    process.stdout.write(`${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped\n`)
  }
}
