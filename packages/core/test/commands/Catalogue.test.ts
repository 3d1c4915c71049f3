// The catalogue is whole: every decision of every stream is a command or left to hosts for a reason, and a form can be made of
// each: titles, fields and values in both languages, and a JSON Schema.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { byHosts, catalogue, of } from "../../src/commands/Catalogue.ts"
import type { AnyCommand, AnyCommands } from "../../src/commands/Command.ts"
import * as core from "../../src/index.ts"
import { all as policies } from "../../src/policy/Policies.ts"
import * as Spoken from "../../src/rules/Spoken.ts"
import { parted, type Title } from "../../src/rules/Title.ts"
import { fields as fieldWords } from "../../src/rules/words/Fields.ts"
import { values as valueWords } from "../../src/rules/words/Values.ts"
import { all as streams } from "../../src/streams/Streams.ts"

const folder = join(import.meta.dirname, "../../src/commands")
const sources = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path, readFileSync(join(folder, path), "utf8")])
)

/** What the commands of a category are written in: its own file, and the folder of its name. */
const written = (category: string): string =>
  [...sources].flatMap(([path, text]) => (path.split(/[./]/)[0] === category ? [text] : [])).join("\n")

const entries: ReadonlyArray<readonly [string, AnyCommands]> = Object.entries(catalogue)
const all: ReadonlyArray<readonly [category: string, name: string, command: AnyCommand<unknown>]> = entries.flatMap(
  ([category, commands]) => Object.entries(commands.all).map(([name, one]) => [category, name, one] as const)
)

/** Functions of the streams' modules that decide nothing: folds, and what they and the readers of rows compute. */
const noDecisions = ["evolve", "pointsOf", "basisOf"]

/** The decisions that a module exports. */
const decisionsOf = (module: object): ReadonlyArray<string> =>
  Object.entries(module)
    .filter(([name, value]) => /^[a-z]/.test(name) && typeof value === "function" && !noDecisions.includes(name))
    .map(([name]) => name)

const modules = Object.values(core).flatMap((module) =>
  "stream" in module ? [[module.stream.category, module] as const] : []
)

const decisions = modules.flatMap(([category, module]) => decisionsOf(module).map((name) => `${category}.${name}`))

const inBoth = ({ en, zh }: Title): boolean => /\p{Script=Han}/u.test(zh) && !/\p{Script=Han}/u.test(en) && en !== ""

describe("the catalogue", () => {
  it("has every stream, under its category and in the order of the streams", () => {
    expect(entries.map(([category]) => category)).toEqual([...streams.keys()])
    expect(entries.filter(([category, { stream }]) => stream !== streams.get(category))).toEqual([])
  })

  it("has every decision of every stream, but for those left to hosts for a reason", () => {
    expect(modules.map(([category]) => category).sort()).toEqual([...streams.keys()].sort())
    const isOrdered = (decision: string) =>
      new RegExp(`\\b${decision}\\b`).test(written(decision.split(".")[0] as string))
    expect(decisions.filter((one) => !isOrdered(one) && !(one in byHosts))).toEqual([])
    expect(Object.keys(byHosts).filter((one) => isOrdered(one) || !decisions.includes(one))).toEqual([])
    expect(Object.values(byHosts).filter((reason) => !inBoth(reason))).toEqual([])
  })

  it("has what every stream takes", () => {
    const taken = decisionsOf(core.Amendment)
    expect(taken.length).toBeGreaterThan(2)
    expect(entries.filter(([, commands]) => taken.some((name) => !(name in commands.all)))).toEqual([])
  })

  it("cites clauses that there are", () => {
    const clauses = new Set(policies.flatMap((policy) => policy.clauses.map(({ id }) => id)))
    const cited = all.flatMap(([category, name, { authority }]) =>
      authority === undefined ? [] : [[authority.clause, `${category}.${name}`] as const]
    )
    expect(cited.filter(([clause]) => !clauses.has(clause))).toEqual([])
  })

  it("answers by category, and offers the nearest to one that it does not have", () => {
    expect(Result.getOrThrow(of("Case"))).toBe(catalogue.Case)
    const refused = ["Cases", "constructor", "zzz"].map((one) => Result.getOrThrow(Result.flip(of(one))))
    expect(refused.map(({ _tag, nearest }) => [_tag, nearest])).toEqual([
      ["UnknownCategory", "Case"],
      ["UnknownCategory", null],
      ["UnknownCategory", null]
    ])
    expect(refused[0]?.message).toBe("没有流类别 Cases；是否指 Case？ / there is no category Cases; did you mean Case?")
  })
})

interface Json {
  readonly enum?: ReadonlyArray<string | number>
  readonly title?: string
  readonly properties?: { readonly [field: string]: unknown }
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null

/** The objects in a JSON Schema, itself first. */
const within = (schema: unknown): ReadonlyArray<Json> =>
  isJson(schema) ? [schema, ...Object.values(schema).flatMap(within)] : []

const documentOf = ({ input }: AnyCommand<unknown>) => Schema.toJsonSchemaDocument(input)

const fieldsOf = (command: AnyCommand<unknown>): ReadonlyArray<string> =>
  within(documentOf(command)).flatMap(({ properties }) => (isJson(properties) ? Object.keys(properties) : []))

/** The values to choose from; one that is titled in the schema is called so. */
const valuesOf = (command: AnyCommand<unknown>): ReadonlyArray<readonly [string, Title | undefined]> =>
  within(documentOf(command)).flatMap(({ enum: values = [], title }) =>
    values.map((value) => [String(value), title === undefined ? undefined : parted(title)] as const)
  )

describe("a form of every command", () => {
  it("has titles in both languages", () => {
    const titles = [...entries.map(([, { title }]) => title), ...all.map(([, , { title }]) => title)]
    expect(titles.filter((title) => !inBoth(title))).toEqual([])
    for (const [category, commands] of entries) {
      const zh = Object.values(commands.all).map(({ title }) => title.zh)
      expect([category, new Set(zh).size]).toEqual([category, zh.length])
    }
  })

  it("has a JSON Schema of an object", () => {
    const types = all.map(([category, name, one]) => [`${category}.${name}`, documentOf(one).schema["type"]])
    expect(types.filter(([, type]) => type !== "object")).toEqual([])
  })

  it("has words for every field, and no words for others", () => {
    const used = all.flatMap(([category, , one]) => fieldsOf(one).map((field) => [field, category] as const))
    expect(used.filter(([field, category]) => !inBoth(Spoken.field(field, category)))).toEqual([])
    const keys = new Set(used.flatMap(([field, category]) => [field, `${category}.${field}`]))
    expect(Object.keys(fieldWords).filter((key) => !keys.has(key))).toEqual([])
  })

  it("has words for every value, and no words for others", () => {
    const used = all.flatMap(([category, , one]) =>
      valuesOf(one).map(([value, titled]) => ({ category, titled, value }))
    )
    expect(used.length).toBeGreaterThan(200)
    const untold = used.filter(({ category, titled, value }) => !inBoth(titled ?? Spoken.value(value, category)))
    expect(untold).toEqual([])
    const keys = new Set(used.flatMap(({ category, value }) => [value, `${category}.${value}`]))
    expect(Object.keys(valueWords).filter((key) => !keys.has(key))).toEqual([])
  })
})
