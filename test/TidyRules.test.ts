/**
 * What the house rules catch, each shown on a file that breaks it beside one that does not.
 */
import { assert, describe, it } from "@effect/vitest"
import { arrows, unplaced } from "./tidy/Arrows.ts"
import { divided, loose, unreasoned } from "./tidy/Pins.ts"
import { headless, undocumented } from "./tidy/Prose.ts"
import { purity, stabilityOf, unstable } from "./tidy/Purity.ts"
import { longFunctionsOf, medianLines, tooLong } from "./tidy/Size.ts"
import { type Source, source } from "./tidy/Source.ts"
import { emptyNames, foreignWords } from "./tidy/Words.ts"

type Rule = (file: Source) => ReadonlyArray<string>

const caught = (rule: Rule, path: string, text: string) => assert.lengthOf(rule(source(path, text)), 1, text)
const passes = (rule: Rule, path: string, text: string) => assert.deepStrictEqual(rule(source(path, text)), [], text)
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join("\n")

describe("arrows", () => {
  const log = "packages/core/src/log/A.ts"
  const count = "packages/core/src/count/A.ts"
  const literal = "packages/core/test/literal/A.ts"

  it("a room reads only the rooms of its row in the table", () => {
    passes(arrows, log, `import { fromMs } from "../time/Instant.ts"`)
    passes(arrows, log, `import { fromMs } from "./B.ts"`)
    caught(arrows, log, `import { share } from "../count/Kpi.ts"`)
    caught(arrows, log, `export * from "../count/Kpi.ts"`)
    caught(arrows, log, `const later = import("../count/Kpi.ts")`)
    caught(arrows, log, `import { core } from "../index.ts"`)
    caught(arrows, "packages/core/src/attic/A.ts", `import { fromMs } from "../time/Instant.ts"`)
  })

  it("where types alone are allowed, values are not", () => {
    passes(arrows, count, `import type { Row } from "../streams/Case.ts"`)
    passes(arrows, count, `import { type Row, type State } from "../streams/Case.ts"`)
    caught(arrows, count, `import { type Row, evolve } from "../streams/Case.ts"`)
  })

  it("a package imports by name only what its row allows", () => {
    passes(arrows, log, `import * as Effect from "effect/Effect"`)
    caught(arrows, log, `import { SqlClient } from "@effect/sql-pg"`)
    caught(arrows, log, `import { readFileSync } from "node:fs"`)
    caught(arrows, "packages/intake/src/A.ts", `import { Pglite } from "@servicebook/postgres"`)
    caught(arrows, "packages/intake/src/A.ts", `import saxes from "saxes-of-another"`)
    passes(arrows, "examples/sample-company/src/main.ts", `import { cli } from "@servicebook/cli"`)
    caught(arrows, "examples/sample-company/src/Other.ts", `import { cli } from "@servicebook/cli"`)
  })

  it("a relative import stays in its package", () => {
    caught(arrows, "packages/cli/src/A.ts", `import { share } from "../../core/src/count/Kpi.ts"`)
    caught(arrows, "packages/cli/test/A.test.ts", `import { share } from "../../core/src/count/Kpi.ts"`)
    passes(arrows, "packages/cli/test/A.test.ts", `import { steps } from "../../core/test/arbitrary/Histories.ts"`)
    caught(arrows, "packages/cli/src/A.ts", `import { steps } from "../../core/test/arbitrary/Histories.ts"`)
    passes(arrows, "packages/postgres/test/A.test.ts", `import { start } from "../../../scripts/server/Server.ts"`)
    caught(arrows, "packages/postgres/src/A.ts", `import { start } from "../../../scripts/server/Server.ts"`)
    passes(arrows, "packages/cli/test/A.test.ts", `import { share } from "../src/index.ts"`)
  })

  it("a literal reading knows the types of events alone", () => {
    passes(arrows, literal, `import type { Event } from "../../src/streams/Case.ts"`)
    passes(arrows, literal, `import { resolved } from "./Cases.ts"`)
    caught(arrows, literal, `import { evolve } from "../../src/streams/Case.ts"`)
    caught(arrows, literal, `import type { Kpi } from "../../src/count/Kpi.ts"`)
    caught(arrows, literal, `import * as Core from "@servicebook/core"`)
  })

  it("a folder of sources needs a row", () => {
    passes(unplaced, "packages/core/src/index.ts", "")
    caught(unplaced, "packages/attic/src/index.ts", "")
  })
})

describe("purity", () => {
  const file = "packages/core/src/count/A.ts"

  it("catches clocks, chance, input, output and locales", () => {
    for (const text of [
      ...["Date.now()", "new Date(0)", "Date()", `Date.parse("1")`, "Math.random()", "console.log(1)", "process.env"],
      ...[
        "performance.now()",
        "crypto.randomUUID()",
        "setTimeout(f)",
        "new Intl.Collator()",
        "globalThis.x",
        "{ crypto }"
      ],
      ...["a.localeCompare(b)", "a?.toLocaleUpperCase()", "DateTime.format(d)", "Effect.logInfo(1)", "DateTime.now"]
    ]) {
      caught(purity, file, `const x = ${text}`)
    }
    caught(purity, file, `import { hash } from "node:crypto"`)
    caught(purity, file, `import * as Clock from "effect/Clock"`)
  })

  it("does not take a word for a deed", () => {
    passes(purity, file, `// Date.now() and console.log\nconst text = "new Date() in process.env"`)
    passes(purity, file, "const a = { process: 1, crypto: 2 }.process\ntype T = { performance: number }")
    passes(purity, file, "const a = Date.UTC(2026, 0)")
  })

  it("the exceptions hold in their places alone", () => {
    passes(purity, "packages/core/src/log/A.ts", `import * as Clock from "effect/Clock"`)
    passes(purity, "packages/core/src/time/Instant.ts", `const a = Date.parse("1")`)
    caught(purity, "packages/core/src/time/Window.ts", `const a = Date.parse("1")`)
  })

  it("Effect's marks decide what is stable", () => {
    const module =
      "/** M.\n * @stability stable */\n/** a. @stability unstable */\nexport const a = 1\n/** b. */\nexport const b = 2"
    assert.deepStrictEqual(stabilityOf(module), { stable: true, unstable: new Set(["a"]) })
    assert.isFalse(stabilityOf("/** M. @stability unstable */\nexport const a = 1").stable)
    const reads = (text: string | undefined) => (file: Source) => unstable(file, () => text)
    const uses = (name: string) => `import * as M from "effect/M"\nconst x = M.${name}`
    passes(reads(module), file, uses("b"))
    caught(reads(module), file, uses("a"))
    caught(reads("/** M. @stability unstable */"), file, uses("b"))
    caught(reads(undefined), file, uses("b"))
    passes(reads(undefined), file, `import { hash } from "@noble/hashes/sha2.js"`)
  })
})

describe("size", () => {
  it("a file has the budget of its place", () => {
    passes(tooLong, "packages/core/src/log/A.ts", `${lines(300, "//")}\n`)
    caught(tooLong, "packages/core/src/log/A.ts", lines(301, "//"))
    passes(tooLong, "packages/core/src/policy/OblP02/A.ts", lines(80, "//"))
    caught(tooLong, "packages/core/src/policy/OblP02/A.ts", lines(81, "//"))
    passes(tooLong, "packages/core/test/A.test.ts", lines(250, "//"))
    caught(tooLong, "packages/core/test/A.test.ts", lines(251, "//"))
  })

  it("a function has forty lines, a fold as many as it needs", () => {
    const body = (count: number) => `{\n${lines(count - 2, "  ;")}\n}`
    passes(longFunctionsOf, "A.ts", `const a = () => ${body(40)}`)
    caught(longFunctionsOf, "A.ts", `const a = () => ${body(41)}`)
    caught(longFunctionsOf, "A.ts", `function a() ${body(41)}`)
    caught(longFunctionsOf, "A.ts", `const a = { b() ${body(41)} }`)
    passes(longFunctionsOf, "A.ts", `export const evolve = () => ${body(41)}`)
    passes(longFunctionsOf, "A.ts", `export function evolve() ${body(41)}`)
  })

  it("the median is the middle file's", () => {
    const files = [1, 9, 5].map((count) => source("A.md", lines(count, "-")))
    assert.strictEqual(medianLines(files), 5)
  })
})

describe("prose", () => {
  it("a file begins with what it is for", () => {
    passes(headless, "A.ts", `/**\n * What.\n */\nimport "./B.ts"`)
    passes(headless, "A.ts", "// What.\n\nexport const a = 1")
    caught(headless, "A.ts", `import "./B.ts"\n// What.`)
    caught(headless, "A.ts", "/** What a is. */\nexport const a = 1")
    caught(headless, "A.ts", "/** */\n\nexport const a = 1")
  })

  it("an export has a docstring directly above", () => {
    passes(undocumented, "A.ts", "/** A. */\nexport const a = 1")
    passes(undocumented, "A.ts", "/** A. */\nexport const A = 1\nexport type A = typeof A")
    passes(undocumented, "A.ts", `const a = 1\nexport { a }\nexport * from "./B.ts"`)
    caught(undocumented, "A.ts", "/** A. */\n\nexport const a = 1")
    caught(undocumented, "A.ts", "// A.\nexport const a = 1")
    caught(undocumented, "A.ts", "export interface A {}")
  })
})

describe("words", () => {
  it("a workplace is not mentioned", () => {
    for (const text of ["see /home/me/main", "cd /root/x", "../shared/design", "../shared/data"]) {
      caught(foreignWords, "packages/core/src/A.ts", `// ${text}`)
    }
    passes(foreignWords, "docs/replay.md", "../shared/data, https://example.org/home/x")
  })

  it("a name says something", () => {
    caught(emptyNames, "A.ts", "const rowHelper = 1")
    caught(emptyNames, "A.ts", "interface CaseManager {}")
    caught(emptyNames, "packages/core/src/log/utils.ts", "")
    passes(emptyNames, "packages/core/src/streams/ServiceOrder.ts", "const order = 1")
  })
})

describe("dependencies", () => {
  const member = (manifest: object) => ({
    folder: "packages/a",
    manifest: { name: "a", version: "1.0.0", ...manifest }
  })

  it("are exact, and a peer is open to newer versions", () => {
    assert.lengthOf(loose([member({ dependencies: { b: "1.0.0" }, peerDependencies: { c: "^1.0.0" } })]), 0)
    assert.lengthOf(loose([member({ dependencies: { b: "1.0.0-beta.2", c: "npm:@d/e-f@1.0.0" } })]), 0)
    assert.lengthOf(loose([member({ dependencies: { b: "^1.0.0", c: "npm:d@^1.0.0" } })]), 2)
    assert.lengthOf(loose([member({ devDependencies: { b: "24" }, optionalDependencies: { d: "*" } })]), 2)
    assert.lengthOf(loose([member({ peerDependencies: { c: "1.0.0" } })]), 1)
  })

  it("have one version", () => {
    const b = (version: string) => member({ name: `by${version}`, dependencies: { b: version } })
    assert.lengthOf(divided([b("1.0.0"), b("1.0.0")]), 0)
    assert.lengthOf(divided([b("1.0.0"), b("1.0.1")]), 1)
    assert.lengthOf(divided([member({}), member({ name: "c", dependencies: { a: "0.9.0" } })]), 1)
  })

  it("have a reason, and no reason is left over", () => {
    const all = [member({ dependencies: { b: "1.0.0" } }), member({ name: "c", dependencies: { a: "1.0.0" } })]
    assert.lengthOf(unreasoned(all, "| `b` | It is needed. |"), 0)
    assert.lengthOf(unreasoned(all, "| `b` | |"), 1)
    assert.lengthOf(unreasoned(all, "| `b` | It is needed. |\n| `d` | It was needed. |"), 1)
  })
})
