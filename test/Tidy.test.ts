/**
 * The house rules, held against the whole repository. What each rule catches is tested in TidyRules.test.ts.
 */
import { assert, describe, it } from "@effect/vitest"
import { arrows, unplaced } from "./tidy/Arrows.ts"
import { divided, loose, unreasoned } from "./tidy/Pins.ts"
import { headless, undocumented } from "./tidy/Prose.ts"
import { purity, unstable } from "./tidy/Purity.ts"
import { effectModule, files, filesIn, manifests, textOf } from "./tidy/Repository.ts"
import { longFunctionsOf, medianLines, tooLong } from "./tidy/Size.ts"
import type { Source } from "./tidy/Source.ts"
import { emptyNames, foreignWords } from "./tidy/Words.ts"

/** The middle size of a source file: 60 lines is the aim, this is where the tree stands. */
const medianBudget = 90

const sources = filesIn(/^(packages|examples)\/[^/]+\/src\/.*\.tsx?$/)
const core = filesIn(/^packages\/core\/src\/.*\.ts$/)
const typescript = filesIn(/\.tsx?$/)
const written = files.filter(({ path }) => !/^(LICENSE|package-lock\.json|test\/(tidy\/|Tidy))/.test(path))

const none = (found: ReadonlyArray<string>) => assert.strictEqual(found.join("\n"), "")
const each = (all: ReadonlyArray<Source>, rule: (file: Source) => ReadonlyArray<string>) => none(all.flatMap(rule))

describe("arrows", () => {
  it("imports follow the tables", () => each(typescript, arrows))
  it("every folder of sources is in the table", () => each(sources, unplaced))
})

describe("purity of core", () => {
  it("no clock, chance, input, output or locale", () => each(core, purity))
  it("of Effect only what is stable", () => each(core, (file) => unstable(file, effectModule)))
})

describe("size", () => {
  it("files keep their budgets", () => each(typescript, tooLong))
  it("functions keep theirs", () =>
    each([...sources, ...filesIn(/^(scripts|benchmarks|test\/tidy)\/.*\.ts$/)], longFunctionsOf))
  it(`the median source has ${medianLines(sources)} lines`, () => {
    assert.isAtMost(medianLines(sources), medianBudget)
  })
})

describe("prose", () => {
  it("every file says what it is for", () => each(typescript, headless))
  it("every public export has a docstring", () => each(filesIn(/^packages\/[^/]+\/src\/.*\.ts$/), undocumented))
})

describe("words", () => {
  it("the project speaks of the project alone", () => each(written, foreignWords))
  it("names say something", () => each(typescript, emptyNames))
})

describe("dependencies", () => {
  it("are pinned exactly", () => none(loose(manifests)))
  it("have one version in all workspaces", () => none(divided(manifests)))
  it("have a reason", () => none(unreasoned(manifests, textOf("docs/dependencies.md"))))
})
