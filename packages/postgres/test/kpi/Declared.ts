// Declarations drawn at random: every word, selection, value, formula and option of the vocabulary, over fields of every
// type, those that fit and those that do not.
import { type Condition, type Due, Kpi, type Operand } from "@servicebook/core"
import fc from "fast-check"
import { fields as field, anchors as instant, kinds, texts } from "./Things.ts"

const title = { zh: "测试", en: "test" }
const whole = fc.constantFrom(0, 1, -1, 2, 30, 2 ** 53 - 1)
const bindings = fc.oneof({ weight: 8, arbitrary: fc.constant("bound") }, { weight: 1, arbitrary: fc.constant("open") })
const parameters = bindings.map((name) => ({ parameter: name }))
const binding = fc.oneof(whole, parameters)
const span = fc.constantFrom(0, 1, 30, 60, 2 ** 40)
const limit: fc.Arbitrary<Condition.Limit> = fc.oneof(
  span.map((days) => ({ days })),
  span.map((hours) => ({ hours })),
  parameters.map((days) => ({ days })),
  parameters.map((hours) => ({ hours })),
  span.map((minutes) => ({ minutes }))
)

/** Nobody published the calendar: what it is asked stays open. */
const byCalendar: fc.Arbitrary<Due.CalendarLimit> = fc.oneof(
  binding.map((workingDays) => ({ workingDays, calendar: "desk" })),
  binding.map((workingHours) => ({ workingHours, calendar: "desk" })),
  binding.map((workingMinutes) => ({ workingMinutes, calendar: "desk" }))
)

/** Words that tell things apart. */
const telling = fc.constantFrom<Condition.Condition>(
  { is: ["good", true] },
  { not: { is: ["name", "满意"] } },
  { oneOf: ["name", ["a", "Ａ", "😀", "it's"]] },
  { known: "owner" },
  { atLeast: ["size", 1] },
  { beforeCut: "endAtMs" },
  { beforeCut: "startAtMs", moreThan: { days: 30 } },
  { within: ["startAtMs", "endAtMs"], atMost: { days: 30 } },
  { within: ["startAtMs", "endAtMs"], atMost: { days: 20 }, pauses: "stops" }
)

const word: fc.Arbitrary<Condition.Condition> = fc.oneof(
  { weight: 6, arbitrary: telling },
  fc.tuple(field, fc.oneof(fc.constantFrom(...texts), whole, fc.boolean())).map((is) => ({ is })),
  fc.tuple(field, fc.subarray([...texts, "thing", "events"])).map((oneOf) => ({ oneOf })),
  field.map((known) => ({ known })),
  fc.tuple(field, binding).map((atLeast) => ({ atLeast })),
  fc.oneof(instant, field).map((beforeCut) => ({ beforeCut })),
  fc.tuple(fc.oneof(instant, field), limit).map(([beforeCut, moreThan]) => ({ beforeCut, moreThan })),
  fc
    .tuple(fc.tuple(instant, instant), fc.oneof({ weight: 4, arbitrary: limit }, byCalendar))
    .map(([within, atMost]) => ({ within, atMost })),
  fc
    .tuple(fc.tuple(instant, instant), fc.oneof({ weight: 4, arbitrary: limit }, byCalendar), field)
    .map(([within, atMost, pauses]) => ({ within, atMost, pauses }))
)

/** Conditions of all words, nested to some depth. */
export const conditions: fc.Memo<Condition.Condition> = fc.memo((depth) => {
  if (depth <= 1) return word
  const nested = conditions(depth - 1)
  const some = fc.array(nested, { maxLength: 3 })
  return fc.oneof(
    { weight: 3, arbitrary: word },
    some.map((all) => ({ all })),
    some.map((any) => ({ any })),
    nested.map((not) => ({ not })),
    fc.record({ x: nested, y: nested }).map((of) => ({ choose: "taken", of }))
  )
})

const condition = conditions(3)
const often = fc.oneof({ weight: 3, arbitrary: fc.constant<Condition.Condition>({ all: [] }) }, condition)
const having = fc.oneof({ weight: 3, arbitrary: telling }, condition)

const anchored: fc.Arbitrary<Operand.Select> = fc.record(
  { anchor: instant, shiftDays: fc.constantFrom(0, 13, -1, 31) },
  { requiredKeys: ["anchor"] }
)
const standing: fc.Arbitrary<Operand.Select> = instant.map((one) => ({ standing: one }))
const present: fc.Arbitrary<Operand.Select> = fc
  .record(
    {
      from: instant,
      until: instant,
      weight: fc.constantFrom("weight", "weight", "size", "endAtMs", "name"),
      at: fc.constantFrom<Operand.StockMeasure>("dailyMean", "openClose", "opening", "closing")
    },
    { requiredKeys: ["from", "until", "at"] }
  )
  .map((one) => ({ present: one }))

const value: fc.Arbitrary<Operand.Value> = fc.oneof(
  fc
    .oneof({ weight: 6, arbitrary: fc.constantFrom("size", "weight", "endAtMs") }, field)
    .map((one) => ({ field: one })),
  fc.tuple(instant, instant).map((elapsed) => ({ elapsed })),
  fc.oneof({ weight: 6, arbitrary: instant }, field).map((age) => ({ age }))
)

interface Form {
  readonly select: fc.Arbitrary<Operand.Select>
  readonly needs: ReadonlyArray<"having" | "value">
}

const exclusions = fc.array(
  fc.record({ reason: fc.constantFrom("lost", "old", "no-value"), title: fc.constant(title), when: having }),
  { maxLength: 2 }
)

const operand = ({ select, needs }: Form): fc.Arbitrary<Operand.Operand> =>
  fc.record(
    {
      name: fc.constantFrom("first", "second"),
      title: fc.constant(title),
      rows: kinds,
      select,
      among: often,
      exclusions,
      having,
      value,
      per: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("owner", "owner", "name") }, field)
    },
    { requiredKeys: ["name", "title", "rows", "select", "among", "exclusions", ...needs] }
  )

const operands = (form: Form) => fc.array(operand(form), { minLength: 1, maxLength: 2 })
const any = fc.oneof(anchored, anchored, standing, present)

const quantiles = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })).map(([n, d]) => `${Math.min(n, d)}/${d}`)

const level: fc.Arbitrary<Operand.Level> = fc.oneof(
  fc.constant({ owner: "month" as const }),
  fc.constantFrom("owner", "name", "startAtMs").map((one) => ({ field: one })),
  field.map((one) => ({ field: one }))
)

const fraction = fc.constantFrom("1", "100/25", "1/3", "-2", "7")
const join: fc.Arbitrary<Kpi.Join> = fc.record(
  { make: fc.constantFrom("mean", "sum"), times: fraction, atMost: fraction },
  { requiredKeys: ["make"] }
)

/** As many levels as joins; operands of one formula may go by other fields. */
const nested = fc.integer({ min: 1, max: 3 }).chain((depth) => {
  const path = fc.array(level, { minLength: depth, maxLength: depth })
  const one = fc.tuple(operand({ select: anchored, needs: ["value"] }), path).map(([of, by]) => ({ ...of, path: by }))
  return fc.record({
    kind: fc.constant("nested" as const),
    of: fc.array(one, { minLength: 1, maxLength: 2 }),
    joins: fc.array(join, { minLength: depth, maxLength: depth })
  })
})

const formula: fc.Arbitrary<Kpi.Formula> = fc.oneof(
  nested,
  operands({ select: any, needs: ["having"] }).map((of) => ({ kind: "share" as const, of })),
  fc
    .tuple(operands({ select: any, needs: [] }), operands({ select: any, needs: [] }))
    .map(([over, under]) => ({ kind: "ratio" as const, over, under })),
  operands({ select: any, needs: ["value"] }).map((of) => ({ kind: "mean" as const, of })),
  operands({ select: any, needs: [] }).map((of) => ({ kind: "count" as const, of })),
  operands({ select: standing, needs: [] }).map((of) => ({ kind: "stock" as const, of })),
  fc
    .tuple(operands({ select: any, needs: ["value"] }), quantiles)
    .map(([of, at]) => ({ kind: "quantile" as const, of, at }))
)

const parameter = { title, unit: "days", source: "unbound", clause: "-" } as const

/** Declarations with a reading and two parameters, of which one is bound. */
export const declarations: fc.Arbitrary<Kpi.Declaration> = formula.map((one) => ({
  ...Kpi.count({ name: "drawn", title, rule: title, clauses: [] }, []),
  formula: one,
  parameters: [
    { ...parameter, name: "bound", value: 30 },
    { ...parameter, name: "open" }
  ],
  readings: [
    {
      name: "taken",
      title,
      clause: "-",
      because: title,
      default: "x",
      choices: { x: { title }, y: { title } }
    }
  ]
}))
