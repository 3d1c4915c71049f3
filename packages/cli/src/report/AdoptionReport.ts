/** What adopting a pack changes, or changed, as a document (`servicebook/adoption/1`), as text and as CSV. */
import { CompanyPack, Edition, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { heading } from "./Common.ts"
import { headings } from "./PolicyWords.ts"

const Value = Schema.NullOr(Schema.String)

/** One change; null stands for what is not there, or not bound. */
export const Change = Schema.Struct({
  what: Schema.Literals(CompanyPack.changeKinds),
  name: Schema.String,
  before: Value,
  after: Value
})

/** A goal of the pack beside the target in force on the first day that the edition decides for: null where none is. */
export const Pledge = Schema.Struct({ kpi: Schema.String, goal: Schema.String, stretch: Value, target: Value })

/** The adoption. `outcome`: `would` of a dry run, `adopted`, or `known` when this very edition had been adopted before. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/adoption/1"),
  outcome: Schema.Literals(["would", "adopted", "known"]),
  ...Edition.Ref.fields,
  title: Title.Title,
  from: Moment,
  /** The first day that it decides for: windows that begin on it or later go by it. */
  decides: Moment,
  position: Schema.NullOr(Schema.Int),
  /** The edition that it takes the place of; absent where the documents hold as they stand. */
  replaces: Schema.optionalKey(Edition.Ref),
  changes: Schema.Array(Change),
  goals: Schema.Array(Pledge)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const words = {
  would: { zh: "试运行，未写入", en: "a dry run, nothing was written" },
  adopted: { zh: "已采用", en: "adopted" },
  known: { zh: "此前已采用，无新事件", en: "adopted before, nothing new" },
  replaces: { zh: "取代", en: "Takes the place of" },
  from: { zh: "生效", en: "In force from" },
  decides: { zh: "所定区间始于", en: "Decides for windows from" },
  before: { zh: "之前", en: "Before" },
  after: { zh: "之后", en: "After" },
  indicator: { zh: "指标", en: "indicator" },
  deadline: { zh: "期限", en: "deadline" },
  obligation: { zh: "定期义务", en: "obligation" },
  table: { zh: "评分表", en: "table" },
  consequence: { zh: "处置规则", en: "consequence" },
  parameter: { zh: "参数", en: "parameter" },
  reading: { zh: "解读", en: "reading" },
  goal: { zh: "目标要求", en: "goal" },
  left: {
    zh: "各文件中未采用的规则（--format csv 逐条列出）",
    en: "of the documents as they stand, not taken (--format csv names each)"
  },
  unchanged: { zh: "无变化", en: "nothing changes" },
  targets: {
    zh: "目标须另行拟定并批准，采用规则集不使其生效：",
    en: "targets are drafted and approved on their own; adopting the pack puts none in force:"
  }
} as const

const cell = (value: string | null, language: Language): string =>
  value === "taken" ? say(headings.taken, language) : (value ?? "-")

/**
 * Against the documents as they stand most of all rules fall away, which says little of the pack: they are counted. Against
 * an edition each is told by name.
 */
const left = ({ changes, replaces }: Document): ReadonlyArray<(typeof Change)["Type"]> =>
  replaces === undefined ? changes.filter(({ after }) => after === null) : []

const leftLines = (all: ReadonlyArray<(typeof Change)["Type"]>, language: Language): string => {
  if (all.length === 0) return ""
  const kinds = [...new Set(all.map(({ what }) => what))]
  const counts = kinds.map((kind) => `${say(words[kind], language)} ${all.filter(({ what }) => what === kind).length}`)
  return `\n${say(words.left, language)}: ${counts.join(", ")}\n`
}

const changed = (one: Document, language: Language): string => {
  if (one.changes.length === 0) return `${say(words.unchanged, language)}\n`
  const counted = left(one)
  const told = one.changes.filter((change) => !counted.includes(change))
  const rows = told.map(({ after, before, name, what }) => [
    ...[say(words[what], language), name],
    ...[cell(before, language), cell(after, language)]
  ])
  const columns = [headings.change, headings.name, words.before, words.after]
  return `${table(
    columns.map((title) => ({ title: say(title, language) })),
    rows
  )}${leftLines(counted, language)}`
}

const pledged = ({ goals }: Document, language: Language): string =>
  goals.length === 0
    ? ""
    : `\n${say(words.targets, language)}\n${table(
        [
          { title: heading("indicator", language) },
          { title: say(headings.goal, language) },
          { title: heading("target", language) }
        ],
        goals.map(({ goal, kpi, stretch, target }) => [
          kpi,
          stretch === null ? goal : `${goal} (${stretch})`,
          target ?? heading("no-target", language)
        ])
      )}`

/** The document as text. */
export const text = (one: Document, language: Language): string => {
  const { code, decides, edition, from, outcome, position, replaces, sha256, title } = one
  const before = replaces === undefined ? heading("as-documented", language) : `${replaces.code} ${replaces.edition}`
  const place = position === null ? "" : `  (${heading("position", language)} ${position})`
  const about = [
    `${code} ${edition}  ${say(title, language)}: ${say(words[outcome], language)}${place}`,
    `${say(words.from, language)}: ${shown(from)}`,
    `${say(words.decides, language)}: ${shown(decides)}`,
    `SHA-256: ${sha256}`,
    `${say(words.replaces, language)}: ${before}`
  ]
  return `${about.join("\n")}\n\n${changed(one, language)}${pledged(one, language)}`
}

/** The changes as CSV, a line each. */
export const csv = ({ changes }: Document): string =>
  csvText(
    ["what", "name", "before", "after"],
    changes.map(({ after, before, name, what }) => [what, name, before ?? "", after ?? ""])
  )
