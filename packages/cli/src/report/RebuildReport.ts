/**
 * Recomputed rows as a document (`servicebook/rebuild/1`) and as text: what was folded, the first difference from the
 * stored rows, and whether these were replaced.
 */
import { Instant } from "@servicebook/core"
import type { Rebuild } from "@servicebook/postgres"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"

const Cell = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Null, Schema.Array(Schema.String)])

/**
 * The first row that is not the same. `differs`: in `field`, which holds `stored` and should hold `recomputed`; `missing`:
 * no such row is stored; `unexpected`: a row is stored that does not follow from the events, or twice.
 */
export const Difference = Schema.Struct({
  kind: Schema.String,
  stream: Schema.Struct({ category: Schema.String, id: Schema.String }),
  key: Schema.String,
  validFromMs: Schema.Int,
  validUntilMs: Schema.Int,
  knownFrom: Schema.Int,
  knownUntil: Schema.Int,
  found: Schema.Literals(["differs", "missing", "unexpected"]),
  field: Schema.optionalKey(Schema.String),
  stored: Schema.optionalKey(Cell),
  recomputed: Schema.optionalKey(Cell)
})
/** The type of {@link Difference}. */
export interface Difference extends Schema.Schema.Type<typeof Difference> {}

/** What was done. `head` is the position up to which rows were compared; `blockedMs` how long appends waited for the swap. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/rebuild/1"),
  swapped: Schema.Boolean,
  streams: Schema.Int,
  events: Schema.Int,
  rows: Schema.Int,
  head: Schema.Int,
  blockedMs: Schema.optionalKey(Schema.Int),
  difference: Schema.NullOr(Difference)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const differenceOf = ({ field, live, shadow, ...of }: Rebuild.Difference): Difference => ({
  ...of,
  ...(field === undefined ? {} : { field }),
  ...(live === undefined ? {} : { stored: live }),
  ...(shadow === undefined ? {} : { recomputed: shadow })
})

/** The document of a rebuild. */
export const document = ({ blockedMs, difference, ...of }: Rebuild.Result, swapped: boolean): Document => ({
  schema: "servicebook/rebuild/1",
  swapped,
  ...of,
  ...(blockedMs === undefined ? {} : { blockedMs }),
  difference: difference === undefined ? null : differenceOf(difference)
})

const instant = (ms: number): string => (Math.abs(ms) >= Instant.FOREVER ? "…" : Instant.fromMs(ms))
const position = (at: number): string => (at >= Instant.FOREVER ? "…" : String(at))
const cell = (held: Difference["stored"]): string => JSON.stringify(held ?? null)

const how = ({ field, found, recomputed, stored }: Difference): { readonly zh: string; readonly en: string } => {
  if (found === "missing") return { zh: "缺少此行", en: "the row is missing" }
  if (found === "unexpected") return { zh: "此行多余", en: "the row is one too many" }
  return {
    zh: `${field} 存为 ${cell(stored)}，应为 ${cell(recomputed)}`,
    en: `${field} is stored as ${cell(stored)} and should be ${cell(recomputed)}`
  }
}

const differing = (one: Difference, language: Language): ReadonlyArray<string> => {
  const { zh, en } = how(one)
  return [
    say({ zh: `第一处差异：${zh}`, en: `the first difference: ${en}` }, language),
    `  ${one.kind}  ${one.stream.category}/${one.stream.id}  ${JSON.stringify(one.key)}`,
    `  ${say({ zh: "有效", en: "valid" }, language)} [${instant(one.validFromMs)}, ${instant(one.validUntilMs)})`,
    `  ${say({ zh: "所知", en: "known" }, language)} [${position(one.knownFrom)}, ${position(one.knownUntil)})`
  ]
}

/** The document as text. */
export const text = (of: Document, language: Language): string => {
  const { blockedMs = 0, difference, events, head, rows, streams, swapped } = of
  const folded = {
    zh: `${streams} 个流、${events} 个事件重算为 ${rows} 个行版本，比对至位置 ${head}`,
    en: `${streams} streams with ${events} events recomputed into ${rows} row versions, compared up to position ${head}`
  }
  const same = { zh: "与所存的行一致", en: "the stored rows are the same" }
  const replaced = {
    zh: `所存的行已替换；追加等待了 ${blockedMs} 毫秒`,
    en: `the stored rows were replaced; appends waited ${blockedMs} ms`
  }
  const lines = [
    say(folded, language),
    ...(difference === null ? [say(same, language)] : differing(difference, language)),
    ...(swapped ? [say(replaced, language)] : [])
  ]
  return `${lines.join("\n")}\n`
}
