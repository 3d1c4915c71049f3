// Made-up kinds of rows with cells of every type at their edges, and rectangles of them.
import { Instant, type Rectangle, type Stream } from "@servicebook/core"
import fc from "fast-check"
import { day } from "../../../core/test/arbitrary/Days.ts"

const { FOREVER } = Instant

/** A kind with a field of every type, two of each where a word takes two. */
const thing: Stream.RowKind = {
  kind: "thing",
  anchors: ["startAtMs", "endAtMs"],
  fields: {
    startAtMs: "instant",
    endAtMs: "instant",
    size: "number",
    weight: "number",
    name: "text",
    owner: "text",
    good: "boolean",
    stops: "instants",
    tags: "texts"
  }
}

/** A kind whose fields are named as nothing should be. */
const odd: Stream.RowKind = {
  kind: "select ' -- 派工单",
  anchors: ["startAtMs"],
  fields: Object.fromEntries<Stream.FieldType>([
    ["startAtMs", "instant"],
    ["a \"b\" 'c'", "text"],
    ["order", "number"],
    ["tenant", "text"],
    ["constructor", "boolean"]
  ])
}

const things: Stream.Stream<undefined> = {
  category: "Thing",
  events: {},
  rowKinds: [thing, odd],
  initial: undefined,
  evolve: () => undefined,
  rows: () => []
}

/** The streams whose rows these are. */
export const streams: Stream.Streams = new Map([["Thing", things]])

/** The kinds, and one that no stream has. */
export const kinds: fc.Arbitrary<string> = fc.oneof(
  { weight: 16, arbitrary: fc.constant(thing.kind) },
  { weight: 3, arbitrary: fc.constant(odd.kind) },
  { weight: 1, arbitrary: fc.constant("nothing") }
)

/** Fields: mostly those of things, but also the others, those of all rows, and some that no row has. */
export const fields: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...Object.keys(thing.fields)) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(odd.fields), "kind", "key", "evidence", "findings") },
  { weight: 1, arbitrary: fc.constantFrom("nothing", "toString", "__proto__") }
)

/** Fields by which rows may be found: mostly instants. */
export const anchors: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("startAtMs") },
  { weight: 6, arbitrary: fc.constant("endAtMs") },
  { weight: 1, arbitrary: fc.constant("size") },
  { weight: 1, arbitrary: fields }
)

/** Texts in several scripts; the last two stand one way by their UTF-16 units and the other by their UTF-8 bytes. */
export const texts: ReadonlyArray<string> = ["", "a", "A", "满意", "it's", 'say "no"\\', "1", "Ａ", "😀"]

const edge = 2 ** 53

/** Numbers at the edges of what is whole, safe and finite. */
export const numbers: ReadonlyArray<number> = [
  ...[0, 0, 1, 1, 1, 2, 2, 3, 7, 30, -1, 0.5, -0.1, 1e300, -1e300, 1e21, 5e-324],
  ...[edge - 1, edge, edge + 2, 1 - edge, -edge]
]

/** Instants around the windows of the questions, and the ends of time. */
export const instants: ReadonlyArray<number> = [
  ...[-40, -1, 0, 1, 1, 5, 8, 10, 10, 15, 20, 25, 30, 31, 32, 35, 40, 45, 58, 59, 60, 90, 120].map(day),
  ...[day(0) - 1, day(31) + 1, 0, edge - 1, 1 - edge]
]

/** A cell of a type. */
export const cells: { readonly [T in Stream.FieldType]: fc.Arbitrary<Stream.Cell> } = {
  instant: fc.option(fc.constantFrom(...instants), { freq: 4 }),
  number: fc.option(fc.constantFrom(...numbers), { freq: 6 }),
  text: fc.option(fc.constantFrom(...texts), { freq: 6 }),
  boolean: fc.option(fc.boolean()),
  instants: fc.option(
    fc
      .uniqueArray(fc.constantFrom(...instants.filter((at) => Math.abs(at) < edge / 2)), { maxLength: 5 })
      .map((all) => [...all].sort((a, b) => a - b))
  ),
  texts: fc.option(fc.constantFrom<ReadonlyArray<string>>([], ["a"], ["a", "b"], ["a,b"], ["满意"]))
}

/** Few owners, so that each has several things. */
const owners = fc.constantFrom("a", "a", "满意", "😀", null)

const rowOf = ({ kind, fields: own }: Stream.RowKind): fc.Arbitrary<Stream.Row> => {
  const typed = Object.entries(own).map(([field, type]): [string, fc.Arbitrary<Stream.Cell>] => [
    field,
    field === "owner" ? owners : cells[type]
  ])
  const common = {
    key: fc.constantFrom("1", "2", "满"),
    evidence: fc.constantFrom<Stream.Row["evidence"]>("events", "events", "snapshot"),
    findings: fc.constantFrom<ReadonlyArray<string>>([], [], ["odd"], ["late", "odd"])
  }
  return fc
    .record(common)
    .chain((shared) => fc.record(Object.fromEntries(typed)).map((more): Stream.Row => ({ kind, ...more, ...shared })))
}

const row = fc.oneof({ weight: 3, arbitrary: rowOf(thing) }, { weight: 1, arbitrary: rowOf(odd) })

const mostly = <A>(usual: A, ...others: ReadonlyArray<A>): fc.Arbitrary<A> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** A row over spans of both clocks; most hold long enough to be seen. */
const rectangle: fc.Arbitrary<Rectangle.Rectangle> = fc
  .record({
    row,
    id: fc.constantFrom("1", "2"),
    valid: fc.tuple(mostly(day(-400), day(0), day(31), day(59)), mostly(FOREVER, day(31), day(59), day(90))),
    known: fc.tuple(mostly(1, 2, 3), mostly(FOREVER, 3, 4))
  })
  .map(({ row: one, id, valid: [validFromMs, validUntilMs], known: [knownFrom, knownUntil] }) => ({
    ...{ row: one, stream: { category: "Thing", id }, validFromMs, validUntilMs, knownFrom, knownUntil }
  }))

/** Rectangles of things. */
export const rectangles: fc.Arbitrary<ReadonlyArray<Rectangle.Rectangle>> = fc.array(rectangle, {
  minLength: 6,
  maxLength: 30,
  size: "max"
})

/** Positions of heads, most of them late enough to know something. */
export const heads: fc.Arbitrary<number> = mostly(5, 0, 1, 2, 3, 4)
