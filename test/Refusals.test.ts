// Every refusal as somebody meets it, made of samples of all its fields: no doubled punctuation, each half in its own language.
import { join } from "node:path"
import { Title } from "@servicebook/core"
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { describe, expect, it } from "vitest"
import { root } from "../scripts/Workspace.ts"
import { filesIn } from "./tidy/Repository.ts"

interface Refusal {
  new (fields: { readonly [field: string]: unknown }): { readonly message: string }
  readonly name: string
  readonly fields: { readonly [field: string]: Schema.Top }
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "function" && value.prototype instanceof Error && "fields" in value

/** What a message may say of another: a plain remark, a question, and a message in both languages. */
const titles: ReadonlyArray<Title.Title> = [
  { zh: "应为日期", en: "it takes a date" },
  { zh: "是否指 x-2？", en: "did you mean x-2?" }
]

const longest = (all: ReadonlyArray<ReadonlyArray<unknown>>): number => Math.max(1, ...all.map(({ length }) => length))

/** Samples of all fields side by side: the first of each, then the second, begun anew where there are no more. */
const beside = (all: ReadonlyArray<readonly [name: string, samples: ReadonlyArray<unknown>]>) =>
  Array.from({ length: longest(all.map(([, samples]) => samples)) }, (_, at) =>
    Object.fromEntries(all.map(([name, samples]) => [name, samples[at % samples.length]]))
  )

const ofGroup = (ast: SchemaAST.Objects): ReadonlyArray<unknown> => {
  const named = ast.propertySignatures.map(({ name, type }) => [String(name), samples(type)] as const)
  return named.some(([name]) => name === "zh") ? titles : beside(named)
}

const samples = (ast: SchemaAST.AST): ReadonlyArray<unknown> => {
  switch (ast._tag) {
    case "Number":
      return [2]
    case "Boolean":
      return [true, false]
    case "Literal":
      return [ast.literal]
    case "Null":
      return [null]
    case "Undefined":
      return [undefined]
    case "Union":
      return ast.types.flatMap(samples)
    case "Arrays":
      return [ast.rest.concat(ast.elements).flatMap(samples)]
    case "Objects":
      return ofGroup(ast)
    case "Suspend":
      return samples(ast.thunk())
    default:
      return ["x-1"]
  }
}

const files = filesIn(/^(packages\/(cli|core|intake|postgres)|examples\/http-host)\/src\/.*\.ts$/).filter(({ text }) =>
  text.includes("extends Schema.TaggedError")
)

const refusals = (
  await Promise.all(files.map(({ path }) => import(join(root, path)) as Promise<{ readonly [name: string]: unknown }>))
).flatMap((module) => Object.values(module).filter(isRefusal))

/** The messages of a refusal, one for each of the samples of its fields. */
const messages = refusals.flatMap((Refusal) =>
  beside(Object.entries(Refusal.fields).map(([name, { ast }]) => [name, samples(ast)])).map((fields) => {
    const { message } = new Refusal(fields)
    const [first = ""] = message.split("\n")
    return { name: Refusal.name, ...Title.parted(first.includes(" / ") ? first : message) }
  })
)

describe("the messages of refusals", () => {
  it("are made of all that there are", () => {
    expect(new Set(refusals).size).toBeGreaterThan(90)
    expect(messages.length).toBeGreaterThan(110)
  })

  it("have no mark of punctuation beside another", () => {
    expect(messages.filter(({ zh }) => /[，。；：？！、]{2}|[？！]\.|。\./.test(zh))).toEqual([])
    expect(messages.filter(({ en }) => /[.,;:?!]{2}/.test(en))).toEqual([])
  })

  it("say in Chinese what they say in English, and neither in the other's half", () => {
    const han = /\p{Script=Han}/u
    // Some hand on what they are told, as it is.
    const own = messages.filter(({ en }) => /[a-wyz]/.test(en))
    expect(own.length).toBeGreaterThan(100)
    expect(own.filter(({ en, zh }) => zh === en || !han.test(zh) || han.test(en))).toEqual([])
  })
})
