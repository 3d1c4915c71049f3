// Forms of every command of the catalogue: what is written in them comes to inputs that the books can read.
import { Catalogue, type Command } from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { check, type Draft } from "../../src/page/form/Draft.ts"
import { type Field, fieldOf, fieldsOf, type Named } from "../../src/page/form/Field.ts"
import { envelope, ordered, streamId } from "../../src/page/form/Order.ts"

const zone = "Asia/Shanghai"

const schemaOf = (input: Command.Input) => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(input)
  return { ...schema, $defs: definitions } as Parameters<typeof fieldsOf>[0]
}

const all = Object.entries<Command.AnyCommands>(Catalogue.catalogue).flatMap(([category, commands]) =>
  Object.entries(commands.all).map(([name, { input }]) => ({ name: `${category}.${name}`, input }))
)

const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom("a", "7", "中", "-") })

const groupDraft = (fields: ReadonlyArray<Named>): fc.Arbitrary<Draft> =>
  fc.record(Object.fromEntries(fields.map(({ field, name }) => [name, draftOf(field)])))

/** Whatever a careful person could write in a field. */
const draftOf = (field: Field): fc.Arbitrary<Draft> => {
  switch (field.is) {
    case "text":
      return text
    case "choice":
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case "whole":
      return fc.integer({ min: Math.max(field.least, -1000), max: Math.min(field.most, 1000) }).map(String)
    case "truth":
      return fc.constantFrom("true", "false")
    case "instant":
      return fc.constantFrom("2026-03-31 16:00", "2025-12-31T23:59")
    case "date":
      return fc.constantFrom("2026-03-31", "2024-02-29")
    case "constant":
      return fc.constant("")
    case "group":
      return groupDraft(field.fields)
    case "list":
      return fc.array(draftOf(field.of), { minLength: Math.max(1, field.least), maxLength: Math.min(field.most, 7) })
    case "either":
      return fc
        .nat(field.forms.length - 1)
        .chain((which) => draftOf(field.forms[which] as Field).map((of) => ({ which: String(which), of })))
    case "json":
      return fc.constant('{"a":"b"}')
  }
}

const issues = SchemaIssue.makeFormatterStandardSchemaV1()

/** The field that a path leads to. */
const at = (field: Field, [first, ...rest]: ReadonlyArray<string>): Field => {
  if (first === undefined) return field
  if (field.is === "list") return at(field.of, rest)
  if (field.is === "either") return field
  const named = field.is === "group" ? field.fields.find(({ name }) => name === first) : undefined
  return named === undefined ? field : at(named.field, rest)
}

/** What the books refuse an input for, but for the spelling of texts, of which a schema of JSON says nothing. */
const misread = (fields: ReadonlyArray<Named>, input: unknown, schema: Command.Input): ReadonlyArray<string> => {
  const read = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(input)
  if (Result.isSuccess(read)) return []
  return issues(read.failure.issue).issues.flatMap(({ message, path = [] }) => {
    const names = path.map((key) => String(typeof key === "object" ? key.key : key))
    const { is } = at({ is: "group", fields }, names)
    return is === "text" || is === "json" ? [] : [`${names.join(".")} (${is}): ${message}`]
  })
}

describe("forms of the catalogue", () => {
  it.each(all)("$name: what is written is an input that the books read", ({ input }) => {
    const fields = fieldsOf(schemaOf(input))
    fc.assert(
      fc.property(groupDraft(fields), (draft) => {
        const { faults, value } = check({ is: "group", fields }, draft, zone, "")
        expect(faults).toEqual([])
        expect(misread(fields, value, input)).toEqual([])
      }),
      { numRuns: 20 }
    )
  })
})

const fields: ReadonlyArray<Named> = [
  { name: "points", isRequired: true, field: { is: "whole", least: 0, most: 25 } },
  { name: "at", isRequired: false, field: { is: "instant" } },
  { name: "day", isRequired: false, field: { is: "date" } },
  {
    name: "items",
    isRequired: false,
    field: { is: "group", fields: [{ name: "skill", isRequired: true, field: { is: "text", least: 1, most: 3 } }] }
  },
  { name: "lines", isRequired: false, field: { is: "list", of: { is: "json" }, least: 2, most: 3 } }
]

const checked = (draft: Draft) => check({ is: "group", fields }, draft, zone, "")
const paths = (draft: Draft) => checked(draft).faults.map(({ path }) => path)

describe("what is written in a form", () => {
  it("civil times are those of the books' zone; what is left open is left out", () => {
    expect(checked({ points: "25", at: "2026-04-01 00:00" })).toEqual({
      value: { points: 25, at: "2026-03-31T16:00:00.000Z" },
      faults: []
    })
  })

  it("faults name the field they are of", () => {
    expect(paths({})).toEqual(["points"])
    expect(paths({ points: "26" })).toEqual(["points"])
    expect(paths({ points: "-1" })).toEqual(["points"])
    expect(paths({ points: "2.5", at: "soon", day: "2026-02-30" })).toEqual(["points", "at", "day"])
    expect(paths({ points: "1", items: { skill: "four" } })).toEqual(["items.skill"])
    expect(paths({ points: "1", lines: ["{}", "}"] })).toEqual(["lines.1"])
    expect(paths({ points: "1", lines: ["{}"] })).toEqual(["lines"])
  })

  it("an order has its stream, whom it concerns, and the command", () => {
    const draft = {
      around: { stream: " C-9 ", subjects: [{ kind: "customer", code: "K-1" }], reason: "" },
      input: { points: "1" }
    }
    expect(ordered({ command: "answer", takesReason: false, fields, draft, zone })).toEqual({
      id: "C-9",
      body: { command: "answer", input: { points: 1 }, subjects: ["customer:K-1"] },
      faults: []
    })
    const without = ordered({ command: "answer", takesReason: true, fields, draft: { around: {}, input: {} }, zone })
    expect(without.faults.map(({ path }) => path)).toEqual(["around.stream", "around.reason", "input.points"])
    expect([streamId, ...envelope(false)].map(({ name }) => name)).toEqual([
      "stream",
      "occurredAt",
      "subjects",
      "reason"
    ])
  })

  it("schemas that refer to others, choices with titles, and either of several forms are read", () => {
    const title = "罚款 / fine"
    expect(
      fieldOf({ $ref: "#/$defs/Mark", $defs: { Mark: { anyOf: [{ enum: ["a"], title }, { enum: ["b"] }] } } })
    ).toEqual({ is: "choice", options: [{ value: "a", title: { zh: "罚款", en: "fine" } }, { value: "b" }] })
    const either = fieldOf({
      anyOf: [
        { type: "string", format: "date" },
        { type: "integer", exclusiveMinimum: 0 }
      ]
    })
    expect(either).toEqual({
      is: "either",
      forms: [{ is: "date" }, { is: "whole", least: 1, most: Number.MAX_SAFE_INTEGER }]
    })
    expect(check(either, { which: "1", of: "7" }, zone, "x")).toEqual({ value: 7, faults: [] })
    expect(check(either, "", zone, "x")).toEqual({ value: undefined, faults: [] })
  })
})
