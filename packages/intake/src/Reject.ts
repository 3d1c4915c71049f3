/**
 * Rejects: rows that were not imported, each with its line, a reason that programs can tell apart, and a message that
 * says the remedy in both languages.
 */
import { Title } from "@servicebook/core"
import * as Schema from "effect/Schema"

const zh = (place: string): string => (place === "" ? "" : `（${place}）`)
const en = (place: string): string => (place === "" ? "" : ` (${place})`)

/** The reasons, each with its message in Chinese and English; the order is that of an import's steps. */
export const reasons = {
  "cell-count": [
    "本行的单元格数与表头不同；请检查分隔符与引号",
    "the row has another number of cells than the header; look at the delimiter and the quotes"
  ],
  "malformed-row": [
    "引号未成对，或结束引号后还有字符；请在来源系统改正引号",
    "a quote is not closed, or text follows a closing quote; mend the quotes at the source"
  ],
  "invalid-json": [
    "不是一个 JSON 对象；每行须为一个完整的 JSON 对象",
    "not one JSON object; every line must hold a whole one"
  ],
  "inexact-number": [
    "数字超出双精度可精确表示的范围；请以文本导出",
    "a number that JSON readers cannot hold exactly; export it as text"
  ],
  encoding: [
    "含有不属于所声明编码的字节；请更正 input.encoding",
    "bytes that are not of the encoding named; correct input.encoding"
  ],
  "incomplete-row": [
    "文件在本行中断；请重新导出后再次导入",
    "the file ends inside this row; export it again and import again"
  ],
  "missing-case": ["没有个案编号；请检查映射的 case", "no case id; look at case in the mapping"],
  "missing-time": [
    "所需时间缺失；请在映射中加 when: {known: 列}，或补上时间",
    "the time an event needs is missing; add when: {known: column} in the mapping, or mend the row"
  ],
  "unreadable-time": [
    "时间与任何格式都不符；请在映射的 formats 中补上其格式",
    "the time fits none of the formats; add its format to formats in the mapping"
  ],
  "ambiguous-time": [
    "该时刻因夏令时不存在或出现两次；请改用带偏移的时间，或更改 ambiguous",
    "the clock change makes this time double or void; use times with an offset, or change ambiguous"
  ],
  "unreadable-order": [
    "次序列不是整数；请检查 order.ties",
    "the column of the tie order holds no whole number; look at order.ties"
  ],
  "out-of-order": [
    "本个案的行未按时间排列；请改为 order.rows: any",
    "the rows of the case are not in the order of time; write order.rows: any"
  ],
  "key-repeated": [
    "编号重复而内容不同；编号若不唯一，请去掉 key.unique",
    "the id was used before with other content; drop key.unique when ids are not unique"
  ],
  "missing-value": [
    "必填值缺失；字段名后加 ? 表示可缺，或给出 else",
    "a value that the event needs is missing; end the field's name with ? when it may be, or give else"
  ],
  "unmapped-value": [
    "值不在对照表中；请补入 map，或给出 unmapped",
    "a value that the table lacks; add it to map, or say what unmapped means"
  ],
  "unreadable-value": ["值与所声明的类型不符", "the value is not of the type named in the mapping"],
  "missing-activity": [
    "没有活动名称，无法记为 Noted；请检查 activity",
    "no activity, so it cannot be kept as Noted; look at activity in the mapping"
  ],
  "unmapped-row": [
    "没有规则适用于本行，且映射要求拒绝（otherwise: reject）",
    "no rule fits the row, and the mapping says otherwise: reject"
  ],
  "invalid-event": [
    "得出的事件不符合其格式；请检查映射中该事件的字段",
    "the event that came out does not fit its schema; look at its fields in the mapping"
  ],
  "key-conflict": [
    "同一来源键已以不同内容记录：或是首次导入后改过映射，或是原系统改写了同一行（一单一行的导出），见 docs/import.md",
    "the same source key is recorded with other content: either the mapping was changed after the first import, or the other system rewrote the row (an export of one row a ticket); see docs/import.md"
  ],
  "log-refused": ["日志拒绝了本行的一个事件", "the log refused an event of the row"]
} as const satisfies { readonly [code: string]: readonly [zh: string, en: string] }

/** Why a row was rejected. */
export type Reason = keyof typeof reasons

/** All reasons. */
export const all = Object.keys(reasons) as ReadonlyArray<Reason>

/** What is wrong with a row: the reason, the place (column, field or event) and what was found there. */
export interface Problem {
  readonly code: Reason
  readonly place: string
  readonly detail: string
}

/** A line of the file of rejects, version 1. */
export const Reject = Schema.Struct({
  schema: Schema.Literal("servicebook/reject/1"),
  /** The line the row begins on, from 1. */
  line: Schema.Int,
  code: Schema.Literals(all),
  place: Schema.String,
  detail: Schema.String,
  message: Schema.Struct({ zh: Schema.String, en: Schema.String }),
  /** The row as it stands in the file; of XML, its attributes as JSON. */
  row: Schema.String,
  /** Ids of events of the row that the log holds all the same (`key-conflict` alone). */
  recorded: Schema.Array(Schema.String)
})
/** The type of {@link Reject}. */
export interface Reject extends Schema.Schema.Type<typeof Reject> {}

// A refusal of the log is told in two languages; everything else is text of the row, which stays whole.
const foundIn = ({ code, detail }: Problem): Title.Title => {
  if (detail === "") return { zh: "", en: "" }
  const isRefusal = ["invalid-event", "key-conflict", "log-refused"].includes(code) && /^\p{Script=Han}/u.test(detail)
  const { zh, en } = isRefusal ? Title.parted(detail) : { zh: detail, en: detail }
  return { zh: `: ${zh}`, en: `: ${en}` }
}

/** Makes a reject. */
export const make = (line: number, row: string, problem: Problem, recorded: ReadonlyArray<string> = []): Reject => {
  const [chinese, english] = reasons[problem.code]
  const found = foundIn(problem)
  return {
    schema: "servicebook/reject/1",
    line,
    ...problem,
    message: {
      zh: `第 ${line} 行：${chinese}${zh(problem.place)}${found.zh}`,
      en: `line ${line}: ${english}${en(problem.place)}${found.en}`
    },
    row,
    recorded
  }
}
